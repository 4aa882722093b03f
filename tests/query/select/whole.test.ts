import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/domain/indicator.ts';
import type { View } from '../../../src/domain/view.ts';
import { singleItems } from '../../../src/query/select/whole.ts';
import { selectionOf } from '../../figure/figure-of.ts';
import { buildDataset, filter, liverpool, plans, sefton } from '../build-dataset.ts';

const withoutTotal = { totalItem: '', defaultItem: 'b' };

/** Every combination of the items of two filters, in Liverpool. */
function crossed(kind: Filter, grade: Filter, kinds: readonly string[], grades: readonly string[]) {
  return buildDataset({
    indicators: [plans],
    filters: [kind, grade],
    rows: kinds.flatMap((one) => grades.map((two) => [2025, liverpool, one, two, 5])),
  });
}

describe('a figure that nobody chose a breakdown for', () => {
  const ages = buildDataset({
    filters: [filter('age', withoutTotal)],
    rows: ['a', 'b', 'c'].map((item) => [2025, liverpool, item, 5]),
  });
  const shown = (view: Partial<View>, of = ages) => {
    const { breakdown, items } = selectionOf(of, view);
    return { breakdown, items: Object.fromEntries(items) };
  };

  it('opens on every item of a filter that has no total', () => {
    expect(shown({})).toEqual({ breakdown: 'age', items: { age: ['a', 'b', 'c'] } });
  });

  it('shows the one item that is chosen', () => {
    expect(shown({ filters: { age: ['b'] } })).toEqual({ breakdown: '', items: { age: ['b'] } });
  });

  it('opens on the total where it has a number', () => {
    const data = buildDataset({
      filters: [filter('need')],
      rows: ['Total', 'a', 'b'].map((item) => [2025, liverpool, item, 5]),
    });
    expect(shown({}, data)).toEqual({ breakdown: '', items: { need: ['Total'] } });
  });

  it('opens on the items where the total has symbols only, in the places and years shown', () => {
    const data = buildDataset({
      filters: [filter('need')],
      rows: [
        [2024, liverpool, 'Total', 5],
        [2025, sefton, 'Total', 9],
        [2025, liverpool, 'Total', 'x'],
        [2025, liverpool, 'a', 5],
        [2025, liverpool, 'b', 5],
      ],
    });
    const view = { areas: [liverpool.code], comparators: [] };
    expect(shown(view, data).breakdown).toBe('');
    expect(shown({ ...view, from: 2025 }, data)).toEqual({
      breakdown: 'need',
      items: { need: ['a', 'b'] },
    });
  });

  it('opens on every item of two filters that have no total, led by the parts of a whole', () => {
    const kind = filter('kind', withoutTotal);
    const data = crossed(
      kind,
      filter('grade', { ...withoutTotal, isWhole: true }),
      ['a', 'b'],
      ['b', 'c'],
    );
    expect(shown({}, data)).toEqual({
      breakdown: 'grade',
      items: { kind: ['a', 'b'], grade: ['b', 'c'] },
    });
  });

  it('does so by the parts of a whole alone where all together are too many', () => {
    const many = Array.from({ length: 15 }, (_, at) => `${at}`);
    const data = crossed(
      filter('kind', withoutTotal),
      filter('grade', { ...withoutTotal, isWhole: true }),
      ['a', 'b', 'c'],
      many,
    );
    expect(shown({}, data)).toEqual({ breakdown: 'grade', items: { kind: ['b'], grade: many } });
  });

  it('is broken down by what is asked for instead', () => {
    const data = crossed(
      filter('kind'),
      filter('grade', withoutTotal),
      ['Total', 'a', 'c'],
      ['b', 'c'],
    );
    expect(shown({ breakdown: 'kind' }, data)).toEqual({
      breakdown: 'kind',
      items: { kind: ['a', 'c'], grade: ['b'] },
    });
  });
});

describe('what stands in the place of a whole that is not there', () => {
  it('is the usual item of every filter without one', () => {
    const data = crossed(
      filter('kind', withoutTotal),
      filter('grade', { ...withoutTotal, defaultItem: 'c' }),
      ['a', 'b'],
      ['b', 'c'],
    );
    expect(singleItems(data, selectionOf(data))).toEqual({ kind: ['b'], grade: ['c'] });
  });

  it('is the first item where the usual one is a total without numbers, and nothing where it has some', () => {
    const data = crossed(filter('kind'), filter('grade'), ['Total', 'a'], ['b', 'c']);
    expect(singleItems(data, selectionOf(data))).toEqual({ grade: ['b'] });
  });
});
