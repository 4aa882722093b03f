import type { Facet } from '../figure/figure.ts';
import type { PlannedOverlay, PlannedRange, Point } from './plan.ts';

/** The spreads of groups that stand on a row of their own. `x` and `y` are pixels, of a value and of a row. */
export function rowRanges(
  facet: Facet,
  x: (value: number) => number,
  y: (row: number) => number,
): readonly PlannedRange[] {
  return facet.bands.flatMap(({ id, look, ranges }) =>
    ranges.flatMap((range, row) =>
      range
        ? [{ key: id, y: y(row), x1: x(range.low), x2: x(range.high), colour: look.textColour }]
        : [],
    ),
  );
}

/** Where the writing to the right of a row's mark may start: at the mark or, further on, at the end of its spread. */
export function clearOf(
  facet: Facet,
  row: number,
  mark: number,
  x: (value: number) => number,
): number {
  const highs = facet.bands.flatMap(({ ranges }) => ranges[row]?.high ?? []);
  return Math.max(mark, ...highs.map(x));
}

/** Half of a stated figure's mark, and the least between it and writing, in pixels. */
const markReach = 7;
const markGap = 3;

/**
 * Where writing of so many pixels that would start at a point may start without standing under the mark of a stated
 * figure: there or, further on, past the mark. `at.y` is the middle of the row.
 */
export function clearOfStated(at: Point, width: number, { marks }: PlannedOverlay): number {
  return marks
    .filter(({ y }) => Math.abs(y - at.y) < markReach)
    .toSorted((one, other) => one.x - other.x)
    .reduce(
      (start, { x }) =>
        x + markReach > start && x - markReach < start + width ? x + markReach + markGap : start,
      at.x,
    );
}
