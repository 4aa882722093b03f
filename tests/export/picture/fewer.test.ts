import { describe, expect, it } from 'vitest';
import { partsOf, withFewer } from '../../../src/export/picture/fewer.ts';
import { figureOf } from '../../figure/figure-of.ts';
import { buildDataset, filter, liverpool, sefton } from '../../query/build-dataset.ts';

const needs = buildDataset({
  filters: [filter('need', { items: ['A', 'B', 'C', 'D'], totalItem: '', isOrdered: true })],
  rows: [
    [2026, liverpool, 'A', 3],
    [2026, liverpool, 'B', 40],
    [2026, liverpool, 'C', 'c'],
    [2026, liverpool, 'D', 10],
    [2026, sefton, 'A', 60],
    [2026, sefton, 'B', 5],
    [2026, sefton, 'C', 7],
    [2026, sefton, 'D', 8],
  ],
});

describe('a figure of which only a part is drawn', () => {
  const figure = figureOf(needs, { breakdown: 'need', chart: 'bar', comparators: [] });

  it('keeps the rows with the largest value of either council, in their order, and says so', () => {
    expect(partsOf(figure)).toBe(4);
    const { figure: part, note } = withFewer(figure, 2);
    expect(part.facets[0]?.rows.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(part.facets[0]?.series.map(({ marks }) => marks.map(({ cell }) => cell))).toEqual([
      [3, 40],
      [60, 5],
    ]);
    expect(note).toBe('Drawn here: 2 of 4, those with the largest values.');
  });

  it('sums nothing: every mark is one of the figure’s own', () => {
    const all = figure.facets.flatMap(({ series }) => series.flatMap(({ marks }) => marks));
    const { figure: part } = withFewer(figure, 3);
    const kept = part.facets.flatMap(({ series }) => series.flatMap(({ marks }) => marks));
    expect(kept.filter((mark) => !all.includes(mark))).toEqual([]);
  });

  it('leaves its table whole for every other use, unless it is drawn as one', () => {
    expect(withFewer(figure, 2).figure.table).toBe(figure.table);
    const table = withFewer({ ...figure, kind: 'table' }, 1);
    expect(table.figure.table.rows).toHaveLength(1);
    expect(table.note).toBe('Shown here: the first 1 of 4 rows.');
  });
});
