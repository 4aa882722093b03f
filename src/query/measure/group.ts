import { ascending } from 'd3-array';
import { isNumber, type MaybeCell } from '../../domain/cell.ts';
import { between } from '../../domain/numbers/exact.ts';

/** From where to where a group is told: from its lowest to its highest, or the middle half of it. */
export type Spread = 'range' | 'middle half';

/** What a group of areas has in common, in the indicator's unit, of the published decimals, unrounded. */
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
 * (this project's own rule). The middle half goes from the first to the third quartile. Median and quartiles are
 * type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (The American Statistician 50, 1996), which
 * R's `quantile` and Excel's `QUARTILE.INC` use: between two values, that part of the way between them.
 */
export function summariseGroup(
  cells: readonly MaybeCell[],
  expected: number,
  spread: Spread,
): GroupSummary | null {
  const values = cells.filter(isNumber).sort(ascending);
  const used = values.length;
  if (used === 0 || used * 2 < expected) return null;
  const half = spread === 'middle half';
  const quantile = (share: number): number => {
    const place = (used - 1) * share;
    const [low, high] = [values[Math.floor(place)], values[Math.ceil(place)]] as [number, number];
    return between(low, high, place % 1);
  };
  return {
    median: quantile(0.5),
    low: quantile(half ? 0.25 : 0),
    high: quantile(half ? 0.75 : 1),
    used,
    expected,
  };
}
