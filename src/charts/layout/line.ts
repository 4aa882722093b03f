import { scaleLinear } from 'd3-scale';
import { isNumber } from '../../domain/cell.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Facet, Figure, Series } from '../../figure/figure.ts';
import { palette } from '../../figure/style.ts';
import { endLabels, heightFor, placeEndings } from './line-endings.ts';
import type {
  Box,
  Plan,
  PlanSize,
  PlannedLine,
  PlannedMark,
  PlannedText,
  Point,
  Tick,
} from './plan.ts';
import { firstOverlayOrder, lastOverlayOrder, overlayNumbers } from '../../figure/overlays.ts';
import {
  bandKey,
  emptyOverlay,
  flagHeight,
  keyHeight,
  membersKey,
  overlayKey,
  overlaysIn,
  planOverlays,
} from './overlays.ts';
import { planAnnotations, symbolsOf } from './annotations.ts';
import { bandPaths, memberLines, runsOf, seriesOfBand } from './runs.ts';
import { textWidth, wrapText } from './text-width.ts';
import { numbersOf, valueDomain, valueTicks } from './value-scale.ts';

/**
 * What stands under a period: its year or years ("2025", "2024/25"), with the month or the term in short where a
 * chart has several of them ("Jan 2025"). The axis title says the rest.
 */
export function shortLabel(
  { code, identifier }: TimePeriod,
  periods: readonly TimePeriod[] = [],
): string {
  const years = code.length === 6 ? `${code.slice(0, 4)}/${code.slice(4)}` : code;
  const hasOneKind = periods.every((one) => one.identifier === identifier);
  return hasOneKind || identifier.endsWith(' year') ? years : `${identifier.slice(0, 3)} ${years}`;
}

/** Lays out one facet of a line chart. `domain` is given when several facets share a scale. */
export function planLine(
  figure: Figure,
  facet: Facet,
  size: PlanSize,
  domain = valueDomain(
    facet.ownScale ? numbersOf(facet) : [...numbersOf(facet), ...overlayNumbers(figure)],
    figure.axis,
    figure.indicator,
  ),
): Plan {
  const { indicator, periods } = figure;
  const said = { ...figure, overlays: overlaysIn(facet, figure) };
  const { type, width, compact } = size;
  const allTicks = valueTicks(domain, compact ? 3 : 5, indicator);
  const left =
    Math.ceil(Math.max(...allTicks.map((tick) => textWidth(tick.label, type.tick)), 8)) + 12;
  const endings = endLabels(figure, facet, size);
  const right = Math.ceil(
    Math.max(compact ? 18 : 12, ...endings.flatMap((ending) => ending.widths)) + (compact ? 8 : 20),
  );
  const axisLines = compact ? [] : wrapText(figure.axisTitle, width, type.tick);
  const key = compact
    ? []
    : [
        ...(facet.ownScale ? [] : overlayKey(said, width, type.tick)),
        ...bandKey(facet, 'band', width, type.tick),
        ...membersKey(facet, width, type.tick),
      ];
  const hasFlags = !compact && !facet.ownScale && said.overlays.events.length > 0;
  const above = keyHeight(key, type.tick) + (hasFlags ? flagHeight : 0);
  const top = compact ? 12 : axisLines.length * (type.tick + 3) + type.tick + 3 + above;
  const height = heightFor(endings, size) + above;
  const middle = left + (width - left - right) / 2;
  const timeLines = compact
    ? []
    : wrapText(figure.timeTitle, 2 * Math.min(middle, width - middle), type.tick);
  const bottom = type.tick + 12 + (compact ? 0 : timeLines.length * (type.tick + 3) + 5);
  const plot: Box = {
    x: left,
    y: top,
    width: Math.max(40, width - left - right),
    height: height - top - bottom,
  };

  const axisTicks = withRoom(allTicks, plot.height / Math.max(1, allTicks.length - 1), type.tick);

  const inset = compact ? 4 : 10;
  const first = Math.min(
    periods[0]?.order ?? 0,
    facet.ownScale ? Infinity : firstOverlayOrder(figure),
  );
  const last = Math.max(
    periods.at(-1)?.order ?? 1,
    facet.ownScale ? -Infinity : lastOverlayOrder(figure),
  );
  const xScale = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([plot.x + inset, plot.x + plot.width - inset]);
  const yScale = scaleLinear()
    .domain([...domain])
    .range([plot.y + plot.height, plot.y]);
  const xs = periods.map((period) => xScale(period.order));

  const pointsOf = (series: Series): readonly (Point | null)[] =>
    series.marks.map((mark, index) =>
      isNumber(mark.cell) ? { x: xs[index] ?? 0, y: yScale(mark.cell) } : null,
    );
  const breaksBefore = new Set(figure.breaks.map((one) => one.before));
  const lines: PlannedLine[] = [
    ...memberLines(facet, pointsOf, breaksBefore),
    ...facet.series.map((series) => ({
      key: series.id,
      series: series.id,
      style: series.style,
      runs: runsOf(pointsOf(series), breaksBefore),
    })),
  ];

  const spacing = plot.width / Math.max(1, periods.length - 1);
  return {
    width,
    height,
    plot,
    value: {
      direction: 'vertical',
      domain,
      ticks: axisTicks.map((tick) => ({ ...tick, at: yScale(tick.value) })),
      zero: domain[0] <= 0 && domain[1] >= 0 ? yScale(0) : null,
    },
    ticks: timeTicks(periods, xs, type.tick),
    lines,
    bands: facet.bands.map((band) => ({
      id: band.id,
      series: seriesOfBand(facet, band),
      style: band.style,
      paths: bandPaths(band.ranges, xs, yScale, breaksBefore),
    })),
    bars: [],
    dots: facet.series.flatMap((series) => dotsOf(series, pointsOf(series), figure, spacing)),
    links: [],
    ranges: [],
    symbols: symbolsOf(figure, facet, xs, plot, type.tick),
    labels: placeEndings(endings, pointsOf, plot, size),
    legend: [],
    rows: [],
    ...planAnnotations(
      figure,
      xs,
      plot,
      type.tick,
      compact,
      axisTicks.map(({ value }) => yScale(value)),
    ),
    overlay:
      compact || facet.ownScale
        ? emptyOverlay
        : planOverlays(
            said,
            key,
            xScale,
            yScale,
            plot,
            axisLines.length * (type.tick + 3) + 6,
            type.tick,
          ),
    captions: compact ? [] : axisCaptions(axisLines, timeLines, plot, height, type.tick),
    targets: facet.series.map((series) =>
      series.marks.map((mark, index) => ({
        x: xs[index] ?? 0,
        y: isNumber(mark.cell) ? yScale(mark.cell) : plot.y + plot.height - type.tick,
        mark,
      })),
    ),
  };
}

