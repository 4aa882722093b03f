import { endOfDate, startOfDate, type PartialDate } from '../../domain/time/partial-date.ts';
import { hasPassed } from '../progress/due.ts';

/** How a promise's own date lies to a day; `none` for one without a date, whatever its strategy's years. */
export type Timing = 'past' | 'within a year' | 'later' | 'none';

/** Whether a due date has passed on a day, or is at most a year away. */
export function timingOf(due: PartialDate | null, today: PartialDate): Timing {
  if (!due) return 'none';
  if (hasPassed(due, today)) return 'past';
  return endOfDate(due) - startOfDate(today) <= 1 + 1e-9 ? 'within a year' : 'later';
}

/**
 * What is left of a strategy's years on a day: "its last year ends in 1 month", "its last year ended 11 months ago".
 * Empty where it names no years. The years are the strategy's, and no date of its promises.
 */
export function leftInWords(lastYear: number | null, today: PartialDate): string {
  if (lastYear === null) return '';
  const months = (lastYear + 1 - today.year) * 12 - ((today.month ?? 1) - 1) - 1;
  const count = (number: number, unit: string): string =>
    `${number} ${unit}${number === 1 ? '' : 's'}`;
  const size = (all: number): string =>
    all < 24 ? count(all, 'month') : count(Math.floor(all / 12), 'year');
  if (months > 0) return `its last year ends in ${size(months)}`;
  if (months === 0) return 'its last year ends this month';
  return `its last year ended ${size(-months)} ago`;
}
