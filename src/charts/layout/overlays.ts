import { capitalise } from '../../domain/words/format.ts';
import type { Facet, Figure } from '../../figure/figure.ts';
import type { Overlays } from '../../figure/overlay.ts';
import { neighbourStyle, type SeriesStyle } from '../../figure/style.ts';
import type { Box, PlannedOverlay, PlannedText } from './plan.ts';
import { wrapText } from './text-width.ts';

/** Nothing laid over a drawing. */
export const emptyOverlay: PlannedOverlay = { segments: [], marks: [], rules: [], texts: [] };

/** A line of the key above the plot: what a mark laid over the figures means. */
interface KeyEntry {
  readonly key: string;
  readonly shape: PlannedOverlay['marks'][number]['shape'];
  readonly style: SeriesStyle;
  readonly lines: readonly string[];
}

/** Half the size of what marks a stated figure, a target, an aim or an inspection, in pixels. */
export const overlayReach = 7;
/** How tall the mark of an inspection is, which stands on the upper edge of the plot, in pixels. */
export const flagHeight = 2 * overlayReach + 1;

const indent = 24;

/** What of the councils stands in a drawing: where each council has one, it is what that council said. */
export function overlaysIn(facet: Facet, { overlays }: Pick<Figure, 'overlays'>): Overlays {
  if (!facet.members) return overlays;
  const shown = new Set(facet.series.map(({ id }) => id));
  const isShown = ({ area }: { readonly area: string }): boolean => shown.has(area);
  return {
    targets: overlays.targets.filter(isShown),
    stated: overlays.stated.filter(isShown),
    events: overlays.events.filter(isShown),
  };
}

/** The key's entries, each broken into lines that fit the drawing. */
export function overlayKey(figure: Figure, width: number, size: number): readonly KeyEntry[] {
  const { targets, stated, events } = figure.overlays;
  const entry = (
    key: string,
    shape: KeyEntry['shape'],
    style: SeriesStyle,
    text: string,
  ): KeyEntry => ({
    key,
    shape,
    style,
    lines: wrapText(text, width - indent, size, 'bold'),
  });
  const styles = new Map(stated.map((one) => [one.area, one.style]));
  const firstEvent = events[0];
  return [
    ...targets.map(({ id, style, label, value }) =>
      entry(id, value === null ? 'aim' : 'target', style, label),
    ),
    ...targets
      .filter(({ baseline }) => baseline !== null)
      .map(({ id, style, baseline }) =>
        entry(`${id} start`, 'stated', style, baseline?.label ?? ''),
      ),
    ...[...styles].map(([area, style]) =>
      entry(`stated ${area}`, 'stated', style, statedLabel(figure, area)),
    ),
    ...(firstEvent ? [entry('events', 'event', firstEvent.style, eventsLabel(figure))] : []),
  ];
}

/** Inspections stand at their day; that a year's value stands at its end is said of calendar years. */
function eventsLabel({ periods }: Figure): string {
  const inspections = 'Inspections of the councils, by their first day';
  return periods.every(({ order, year }) => order === year + 1)
    ? `${inspections}; the value of a year stands at its end`
    : inspections;
}

/** What the spreads of groups mean that are drawn over time (`band`) or on rows of their own (`range`). */
export function bandKey(
  facet: Facet,
  shape: 'band' | 'range',
  width: number,
  size: number,
): readonly KeyEntry[] {
  return facet.bands.flatMap(({ id, of, ends, style, ranges }) =>
    ranges.every((range) => range === null)
      ? []
      : [
          {
            key: `band ${id}`,
            shape,
            style,
            lines: wrapText(
              `${capitalise(of)}, ${ends[0]} to ${ends[1]}`,
              width - indent,
              size,
              'bold',
            ),
          },
        ],
  );
}

/** Whose the thin lines behind a median are. */
export function membersKey({ members }: Facet, width: number, size: number): readonly KeyEntry[] {
  const text = `Thin lines: ${members?.words ?? ''}`;
  return members && members.lines.length > 0
    ? [
        {
          key: 'members',
          shape: 'thin line',
          style: neighbourStyle,
          lines: wrapText(text, width - indent, size, 'bold'),
        },
      ]
    : [];
}

function statedLabel(figure: Figure, area: string): string {
  const ofArea = figure.overlays.stated.filter((one) => one.area === area);
  const [first] = ofArea;
  const others = ofArea.slice(1).map(({ words, asAt }) => `${words}, ${asAt}`);
  return [first?.label ?? '', ...others].join('; ');
}

