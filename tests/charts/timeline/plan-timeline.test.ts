import { describe, expect, it } from 'vitest';
import type { Box, PlannedText } from '../../../src/charts/layout/plan.ts';
import {
  planTimeline,
  wideFrom,
  type TimelinePlan,
} from '../../../src/charts/timeline/plan-timeline.ts';
import { textWidth } from '../../../src/charts/layout/text-width.ts';
import type { PartialDate } from '../../../src/domain/time/partial-date.ts';
import { readPartialDate } from '../../../src/domain/time/partial-date.ts';
import { buildTimeline } from '../../../src/strategy/timeline/timeline.ts';
import { chosenItems } from '../../../src/strategy/timeline/choice.ts';
import { catalogue } from '../../figure/real-data.ts';
import { layer } from '../../strategy/timeline/sample-layer.ts';

const timeline = buildTimeline(layer, catalogue, readPartialDate('2026-11-21') as PartialDate);
const widths = [280, 328, 480, 640, 800, 1000, 1216] as const;
const planAt = (width: number) => planTimeline(timeline, timeline.items, width);

function boxOf({ text, x, y, anchor, size, bold }: PlannedText): Box & { readonly name: string } {
  const width = textWidth(text, size, bold ? 'bold' : 'normal');
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { name: text, x: left, y: y - size * 0.8, width, height: size };
}

const textsOf = (plan: TimelinePlan) =>
  [
    ...plan.councils,
    ...plan.lanes.map(({ title }) => title),
    ...plan.marks.flatMap(({ labels }) => labels),
    plan.today.label,
  ].map(boxOf);

const markBoxes = (plan: TimelinePlan) =>
  plan.marks.map(({ item, x, y, bar }) => ({
    name: item.id,
    ...(bar ?? { x: x - 6, y: y - 6, width: 12, height: 12 }),
  }));

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const clashes = (boxes: readonly (Box & { readonly name: string })[]) =>
  boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.name} / ${b.name}`),
  );

describe.each(widths)('the timeline at %d pixels', (width) => {
  const plan = planAt(width);

  it('keeps everything inside', () => {
    for (const box of [...textsOf(plan), ...markBoxes(plan)]) {
      expect(box.x, box.name).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, box.name).toBeLessThanOrEqual(width);
      expect(box.y, box.name).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, box.name).toBeLessThanOrEqual(plan.height);
    }
  });

  it('puts no text and no mark on another', () => {
    expect(clashes([...textsOf(plan), ...markBoxes(plan)])).toEqual([]);
  });

  it('names years that have room beside each other', () => {
    const years = plan.years.filter(({ label }) => label !== '');
    expect(years.length).toBeGreaterThan(2);
    const steps = years.slice(1).map(({ at }, index) => at - (years[index]?.at ?? 0));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(38);
  });

  it('shows every item once, Liverpool above Sefton', () => {
    expect(plan.marks.map(({ item }) => item.id).toSorted()).toEqual(
      timeline.items.map(({ id }) => id).toSorted(),
    );
    const [first, second] = plan.councils;
    expect([first?.text, second?.text]).toEqual(['Liverpool', 'Sefton']);
    for (const { item, y } of plan.marks) {
      expect(y > (second?.ruleY ?? 0)).toBe(item.areaName === 'Sefton');
    }
  });
});

describe('the timeline', () => {
  const wide = planAt(1216);
  const mark = (id: string) => wide.marks.find(({ item }) => item.id === id);
  const startOf = (year: number) => wide.years.find(({ value }) => value === year)?.start ?? NaN;

  it('draws a lifetime over its whole years', () => {
    const { bar } = mark('liverpool-send-2018') ?? {};
    expect(bar?.x).toBeCloseTo(startOf(2018));
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(startOf(2023));
  });

  it('draws what only has a year over the whole of it, its marker in the middle', () => {
    const { bar, x } = mark('sef-e06') ?? {};
    expect(bar?.x).toBeCloseTo(startOf(2021));
    expect(bar?.width).toBeCloseTo(startOf(2022) - startOf(2021));
    expect(x).toBeCloseTo((startOf(2021) + startOf(2022)) / 2);
  });

  it('draws a day as a marker in its place and a milestone at the end of its month', () => {
    const year = startOf(2022) - startOf(2021);
    expect(mark('liv-e05')).toMatchObject({ bar: null });
    expect(((mark('liv-e05')?.x ?? 0) - startOf(2022)) / year).toBeCloseTo(4 / 12 + 8.5 / 365, 2);
    const due = mark('milestones-E08000014-2022-07');
    expect(((due?.x ?? 0) - startOf(2022)) / year).toBeCloseTo(7 / 12);
  });

  it('labels marks only where there is room for a column of titles', () => {
    const labelled = (width: number) =>
      planAt(width).marks.filter(
        ({ item, labels }) => item.kind !== 'strategy' && labels.length > 0,
      ).length;
    expect(labelled(wideFrom - 1)).toBe(0);
    expect(labelled(1216)).toBe(28);
  });

  it('keeps its years when less is shown, and leaves out empty lanes and councils', () => {
    const shown = chosenItems(timeline, { council: 'E08000014', kind: 'milestone' });
    const plan = planTimeline(timeline, shown, 1216);
    expect(plan.years).toEqual(wide.years);
    expect(plan.councils.map(({ text }) => text)).toEqual(['Sefton']);
    expect(plan.lanes.map(({ kind }) => kind)).toEqual(['milestone']);
    expect(plan.height).toBeLessThan(wide.height / 3);
  });
});
