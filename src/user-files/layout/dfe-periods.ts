import { isTimeIdentifier, months, readTimePeriod } from '../../domain/time/time-period.ts';
import type { PeriodRule } from './layout.ts';

/** A period as the published datasets write it. */
export interface PeriodText {
  readonly code: string;
  readonly identifier: string;
}

const identifiers = [
  'Academic year',
  'Financial year',
  'Tax year',
  'Calendar year',
  'Reporting year',
  'Autumn term',
  'Spring term',
  'Summer term',
  'Autumn and spring term',
  ...months,
];

/** A time identifier in its usual spelling; the text itself when it is not one that is shown here. */
export function identifierOf(text: string): string {
  const trimmed = text.trim();
  if (isTimeIdentifier(trimmed)) return trimmed;
  const plain = trimmed.toLowerCase().replace(/[^a-z]/g, '');
  const found = identifiers.find((one) => one.toLowerCase().replaceAll(' ', '') === plain);
  return found ?? trimmed;
}

/**
 * A row's period as published datasets write it: "2024/25" becomes `202425`, "Jan 2025" January, and a swap
 * turns an academic year that stands for a January count into that January. Returns what is wrong, in words,
 * when the text is no period that can be shown.
 */
export function readPeriod(
  code: string,
  identifier: string,
  rule: PeriodRule,
): PeriodText | string {
  const written = readText(rule.fixed || code, identifierOf(identifier) || rule.identifier);
  if (typeof written === 'string') return written;
  const period = readTimePeriod(written.code, written.identifier);
  if (typeof period === 'string') return period;
  const swap = Object.hasOwn(rule.swaps, written.identifier)
    ? rule.swaps[written.identifier]
    : undefined;
  return swap
    ? { code: String(period.year + swap.shift), identifier: swap.identifier }
    : { code: period.code, identifier: period.identifier };
}

function readText(text: string, identifier: string): PeriodText | string {
  const trimmed = text.trim().replace(/\.0$/, '');
  const span = /^(\d{4})\s?[/\-–_ ]?\s?(?:\d\d)?(\d\d)$/.exec(trimmed);
  const isYear = /^\d{4}$/.test(trimmed);
  if (isYear) return { code: trimmed, identifier: identifier || 'Calendar year' };
  if (span && !isTwelveMonths(trimmed)) {
    return { code: `${span[1]}${span[2]}`, identifier: identifier || 'Academic year' };
  }
  return readDate(trimmed) ?? `"${text.slice(0, 40)}" does not say which year it is`;
}

/** "2024-12" and the like may be a month; two years in a row never are, up to 2012. */
function isTwelveMonths(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)$/.exec(text);
  if (!parts) return false;
  const month = Number(parts[2]);
  return month >= 1 && month <= 12 && (Number(parts[1]) + 1) % 100 !== month;
}

function readDate(text: string): PeriodText | undefined {
  const named = /^(?:\d{1,2}(?:st|nd|rd|th)?[\s-]+)?([A-Za-z]{3,9})[\s-]+(\d{4}|\d\d)$/.exec(text);
  if (named) {
    const start = (named[1] ?? '').toLowerCase();
    const month = months.find((one) => one.toLowerCase().startsWith(start));
    const year = named[2] ?? '';
    return month ? { code: year.length === 2 ? `20${year}` : year, identifier: month } : undefined;
  }
  const iso = /^(\d{4})-(\d\d)(?:-\d\d)?(?:[T ][\d:.Z]*)?$/.exec(text);
  const british = /^(?:\d{1,2}[/.-])?(\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/.exec(text);
  const short = /^\d{1,2}\/(\d{1,2})\/(\d\d)$/.exec(text);
  const [year, month] = iso
    ? [iso[1], iso[2]]
    : short
      ? [`20${short[2]}`, short[1]]
      : [british?.[2], british?.[1]];
  const name = months[Number(month) - 1];
  return year && name ? { code: year, identifier: name } : undefined;
}

/** No swap, nothing fixed: periods as they are written. */
export const plainPeriods: PeriodRule = { swaps: {}, identifier: '', fixed: '' };
