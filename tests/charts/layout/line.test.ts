import { describe, expect, it } from 'vitest';
import { shortLabel } from '../../../src/charts/layout/line.ts';
import type { Area } from '../../../src/domain/area.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import {
  buildDataset,
  england,
  indicator,
  knowsley,
  liverpool,
  northWest,
  period,
  salford,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import { figureOf, neet, plans } from '../../figure/figure-of.ts';
import { crowdedTicks, labelExtents, outside, planOf } from './plan-of.ts';

const widths = [280, 320, 360, 480, 520, 768, 1024, 1200];

const series = (cells: readonly (string | number)[], breaks: readonly number[] = []) =>
  figureOf(
    buildDataset({
      indicators: [indicator({ breaks: breaks.map((at) => ({ at, note: 'b' })) })],
      rows: cells.flatMap((cell, at) => (cell === '' ? [] : [[2018 + at, liverpool, cell]])),
    }),
  );

describe('the labels of a planned line', () => {
  it('of a small multiple stay within its drawing, however near the top the lines end', () => {
    const areas = [liverpool, sefton, england];
    const dataset = buildDataset({
      indicators: [neet],
      rows: [2024, 2025].flatMap((year) => areas.map((area, at) => [year, area, 92 - at])),
    });
    const [first] = planOf(figureOf(dataset), { compact: true }).labels;
    expect((first?.y ?? 0) - (first?.size ?? 0) * 0.6).toBeGreaterThanOrEqual(0);
  });

  it('keep a name whole on a narrow screen', () => {
    const dataset = buildDataset({
      indicators: [neet],
      rows: [2024, 2025].flatMap((year) =>
        [liverpool, knowsley, wirral].map((area, at) => [year, area, at + 4]),
      ),
    });
    const figure = figureOf(
      dataset,
      { areas: [liverpool.code], comparators: ['neighbours'] },
      { neighbours: [{ laCode: '341', neighbours: [knowsley.code, wirral.code] }] },
    );
    const [, median] = planOf(figure, { width: 290 }).labels;
    expect(median?.lines[0]).toBe('Liverpool\u2019s');
  });
});

describe('a planned line', () => {
  it('has one run through unbroken numbers, ending where the value axis says', () => {
    const plan = planOf(series([0, 50, 100]));
    expect(plan.lines[0]?.runs.map((run) => run.length)).toEqual([3]);
    const [first, , last] = plan.lines[0]?.runs[0] ?? [];
    expect(first?.y).toBeCloseTo(plan.plot.y + plan.plot.height, 6);
    expect(last?.y).toBeCloseTo(plan.plot.y, 6);
  });

  it('is split by a symbol, by a year without a row, and by a break', () => {
    expect(planOf(series([1, 2, 'c', 4, 5])).lines[0]?.runs.map((run) => run.length)).toEqual([
      2, 2,
    ]);
    expect(planOf(series([1, 2, '', 4, 5])).lines[0]?.runs.map((run) => run.length)).toEqual([
      2, 2,
    ]);
    expect(planOf(series([1, 2, 4, 5], [2020])).lines[0]?.runs.map((run) => run.length)).toEqual([
      2, 2,
    ]);
  });

  it('shows a lone point by a marker even where there is no room for one at every point', () => {
    const long = Array.from({ length: 40 }, (_, at) => (at === 5 || at === 7 ? 'c' : at));
    const plan = planOf(series(long), { width: 280 });
    const years = plan.dots.map(({ mark }) => mark.label);
    expect(years).toEqual(['January 2024', 'January 2057']);
  });

  it('has a marker at every number where there is room', () => {
    expect(planOf(series([1, 2, 'c', 4])).dots).toHaveLength(3);
  });

  it('draws no mark and no zero for a symbol, and writes it where the line stops', () => {
    const plan = planOf(series([5, 'c', 7]));
    expect(plan.dots.map(({ mark }) => mark.cell)).toEqual([5, 7]);
    expect(plan.symbols.map(({ text }) => text)).toEqual(['[c]']);
    const at = plan.targets[0]?.[1];
    expect(plan.symbols[0]?.x).toBeCloseTo(at?.x ?? 0, 6);
  });

  it('stacks symbols of one period, each in the colour of its area', () => {
    const dataset = buildDataset({
      rows: [
        [2024, liverpool, 5],
        [2024, sefton, 5],
        [2025, liverpool, 'c'],
        [2025, sefton, 'x'],
      ].concat([[2026, liverpool, 6]]),
    });
    const [first, second] = planOf(figureOf(dataset)).symbols;
    expect([first?.text, second?.text]).toEqual(['[c]', '[x]']);
    expect((first?.y ?? 0) - (second?.y ?? 0)).toBeGreaterThanOrEqual(first?.size ?? 99);
    expect([first?.colour, second?.colour]).toEqual(['#12436D', '#B5430B']);
  });

  it('can be pointed at in every period, gaps included', () => {
    const plan = planOf(series([1, 'c', '', 4]));
    expect(plan.targets[0]?.map(({ mark }) => mark.cell)).toEqual([1, 'c', undefined, 4]);
  });

  it('labels an end with its period where the number is not the latest', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [
        [2024, liverpool, 5],
        [2024, sefton, 5],
        [2025, liverpool, 6],
        [2025, sefton, 'c'],
      ],
    });
    const labels = planOf(figureOf(dataset)).labels.map(({ lines }) => lines.join(' '));
    expect(labels).toEqual(['Liverpool 6', 'Sefton 5 (January 2024)']);
  });

  it('never breaks a number, however narrow the drawing', () => {
    const dataset = buildDataset({
      indicators: [indicator({ unit: '£' })],
      rows: [
        [2024, liverpool, 76_993_186],
        [2025, liverpool, 86_735_613],
      ],
    });
    const [label] = planOf(figureOf(dataset), { width: 280 }).labels;
    expect(label?.lines).toEqual(['Liverpool', '£86,735,613']);
  });

  it('writes years under the axis, both of them for a year that spans two', () => {
    expect(shortLabel(period(2025))).toBe('2025');
    expect(shortLabel(period('202425', 'Academic year'))).toBe('2024/25');
    const terms = [period('202425', 'Autumn term'), period('202425', 'Spring term')];
    expect(terms.map((one) => shortLabel(one, terms))).toEqual(['Aut 2024/25', 'Spr 2024/25']);
    const months = [period(2025, 'January'), period(2025, 'May')];
    expect(months.map((one) => shortLabel(one, months))).toEqual(['Jan 2025', 'May 2025']);
    const same = [period(2024, 'January'), period(2025, 'January')];
    expect(same.map((one) => shortLabel(one, same))).toEqual(['2024', '2025']);
  });
});

