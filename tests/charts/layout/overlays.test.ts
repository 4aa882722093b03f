import { describe, expect, it } from 'vitest';
import { noOverlays, type TargetOverlay } from '../../../src/figure/overlay.ts';
import { withOverlays } from '../../../src/figure/overlays.ts';
import { areaStyle } from '../../../src/figure/style.ts';
import { figureOf } from '../../figure/figure-of.ts';
import { buildDataset, indicator, liverpool } from '../../query/build-dataset.ts';
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

describe('an inspection', () => {
  // A year of a January census and a calendar year; the inspection is of 23 June 2025.
  const years = [2024, 2025, 2026];
  const dataset = (identifier: string) =>
    buildDataset({
      identifier,
      indicators: [indicator({ breaks: [{ at: 2025, note: 'b' }] })],
      rows: years.map((year) => [year, liverpool, 50]),
    });
  const inspected = (identifier: string, width = 800) =>
    planOf(
      withOverlays(figureOf(dataset(identifier)), {
        ...noOverlays,
        events: [
          {
            id: 'visit',
            area: liverpool.code,
            order: 2025 + 173 / 365,
            style: areaStyle(liverpool.code, pair),
            label: 'Liverpool: Inspection, 23 June 2025',
          },
        ],
      }),
      { width },
    );

  it('of June stands between the values of two Januaries, nearer to neither’s month than to its own', () => {
    const { overlay, targets } = inspected('January');
    const [, january = { x: NaN }, next = { x: NaN }] = targets[0] ?? [];
    const share = ((overlay.rules[0]?.x ?? NaN) - january.x) / (next.x - january.x);
    // From the end of January to 23 June are 143 of 365 days.
    expect(share).toBeCloseTo(143 / 365, 2);
  });

  it('of June 2025 stands before the value of 2025 where that is of the whole year, and the key says so', () => {
    const { overlay, targets } = inspected('Calendar year');
    const [end2024 = { x: NaN }, end2025 = { x: NaN }] = targets[0] ?? [];
    const share = ((overlay.rules[0]?.x ?? NaN) - end2024.x) / (end2025.x - end2024.x);
    expect(share).toBeCloseTo(173 / 365, 2);
    expect(overlay.texts.map(({ text }) => text).join(' ')).toBe(
      'Inspections of the councils, by their first day; the value of a year stands at its end',
    );
    for (const identifier of ['January', 'March']) {
      expect(inspected(identifier).overlay.texts.map(({ text }) => text)).toEqual([
        'Inspections of the councils, by their first day',
      ]);
    }
  });

  it('has its mark above the plot, clear of every value and of what is written at a break', () => {
    const { overlay, breaks, plot } = inspected('January');
    // It is 15 pixels tall.
    expect(overlay.rules[0]?.y1).toBeLessThanOrEqual(plot.y - 15);
    const label = breaks[0]?.label;
    expect(label?.y).toBeLessThanOrEqual(overlay.rules[0]?.y1 ?? NaN);
  });
});
