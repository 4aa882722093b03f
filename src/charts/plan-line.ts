import { scaleLinear } from 'd3-scale';
import { isNumber } from '../domain/cell.ts';
import { formatCell } from '../domain/format.ts';
import type { TimePeriod } from '../domain/time-period.ts';
import type { Facet, Figure, Series } from '../figure/figure.ts';
import { palette } from '../figure/look.ts';
import { placeLabels } from './place-labels.ts';
import type {
  Box,
  Plan,
  PlanSize,
  PlannedLabel,
  PlannedLine,
  PlannedMark,
  PlannedText,
  Point,
  Tick,
} from './plan.ts';
import { planAnnotations } from './plan-annotations.ts';
import { textWidth, wrapText } from './text-width.ts';
import { numbersOf, valueDomain, valueTicks } from './value-scale.ts';

/** The year, or years, that stand under a period: "2025", "2024/25". The axis title says the rest. */
export function shortLabel(period: TimePeriod): string {
  return period.code.length === 6 ? period.label : period.code;
}

/** Lays out one facet of a line chart. `domain` is given when several facets share a scale. */
export function planLine(
  figure: Figure,
  facet: Facet,
  size: PlanSize,
  domain = valueDomain(numbersOf(facet), figure.axis, figure.indicator),
): Plan {
  const { indicator, periods } = figure;
  const { type, width, compact } = size;
  const height = size.height ?? (compact ? 170 : width < 520 ? 320 : 400);
  const wished = valueTicks(domain, compact ? 3 : 5, indicator);
  const left =
    Math.ceil(Math.max(...wished.map((tick) => textWidth(tick.label, type.tick)), 8)) + 12;
  const endings = endLabels(figure, facet, size);
  const right = Math.ceil(
    Math.max(compact ? 18 : 12, ...endings.flatMap((ending) => ending.widths)) + (compact ? 8 : 20),
  );
  const top = compact ? 12 : type.tick * 2 + 6;
  const bottom = type.tick + 12 + (compact ? 0 : type.tick + 8);
  const plot: Box = {
    x: left,
    y: top,
    width: Math.max(40, width - left - right),
    height: height - top - bottom,
  };

  const inset = compact ? 4 : 10;
  const first = periods[0]?.order ?? 0;
  const last = periods.at(-1)?.order ?? 1;
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
  const lines: PlannedLine[] = facet.series.map((series) => ({
    id: series.id,
    look: series.look,
    runs: runsOf(pointsOf(series), new Set(figure.breaks.map((one) => one.before))),
  }));

  const spacing = plot.width / Math.max(1, periods.length - 1);
  return {
    width,
    height,
    plot,
    value: {
      direction: 'vertical',
      domain,
      ticks: wished.map((tick) => ({ ...tick, at: yScale(tick.value) })),
      zero: domain[0] <= 0 && domain[1] >= 0 ? yScale(0) : null,
    },
    ticks: timeTicks(periods, xs, plot, type.tick),
    lines,
    bands: facet.bands.map((band) => ({
      id: band.id,
      look: band.look,
      paths: bandPaths(band.ranges, xs, yScale, new Set(figure.breaks.map((one) => one.before))),
    })),
    bars: [],
    dots: facet.series.flatMap((series) => dotsOf(series, pointsOf(series), figure, spacing)),
    links: [],
    symbols: symbolsOf(figure, facet, xs, plot, type.tick),
    labels: placeEndings(endings, pointsOf, plot, size),
    legend: [],
    ...planAnnotations(figure, xs, plot, type.tick, compact),
    captions: compact ? [] : axisCaptions(figure, plot, height, type.tick),
    targets: facet.series.map((series) =>
      series.marks.map((mark, index) => ({
        x: xs[index] ?? 0,
        y: isNumber(mark.cell) ? yScale(mark.cell) : plot.y + plot.height - type.tick,
        mark,
      })),
    ),
  };
}

/** Splits points into runs: a missing point ends one, and so does a break that lies before a point. */
export function runsOf(
  points: readonly (Point | null)[],
  breaksBefore: ReadonlySet<number>,
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let open = false;
  points.forEach((point, index) => {
    if (point === null) {
      open = false;
      return;
    }
    if (!open || breaksBefore.has(index)) runs.push([]);
    runs.at(-1)?.push(point);
    open = true;
  });
  return runs;
}

function bandPaths(
  ranges: Facet['bands'][number]['ranges'],
  xs: readonly number[],
  yScale: (value: number) => number,
  breaksBefore: ReadonlySet<number>,
): readonly string[] {
  const highs = ranges.map((range, index) =>
    range ? { x: xs[index] ?? 0, y: yScale(range.high) } : null,
  );
  const lows = ranges.map((range, index) =>
    range ? { x: xs[index] ?? 0, y: yScale(range.low) } : null,
  );
  const upper = runsOf(highs, breaksBefore);
  const lower = runsOf(lows, breaksBefore);
  return upper.map((run, index) => {
    const back = [...(lower[index] ?? [])].reverse();
    const [start, ...rest] = [...widen(run, 'up'), ...widen(back, 'down')];
    return `M${at(start)}${rest.map((point) => `L${at(point)}`).join('')}Z`;
  });
}

