import { isNumber, type MaybeCell } from '../cell.ts';
import { isAmount, type Indicator, type Unit } from '../indicator.ts';
import { quotientOf, roundTo } from '../numbers/exact.ts';
import type { TimePeriod } from '../time/time-period.ts';

/** What identifies how a number is written. */
export type NumberStyle = Pick<Indicator, 'unit' | 'decimalPlaces'>;

const minus = '\u2212';

/** Making a formatter is slow and using it is not, so each is made once. */
const formatters = new Map<number, Intl.NumberFormat>();

function formatterFor(decimalPlaces: number): Intl.NumberFormat {
  const known = formatters.get(decimalPlaces);
  if (known) return known;
  const formatter = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimalPlaces,
    maximumFractionDigits: decimalPlaces,
  });
  formatters.set(decimalPlaces, formatter);
  return formatter;
}

const plainFormatter = new Intl.NumberFormat('en-GB');

/** Rounded here, halves away from zero, so that no browser's own way of rounding is relied on: 8.45 reads 8.5. */
function grouped(value: number, decimalPlaces: number): string {
  const size = Math.abs(value);
  const rounded = Number.isInteger(size) ? size : roundTo(size, decimalPlaces);
  const text = formatterFor(decimalPlaces).format(rounded);
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? `${minus}${text}` : text;
}

/**
 * A number as a reader sees it: thousands separated, the unit attached, rounded to the indicator's
 * decimal places for display only. "7,875", "8.8%", "£86,735,613", "19.7 weeks", "46.1".
 */
export function formatNumber(value: number, style: NumberStyle): string {
  return withUnit(grouped(value, style.decimalPlaces), style.unit);
}

/** True for 1 however many decimal places it is written with. */
function isOne(text: string): boolean {
  return /^1(\.0+)?$/.test(text);
}

function withUnit(text: string, unit: Unit): string {
  switch (unit) {
    case '%':
      return `${text}%`;
    case 'pp':
      return `${text} percentage ${isOne(text) ? 'point' : 'points'}`;
    case '£':
      return text.startsWith(minus) ? `${minus}£${text.slice(1)}` : `£${text}`;
    case 'weeks':
      return `${text} ${isOne(text) ? 'week' : 'weeks'}`;
    case 'count':
    case 'score':
    case 'per 1,000':
    case 'per 10,000':
    case 'per 100,000':
    case 'unknown':
      return text;
  }
}

/** What stands in a table where there is no figure: no row, or one that is not held here. */
export const noFigure = '\u2013';

/** A cell as a reader sees it: a number, a bracketed symbol such as "[c]", or an en dash for no figure. */
export function formatCell(cell: MaybeCell, style: NumberStyle): string {
  if (cell === undefined) return noFigure;
  return isNumber(cell) ? formatNumber(cell, style) : `[${cell}]`;
}

/**
 * A tick on an axis: short, with k, m or bn where the largest tick of that axis needs it, so that all ticks
 * of one axis are written alike ("0", "5k", "10k"; "£50m").
 */
export function formatTick(value: number, style: NumberStyle, largest = value): string {
  const scales: readonly (readonly [number, number, string])[] = [
    [1e9, 1e9, 'bn'],
    [1e6, 1e6, 'm'],
    [1e4, 1e3, 'k'],
  ];
  const scale = isAmount(style) ? scales.find(([from]) => Math.abs(largest) >= from) : undefined;
  const scaled = Number((value / (scale?.[1] ?? 1)).toPrecision(6));
  const suffix = scale && scaled !== 0 ? scale[2] : '';
  const text = (scaled < 0 ? minus : '') + plainFormatter.format(Math.abs(scaled)) + suffix;
  return style.unit === 'weeks' ? text : withUnit(text, style.unit);
}

/** A difference between two values of one indicator, without a sign: "3,678", "0.6 percentage points", "7.2 per 1,000". */
export function formatDifference(difference: number, style: NumberStyle): string {
  const unit: Unit = style.unit === '%' ? 'pp' : style.unit;
  const text = grouped(Math.abs(difference), style.decimalPlaces);
  if (unit === 'score') return `${text} ${isOne(text) ? 'point' : 'points'}`;
  return unit.startsWith('per ') ? `${text} ${unit}` : withUnit(text, unit);
}

