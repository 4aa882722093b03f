import { describe, expect, it } from 'vitest';
import type { Filter, Indicator } from '../../../src/domain/indicator.ts';
import {
  buildDataset,
  filter,
  indicator,
  knowsley,
  liverpool,
  sefton,
} from '../../query/build-dataset.ts';
import { figureOf, neet } from '../figure-of.ts';
import { textsOf } from '../../../src/figure/words/sentence.ts';

type Cell = number | string;
const items = ['Primary', 'Secondary', 'Special'];
const schools = indicator({ title: 'State-funded schools', noun: 'schools' });
const areas = [liverpool, sefton, knowsley];

interface Split {
  readonly one?: Indicator;
  readonly parts?: Partial<Filter>;
  readonly cells: readonly (readonly Cell[])[];
  readonly years?: readonly number[];
}

function summaryOf({ one = schools, parts = {}, cells, years = [2024, 2025] }: Split) {
  const dataset = buildDataset({
    indicators: [one],
    filters: [
      filter('phase', { title: 'School phase', items, totalItem: '', isWhole: true, ...parts }),
    ],
    rows: years.flatMap((year) =>
      cells.flatMap((own, place) =>
        items.map((item, at) => [year, areas[place] ?? liverpool, item, own[at] ?? 'x']),
      ),
    ),
  });
  const chosen = areas.slice(0, cells.length).map(({ code }) => code);
  return textsOf(figureOf(dataset, { breakdown: 'phase', areas: chosen }));
}

describe('the paragraph of a breakdown', () => {
  it('starts with what is broken down, by what and when', () => {
    const [first] = summaryOf({ cells: [[115, 32, 14]] });
    expect(first).toBe('State-funded schools, by school phase, January 2025.');
  });

  it('says the largest group with its share of the whole, once for both', () => {
    const [, second] = summaryOf({
      cells: [
        [115, 32, 14],
        [74, 18, 6],
      ],
    });
    expect(second).toContain('Primary');
    expect(second).toMatch(
      /115 \(71\.4% of .+\) in Liverpool and 74 \(75\.5% of .+\) in Sefton\.$/,
    );
  });

  it('names each council’s largest group where they differ, brackets not nested', () => {
    const text = summaryOf({
      cells: [
        [115, 32, 14],
        [7, 18, 6],
      ],
    }).join(' ');
    expect(text).toContain(
      'The largest group in Liverpool is Primary (115, 71.4% of the total); ' +
        'in Sefton it is Secondary (18, 58.1% of the total).',
    );
    expect(text).not.toContain('))');
  });

  it('leaves out no council in silence where two groups share the place', () => {
    const text = summaryOf({
      cells: [
        [115, 32, 14],
        [18, 18, 6],
      ],
    }).join(' ');
    expect(text).toContain('in Sefton it is Primary and Secondary (18 each, 42.9% of the total).');
  });

  it('calls nothing the largest where all are zero', () => {
    expect(summaryOf({ cells: [[0, 0, 0]] }).join(' ')).not.toContain('largest');
    expect(
      summaryOf({
        cells: [
          [15, 15, 6],
          [0, 0, 0],
        ],
      })[1],
    ).toBe(
      'The largest groups in Liverpool are Primary and Secondary (15 each, 41.7% of the total).',
    );
  });

  it('lets no item that is a number run into its count', () => {
    const ages = buildDataset({
      indicators: [indicator({ title: 'EHC plans' })],
      filters: [filter('age', { title: 'Age', items: ['12', '13'], totalItem: '' })],
      rows: [
        [2025, liverpool, '12', 600],
        [2025, liverpool, '13', 650],
        [2025, sefton, '12', 312],
        [2025, sefton, '13', 300],
      ],
    });
    expect(textsOf(figureOf(ages, { breakdown: 'age' })).join(' ')).not.toMatch(
      /13,? 650|12,? 312/,
    );
  });

  it('speaks of all where three are shown', () => {
    const text = summaryOf({
      cells: [
        [115, 32, 14],
        [74, 18, 6],
        [50, 8, 6],
      ],
    }).join(' ');
    expect(text).toContain('in all is Primary');
    expect(text).toContain('and 50');
  });

  it('gives no share where a part is a symbol, or the whole is under 30', () => {
    const symbol = summaryOf({ cells: [[115, 32, 'c']] }).join(' ');
    expect(symbol).toContain('115');
    expect(symbol).not.toContain('%');
    expect(summaryOf({ cells: [[15, 10, 4]] }).join(' ')).not.toContain('%');
    expect(summaryOf({ cells: [[15, 10, 5]] }).join(' ')).toContain('50.0%');
  });

  it('gives no share where the items are not every part of a whole', () => {
    const text = summaryOf({ parts: { isWhole: false }, cells: [[115, 32, 14]] }).join(' ');
    expect(text).not.toContain('%');
  });

  it('says no largest where no group has a number', () => {
    const text = summaryOf({
      cells: [
        ['c', 'c', 'x'],
        [74, 18, 6],
      ],
    }).join(' ');
    expect(text).toContain('Sefton');
    expect(text).not.toContain('in both');
  });

  it('says when one date is all there is', () => {
    expect(summaryOf({ cells: [[115, 32, 14]], years: [2025] }).at(-1)).toBe(
      'Figures are held for this date only, so no change or trend is given.',
    );
    expect(summaryOf({ cells: [[115, 32, 14]] }).join(' ')).not.toContain('only');
  });
});

describe('the paragraph of a breakdown of rates', () => {
  const rates = (a: readonly Cell[], b: readonly Cell[]) =>
    summaryOf({ one: neet, cells: [a, b] }).join(' ');

  it('says where the two differ most', () => {
    expect(rates([14.2, 21.7, 9.9], [13, 19.1, 11.1])).toContain(
      'Liverpool and Sefton differ most in Secondary: 21.7% and 19.1%, 2.6 percentage points higher in Liverpool.',
    );
  });

  it('speaks of the highest, not of the largest group, unless they are shares of one whole', () => {
    expect(rates([14.2, 21.7, 9.9], [13, 19.1, 11.1])).not.toContain('largest');
    expect(rates([50, 30, 20], [60, 30, 10])).toContain('largest group in both is Primary');
  });

  it('leaves items out of the comparison where one has no number', () => {
    expect(rates([14.2, 21.7, 9.9], [13, 'c', 11.1])).toContain('differ most in Primary');
  });

  it('says of no difference that it is the widest where all are level', () => {
    expect(rates([5, 6, 7], [5, 6, 7])).not.toContain('differ');
  });

  it('compares no counts, which depend on size', () => {
    const text = summaryOf({
      cells: [
        [115, 32, 14],
        [74, 18, 6],
      ],
    }).join(' ');
    expect(text).not.toContain('differ');
  });
});
