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
import { cohort, figureOf, neet } from '../figure-of.ts';
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
    expect(second).toBe(
      'The largest group in both is Primary: 115 (71.4% of the total) in Liverpool and 74 (75.5% of the total) in Sefton.',
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
      'In Liverpool the largest group is Primary: 115 (71.4% of the total); ' +
        'in Sefton the largest group is Secondary: 18 (58.1% of the total).',
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
    expect(text).toContain('in Sefton the largest groups are Primary and Secondary: 18 each.');
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
    ).toBe('In Liverpool the largest groups are Primary and Secondary: 15 each.');
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

  it('calls nothing the largest where an item is a symbol, or all are fewer than 30', () => {
    const said = /largest|115|%/;
    expect(summaryOf({ cells: [[115, 32, 'c']] }).join(' ')).not.toMatch(said);
    expect(summaryOf({ cells: [[15, 10, 4]] }).join(' ')).not.toMatch(said);
    expect(summaryOf({ cells: [[15, 10, 5]] })[1]).toBe(
      'In Liverpool the largest group is Primary: 15 (50.0% of the total).',
    );
  });

  it('says of those shown where items are left out, the larger ones perhaps among them', () => {
    const told = summaryOf({ cells: [[115, 32, 400]], shown: ['Primary', 'Secondary'] });
    expect(told[1]).toBe(
      'In Liverpool the largest group of those shown is Primary: 115 (21.0% of the total).',
    );
  });

  it('never calls the total the largest, though it is shown', () => {
    const parts = { totalItem: 'Special' };
    const told = summaryOf({ parts, cells: [[115, 32, 147]], shown: items });
    expect(told[1]).toBe('In Liverpool the largest group is Primary: 115 (78.2% of the total).');
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

  it('says which is the highest, and nothing of how far the two are apart', () => {
    expect(rates([14.2, 21.7, 9.9], [13, 19.1, 11.1])).toBe(
      '16 and 17 year olds NEET or not known, by school phase, January 2025. ' +
        'The highest in both is Secondary: 21.7% in Liverpool and 19.1% in Sefton.',
    );
  });

  it('speaks of the highest, not of the largest group, unless they are shares of one whole', () => {
    expect(rates([14.2, 21.7, 9.9], [13, 19.1, 11.1])).not.toContain('largest');
    expect(rates([50, 30, 20], [60, 30, 10])).toContain(
      'The largest group in both is Primary: 50.0% in Liverpool and 60.0% in Sefton.',
    );
  });

  it('says nothing of a council that an item has no number for', () => {
    const told = rates([14.2, 21.7, 9.9], [13, 'c', 11.1]);
    expect(told).toContain('In Liverpool the highest is Secondary: 21.7%.');
    expect(told).not.toContain('Sefton');
  });

  it('names every one of a tie', () => {
    expect(rates([5, 5, 5], [5, 5, 5])).toContain(
      'The highest in both are Primary, Secondary and Special: 5.0% each in Liverpool and 5.0% each in Sefton.',
    );
  });

  it('calls none the highest where the whole is higher: there are others that are not held', () => {
    const parts = { totalItem: 'Special', isWhole: false };
    const told = (total: number) =>
      summaryOf({ one: neet, parts, cells: [[4.1, 3.1, total]] }).join(' ');
    expect(told(7)).not.toContain('highest');
    expect(told(4)).toContain('In Liverpool the highest is Primary: 4.1%.');
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
    expect(behind(30)).toContain('In Liverpool the highest is Primary: 58.3%.');
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
