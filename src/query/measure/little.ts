import { isWithin } from '../../domain/numbers/exact.ts';
import type { Unit } from '../../domain/indicator.ts';

/** A percentage that moved by more percentage points than this has moved: the DfE NCCIS scorecard's rule for "stable". */
export const littleChangedPoints = 0.5;

/** One that moved by more than this share of itself has moved too: from 1.73% to 2.17% is a rise of a quarter. */
export const littleChangedShare = 5;

/** Counts, money, weeks and scores within this many per cent are "little changed". This project's own choice. */
export const littleChangedPercent = 1;

/**
 * True where a difference, in the unit (percentage points for percentages), is too small to be called a rise, a fall or
 * a gap. `base` is the earlier value of a change, or the smaller of two places' values.
 */
export function isLittle(difference: number, base: number, unit: Unit): boolean {
  if (difference === 0) return true;
  if (unit !== '%' && unit !== 'pp') return isWithin(difference, littleChangedPercent, base);
  return (
    Math.abs(difference) <= littleChangedPoints && isWithin(difference, littleChangedShare, base)
  );
}
