import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell.ts';
import type { View } from '../../src/domain/view.ts';
import { planOf } from '../charts/layout/plan-of.ts';
import { buildDataset, filter, liverpool, sefton } from '../query/build-dataset.ts';
import { councils, manyCouncils } from '../query/many-councils.ts';
import { cellsOf, figureOf, neet, plans, wholeRate } from './figure-of.ts';

const view = { comparators: ['councils'] };
const figureFrom = (
  cell: (value: number, year: number) => Cell = (value) => value,
  more: Partial<View> = {},
) =>
  figureOf(manyCouncils({ indicators: [wholeRate], cells: (value, year) => [cell(value, year)] }), {
    ...view,
    ...more,
  });

describe('all councils in a line chart', () => {
  it('are a line of the median and a band of the middle half, on the councils’ own scale', () => {
    const { facets } = figureFrom();
    expect(facets).toHaveLength(1);
    const series = facets[0]?.series[2];
    expect(series).toMatchObject({
      id: 'councils',
      label: 'All councils (median)',
      role: 'group',
      area: null,
    });
    expect(cellsOf(series)).toEqual([51, 51]);
    expect(facets[0]?.bands).toHaveLength(1);
    expect(facets[0]?.bands[0]?.ranges).toEqual([
      { low: 26, high: 76 },
      { low: 26, high: 76 },
    ]);
  });

  it('look like none of the areas', () => {
    const [first, second, all] = figureFrom().facets[0]?.series ?? [];
    expect(all?.style.dash).not.toBe('');
    expect([first?.style.colour, second?.style.colour]).not.toContain(all?.style.colour);
  });

  it('leave symbols out: without 1 to 20, the median of 21 to 101 is 61', () => {
    const { facets, table } = figureFrom((value, year) =>
      year === 2026 && value <= 20 ? 'c' : value,
    );
    expect(cellsOf(facets[0]?.series[2])).toEqual([51, 61]);
    expect(facets[0]?.bands[0]?.ranges[1]).toEqual({ low: 41, high: 81 });
    expect(table.rows[0]?.cells.at(-1)?.medianOf?.words).toBe('the 81 councils with a figure');
  });

  it('have no median where fewer than half have a figure, and say so', () => {
    const { facets, table } = figureFrom((value, year) =>
      year === 2026 && value <= 51 ? 'c' : value,
    );
    expect(cellsOf(facets[0]?.series[2])).toEqual([51, undefined]);
    expect(facets[0]?.bands[0]?.ranges[1]).toBeNull();
    expect(table.rows[0]?.cells.at(-1)).toMatchObject({
      medianOf: null,
      why: 'figures are held for only 50 of 101 councils',
    });
  });

  it('are told of in a note, so that nobody has to guess what the band is', () => {
    expect(figureFrom().notes[0]).toBe(
      'All councils: the line is the median of those with a figure; the shaded band is the middle half of those with a figure, from the first quartile to the third.',
    );
    expect(figureFrom(undefined, { chart: 'table' }).notes.join(' ')).not.toContain('All councils');
    expect(figureFrom(undefined, { comparators: [] }).notes.join(' ')).not.toContain(
      'All councils',
    );
  });

  it('are a column of the table', () => {
    const { table } = figureFrom();
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Liverpool',
      'Sefton',
      'All councils (median)',
    ]);
    expect(table.rows[0]?.cells.map(({ cell }) => cell)).toEqual([90, 57, 51]);
  });
});

