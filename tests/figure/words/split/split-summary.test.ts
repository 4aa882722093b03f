import { describe, expect, it } from 'vitest';
import type { Filter, Indicator } from '../../../../src/domain/indicator.ts';
import {
  buildDataset,
  filter,
  indicator,
  knowsley,
  liverpool,
  sefton,
} from '../../../query/build-dataset.ts';
import { cohort, figureOf, neet } from '../../figure-of.ts';
import { textsOf } from '../../../../src/figure/words/sentence.ts';

type Cell = number | string;
const items = ['Primary', 'Secondary', 'Special'];
const schools = indicator({ title: 'State-funded schools', noun: 'schools' });
const areas = [liverpool, sefton, knowsley];

interface Split {
  readonly one?: Indicator;
  readonly parts?: Partial<Filter>;
  readonly cells: readonly (readonly Cell[])[];
  readonly years?: readonly number[];
  /** The items chosen; all unless said. */
  readonly shown?: readonly string[];
}

function summaryOf({ one = schools, parts = {}, cells, years = [2024, 2025], shown }: Split) {
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
  const filters = shown ? { phase: shown } : {};
  return textsOf(figureOf(dataset, { breakdown: 'phase', areas: chosen, filters }));
}

describe('the paragraph of a breakdown', () => {
  it('starts with what is broken down, by what and when', () => {
    const [first] = summaryOf({ cells: [[115, 32, 'c']] });
    expect(first).toBe('State-funded schools, by school phase, January 2025, in Liverpool.');
  });

  it('says the largest group with its share of the whole, once for both', () => {
    const [first] = summaryOf({
      cells: [
        [115, 32, 14],
        [74, 18, 6],
      ],
    });
    expect(first).toBe(
      'In January 2025, Primary was the largest group of schools by school phase: 115 (71.4%) in Liverpool and 74 (75.5%) in Sefton.',
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
      'In January 2025, Primary was the largest group of schools by school phase: 115 (71.4%) in Liverpool. ' +
        'In January 2025, Secondary was the largest group of schools by school phase: 18 (58.1%) in Sefton.',
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
    expect(text).toContain(
      'Primary and Secondary were the largest groups of schools by school phase: 18 each in Sefton.',
    );
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
      'In January 2025, Primary and Secondary were the largest groups of schools by school phase: 15 each in Liverpool.',
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
    expect(text).toMatch(/in Liverpool.*in Sefton.*50 \(78\.1%\) in Knowsley/);
  });

  it('calls nothing the largest where an item is a symbol, or all are fewer than 30', () => {
    const said = /largest|115|%/;
    expect(summaryOf({ cells: [[115, 32, 'c']] }).join(' ')).not.toMatch(said);
    expect(summaryOf({ cells: [[15, 10, 4]] }).join(' ')).not.toMatch(said);
    expect(summaryOf({ cells: [[15, 10, 5]] })[0]).toBe(
      'In January 2025, Primary was the largest group of schools by school phase: 15 (50.0%) in Liverpool.',
    );
  });

  it('says of those shown where items are left out, the larger ones perhaps among them', () => {
    const told = summaryOf({ cells: [[115, 32, 400]], shown: ['Primary', 'Secondary'] });
    expect(told[0]).toBe(
      'In January 2025, Primary was the largest group of those shown of schools by school phase: 115 (21.0%) in Liverpool.',
    );
  });

  it('never calls the total the largest, though it is shown', () => {
    const parts = { totalItem: 'Special' };
    const told = summaryOf({ parts, cells: [[115, 32, 147]], shown: items });
    expect(told[0]).toBe(
      'In January 2025, Primary was the largest group of schools by school phase: 115 (78.2%) in Liverpool.',
    );
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
      'Only January 2025 is held for the number of schools, so no change or trend is given.',
    );
    expect(summaryOf({ cells: [[115, 32, 14]] }).join(' ')).not.toContain('Only');
  });
});

describe('the paragraph of a breakdown of rates', () => {
  const rates = (a: readonly Cell[], b: readonly Cell[]) =>
    summaryOf({ one: neet, cells: [a, b] }).join(' ');

  it('says which is the highest, and nothing of how far the two are apart', () => {
    expect(rates([14.2, 21.7, 9.9], [13, 19.1, 11.1])).toBe(
      'In January 2025, by school phase, the NEET or not known rate was the highest for Secondary: 21.7% in Liverpool and 19.1% in Sefton.',
    );
  });

  it('speaks of the highest, not of the largest group, unless they are shares of one whole', () => {
    expect(rates([14.2, 21.7, 9.9], [13, 19.1, 11.1])).not.toContain('largest');
    expect(rates([50, 30, 20], [60, 30, 10])).toContain(
      'was the largest for Primary: 50.0% in Liverpool and 60.0% in Sefton.',
    );
  });

  it('says nothing of a council that an item has no number for', () => {
    const told = rates([14.2, 21.7, 9.9], [13, 'c', 11.1]);
    expect(told).toContain('was the highest for Secondary: 21.7% in Liverpool.');
    expect(told).not.toContain('% in Sefton');
  });

  it('names every one of a tie', () => {
    expect(rates([5, 5, 5], [5, 5, 5])).toContain(
      'was the highest for Primary, Secondary and Special: 5.0% each in Liverpool',
    );
  });

  it('calls none the highest where the whole is higher: there are others that are not held', () => {
    const parts = { totalItem: 'Special', isWhole: false };
    const told = (total: number) =>
      summaryOf({ one: neet, parts, cells: [[4.1, 3.1, total]] }).join(' ');
    expect(told(7)).not.toContain('highest');
    expect(told(4)).toContain('was the highest for Primary: 4.1% in Liverpool.');
  });

  it('calls none the highest where fewer than 30 are behind one of them', () => {
    const behind = (people: number) => {
      const dataset = buildDataset({
        indicators: [neet, cohort],
        filters: [filter('phase', { items: items.slice(0, 2), totalItem: '' })],
        rows: [
          [2025, liverpool, 'Primary', 58.3, people],
          [2025, liverpool, 'Secondary', 41.7, 300],
        ],
      });
      return textsOf(figureOf(dataset, { breakdown: 'phase' })).join(' ');
    };
    expect(behind(12)).not.toMatch(/highest|largest/);
    expect(behind(30)).toContain('was the highest for Primary: 58.3% in Liverpool.');
  });

  it('compares no counts, which depend on size', () => {
    const text = summaryOf({
      cells: [
        [115, 32, 14],
        [74, 18, 6],
      ],
    }).join(' ');
    expect(text).not.toMatch(/differ|higher|more than/);
  });
});
