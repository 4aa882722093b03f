import { scaleLinear } from 'd3-scale';
import { isNumber } from '../../domain/cell.ts';
import { overlayNumbers } from '../../figure/overlays.ts';
import type { Facet, Figure, Series } from '../../figure/figure.ts';
import type { Tile } from '../../figure/tile/tile.ts';
import { planAnnotations, symbolsOf } from '../layout/annotations.ts';
import { placeLabels } from '../layout/avoid-overlap.ts';
import { dotsOf } from '../layout/line.ts';
import { emptyOverlay, planOverlays } from '../layout/overlays.ts';
import type { Box, Plan, PlannedLabel, Point, Tick } from '../layout/plan.ts';
import { bandPaths, runsOf, seriesOfBand } from '../layout/runs.ts';
import { textWidth, wrapText } from '../layout/text-width.ts';
import { numbersOf, valueDomain, valueTicks } from '../layout/value-scale.ts';
import { emptyPlan, tileType, type TileSize, type TimeSpan } from './tile-size.ts';

const widestName = 96;

/** Lines over the time that all tiles share, from zero; they stop at symbols, gaps and breaks as on the full chart. */
export function planTileLines(tile: Tile, size: TileSize, span: TimeSpan): Plan {
  const { figure } = tile;
  const { isSmall, width, height } = size;
  const facet = figure.facets[0];
  if (!facet) return { ...emptyPlan, ...emptyDrawing(size) };
  const overlays = isSmall ? [] : overlayNumbers(figure);
  const domain = valueDomain([...numbersOf(facet), ...overlays], figure.axis, figure.indicator);
  const valueAxis = isSmall ? [] : valueTicks(domain, 3, figure.indicator);
  const left = isSmall
    ? 5
    : Math.ceil(Math.max(...valueAxis.map(({ label }) => textWidth(label, tileType)), 8)) + 12;
  const names = isSmall ? [] : namesOf(facet);
  const right = isSmall ? 8 : Math.ceil(Math.max(8, ...names.flatMap(({ widths }) => widths))) + 20;
  const top = isSmall ? 7 : 10;
  const bottom = tileType + 10;
  const plot: Box = {
    x: left,
    y: top,
    width: Math.max(40, width - left - right),
    height: height - top - bottom,
  };
  const inset = isSmall ? 0 : 6;
  const [first, last] = span;
  const x = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([plot.x + inset, plot.x + plot.width - inset]);
  const y = scaleLinear()
    .domain([...domain])
    .range([plot.y + plot.height, plot.y]);
  const offset = yearOffset(figure);
  const xs = figure.periods.map(({ order }) => x(order - offset));
  const breaks = new Set(figure.breaks.map((one) => one.before));
  const pointsOf = (series: Series): readonly (Point | null)[] =>
    series.marks.map((mark, index) =>
      isNumber(mark.cell) ? { x: xs[index] ?? 0, y: y(mark.cell) } : null,
    );
  const spacing = isSmall ? 0 : plot.width / Math.max(1, Math.round(last - first));
  const gridlines = valueAxis.map(({ value }) => y(value));
  return {
    ...emptyPlan,
    width,
    height,
    plot,
    value: {
      direction: 'vertical',
      domain,
      ticks: valueAxis.map((tick) => ({ ...tick, at: y(tick.value) })),
      zero: domain[0] <= 0 && domain[1] >= 0 ? y(0) : null,
    },
    ticks: yearTicks(span, x, isSmall, plot),
    lines: facet.series.map((series) => ({
      key: series.id,
      series: series.id,
      style: series.style,
      runs: runsOf(pointsOf(series), breaks),
    })),
    bands: facet.bands.map((band) => ({
      id: band.id,
      series: seriesOfBand(facet, band),
      style: band.style,
      paths: bandPaths(band.ranges, xs, y, breaks),
    })),
    // A marker at every point of a comparator would hide the councils' lines.
    dots: facet.series.flatMap((series) =>
      dotsOf(series, pointsOf(series), figure, series.role === 'comparator' ? 0 : spacing),
    ),
    symbols: isSmall ? [] : symbolsOf(figure, facet, xs, plot, tileType),
    labels: placeNames(names, pointsOf, plot),
    ...annotationsOf(figure, xs, plot, gridlines, isSmall),
    overlay:
      isSmall || overlays.length === 0
        ? emptyOverlay
        : planOverlays(figure, [], (order) => x(order - offset), y, plot, 0, tileType),
    targets: facet.series.map((series) =>
      series.marks.map((mark, index) => ({
        x: xs[index] ?? 0,
        y: isNumber(mark.cell) ? y(mark.cell) : plot.y + plot.height,
        mark,
      })),
    ),
  };
}

