import { isNumber, type MaybeCell } from '../../domain/cell.ts';

/** From where to where a group is told: from its lowest to its highest, or the middle half of it. */
export type Spread = 'range' | 'middle half';

/** What a group of areas has in common, in the indicator's unit, unrounded. */
export interface GroupSummary {
  readonly median: number;
  /** The ends of the spread asked for. */
  readonly low: number;
  readonly high: number;
  /** How many of the group have a number. */
  readonly used: number;
  readonly expected: number;
}

/**
 * The median and spread of a group, such as a council's statistical neighbours, in one period, from what was
 * published for each area; symbols and absences are left out. `expected` is how many areas the group has, in
 * the file or not. Null when fewer than half of them have a number: a handful would not stand for the group
 * (this project's own rule). The median of an even number of values is the mean of the middle two. The middle
 * half goes from the first to the third quartile, as `quartileOf` says.
 */
export function summariseGroup(
  cells: readonly MaybeCell[],
  expected: number,
  spread: Spread,
): GroupSummary | null {
  const values = Float64Array.from(cells.filter(isNumber)).sort();
  const used = values.length;
  if (used === 0 || used * 2 < expected) return null;
  const half = spread === 'middle half';
  return {
    median: medianOf(values),
    low: half ? quartileOf(values, 1) : (values[0] as number),
    high: half ? quartileOf(values, 3) : (values[used - 1] as number),
    used,
    expected,
  };
}

function medianOf(sorted: Float64Array): number {
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
  return (lower + upper) / 2;
}

/**
 * The first or third quartile of at least one value in ascending order: the value a quarter, or three quarters,
 * of the way from the first to the last; between two values, that part of the way between them. This is type 7
 * of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (The American Statistician 50, 1996), which
 * R's `quantile` and Excel's `QUARTILE.INC` use.
 */
function quartileOf(sorted: Float64Array, quarter: 1 | 3): number {
  const place = ((sorted.length - 1) * quarter) / 4;
  const lower = sorted[Math.floor(place)] as number;
  const upper = sorted[Math.ceil(place)] as number;
  return lower + (place - Math.floor(place)) * (upper - lower);
}