/** Markers at every number when there is room; always where a lone point would otherwise not be seen. */
export function dotsOf(
  series: Series,
  points: readonly (Point | null)[],
  figure: Figure,
  spacing: number,
): readonly PlannedMark[] {
  const breaksBefore = new Set(figure.breaks.map((one) => one.before));
  const lastNumber = points.findLastIndex((point) => point !== null);
  return points.flatMap((point, index) => {
    const mark = series.marks[index];
    if (!point || !mark) return [];
    const joinedBack = points[index - 1] && !breaksBefore.has(index);
    const joinedOn = points[index + 1] && !breaksBefore.has(index + 1);
    const lone = !joinedBack && !joinedOn;
    const everywhere = spacing >= 14 && series.style.marker !== 'none';
    if (!everywhere && !lone && index !== lastNumber) return [];
    return [{ ...point, key: mark.key, series: series.id, style: series.style, mark }];
  });
}

/** Every tick or, where they would stand on each other, every second, fourth and so on, counted from the lowest. */
function withRoom<One>(ticks: readonly One[], spacing: number, size: number): readonly One[] {
  if (spacing >= size * 1.1 || ticks.length <= 2) return ticks;
  return withRoom(
    ticks.filter((_, at) => at % 2 === 0),
    spacing * 2,
    size,
  );
}

function timeTicks(
  periods: readonly TimePeriod[],
  xs: readonly number[],
  size: number,
): readonly Tick[] {
  const widest = Math.max(
    ...periods.map((period) => textWidth(shortLabel(period, periods), size)),
    1,
  );
  const spacing = ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) / Math.max(1, periods.length - 1);
  const step = Math.max(1, Math.ceil((widest + 10) / spacing));
  const regular = periods.flatMap((period, index) =>
    (periods.length - 1 - index) % step === 0
      ? [{ value: period.order, at: xs[index] ?? 0, label: shortLabel(period, periods) }]
      : [],
  );
  return apart(regular, size);
}

/** Ticks without those whose label would touch a later one: dates a month apart stand beside others far apart. */
function apart(ticks: readonly Tick[], size: number): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of [...ticks].reverse()) {
    const next = kept[0];
    const half = (textWidth(tick.label, size) + textWidth(next?.label ?? '', size)) / 2;
    if (!next || next.at - tick.at >= half + 6) kept.unshift(tick);
  }
  return kept;
}

function axisCaptions(
  axisLines: readonly string[],
  timeLines: readonly string[],
  plot: Box,
  height: number,
  size: number,
): readonly PlannedText[] {
  const shared = { colour: palette.secondaryText, size, anchor: 'start' as const };
  return [
    ...axisLines.map((text, line) => ({
      ...shared,
      key: `value axis ${line}`,
      x: 0,
      y: size + 1 + line * (size + 3),
      text,
    })),
    ...timeLines.map((text, line) => ({
      ...shared,
      key: `time axis ${line}`,
      anchor: 'middle' as const,
      x: plot.x + plot.width / 2,
      y: height - 4 - (timeLines.length - 1 - line) * (size + 3),
      text,
    })),
  ];
}
