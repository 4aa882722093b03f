import { minus, sumOf } from '../domain/numbers/exact.ts';
import {
  formatNumber,
  formatSpokenDifference,
  formatWhole,
  readsAsZero,
  type NumberStyle,
} from '../domain/words/format.ts';
import type { Observation } from '../domain/observation.ts';
import type { Claim, LineEnd } from './claim.ts';
import { numberOf } from './compare.ts';
import { writtenDifference } from './difference.ts';
import { styleOf } from './value.ts';

/** A number on a straight line is not exact in binary; so small a difference from it is none. */
export const rounding = 1e-9;

/**
 * How far a number lies from one that a document states: "8.8 percentage points below", "just below" where the difference
 * rounds to nothing, "level with".
 */
export function statedGapInWords(value: number, stated: number, style: NumberStyle): string {
  const gap = minus(value, stated);
  if (Math.abs(gap) <= rounding) return 'level with';
  const size = readsAsZero(gap, style) ? 'just' : formatSpokenDifference(gap, style);
  return `${size} ${gap < 0 ? 'below' : 'above'}`;
}

/** The same of a published number, or of the exact sum of several. Throws a RangeError for none. */
export function statedGapClaim(parts: readonly Observation[], stated: number): Claim {
  const [first] = parts;
  if (!first) throw new RangeError('A gap needs a number');
  const style = styleOf(first.indicator);
  const value = sumOf(parts.map(numberOf));
  return {
    kind: 'stated gap',
    words: statedGapInWords(value, stated, style),
    cells: parts.map((observation) => ({ role: 'part', observation })),
    working: writtenDifference(value, stated, style).working,
    style,
    stated,
  };
}

/**
 * What a straight line between two numbers that a document states comes to at the time of a published number: "66.0%".
 * Throws a RangeError where no number says the time.
 */
export function straightLineClaim(
  at: readonly Observation[],
  value: number,
  line: { readonly from: LineEnd; readonly to: LineEnd },
): Claim {
  const [first] = at;
  if (!first) throw new RangeError('A line is read at the time of a number');
  const style = styleOf(first.indicator);
  const { from, to } = line;
  const gone = minus(first.period.order, from.order);
  const [start, end, words] = [from.value, to.value, value].map((one) => formatNumber(one, style));
  return {
    kind: 'straight line',
    words: words ?? '',
    cells: at.map((observation) => ({ role: 'point', observation })),
    working: `${start} + (${end} − ${start}) × ${yearsInWords(gone)} ÷ ${yearsInWords(minus(to.order, from.order))} = ${words}: the start, and as much of the way to the target as of the time has gone by`,
    style,
    line,
  };
}

function yearsInWords(years: number): string {
  const text = Number.isInteger(years)
    ? formatWhole(years)
    : formatNumber(years, { unit: 'count', decimalPlaces: 2 });
  return `${text} ${years === 1 ? 'year' : 'years'}`;
}
