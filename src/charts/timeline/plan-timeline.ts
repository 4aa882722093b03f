import { scaleLinear } from 'd3-scale';
import {
  stylesOf,
  memberStyle,
  palette,
  type SeriesStyle,
  type Marker,
} from '../../figure/style.ts';
import {
  timelineKinds,
  type Timeline,
  type TimelineItem,
  type TimelineKind,
} from '../../strategy/timeline/item.ts';
import { kindsInWords } from '../../strategy/timeline/words.ts';
import type { Box, PlannedText, Point, Tick } from '../layout/plan.ts';
import { laneType, packLane, type PackedItem } from './plan-timeline-lanes.ts';

/** The timeline worked out to the pixel: a pure function of its items and a width. */
export interface TimelinePlan {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  /** One per year: where it begins, and its name in the middle of it; empty where names would be too close. */
  readonly years: readonly (Tick & { readonly start: number })[];
  readonly councils: readonly (PlannedText & { readonly ruleY: number })[];
  readonly lanes: readonly PlannedLane[];
  readonly marks: readonly PlannedItem[];
  readonly today: { readonly x: number; readonly label: PlannedText };
}

export interface PlannedLane extends Point {
  readonly key: string;
  readonly kind: TimelineKind;
  readonly style: SeriesStyle;
  readonly title: PlannedText;
}

export interface PlannedItem extends Point {
  readonly item: TimelineItem;
  readonly style: SeriesStyle;
  /** The time it spans, when that is wide enough to be seen; a marker stands at `x`, `y` as well, but for a lifetime. */
  readonly bar: Box | null;
  readonly labels: readonly PlannedText[];
  /** Where it can be pointed at. */
  readonly hit: Box;
}

/** One shape for each kind, so that colour is free to tell the councils apart; a lifetime is a bar. */
export const kindMarkers: Record<TimelineKind, Marker> = {
  strategy: 'none',
  inspection: 'diamond',
  consultation: 'circle',
  document: 'square',
  milestone: 'triangle',
};

/** From here on lanes have their titles beside them and marks have labels. */
export const wideFrom = 640;

const laneTitleWidth = 136;
const edge = 9;
const top = 46;
const bottom = 26;

/** Plans the timeline of the items shown; its years are those of all items, so that the axis stays put. */
export function planTimeline(
  timeline: Timeline,
  shown: readonly TimelineItem[],
  width: number,
): TimelinePlan {
  const isWide = width >= wideFrom;
  const left = isWide ? laneTitleWidth : 0;
  const x = scaleLinear()
    .domain(timeline.years)
    .range([left + edge, width - edge]);
  const styles = stylesOf(
    timeline.councils.map(({ code }) => code),
    timeline.sitePair,
  );
  const councils: (PlannedText & { readonly ruleY: number })[] = [];
  const lanes: PlannedLane[] = [];
  const marks: PlannedItem[] = [];
  let y = top;
  for (const { code, name } of timeline.councils) {
    const ofCouncil = shown.filter(({ area }) => area === code);
    if (ofCouncil.length === 0) continue;
    const style = styles.get(code) ?? memberStyle;
    councils.push({ ...text(`${code} name`, name, 0, y + 20, style.textColour, 16), ruleY: y });
    y += 30;
    for (const kind of timelineKinds) {
      const items = ofCouncil.filter((item) => item.kind === kind);
      if (items.length === 0) continue;
      const titleY = y + 15;
      lanes.push({
        key: `${code} ${kind}`,
        kind,
        style,
        x: 9,
        y: titleY - 4.5,
        title: text(`${code} ${kind}`, kindsInWords(kind), 24, titleY, palette.text, laneType),
      });
      if (!isWide) y += 21;
      const lane = packLane(items, (year) => x(year), [left + 2, width - 2], isWide);
      marks.push(...lane.items.map((packed) => placed(packed, y, style)));
      y += Math.max(lane.height, 22) + 6;
    }
    y += 8;
  }
  const plot = { x: x.range()[0] ?? 0, y: top, width: width - edge - left - edge, height: y - top };
  return {
    width,
    height: y + bottom,
    plot,
    years: yearsOf(timeline.years, (year) => x(year), width),
    councils,
    lanes,
    marks,
    today: todayAt(x(timeline.today), width),
  };
}

function placed(packed: PackedItem, y: number, style: SeriesStyle): PlannedItem {
  const { item, x, bar, labels, hit } = packed;
  return {
    item,
    style,
    x,
    y: y + packed.y,
    bar: bar && { ...bar, y: bar.y + y },
    labels: labels.map((label, index) => ({
      ...text(`${item.id} ${index}`, label.text, label.x, y + label.y, palette.text, laneType),
      anchor: label.anchor,
    })),
    hit: { ...hit, y: hit.y + y },
  };
}

function text(
  key: string,
  words: string,
  x: number,
  y: number,
  colour: string,
  size: number,
): PlannedText {
  return { key, text: words, x, y, anchor: 'start', colour, size, bold: size > laneType };
}

/** Every year's beginning is a line; as many years are named as have room. */
function yearsOf(
  [first, end]: readonly [number, number],
  x: (year: number) => number,
  width: number,
): TimelinePlan['years'] {
  const step = [1, 2, 5, 10].find((years) => x(first + years) - x(first) >= 42) ?? 10;
  return Array.from({ length: end - first }, (_, index) => {
    const value = first + index;
    const middle = (x(value) + x(value + 1)) / 2;
    return {
      value,
      start: x(value),
      at: Math.min(Math.max(middle, 20), width - 20),
      label: index % step === 0 ? String(value) : '',
    };
  });
}

function todayAt(x: number, width: number): TimelinePlan['today'] {
  const isNearEnd = x > width - 50;
  const label: PlannedText = {
    key: 'today',
    text: 'Today',
    x: isNearEnd ? x + 4 : x,
    y: 36,
    anchor: isNearEnd ? 'end' : 'middle',
    colour: palette.text,
    size: laneType,
  };
  return { x, label };
}