describe('all councils in a chart of one period', () => {
  const bars = figureFrom(undefined, { chart: 'bar' });
  const dots = figureFrom(undefined, { chart: 'dot' });

  it('are a row for the median, with the middle half as its range', () => {
    for (const { facets, notes } of [bars, dots]) {
      expect(facets[0]?.rows.map(({ label }) => label)).toEqual([
        'Liverpool',
        'Sefton',
        'All councils (median)',
      ]);
      expect(cellsOf(facets[0]?.series[0])).toEqual([90, 57, 51]);
      expect(facets[0]?.bands[0]?.ranges).toEqual([null, null, { low: 26, high: 76 }]);
      expect(notes[0]).toMatch(
        /^All councils: the line with an upright stroke at each end is the /,
      );
    }
  });

  it('are drawn as far along as their quartiles, and write their number clear of it', () => {
    for (const figure of [bars, dots]) {
      const { ranges, symbols, plot, value } = planOf(figure);
      const at = (number: number) => plot.x + (plot.width * number) / value.domain[1];
      expect(ranges).toHaveLength(1);
      expect(ranges[0]?.x1).toBeCloseTo(at(26), 5);
      expect(ranges[0]?.x2).toBeCloseTo(at(76), 5);
      expect(symbols.find(({ text }) => text === '51%')?.x).toBeGreaterThan(at(76));
      expect(symbols.find(({ text }) => text === '57%')?.x).toBeLessThan(at(76));
    }
  });

  it('have no range in a line chart’s plan, which shades it', () => {
    const plan = planOf(figureFrom());
    expect(plan.ranges).toEqual([]);
    expect(plan.bands).toHaveLength(1);
  });
});

describe('all councils beside amounts', () => {
  it('have neither median nor middle half, and it is said why', () => {
    for (const unit of ['count', '£'] as const) {
      const of = manyCouncils({ indicators: [{ ...plans, unit }] });
      for (const chart of ['line', 'bar', 'dot', 'table'] as const) {
        const { facets, table } = figureOf(of, { ...view, chart });
        expect(
          facets.flatMap(({ bands }) => bands.flatMap(({ ranges }) => ranges)),
        ).not.toContainEqual(expect.objectContaining({ low: 26 }));
        const groups = facets.flatMap(({ series }) =>
          series.filter(({ role }) => role === 'group'),
        );
        expect(groups.flatMap((one) => cellsOf(one) ?? []).filter(Number)).toEqual([]);
        expect(table.rows[0]?.cells.at(-1)).toMatchObject({
          cell: undefined,
          medianOf: null,
          why: 'amounts of councils of different size have none',
        });
      }
    }
  });
});

describe('all councils in a breakdown', () => {
  const ages = buildDataset({
    indicators: [{ ...neet, cohortColumn: '' }],
    filters: [filter('age', { items: ['16', '17'], totalItem: '', isOrdered: true })],
    rows: councils.flatMap((area, at) => [
      [2026, area, '16', (at + 1) / 2],
      [2026, area, '17', (at + 1) / 4],
    ]),
  });
  const figure = figureOf(ages, { ...view, breakdown: 'age' });

  it('have a median for each item in the table', () => {
    expect(figure.table.rows.map(({ cells }) => cells.at(-1)?.cell)).toEqual([25.5, 12.75]);
  });

  it('are said to be in the table only', () => {
    expect(figure.facets.flatMap(({ series }) => series.map(({ role }) => role))).not.toContain(
      'group',
    );
    expect(figure.notes[0]).toBe('All councils: their medians are in the table only.');
  });
});

describe('all councils beside other groups', () => {
  it('come after the neighbours, each of whom is a line behind their median', () => {
    const { facets } = figureOf(
      manyCouncils({ indicators: [wholeRate] }),
      { comparators: ['councils', 'neighbours'] },
      { neighbours: [{ laCode: '341', neighbours: councils.slice(0, 3).map(({ code }) => code) }] },
    );
    expect(facets[0]?.bands.map(({ id, ends }) => [id, ...ends])).toEqual([
      ['range councils', 'first quartile', 'third quartile'],
    ]);
    expect(facets[0]?.series.map(({ id }) => id)).toEqual([
      liverpool.code,
      sefton.code,
      `neighbours ${liverpool.code}`,
      'councils',
    ]);
    const members = facets[0]?.members;
    expect(members?.series).toBe(`neighbours ${liverpool.code}`);
    expect(members?.lines.map(({ marks }) => marks[0]?.cell)).toEqual([1, 2, 3]);
  });
});
