import { scaleLinear } from 'd3-scale';
import { formatCell } from '../../domain/words/format.ts';
import type { Facet, Figure, Row } from '../../figure/figure.ts';
import { palette } from '../../figure/style.ts';
import { keyHeight, planRowOverlays, rowOverlayKey } from './overlays.ts';
import type { Box, LegendEntry, Plan, PlanSize, PlannedText } from './plan.ts';
import { textWidth, wrapText } from './text-width.ts';
import { numbersOf, valueDomain, valueTicks } from './value-scale.ts';

/** How tall the parts of one row are. */
interface RowShape {
  /** Height of one series' share of the row. */
  readonly lane: number;
  /** Space after each row. */
  readonly gap: number;
}

/** What bar charts and dot plots have in common: rows down the page, values along it, names beside. */
export interface RowLayout {
  readonly base: Omit<
    Plan,
    'bars' | 'dots' | 'links' | 'ranges' | 'symbols' | 'labels' | 'targets'
  >;
  readonly x: (value: number) => number;
  /** Top of the row's lanes, and how tall they are together. */
  readonly lanes: readonly { readonly y: number; readonly height: number }[];
  readonly lane: number;
}

/**
 * Lays out the rows of a bar chart or dot plot. Row names stand to the left where there is room, above
 * their row where there is not, so that no name is cut. Bars start at zero whatever the axis asks for.
 */
export function planRows(
  figure: Figure,
  facet: Facet,
  size: PlanSize,
  options: { readonly lanesPerRow: number; readonly valueRoom: boolean; readonly shape: RowShape },
): RowLayout {
  const { indicator } = figure;
  const { type, width, beside } = size;
  const axis = figure.kind === 'bar' ? 'zero' : figure.axis;
  const key = rowOverlayKey(figure, facet, size.width, size.type.tick);
  const hasStated = key.some(({ shape }) => shape === 'stated');
  const stated = hasStated ? figure.overlays.stated.map(({ value }) => value) : [];
  const domain = size.domain ?? valueDomain([...numbersOf(facet), ...stated], axis, indicator);
  const narrow = width < (size.dense ? 360 : 520) && !beside;
  const legend =
    facet.series.length > 1 && !size.keyElsewhere
      ? planLegend(facet, width, type.label)
      : { entries: [], height: 0 };

  const longest = Math.max(...facet.rows.map((row) => textWidth(row.label, type.label)), 0);
  const nameRoom =
    narrow || beside
      ? 0
      : Math.min(Math.ceil(longest) + 12, Math.round(width * (size.dense ? 0.38 : 0.34)));
  const names = facet.rows.map((row) =>
    wrapText(row.label, narrow ? width : nameRoom - 8, type.label),
  );
  const lineHeight = type.label + 4;

  const values = facet.series.flatMap((series) =>
    series.marks.map((mark) => textWidth(formatCell(mark.cell, indicator), type.tick)),
  );
  // A stated figure's mark may stand at the end of a bar, and its value after that.
  const besideValue = hasStated ? 18 : 12;
  const right = Math.ceil(options.valueRoom ? Math.max(...values, 0) + besideValue : 16);
  const axisLines = wrapText(figure.axisTitle, width, type.tick);
  const keyTop = legend.height + axisLines.length * (type.tick + 3) + 6;
  const top =
    legend.height + axisLines.length * (type.tick + 3) + type.tick + keyHeight(key, type.tick);
  const firstTick = valueTicks(domain, 2, indicator)[0]?.label ?? '';
  const plotX = nameRoom === 0 ? Math.ceil(textWidth(firstTick, type.tick) / 2) + 1 : nameRoom;
  const plotWidth = Math.max(beside ? 30 : 60, width - plotX - right);

  const lanesHeight = options.lanesPerRow * options.shape.lane;
  const lanes: { y: number; height: number }[] = [];
  const rows: { y: number; height: number }[] = [];
  const captions: PlannedText[] = [];
  let y = top + options.shape.gap / 2;
  facet.rows.forEach((row, index) => {
    const lines = beside ? [] : (names[index] ?? []);
    const textHeight = lines.length * lineHeight;
    const ownHeight = narrow ? textHeight + lanesHeight : Math.max(textHeight, lanesHeight);
    const rowHeight = beside?.rows[index]?.height ?? ownHeight;
    const lanesTop = narrow ? y + textHeight : y + (rowHeight - lanesHeight) / 2;
    rows.push({ y, height: rowHeight });
    captions.push(...nameOf(row, lines, narrow, plotX, y, rowHeight, textHeight, type.label));
    lanes.push({ y: lanesTop, height: lanesHeight });
    y += rowHeight + options.shape.gap;
  });

  const plot: Box = { x: plotX, y: top, width: plotWidth, height: y - top - options.shape.gap / 2 };
  const xScale = scaleLinear()
    .domain([...domain])
    .range([plot.x, plot.x + plot.width]);
  const fitted = fitTicks(valueTicks(domain, narrow ? 4 : 6, indicator), xScale, type.tick);
  const height = plot.y + plot.height + type.tick + 14;

  return {
    base: {
      width,
      height,
      plot,
      value: {
        direction: 'horizontal',
        domain,
        ticks: fitted.map((tick) => ({ ...tick, at: xScale(tick.value) })),
        zero: domain[0] <= 0 && domain[1] >= 0 ? xScale(0) : null,
      },
      ticks: [],
      lines: [],
      bands: [],
      legend: legend.entries,
      breaks: [],
      gaps: [],
      rows,
      overlay: planRowOverlays(
        figure,
        key,
        xScale,
        (area) => {
          const row = lanes[facet.rows.findIndex((one) => one.key === area)];
          return row ? row.y + row.height / 2 : null;
        },
        keyTop,
        type.tick,
      ),
      captions: [
        ...captions,
        ...axisLines.map((text, line) => ({
          key: `value axis ${line}`,
          x: 0,
          y: legend.height + type.tick + 1 + line * (type.tick + 3),
          text,
          anchor: 'start' as const,
          colour: palette.secondaryText,
          size: type.tick,
        })),
      ],
    },
    x: xScale,
    lanes,
    lane: options.shape.lane,
  };
}

