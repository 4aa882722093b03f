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
import { planFacets } from '../../../src/charts/layout/facets.ts';
import { planOf } from './plan-of.ts';

const rate = indicator({ unit: '%' });
const dataset = buildDataset({
  indicators: [rate],
  rows: [2023, 2024, 2025].flatMap((year) =>
    [liverpool, sefton, knowsley, wirral].map((area, at) => [year, area, 40 + at * 5] as const),
  ),
});
const [nearLiverpool, nearSefton] = ['neighbours E08000012', 'neighbours E08000014'];
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

it('draws each council among its own neighbours, as thin lines behind the others with their own key', () => {
  const { plans, columns } = planFacets(figureWith('line'), 860);
  expect(columns).toBe(2);
  expect(plans.map(({ lines }) => lines.map(({ key }) => key))).toEqual([
    [knowsley, wirral].map(({ code }) => `member ${code}`).concat(liverpool.code, nearLiverpool),
    [knowsley, wirral].map(({ code }) => `member ${code}`).concat(sefton.code, nearSefton),
  ]);
  expect(plans.map(({ overlay }) => overlay.texts.map(({ text }) => text))).toEqual([
    ['Thin lines: Liverpool’s 2 statistical neighbours'],
    ['Thin lines: Sefton’s 2 statistical neighbours'],
  ]);
  for (const { overlay, plot, value } of plans) {
    // The key stands above the plot.
    for (const { y } of overlay.texts) expect(y).toBeLessThan(plot.y);
    // Heights compare from one to the other.
    expect(value.domain).toEqual(plans[0]?.value.domain);
  }
});

it('stands under each other where there is no room beside', () => {
  const { plans, columns } = planFacets(figureWith('line'), 328);
  expect(columns).toBe(1);
  for (const { width, labels } of plans) {
    expect(width).toBe(328);
    expect(labels).toHaveLength(2);
  }
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
