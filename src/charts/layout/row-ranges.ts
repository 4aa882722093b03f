import type { Facet } from '../../figure/figure.ts';
import { overlayReach } from './overlays.ts';
import type { RowLayout } from './rows.ts';
import { seriesOfBand } from './runs.ts';
import type { PlannedOverlay, PlannedRange, Point } from './plan.ts';

/** The spreads of groups that stand on a row of their own. `x` and `y` are pixels, of a value and of a row. */
export function rowRanges(
  facet: Facet,
  x: (value: number) => number,
  y: (row: number) => number,
): readonly PlannedRange[] {
  return facet.bands.flatMap((band) =>
    band.ranges.flatMap((range, row) =>
      range
        ? [
            {
              key: band.id,
              series: seriesOfBand(facet, band),
              y: y(row),
              x1: x(range.low),
              x2: x(range.high),
              colour: band.style.textColour,
            },
          ]
        : [],
    ),
  );
}

/**
 * Where a value of so many pixels may be written to the right of a row's mark: a gap after `end`, the end of the mark
 * in the middle of its row, or further on, clear of the row's spread and of stated figures.
 */
export function valueStart(
  { x, base }: RowLayout,
  facet: Facet,
  row: number,
  end: Point,
  { gap, width }: { readonly gap: number; readonly width: number },
): number {
  const highs = facet.bands.flatMap(({ ranges }) => ranges[row]?.high ?? []);
  const start = Math.max(end.x, ...highs.map(x)) + gap;
  return clearOfStated({ x: start, y: end.y }, width, base.overlay);
}

/** The least between a stated figure's mark and writing, in pixels. */
const markGap = 3;

/**
 * Where writing of so many pixels that would start at a point may start without standing under the mark of a stated
 * figure: there or, further on, past the mark. `at.y` is the middle of the row.
 */
export function clearOfStated(at: Point, width: number, { marks }: PlannedOverlay): number {
  return marks
    .filter(({ y }) => Math.abs(y - at.y) < overlayReach)
    .sort((one, other) => one.x - other.x)
    .reduce(
      (start, { x }) =>
        x + overlayReach > start && x - overlayReach < start + width
          ? x + overlayReach + markGap
          : start,
      at.x,
    );
}