/** A range held for one period only still needs a width to be seen. */
function widen(run: readonly Point[], side: 'up' | 'down'): readonly Point[] {
  const only = run[0];
  if (run.length !== 1 || !only) return run;
  const step = side === 'up' ? 4 : -4;
  return [
    { x: only.x - step, y: only.y },
    { x: only.x + step, y: only.y },
  ];
}

function at(point: Point | undefined): string {
  return point ? `${point.x.toFixed(1)},${point.y.toFixed(1)}` : '0,0';
}

/** Markers at every number when there is room; always where a lone point would otherwise not be seen. */
function dotsOf(
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
    const everywhere = spacing >= 14 && series.look.marker !== 'none';
    if (!everywhere && !lone && index !== lastNumber) return [];
    return [{ ...point, key: mark.key, look: series.look, mark }];
  });
}

function timeTicks(
  periods: readonly TimePeriod[],
  xs: readonly number[],
  plot: Box,
  size: number,
): readonly Tick[] {
  const widest = Math.max(...periods.map((period) => textWidth(shortLabel(period), size)), 1);
  const spacing = plot.width / Math.max(1, periods.length - 1);
  const step = Math.max(1, Math.ceil((widest + 10) / spacing));
  return periods.flatMap((period, index) =>
    (periods.length - 1 - index) % step === 0
      ? [{ value: period.order, at: xs[index] ?? 0, label: shortLabel(period) }]
      : [],
  );
}

/** A symbol stands where its line stops; a year the file merely skips is left to the gap's own mark. */
function symbolsOf(
  figure: Figure,
  facet: Facet,
  xs: readonly number[],
  plot: Box,
  size: number,
): readonly PlannedText[] {
  const floor = plot.y + plot.height - 5;
  const stacked = new Map<number, number>();
  return facet.series
    .filter((series) => series.role === 'pair' || series.role === 'further')
    .flatMap((series) =>
      series.marks.flatMap((mark, index) => {
        if (mark.cell === undefined || isNumber(mark.cell)) return [];
        const level = stacked.get(index) ?? 0;
        stacked.set(index, level + 1);
        return [
          {
            key: `${series.id} ${mark.key}`,
            x: xs[index] ?? 0,
            y: floor - level * (size + 1),
            text: formatCell(mark.cell, figure.indicator),
            anchor: 'middle' as const,
            colour: series.look.textColour,
            size: size - 1,
          },
        ];
      }),
    );
}

interface Ending {
  readonly series: Series;
  readonly index: number;
  readonly lines: readonly string[];
  readonly widths: readonly number[];
}

/** What stands at the end of each line: its name and its last number, with the period if it is older. */
function endLabels(figure: Figure, facet: Facet, size: PlanSize): readonly Ending[] {
  const room = size.width < 520 ? 92 : 170;
  return facet.series.flatMap((series) => {
    const index = series.marks.findLastIndex((mark) => isNumber(mark.cell));
    const mark = series.marks[index];
    if (!mark || !isNumber(mark.cell)) return [];
    const older = index < figure.periods.length - 1 ? ` (${mark.label})` : '';
    const value = formatCell(mark.cell, figure.indicator) + older;
    const lines = size.compact
      ? [value]
      : wrapText(`${series.label} ${value}`, room, size.type.label, 'bold');
    const widths = lines.map((line) =>
      textWidth(line, size.type.label - (size.compact ? 1 : 0), 'bold'),
    );
    return [{ series, index, lines, widths }];
  });
}

function placeEndings(
  endings: readonly Ending[],
  pointsOf: (series: Series) => readonly (Point | null)[],
  plot: Box,
  size: PlanSize,
): readonly PlannedLabel[] {
  const fontSize = size.type.label - (size.compact ? 1 : 0);
  const lineHeight = fontSize + 3;
  const points = endings.map(({ series, index }) => pointsOf(series)[index] ?? { x: 0, y: 0 });
  const middles = placeLabels(
    endings.map((ending, index) => ({
      want: points[index]?.y ?? 0,
      height: ending.lines.length * lineHeight + 3,
    })),
    plot.y - lineHeight,
    plot.y + plot.height + lineHeight,
  );
  return endings.map(({ series, lines }, index) => ({
    key: series.id,
    lines,
    look: series.look,
    size: fontSize,
    x: plot.x + plot.width + (size.compact ? 6 : 14),
    y: (middles[index] ?? 0) - ((lines.length - 1) * lineHeight) / 2,
    from: points[index] ?? { x: 0, y: 0 },
  }));
}

function axisCaptions(
  figure: Figure,
  plot: Box,
  height: number,
  size: number,
): readonly PlannedText[] {
  const shared = { colour: palette.secondaryText, size, anchor: 'start' as const };
  return [
    { ...shared, key: 'value axis', x: 0, y: size + 1, text: figure.axisTitle },
    {
      ...shared,
      key: 'time axis',
      anchor: 'middle',
      x: plot.x + plot.width / 2,
      y: height - 4,
      text: figure.timeTitle,
    },
  ];
}