function nameOf(
  row: Row,
  lines: readonly string[],
  narrow: boolean,
  plotX: number,
  y: number,
  rowHeight: number,
  textHeight: number,
  size: number,
): readonly PlannedText[] {
  const lineHeight = size + 4;
  const start = narrow ? y : y + (rowHeight - textHeight) / 2;
  return lines.map((text, line) => ({
    key: `${row.key} ${line}`,
    text,
    x: narrow ? 0 : plotX - 8,
    y: start + line * lineHeight + size,
    anchor: narrow ? ('start' as const) : ('end' as const),
    colour: palette.text,
    size,
  }));
}

function fitTicks<T extends { readonly value: number; readonly label: string }>(
  ticks: readonly T[],
  x: (value: number) => number,
  size: number,
): readonly T[] {
  const crowded = ticks.some((tick, index) => {
    const next = ticks[index + 1];
    const room = next ? x(next.value) - x(tick.value) : Infinity;
    return (
      next !== undefined &&
      (textWidth(tick.label, size) + textWidth(next.label, size)) / 2 + 8 > room
    );
  });
  return crowded && ticks.length > 2
    ? fitTicks(
        ticks.filter((_, index) => index % 2 === 0),
        x,
        size,
      )
    : ticks;
}

/** A key above the plot, in the data's order, wrapped to the width: bars cannot all carry their name. */
function planLegend(
  facet: Facet,
  width: number,
  size: number,
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const rowHeight = size + 10;
  let x = 0;
  let y = size;
  const entries = facet.series.map((series) => {
    const lines = wrapText(series.label, width - 26, size);
    const entryWidth = 26 + Math.max(...lines.map((line) => textWidth(line, size))) + 18;
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      y += rowHeight;
    }
    const entry = { series: series.id, lines, style: series.style, size, x, y };
    x += entryWidth;
    y += (lines.length - 1) * (size + 4);
    return entry;
  });
  return { entries, height: y - size + rowHeight };
}
