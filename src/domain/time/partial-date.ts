import { months } from './time-period.ts';

/** A date known to the year, the month or the day: "2026", "2022-07", "2019-03-06". */
export interface PartialDate {
  readonly text: string;
  readonly year: number;
  /** 1 to 12; null when only the year is known. */
  readonly month: number | null;
  readonly day: number | null;
}

/** Reads "2026", "2022-07" or "2019-03-06"; null when it is none of these or no such day exists. */
export function readPartialDate(text: string): PartialDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, yearText = '', monthText, dayText] = match;
  const year = Number(yearText);
  const month = monthText === undefined ? null : Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null) {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || day < 1) return null;
  }
  return { text, year, month, day };
}

/** "2026", "July 2022", "6 March 2019". */
export function partialDateInWords({ year, month, day }: PartialDate): string {
  const monthName = month === null ? '' : (months[month - 1] ?? '');
  return [day === null ? '' : String(day), monthName, String(year)].filter(Boolean).join(' ');
}

/** The last moment a date can mean, as a year and the share of it gone by: "2026" ends at 2027.0. */
export function endOfDate({ year, month, day }: PartialDate): number {
  if (month === null) return year + 1;
  if (day === null) return year + month / 12;
  return year + (month - 1) / 12 + day / 365;
}

/** The first moment a date can mean, on the same scale. */
export function startOfDate({ year, month, day }: PartialDate): number {
  return year + ((month ?? 1) - 1) / 12 + ((day ?? 1) - 1) / 365;
}
