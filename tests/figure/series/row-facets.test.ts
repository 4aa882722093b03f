import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../src/query/select/grid.ts';
import { sortCategoriesBySize } from '../../../src/figure/series/sort-categories.ts';
import {
  buildDataset,
  england,
  filter,
  knowsley,
  liverpool,
  northWest,
  period,
  sefton,
} from '../../query/build-dataset.ts';
import { cellsOf, figureOf, labelsOf, neet, plans, selectionOf } from '../figure-of.ts';

const items = ['Nursery', 'Primary', 'Secondary', 'Special'];
const sizes: Record<string, readonly number[]> = {
  Liverpool: [5, 115, 32, 14],
  Sefton: [3, 74, 18, 40],
  England: [379, 16743, 3421, 1113],
};
const schools = (isOrdered: boolean, one = plans) =>
  buildDataset({
    indicators: [one],
    filters: [filter('phase', { items, isOrdered, totalItem: '', defaultItem: 'Primary' })],
    rows: [liverpool, sefton, england].flatMap((area) =>
      items.map((item, at) => [2025, area, item, sizes[area.name]?.[at] ?? 0]),
    ),
  });
const rowsOf = (isOrdered: boolean) =>
  figureOf(schools(isOrdered), { breakdown: 'phase' }).facets[0]?.rows.map(({ label }) => label);

describe('rows of a breakdown', () => {
  it('go from largest to smallest by the larger of the pair', () => {
    expect(rowsOf(false)).toEqual(['Primary', 'Special', 'Secondary', 'Nursery']);
  });

  it('keep their own order where the filter has one', () => {
    expect(rowsOf(true)).toEqual(items);
  });

  it('are in the same order in the table as in the drawing', () => {
    const { table } = figureOf(schools(false), { breakdown: 'phase' });
    expect(table.rows.map(({ label }) => label)).toEqual([
      'Primary',
      'Special',
      'Secondary',
      'Nursery',
    ]);
  });

  it('put what has no number last', () => {
    const dataset = buildDataset({
      filters: [filter('phase', { items: ['A', 'B', 'C'], totalItem: '' })],
      rows: [
        [2025, liverpool, 'A', 'c'],
        [2025, liverpool, 'B', 0],
        [2025, liverpool, 'C', 2],
      ],
    });
    const selection = selectionOf(dataset, { breakdown: 'phase' });
    const order = sortCategoriesBySize(
      gridOf(dataset, selection),
      period(2025),
    ).selection.categories.map(({ label }) => label);
    expect(order).toEqual(['C', 'B', 'A']);
  });

  it('have a series for each council, and a facet of its own for a larger place of a count', () => {
    const { facets } = figureOf(schools(true), { breakdown: 'phase' });
    expect(facets.map(({ title, ownScale }) => [title, ownScale])).toEqual([
      ['', false],
      ['England', true],
    ]);
    expect(labelsOf(facets[0])).toEqual(['Liverpool', 'Sefton']);
    expect(cellsOf(facets[1]?.series[0])).toEqual([379, 16743, 3421, 1113]);
  });

  it('hold every place of a rate in one facet', () => {
    const { facets } = figureOf(schools(true, { ...neet, column: 'p' }), { breakdown: 'phase' });
    expect(facets.map(labelsOf)).toEqual([['Liverpool', 'Sefton', 'England']]);
  });
});

describe('rows without a breakdown', () => {
  const rates = buildDataset({
    indicators: [neet],
    rows: [
      [2025, liverpool, 8.8],
      [2025, sefton, 'c'],
      [2025, northWest, 5.7],
      [2025, england, 5.6],
    ],
  });

  it('are the areas, each in its own style, a symbol kept', () => {
    const [facet] = figureOf(rates).facets;
    expect(facet?.rows.map(({ label }) => label)).toEqual([
      'Liverpool',
      'Sefton',
      'North West',
      'England',
    ]);
    expect(facet?.rows.slice(0, 2).map(({ style }) => style?.colour)).toEqual([
      '#12436D',
      '#F46A25',
    ]);
    expect(facet?.series).toHaveLength(1);
    expect(cellsOf(facet?.series[0])).toEqual([8.8, 'c', 5.7, 5.6]);
  });

  it('leave larger places of a count to the table, and say so', () => {
    const counts = buildDataset({
      indicators: [plans],
      rows: [
        [2025, liverpool, 170],
        [2025, sefton, 103],
        [2025, northWest, 3193],
        [2025, england, 21990],
      ],
    });
    const figure = figureOf(counts);
    expect(figure.kind).toBe('bar');
    expect(figure.facets[0]?.rows.map(({ label }) => label)).toEqual(['Liverpool', 'Sefton']);
    expect(figure.table.rows[0]?.cells.map(({ cell }) => cell)).toEqual([170, 103, 21990, 3193]);
    expect(figure.notes).toContain(
      'The North West and England: in the table only, because their counts are far larger.',
    );
  });

  it('end with the median of the neighbours', () => {
    const dataset = buildDataset({
      indicators: [neet],
      rows: [
        [2025, liverpool, 8.8],
        [2025, sefton, 3.8],
        [2025, knowsley, 6],
      ],
    });
    const near = [{ laCode: '341', neighbours: [sefton.code, knowsley.code] }];
    const view = { areas: [liverpool.code], comparators: ['neighbours'] };
    const [facet] = figureOf(dataset, view, { neighbours: near }).facets;
    expect(facet?.rows.at(-1)?.label).toBe('Liverpool’s neighbours (median)');
    const last = cellsOf(facet?.series[0])?.at(-1);
    expect(typeof last === 'number' && last).toBeCloseTo(4.9, 10);
  });
});