/** Seven areas, four of them with the longest names of councils, close together in value. */
function crowded(identifier: string, codes: readonly string[]): Dataset {
  const dataset = buildDataset({
    indicators: [neet],
    identifier,
    rows: codes.flatMap((code, at) =>
      [liverpool, sefton, knowsley, wirral, salford, northWest, england].map((area, place) => [
        code,
        area,
        40 + at / 10 + place / 100,
      ]),
    ),
  });
  const names: Record<string, string> = {
    [knowsley.code]: 'Bournemouth, Christchurch and Poole',
    [wirral.code]: 'Bath and North East Somerset',
    [salford.code]: 'Hammersmith and Fulham',
  };
  const areas = dataset.areas.map((area): Area => ({
    ...area,
    name: names[area.code] ?? area.name,
  }));
  return { ...dataset, areas };
}

const academic = Array.from(
  { length: 10 },
  (_, at) => `${2015 + at}${String(16 + at).padStart(2, '0')}`,
);
const januaries = Array.from({ length: 17 }, (_, at) => `${2010 + at}`);
const shown = { areas: [liverpool, sefton, knowsley, wirral, salford].map(({ code }) => code) };
const cases = [
  ['academic years', figureOf(crowded('Academic year', academic), shown)],
  ['seventeen Januaries', figureOf(crowded('January', januaries), shown)],
] as const;

describe.each(cases)('a crowded line chart of %s', (_, figure) => {
  it.each(widths)('writes everything inside the drawing at %d px', (width) => {
    expect(outside(planOf(figure, { width }))).toEqual([]);
    expect(outside(planOf(figure, { width: Math.min(width, 420), compact: true }))).toEqual([]);
  });

  it.each(widths)('lets no two names touch at %d px', (width) => {
    const labels = labelExtents(planOf(figure, { width })).toSorted((a, b) => a.top - b.top);
    expect(labels).toHaveLength(7);
    labels.slice(1).forEach(({ top }, at) => {
      expect(top).toBeGreaterThanOrEqual((labels[at]?.bottom ?? 0) - 0.5);
    });
  });

  it.each(widths)('lets no two ticks touch at %d px, and keeps the latest', (width) => {
    const plan = planOf(figure, { width });
    expect(crowdedTicks(plan)).toEqual([]);
    expect(plan.ticks.at(-1)?.value).toBe(figure.periods.at(-1)?.order);
  });

  it.each(widths)('keeps a plot to draw in at %d px', (width) => {
    const { plot } = planOf(figure, { width });
    expect(plot.width).toBeGreaterThanOrEqual(40);
    expect(plot.height).toBeGreaterThanOrEqual(100);
    expect(plot.x + plot.width).toBeLessThanOrEqual(width);
  });
});

it('a long name for the value axis stays inside the drawing', () => {
  const dataset = buildDataset({
    indicators: [
      indicator({
        noun: 'EHC plans issued within 20 weeks, leaving out exceptions',
        title: 'Plans',
      }),
    ],
    rows: [2024, 2025].map((year) => [year, liverpool, 500]),
  });
  const figure = figureOf(dataset);
  for (const width of widths) expect(outside(planOf(figure, { width }))).toEqual([]);
});

it('facets that share a scale have the same ticks, one with its own does not', () => {
  const dataset = buildDataset({
    rows: [2024, 2025].flatMap((year) => [
      [year, liverpool, 100],
      [year, england, 90000],
    ]),
  });
  const figure = figureOf(dataset);
  const tops = [0, 1].map((facet) => planOf(figure, { facet, compact: true }).value.domain[1]);
  expect(tops).toEqual([100, 100000]);
});
