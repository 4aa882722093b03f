import { minus, roundTo } from '../domain/numbers/exact.ts';
import {
  formatDifference,
  formatNumber,
  formatSpokenDifference,
  readsAsZero,
  type NumberStyle,
} from '../domain/words/format.ts';

const beforeRounding = ' (before rounding)';

/** The difference of two numbers, written so that it never seems wrong beside them. */
export interface WrittenDifference {
  /** "54.1 percentage points", "1,061", "£9.7 million". */
  readonly words: string;
  /** " (before rounding)", to stand after the words where the numbers as shown would contradict them; else empty. */
  readonly caveat: string;
  /** The same, to stand after a word for the way it went, where the two numbers read alike; else empty. */
  readonly alike: string;
  /** "97.0 − 42.9 = 54.1". */
  readonly working: string;
  /** Exact: `larger` minus `smaller`, or `later` minus `earlier`. */
  readonly exact: number;
}

/**
 * How far `a` is from `b`, without a sign. The difference is worked out from the published decimals and rounded once,
 * so it can disagree with the two numbers as they are shown (84.46 and 78.42 read 84.5 and 78.4, yet are 6.0 apart).
 * Where it does, a caveat says "before rounding". What is not nothing is never written as 0.0: it is "less than 0.1".
 */
export function writtenDifference(a: number, b: number, style: NumberStyle): WrittenDifference {
  const exact = minus(a, b);
  const places = style.decimalPlaces;
  const seen = minus(roundTo(a, places), roundTo(b, places));
  const isSeen = roundTo(seen, places) === roundTo(exact, places);
  const isAlike = exact !== 0 && formatNumber(a, style) === formatNumber(b, style);
  const isTiny = exact !== 0 && readsAsZero(exact, style);
  const size = isTiny
    ? `less than ${formatDifference(10 ** -places, style)}`
    : formatSpokenDifference(exact, style);
  return {
    words: size,
    caveat: isSeen ? '' : beforeRounding,
    alike: isAlike ? beforeRounding : '',
    working: workingOf(a, b, exact, style),
    exact,
  };
}

/** "97.0 − 42.9 = 54.1 percentage points", from the numbers as published; what is rounded says so. */
function workingOf(a: number, b: number, exact: number, style: NumberStyle): string {
  const [high, low] = exact < 0 ? [b, a] : [a, b];
  const places = Math.max(style.decimalPlaces, ...[a, b].map(placesOf));
  const plain = { unit: 'count', decimalPlaces: places } as const;
  const size = formatDifference(exact, { ...style, decimalPlaces: places });
  const sum = `${formatNumber(high, plain)} − ${formatNumber(low, plain)} = ${size}`;
  const said = formatSpokenDifference(exact, style);
  if (said === size) return sum;
  return `${sum}, which rounds to ${said}`;
}

/** How many decimal places a published number has. */
function placesOf(value: number): number {
  for (let places = 0; places < 12; places += 1)
    if (roundTo(value, places) === value) return places;
  return 12;
}