function emptyDrawing({
  width,
  height,
}: TileSize): Pick<Plan, 'width' | 'height' | 'plot' | 'value'> {
  return {
    width,
    height,
    plot: { x: 0, y: 0, width, height },
    value: { direction: 'vertical', domain: [0, 1], ticks: [], zero: null },
  };
}

/** Breaks and gaps; in a small drawing without their words. */
function annotationsOf(
  figure: Figure,
  xs: readonly number[],
  plot: Box,
  gridlines: readonly number[],
  isSmall: boolean,
): Pick<Plan, 'breaks' | 'gaps'> {
  const { breaks, gaps } = planAnnotations(figure, xs, plot, tileType, true, gridlines);
  if (!isSmall) return { breaks, gaps };
  return { breaks: breaks.map((one) => ({ ...one, label: { ...one.label, text: '' } })), gaps };
}

interface Name {
  readonly series: Series;
  readonly index: number;
  readonly lines: readonly string[];
  readonly widths: readonly number[];
}

/** The name at the end of each line; the values stand above the drawing. */
function namesOf(facet: Facet): readonly Name[] {
  return facet.series.flatMap((series) => {
    const index = series.marks.findLastIndex(({ cell }) => isNumber(cell));
    if (index < 0) return [];
    const lines = wrapText(series.label, widestName, tileType, 'bold');
    return [{ series, index, lines, widths: lines.map((one) => textWidth(one, tileType, 'bold')) }];
  });
}

function placeNames(
  names: readonly Name[],
  pointsOf: (series: Series) => readonly (Point | null)[],
  plot: Box,
): readonly PlannedLabel[] {
  const lineHeight = tileType + 3;
  const points = names.map(({ series, index }) => pointsOf(series)[index] ?? { x: 0, y: 0 });
  const middles = placeLabels(
    names.map(({ lines }, at) => ({
      want: points[at]?.y ?? 0,
      height: lines.length * lineHeight + 1,
    })),
    0,
    plot.y + plot.height + 8,
  );
  return names.map(({ series, lines }, at) => ({
    series: series.id,
    lines,
    style: series.style,
    size: tileType,
    x: plot.x + plot.width + 12,
    y: (middles[at] ?? 0) - ((lines.length - 1) * lineHeight) / 2,
    from: points[at] ?? { x: 0, y: 0 },
  }));
}

/**
 * How far the orders of a figure's periods lie from the years in which they end: January 2025 and the whole of 2025 both
 * stand at 2025 on the axis that tiles share.
 */
export function yearOffset({ periods }: Pick<Figure, 'periods'>): number {
  const last = periods.at(-1);
  return last ? last.order - last.year : 0;
}

/** Years of the shared axis: its ends in a small drawing, as many between as there is room for in a large one. */
function yearTicks(
  [first, last]: TimeSpan,
  x: (year: number) => number,
  isSmall: boolean,
  plot: Box,
): readonly Tick[] {
  const from = Math.ceil(first);
  const to = Math.floor(last);
  const wide = textWidth('0000', tileType);
  const room = plot.width / Math.max(1, to - from);
  const step = isSmall ? Math.max(1, to - from) : Math.max(1, Math.ceil((wide + 14) / room));
  const ticks: Tick[] = [];
  for (let year = to; year >= from; year -= step) {
    const at = isSmall ? within(x(year), plot, wide / 2) : x(year);
    ticks.push({ value: year, at, label: String(year) });
  }
  return ticks;
}

function within(at: number, { x, width }: Box, half: number): number {
  return Math.min(Math.max(at, x + half - 4), x + width - half + 6);
}
