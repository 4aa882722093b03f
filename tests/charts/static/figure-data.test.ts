import { describe, expect, it } from 'vitest';
import { figureData } from '../../../src/charts/static/figure-data.ts';
import type { ChartKind } from '../../../src/domain/view.ts';
import { buildDataset, filter, indicator, liverpool, sefton } from '../../query/build-dataset.ts';
import { manyCouncils } from '../../query/many-councils.ts';
import { figureOf, plans, wholeRate } from '../../figure/figure-of.ts';

const lines = figureData(
  figureOf(
    buildDataset({
      indicators: [indicator({ ...plans, breaks: [{ at: 2025, note: 'n' }] })],
      rows: [
        [2023, liverpool, 5000],
        [2023, sefton, 3000],
        [2024, liverpool, 6123],
        [2024, sefton, 'c'],
        [2025, liverpool, 6814],
        [2025, sefton, 3736],
      ],
    }),
  ),
  '?page=indicator',
  '2026.11.21',
);

describe('the data of a figure’s page', () => {
  it('say which page, view and version they are of', () => {
    expect(lines).toMatchObject({
      version: 1,
      indicator: 'test.ehc_plan_count',
      search: '?page=indicator',
      dataVersion: '2026.11.21',
      breaks: [2],
    });
  });

  it('have the words for each mark of a line, symbols with their meaning', () => {
    const [facet] = lines.facets;
    expect(facet?.positions).toEqual([
      { label: 'January 2023', style: null },
      { label: 'January 2024', style: null },
      { label: 'January 2025', style: null },
    ]);
    expect(facet?.series.map(({ label, values, known }) => ({ label, values, known }))).toEqual([
      { label: 'Liverpool', values: ['5,000', '6,123', '6,814'], known: [1, 1, 1] },
      {
        label: 'Sefton',
        values: ['3,000', '[c] confidential: the publisher suppressed it', '3,736'],
        known: [1, 0, 1],
      },
    ]);
    expect(facet?.series[1]?.spoken).toEqual([
      'January 2023, Sefton, 3,000.',
      'January 2024, Sefton, [c] confidential: the publisher suppressed it.',
      'January 2025, Sefton, 3,736.',
    ]);
  });

  it('have a place for each mark at both widths, from left to right', () => {
    for (const [width, drawings] of [
      [320, lines.drawings.narrow],
      [640, lines.drawings.wide],
    ] as const) {
      const [drawing] = drawings;
      expect(drawing).toMatchObject({ width, direction: 'vertical' });
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = drawing?.points[0] ?? [];
      expect([x1 < x2, x2 < x3, y1 > y2, y2 > y3]).toEqual([true, true, true, true]);
      expect(drawing?.points[1]).toHaveLength(6);
    }
  });

  it('name an area by its row where rows are areas', () => {
    const bars = figureData(
      figureOf(
        buildDataset({
          indicators: [plans],
          rows: [
            [2025, liverpool, 6814],
            [2025, sefton, 3736],
          ],
        }),
      ),
      '',
      '1',
    );
    const [facet] = bars.facets;
    expect(bars.drawings.wide[0]?.direction).toBe('horizontal');
    expect(facet?.positions.map(({ label }) => label)).toEqual(['Liverpool', 'Sefton']);
    expect(facet?.positions.map(({ style }) => style?.marker)).toEqual(['circle', 'square']);
    expect(facet?.series[0]?.values).toEqual(['6,814', '3,736']);
  });

  it('name a group by its row where rows are a breakdown', () => {
    const bars = figureData(
      figureOf(
        buildDataset({
          indicators: [plans],
          filters: [filter('age', { items: ['A', 'B'], totalItem: '', isOrdered: true })],
          rows: [
            [2025, liverpool, 'A', 30],
            [2025, liverpool, 'B', 10],
            [2025, sefton, 'A', 20],
            [2025, sefton, 'B', 5],
          ],
        }),
        { breakdown: 'age' },
      ),
      '',
      '1',
    );
    const [facet] = bars.facets;
    expect(facet?.positions).toEqual([
      { label: 'A', style: null },
      { label: 'B', style: null },
    ]);
    expect(facet?.series.map(({ label }) => label)).toEqual(['Liverpool', 'Sefton']);
  });

  it('hold no drawing where none is on the page', () => {
    const table = figureOf(buildDataset({ indicators: [plans], rows: [[2025, liverpool, 'x']] }));
    expect(figureData(table, '', '1')).toMatchObject({
      facets: [],
      drawings: { narrow: [], wide: [] },
    });
  });
});

describe('the data of a page that compares with all councils', () => {
  const dataOf = (chart: ChartKind) =>
    figureData(
      figureOf(manyCouncils({ indicators: [wholeRate] }), { comparators: ['councils'], chart }),
      '',
      '1',
    );

  it('have the median as a line of its own', () => {
    const all = dataOf('line').facets[0]?.series[2];
    expect(all).toMatchObject({ label: 'All councils (median)', values: ['51%', '51%'] });
    expect(all?.spoken[1]).toBe('January 2026, All councils (median), 51%.');
  });

  it('have the median as a row of its own', () => {
    const [facet] = dataOf('bar').facets;
    expect(facet?.positions[2]?.label).toBe('All councils (median)');
    expect(facet?.series[0]?.values[2]).toBe('51%');
  });
});
