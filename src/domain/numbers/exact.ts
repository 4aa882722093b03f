import { Big } from 'big.js';

/**
 * Arithmetic on published numbers as the decimals they were published as. A number read from "91.4" stands for
 * 91.4 and not for the binary fraction nearest to it: 92.95 − 91.4 is 1.55 here, which rounds to 1.6.
 *
 * Every function takes and returns plain numbers; a result with no end (a third) keeps 20 decimal places.
 */

/** `a` minus `b`. */
export function minus(a: number, b: number): number {
  return new Big(a).minus(b).toNumber();
}

/** The sum; 0 for none. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).toNumber();
}

/** The mean of at least one value. Throws a RangeError for none. */
export function meanOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no mean of no values');
  return quotientOf(sumOf(values), values.length);
}

/** The number that lies `part` of the way from `low` to `high`: 52.85 is half of it from 52.8 to 52.9. */
export function between(low: number, high: number, part: number): number {
  return new Big(high).minus(low).times(part).plus(low).toNumber();
}

/** `part` divided by `whole`, times `per` (100 for a percentage). Throws a RangeError for a whole of 0. */
export function quotientOf(part: number, whole: number, per = 1): number {
  if (whole === 0) throw new RangeError('Nothing can be divided by zero');
  return new Big(part).times(per).div(whole).toNumber();
}

/**
 * A number rounded to decimal places, halves away from zero: 2.5 becomes 3 and −2.5 becomes −3, as the DfE's and
 * ONS's published figures are rounded. Very small results are 0, never −0.
 */
export function roundTo(value: number, decimalPlaces: number): number {
  return new Big(value).round(decimalPlaces, Big.roundHalfUp).toNumber() + 0;
}

/** True where a difference is at most so many per cent of a base, exactly: 0.35 is within 5% of 7. */
export function isWithin(difference: number, percent: number, base: number): boolean {
  return new Big(difference).abs().lte(new Big(base).abs().times(percent).div(100));
}
