import { partialDateInWords, readPartialDate, type PartialDate } from './partial-date.ts';

/** The day of a moment, in the reader's own time zone. */
export function dateOf(moment: Date): PartialDate {
  const text = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
  return readPartialDate(text) as PartialDate;
}

/** The same as a citation gives it: "21 November 2026". */
export function dayInWords(moment: Date): string {
  return partialDateInWords(dateOf(moment));
}
