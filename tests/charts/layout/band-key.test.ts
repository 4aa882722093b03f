import { expect, it } from 'vitest';
import { figureOf } from '../../figure/figure-of.ts';
import {
  buildDataset,
  indicator,
  knowsley,
  liverpool,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import { planOf } from './plan-of.ts';

const rate = indicator({ unit: '%' });
const dataset = buildDataset({
  indicators: [rate],
  rows: [2023, 2024, 2025].flatMap((year) =>
    [liverpool, sefton, knowsley, wirral].map((area, at) => [year, area, 40 + at * 5] as const),
  ),
});
const near = [
  { laCode: '341', neighbours: [knowsley.code, wirral.code] },
  { laCode: '343', neighbours: [knowsley.code, wirral.code] },
];
const figureWith = (chart: 'line' | 'bar') =>
  figureOf(
    dataset,
    { areas: [liverpool.code, sefton.code], comparators: ['neighbours'], chart },
    { neighbours: near },
  );

it('says what the band of each council’s neighbours is, and draws the two apart', () => {
  const plan = planOf(figureWith('line'));
  expect(plan.bands.map(({ isOutlined }) => isOutlined)).toEqual([false, true]);
  const key = plan.overlay.marks.map(({ shape }) => shape);
  expect(key).toEqual(['band', 'outlined band']);
  expect(plan.overlay.texts.map(({ text }) => text)).toEqual([
    'Liverpool’s statistical neighbours, lowest to highest',
    'Sefton’s statistical neighbours, lowest to highest',
  ]);
  // The key stands above the plot.
  for (const { y } of plan.overlay.texts) expect(y).toBeLessThan(plan.plot.y);
});

it('says nothing on rows, where no range of neighbours is drawn', () => {
  const plan = planOf(figureWith('bar'));
  expect(plan.ranges).toEqual([]);
  expect(plan.overlay.texts).toEqual([]);
});

it('says nothing where no group is drawn', () => {
  const figure = figureOf(dataset, { areas: [liverpool.code, sefton.code] });
  expect(planOf(figure).overlay.marks).toEqual([]);
});