const spokenScales: readonly (readonly [number, string])[] = [
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** The scale in which people say a sum of money; null for what is said in full, as every other unit is. */
function spokenScale(
  value: number,
  { unit }: NumberStyle,
): (typeof spokenScales)[number] | undefined {
  if (unit !== '£') return undefined;
  // As rounded: £999,960,000 is £1.0 billion, not £1,000.0 million.
  const millions = roundTo(quotientOf(Math.abs(value), 1e6), 1);
  return spokenScales.find(([scale]) => millions * 1e6 >= scale);
}

/**
 * A number as people say it in a sentence: "£86.7 million", rounded once from the exact value; everything else, and
 * pounds that do not come to a million, as `formatNumber` writes it.
 */
export function formatSpoken(value: number, style: NumberStyle): string {
  const scale = spokenScale(value, style);
  if (!scale) return formatNumber(value, style);
  return `${withUnit(grouped(quotientOf(value, scale[0]), 1), '£')} ${scale[1]}`;
}

/** A difference as people say it, without a sign: "£9.7 million", "0.6 percentage points". */
export function formatSpokenDifference(difference: number, style: NumberStyle): string {
  return spokenScale(difference, style)
    ? formatSpoken(Math.abs(difference), style)
    : formatDifference(difference, style);
}

/** True when a difference reads as nothing at the decimal places shown. */
export function readsAsZero(difference: number, style: NumberStyle): boolean {
  return !/[1-9]/.test(grouped(Math.abs(difference), style.decimalPlaces));
}

/** A difference with its sign for a compact place: "+1,061", "−0.6 pp". */
export function formatSigned(difference: number, style: NumberStyle): string {
  const unit: Unit = style.unit === '%' ? 'pp' : style.unit;
  const text = grouped(Math.abs(difference), style.decimalPlaces);
  const sign = !/[1-9]/.test(text) ? '' : difference < 0 ? minus : '+';
  if (unit === 'pp') return `${sign}${text} pp`;
  if (unit === '£') return `${sign}£${text}`;
  return unit === 'weeks' ? `${sign}${text} weeks` : `${sign}${text}`;
}

/** A relative change or a share computed here, in per cent to one decimal place, with a sign when asked. */
export function formatRatio(percent: number, options: { readonly signed?: boolean } = {}): string {
  const text = grouped(Math.abs(percent), 1);
  const sign = !/[1-9]/.test(text) ? '' : percent < 0 ? minus : options.signed ? '+' : '';
  return `${sign}${text}%`;
}

/** A whole number with thousands separated: numbers of rows, years or councils. */
export function formatWhole(value: number): string {
  return grouped(value, 0);
}

/** "1st", "2nd", "3rd", "11th". */
export function formatOrdinal(rank: number): string {
  const tens = rank % 100;
  const ending =
    tens >= 11 && tens <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[rank % 10] ?? 'th');
  return `${rank}${ending}`;
}

/** "a, b and c". */
export function formatList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** What a period covers where its plain name would mislead: "December 2024 to February 2025"; else empty. */
export function formatPeriodMeaning(period: TimePeriod, template: string): string {
  return template
    .replaceAll('{year}', String(period.year))
    .replaceAll('{previous}', String(period.year - 1));
}

/** What an axis of this unit is called when the indicator's own words are not enough. */
export function formatUnit(
  style: NumberStyle & Partial<Pick<Indicator, 'noun' | 'rateOf'>>,
): string {
  if (style.rateOf) return capitalise(style.rateOf.words);
  switch (style.unit) {
    case '%':
      return 'Per cent';
    case 'pp':
      return 'Percentage points';
    case '£':
      return 'Pounds';
    case 'weeks':
      return 'Weeks';
    case 'score':
      return 'Average score';
    case 'unknown':
      return 'Unit not stated';
    case 'count':
      return style.noun ? `Number of ${style.noun}` : 'Number';
    default:
      return capitalise(style.unit);
  }
}

const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A text without control characters and without the marks that reverse the direction of writing. */
export function withoutUnprintable(text: string): string {
  return text.replace(unprintable, '');
}

/** A reader's words, in quotation marks and at most 40 characters long. */
export function quoted(text: string): string {
  const letters = Array.from(withoutUnprintable(text.slice(0, 400)));
  return `"${letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : letters.join('')}"`;
}

/** A text with one full stop at its end. */
export function asSentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** A text with a capital first letter. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
