import { minus, roundTo } from '../domain/numbers/exact.ts';
import {
  formatDifference,
  formatNumber,
  readsAsZero,
  type NumberStyle,
} from '../domain/words/format.ts';

/** The difference of two numbers, written so that it never seems wrong beside them. */
export interface WrittenDifference {
  /** "54.1 percentage points", "1,061", "6.1 percentage points (before rounding)". */
  readonly words: string;
  /** "97.0 − 42.9 = 54.1". */
  readonly working: string;
  /** Exact: `larger` minus `smaller`, or `later` minus `earlier`. */
  readonly exact: number;
}

/**
 * How far `a` is from `b`, without a sign. The difference is worked out from the published decimals and rounded once,
 * so it can disagree with the two numbers as they are shown (84.46 and 78.42 read 84.5 and 78.4, yet are 6.0 apart).
 * Where it does, the words say "before rounding". What is not nothing is never written as 0.0: it is "less than 0.1".
 */
export function writtenDifference(a: number, b: number, style: NumberStyle): WrittenDifference {
  const exact = minus(a, b);
  const places = style.decimalPlaces;
  const seen = minus(roundTo(a, places), roundTo(b, places));
  const isSeen = roundTo(seen, places) === roundTo(exact, places);
  const isTiny = exact !== 0 && readsAsZero(exact, style);
  const size = isTiny
    ? `less than ${formatDifference(10 ** -places, style)}`
    : formatDifference(exact, style);
  return {
    words: isSeen ? size : `${size} (before rounding)`,
    working: workingOf(a, b, exact, style, isSeen && !isTiny),
    exact,
  };
}

function workingOf(
  a: number,
  b: number,
  exact: number,
  style: NumberStyle,
  isSeen: boolean,
): string {
  const [high, low] = exact < 0 ? [b, a] : [a, b];
  const size = formatDifference(exact, style);
  if (isSeen) return `${formatNumber(high, style)} − ${formatNumber(low, style)} = ${size}`;
  return `${high} − ${low} = ${Math.abs(exact)}, rounded ${size}`;
}
