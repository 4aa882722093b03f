import { hasTwoYears, months, type TimePeriod } from '../../domain/time/time-period.ts';

/** A time in the three columns of a CSV file. */
export interface CsvTime {
  /** The DfE's coding: 2025, 202425. Empty where a time is no period of its standard. */
  readonly code: string;
  /** "January", "Academic year", "Calendar year"; empty likewise. */
  readonly identifier: string;
  /** In words that no spreadsheet takes for a date or a fraction. */
  readonly label: string;
}

export const noTime: CsvTime = { code: '', identifier: '', label: '' };

/** A period of a dataset. */
export function timeOf({ code, identifier, label }: TimePeriod): CsvTime {
  return { code, identifier, label: timeInWords(label, identifier) };
}

/**
 * A time that a document names: "June 2023", "2024/25", "1 May 2026". `twoYears` is what a year written with two
 * numbers is of the figure's own periods.
 */
export function namedTime(text: string, twoYears: string): CsvTime {
  const [, month = '', ofMonth = ''] = /^([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  if (months.includes(month)) return { code: ofMonth, identifier: month, label: `in ${text}` };
  const [, first = '', second = ''] = /^(\d{4})\/(\d{2})$/.exec(text) ?? [];
  if (first !== '') {
    return {
      code: `${first}${second}`,
      identifier: twoYears,
      label: timeInWords(text, twoYears),
    };
  }
  if (/^\d{4}$/.test(text)) return { code: text, identifier: '', label: `in ${text}` };
  return { ...noTime, label: text === '' ? '' : /^\d/.test(text) ? `on ${text}` : text };
}

/** The identifier of a figure's periods that are written with two years; empty where it has none. */
export function twoYearsOf(periods: readonly TimePeriod[]): string {
  return periods.find(({ identifier }) => hasTwoYears(identifier))?.identifier ?? '';
}

/** "in January 2025", "Academic year 2024/25", "Calendar year 2025", "Autumn term 2024/25". */
function timeInWords(label: string, identifier: string): string {
  if (months.includes(identifier)) return `in ${label}`;
  return label.startsWith(identifier) ? label : `${identifier} ${label}`;
}
