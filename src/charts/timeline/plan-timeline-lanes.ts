import type { TimelineItem } from '../../strategy/timeline/item.ts';
import type { Box } from '../layout/plan.ts';
import { textWidth, wrapText } from '../layout/text-width.ts';

/** The rows of one lane, from its own top down: no two marks and no labels on top of each other. */
export interface PackedLane {
  readonly items: readonly PackedItem[];
  readonly height: number;
}

export interface PackedItem {
  readonly item: TimelineItem;
  /** The middle of its marker. */
  readonly x: number;
  readonly y: number;
  readonly bar: Box | null;
  readonly labels: readonly PackedLabel[];
  readonly hit: Box;
}

export interface PackedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

type Range = readonly [from: number, to: number];

export const laneType = 13;
export const markerRadius = 6;
const rowHeight = 24;
const lineHeight = 17;
const lifetimeHeight = 12;
const gap = 6;
/** More rows than this only for marks that would otherwise hide each other, never for their labels alone. */
const labelledRows = 4;

/** Places the items of a lane between two sides; `x` gives the pixel of a moment. */
export function packLane(
  items: readonly TimelineItem[],
  x: (moment: number) => number,
  sides: Range,
  withLabels: boolean,
): PackedLane {
  const lifetimes = items.filter(({ kind }) => kind === 'strategy');
  const blocks = packLifetimes(lifetimes, x, sides);
  const rows = packRows(
    items.filter(({ kind }) => kind !== 'strategy'),
    x,
    sides,
    withLabels,
    blocks.height,
  );
  return { items: [...blocks.items, ...rows.items], height: rows.height };
}

/** Each lifetime as a bar with its name above it, in as many lines as the drawing is narrow. */
function packLifetimes(
  items: readonly TimelineItem[],
  x: (moment: number) => number,
  [left, right]: Range,
): PackedLane {
  let top = 0;
  const packed = items.map((item) => {
    const from = x(item.start);
    const bar = { x: from, y: 0, width: x(item.end) - from, height: lifetimeHeight };
    const lines = wrapText(item.title, right - left, laneType).filter(
      (line) => textWidth(line, laneType) <= right - left,
    );
    const widest = Math.max(0, ...lines.map((line) => textWidth(line, laneType)));
    const textX = Math.max(left, Math.min(from, right - widest));
    const labels = lines.map((line, index) => ({
      text: line,
      x: textX,
      y: top + 13 + index * lineHeight,
      anchor: 'start' as const,
    }));
    const barY = top + lines.length * lineHeight + 2;
    const height = barY + lifetimeHeight + gap - top;
    const packedItem: PackedItem = {
      item,
      x: from + bar.width / 2,
      y: barY + lifetimeHeight / 2,
      bar: { ...bar, y: barY },
      labels,
      hit: { x: from, y: top, width: bar.width, height },
    };
    top += height;
    return packedItem;
  });
  return { items: packed, height: top };
}

/** Marks in as few rows as they need; a mark whose label finds no room stands without one. */
function packRows(
  items: readonly TimelineItem[],
  x: (moment: number) => number,
  sides: Range,
  withLabels: boolean,
  top: number,
): PackedLane {
  const rows: Range[][] = [];
  const packed = items.map((item) => {
    const { marker, bar, core } = extentOf(item, x);
    const ownRow = firstFree(rows, core);
    const most = Math.max(labelledRows, ownRow + 1);
    const found = withLabels ? rowWithLabel(rows, core, item.title, sides, most) : null;
    const row = found?.row ?? ownRow;
    (rows[row] ??= []).push(found?.extent ?? core);
    const y = top + row * rowHeight + rowHeight / 2;
    const hitWidth = Math.max(24, core[1] - core[0]);
    return {
      item,
      x: marker,
      y,
      bar: bar && { x: bar[0], y: y - 7, width: bar[1] - bar[0], height: 14 },
      labels: found ? [{ text: item.title, x: found.textX, y: y + 4.5, anchor: found.anchor }] : [],
      hit: {
        x: (core[0] + core[1] - hitWidth) / 2,
        y: y - rowHeight / 2,
        width: hitWidth,
        height: rowHeight,
      },
    };
  });
  return { items: packed, height: top + rows.length * rowHeight };
}

interface LabelBox {
  readonly row: number;
  readonly extent: Range;
  readonly textX: number;
  readonly anchor: 'start' | 'end';
}

function rowWithLabel(
  rows: readonly (readonly Range[])[],
  [from, to]: Range,
  label: string,
  [left, right]: Range,
  most: number,
): LabelBox | null {
  const room = textWidth(label, laneType) + 5;
  const after: Range = [from, to + room];
  const before: Range = [from - room, to];
  for (let row = 0; row < most; row += 1) {
    if (after[1] <= right && isFree(rows[row], after)) {
      return { row, extent: after, textX: to + 5, anchor: 'start' };
    }
    if (before[0] >= left && isFree(rows[row], before)) {
      return { row, extent: before, textX: from - 5, anchor: 'end' };
    }
  }
  return null;
}

function firstFree(rows: readonly (readonly Range[])[], extent: Range): number {
  let row = 0;
  while (!isFree(rows[row], extent)) row += 1;
  return row;
}

function isFree(taken: readonly Range[] | undefined, [from, to]: Range): boolean {
  return !taken?.some(([start, end]) => from < end + gap && start < to + gap);
}

/** Where a mark stands: a day in its place, a milestone at the end of its month, a mere year as the whole of it. */
function extentOf(
  { kind, start, end, isLoose }: TimelineItem,
  x: (moment: number) => number,
): { readonly marker: number; readonly bar: Range | null; readonly core: Range } {
  const first = x(start);
  const last = x(end);
  const isSpan = isLoose || (kind !== 'milestone' && last - first > 2 * markerRadius);
  const marker = kind === 'milestone' && !isLoose ? last : (first + last) / 2;
  const core: Range = [marker - markerRadius - 1, marker + markerRadius + 1];
  if (!isSpan) return { marker, bar: null, core };
  return {
    marker,
    bar: [first, last],
    core: [Math.min(core[0], first), Math.max(core[1], last)],
  };
}
