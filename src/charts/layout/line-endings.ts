import { isNumber } from '../../domain/cell.ts';
import { formatCell } from '../../domain/words/format.ts';
import type { Facet, Figure, Series } from '../../figure/figure.ts';
import { placeLabels } from './avoid-overlap.ts';
import type { Box, PlanSize, PlannedLabel, Point } from './plan.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What stands at the end of one line: its text, and how wide each line of it is. */
export interface Ending {
  readonly series: Series;
  readonly index: number;
  readonly lines: readonly string[];
  readonly widths: readonly number[];
}

/** What stands at the end of each line: its name and its last number, with the period if it is older. */
export function endLabels(figure: Figure, facet: Facet, size: PlanSize): readonly Ending[] {
  const usual = size.width < 520 ? 92 : 170;
  const widthOf = (text: string): number => textWidth(text, size.type.label, 'bold');
  const words = facet.series.flatMap(({ label }) => label.split(' ')).map(widthOf);
  // A little more where it keeps a name whole ("Liverpool’s"); a very long one is broken.
  const roomForNames = Math.max(usual, ...words.filter((width) => width <= usual * 1.25));
  return facet.series.flatMap((series) => {
    const index = series.marks.findLastIndex((mark) => isNumber(mark.cell));
    const mark = series.marks[index];
    if (!mark || !isNumber(mark.cell)) return [];
    const older = index < figure.periods.length - 1 ? ` (${mark.label})` : '';
    const number = formatCell(mark.cell, figure.indicator);
    const value = number + older;
    // A number in two lines would be read as two.
    const room = Math.max(roomForNames, widthOf(number));
    const lines = size.compact
      ? [number, older.trim()].filter((line) => line !== '')
      : wrapText(`${series.label} ${value}`, room, size.type.label, 'bold');
    const widths = lines.map((line) =>
      textWidth(line, size.type.label - (size.compact ? 1 : 0), 'bold'),
    );
    return [{ series, index, lines, widths }];
  });
}

/** Labels beside the plot, each as near to the end of its line as the others allow. */
export function placeEndings(
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
    // Above is the edge of the drawing.
    Math.max(1, plot.y - lineHeight),
    // Below stand the years.
    plot.y + plot.height + 4,
  );
  return endings.map(({ series, lines }, index) => ({
    series: series.id,
    lines,
    style: series.style,
    size: fontSize,
    x: plot.x + plot.width + (size.compact ? 6 : 14),
    y: (middles[index] ?? 0) - ((lines.length - 1) * lineHeight) / 2,
    from: points[index] ?? { x: 0, y: 0 },
  }));
}

/** Tall enough for the shape of the lines, or as tall as asked for, and for a label to each line. */
export function heightFor(endings: readonly Ending[], size: PlanSize): number {
  const { compact, width, type } = size;
  const labels = endings.reduce((sum, { lines }) => sum + lines.length * (type.label + 3) + 3, 0);
  const usual = compact ? 170 : width < 520 ? 320 : 400;
  return Math.max(size.height ?? usual, labels + 90);
}