/** The key of a chart whose rows are areas: stated figures and spreads, and nothing where rows are something else. */
export function rowOverlayKey(
  figure: Figure,
  facet: Facet,
  width: number,
  size: number,
): readonly KeyEntry[] {
  const areas = new Set(facet.rows.map(({ key }) => key));
  const stated = figure.overlays.stated.filter(({ area }) => areas.has(area));
  const overlays = { targets: [], stated, events: [] };
  return [
    ...overlayKey({ ...figure, overlays }, width, size),
    ...bandKey(facet, 'range', width, size),
  ];
}

/** How tall the key is. */
export function keyHeight(entries: readonly KeyEntry[], size: number): number {
  const lines = entries.reduce((sum, one) => sum + one.lines.length, 0);
  return lines === 0 ? 0 : lines * (size + 4) + 4;
}

/**
 * Targets, stated figures and inspections on a time axis, with their key above the plot. `x` and `y` turn an
 * order and a value into pixels; `keyTop` is where the key begins.
 */
export function planOverlays(
  figure: Figure,
  entries: readonly KeyEntry[],
  x: (order: number) => number,
  y: (value: number) => number,
  plot: Box,
  keyTop: number,
  size: number,
): PlannedOverlay {
  const { targets, stated, events } = figure.overlays;
  const key = planKey(entries, keyTop, size);
  return {
    segments: targets.flatMap((target) => {
      const shared = { area: target.area, colour: target.style.textColour };
      const level = target.value === null ? null : y(target.value);
      const start = target.baseline?.order ?? figure.periods[0]?.order ?? target.due;
      return [
        ...(level === null
          ? []
          : [
              {
                ...shared,
                key: `${target.id} target`,
                x1: x(start),
                x2: x(target.due),
                y1: level,
                y2: level,
                dash: '2 3',
                width: 2,
              },
            ]),
        ...target.trajectory.slice(1).map((point, index) => {
          const before = target.trajectory[index] ?? point;
          return {
            ...shared,
            key: `${target.id} ${point.order}`,
            x1: x(before.order),
            x2: x(point.order),
            y1: y(before.value),
            y2: y(point.value),
            dash: '6 4',
            width: 1.25,
          };
        }),
      ];
    }),
    marks: [
      ...key.marks,
      ...targets.flatMap(({ id, due, value, style, baseline }) => [
        ...(value === null
          ? []
          : [{ key: `${id} due`, shape: 'target' as const, x: x(due), y: y(value), style }]),
        ...(baseline
          ? [
              {
                key: `${id} baseline`,
                shape: 'stated' as const,
                x: x(baseline.order),
                y: y(baseline.value),
                style,
              },
            ]
          : []),
      ]),
      ...stated.map(({ id, order, value, style }) => ({
        key: id,
        shape: 'stated' as const,
        x: x(order),
        y: y(value),
        style,
      })),
    ],
    rules: [
      ...events.map(({ id, order, style, label }) => ({
        key: id,
        x: x(order),
        colour: style.textColour,
        // On the plot, where it could hide a value or be taken for one, only its line stands.
        y1: plot.y - flagHeight,
        event: { label, style },
      })),
      ...targets
        .filter(({ value }) => value === null)
        .map(({ id, due, style }) => ({
          key: id,
          x: x(due),
          colour: style.textColour,
          y1: plot.y,
          event: null,
        })),
    ].map((rule) => ({ ...rule, y2: plot.y + plot.height })),
    texts: key.texts,
  };
}

/**
 * Stated figures on rows that are areas: a mark on the area's row at the stated value, with the key above. `y`
 * gives the middle of an area's row, or null where the rows are something else.
 */
export function planRowOverlays(
  figure: Figure,
  entries: readonly KeyEntry[],
  x: (value: number) => number,
  y: (area: string) => number | null,
  keyTop: number,
  size: number,
): PlannedOverlay {
  const key = planKey(entries, keyTop, size);
  const marks = figure.overlays.stated.flatMap(({ id, area, value, style }) => {
    const middle = y(area);
    return middle === null
      ? []
      : [{ key: id, shape: 'stated' as const, x: x(value), y: middle, style }];
  });
  return { segments: [], rules: [], marks: [...key.marks, ...marks], texts: key.texts };
}

function planKey(
  entries: readonly KeyEntry[],
  top: number,
  size: number,
): Pick<PlannedOverlay, 'marks' | 'texts'> {
  const marks: PlannedOverlay['marks'][number][] = [];
  const texts: PlannedText[] = [];
  let y = top + size;
  for (const { key, shape, style, lines } of entries) {
    marks.push({ key: `key ${key}`, shape, style, x: 9, y: y - size * 0.36 });
    for (const [index, text] of lines.entries()) {
      const at = { x: indent, y, anchor: 'start' as const };
      texts.push({ key: `key ${key} ${index}`, text, ...at, colour: style.textColour, size });
      y += size + 4;
    }
  }
  return { marks, texts };
}
