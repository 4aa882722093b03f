import { expect, it } from 'vitest';
import { noOverlays, type TargetOverlay } from '../../../src/figure/overlay.ts';
import { withOverlays } from '../../../src/figure/overlays.ts';
import { areaStyle } from '../../../src/figure/style.ts';
import { figureOf } from '../../figure/figure-of.ts';
import { buildDataset, liverpool } from '../../query/build-dataset.ts';
import { pair } from '../../site.ts';
import { planOf } from './plan-of.ts';

const figure = figureOf(
  buildDataset({
    identifier: 'Calendar year',
    rows: [2020, 2021, 2022, 2023, 2024, 2025].map((year) => [year, liverpool, 50]),
  }),
);

/** From the end of 2021 to the end of 2023. */
const target: TargetOverlay = {
  id: 't1',
  area: liverpool.code,
  label: 'Liverpool’s target: 90 by 2023',
  style: areaStyle(liverpool.code, pair),
  value: 90,
  direction: null,
  due: 2024,
  dueLabel: '2023',
  baseline: { order: 2022, value: 40, label: 'Stated start: 40' },
  trajectory: [
    { order: 2022, value: 40 },
    { order: 2023, value: 65 },
    { order: 2024, value: 90 },
  ],
};
const planned = (one: TargetOverlay) =>
  planOf(withOverlays(figure, { ...noOverlays, targets: [one] }));

it('what is drawn of a target begins with its baseline and ends at its due date', () => {
  const { overlay, ticks } = planned(target);
  const at = (order: number) => ticks.find(({ value }) => value === order)?.at ?? NaN;
  const level = overlay.segments.filter(({ y1, y2 }) => y1 === y2);
  const rising = overlay.segments.filter(({ y1, y2 }) => y1 !== y2);
  expect(level).toHaveLength(1);
  expect(rising).toHaveLength(2);
  for (const segments of [level, rising]) {
    expect(Math.min(...segments.map(({ x1 }) => x1))).toBeCloseTo(at(2022), 6);
    expect(Math.max(...segments.map(({ x2 }) => x2))).toBeCloseTo(at(2024), 6);
  }
  expect(overlay.marks.find(({ key }) => key === 't1 due')?.x).toBeCloseTo(at(2024), 6);
});

it('a target due after the last figure has its place on the time axis, and on that of values', () => {
  const { overlay, plot, ticks, value } = planned({ ...target, value: 900, due: 2030 });
  const due = overlay.marks.find(({ key }) => key === 't1 due');
  expect(due?.x).toBeGreaterThan(ticks.at(-1)?.at ?? Infinity);
  expect(due?.x).toBeLessThanOrEqual(plot.x + plot.width);
  expect(value.domain[1]).toBeGreaterThanOrEqual(900);
});
