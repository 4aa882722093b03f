/**
 * No percentage and no rank is computed from fewer than this. The threshold is this project's own: the
 * Department for Education publishes SEN2 counts unsuppressed, so a quarter of the councils' need counts are 1 to 4.
 */
export const smallestDenominator = 30;

/** True when a denominator is known and too small to compute a percentage or a rank from. */
export function isTooSmall(denominator: number | undefined): boolean {
  return denominator !== undefined && denominator < smallestDenominator;
}
