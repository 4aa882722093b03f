/**
 * A period as its file writes it (`code`, `identifier`) and as we order and name it.
 * `year` is the year in which the period ends: January 2025, 2024/25 and calendar year 2025 are all 2025.
 */
export interface TimePeriod {
  readonly code: string;
  readonly identifier: string;
  readonly year: number;
  readonly label: string;
  /** Sorts periods of any identifier on one axis: year in which it ends plus the share of that year gone by. */
  readonly order: number;
}

/** Names of the months, January first. */
export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Identifiers written with two years (`202425`), and the month in which such a year ends. */
const spans: Record<string, number> = {
  'Academic year': 8,
  'Financial year': 3,
  'Tax year': 4,
};

/** Terms of an academic year, written with its two years, and the month in which they end. */
const terms: Record<string, number> = {
  'Autumn term': 12,
  'Autumn and spring term': 4,
  'Spring term': 4,
  'Summer term': 8,
};

/** Identifiers written with one year (`2025`), and the month in which such a period ends. */
const singles: Record<string, number> = {
  'Calendar year': 12,
  'Reporting year': 12,
  ...Object.fromEntries(months.map((name, index) => [name, index + 1])),
};

/** True for a time identifier this site knows: January to December, Calendar year, Academic year and so on. */
export function isTimeIdentifier(text: string): boolean {
  return [spans, terms, singles].some((known) => Object.hasOwn(known, text));
}

/** True for an identifier written with two years (`202425`). */
export function hasTwoYears(identifier: string): boolean {
  return Object.hasOwn(spans, identifier) || Object.hasOwn(terms, identifier);
}

/**
 * Reads `time_period` and `time_identifier` (DfE open data standard).
 * Returns a message saying what is wrong when the two do not fit, in words for the person who made the file.
 */
export function readTimePeriod(code: string, identifier: string): TimePeriod | string {
  if (hasTwoYears(identifier)) {
    if (!/^\d{6}$/.test(code)) {
      return `${identifier} is written with six digits, such as 202425`;
    }
    const first = Number(code.slice(0, 4));
    const second = Number(code.slice(4));
    if ((first + 1) % 100 !== second) return `${code} does not name two years in a row`;
    const years = `${first}/${code.slice(4)}`;
    const isTerm = Object.hasOwn(terms, identifier);
    // The autumn term is over before the second of the two years begins.
    const year = identifier === 'Autumn term' ? first : first + 1;
    const month = (isTerm ? terms : spans)[identifier] ?? 0;
    const label = isTerm ? `${identifier} ${years}` : years;
    return { code, identifier, year, label, order: year + month / 12 };
  }
  if (Object.hasOwn(singles, identifier)) {
    if (!/^\d{4}$/.test(code)) {
      return `${identifier} is written with a four-digit year, such as 2025`;
    }
    const year = Number(code);
    const label = months.includes(identifier) ? `${identifier} ${code}` : code;
    return { code, identifier, year, label, order: year + (singles[identifier] ?? 0) / 12 };
  }
  return `"${identifier}" is not a time identifier this site knows, such as January, Calendar year or Academic year`;
}

/** The period with the month in which it really ends, for a year that is counted over other months. */
export function endingIn(period: TimePeriod, month: number): TimePeriod {
  return { ...period, order: period.year + month / 12 };
}

/** The same period so many years later (or earlier): used to name the years that a file skips. */
export function shiftYears(period: TimePeriod, years: number): TimePeriod {
  const first = Number(period.code.slice(0, 4)) + years;
  const code =
    period.code.length === 6 ? `${first}${String((first + 1) % 100).padStart(2, '0')}` : `${first}`;
  const shifted = readTimePeriod(code, period.identifier);
  if (typeof shifted === 'string') throw new Error(`Cannot name ${code} ${period.identifier}`);
  return { ...shifted, order: period.order + years };
}

/** False for two different terms: they are of other lengths and seasons, so no change is told between them. */
export function areComparable(a: TimePeriod, b: TimePeriod): boolean {
  const hasTerm = [a, b].some(({ identifier }) => Object.hasOwn(terms, identifier));
  return !hasTerm || a.identifier === b.identifier;
}

export function samePeriod(a: TimePeriod, b: TimePeriod): boolean {
  return a.code === b.code && a.identifier === b.identifier;
}

/** A key that is unique to a period within a dataset. */
export function periodKey(period: TimePeriod): string {
  return `${period.code} ${period.identifier}`;
}
