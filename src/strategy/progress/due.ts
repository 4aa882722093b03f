import { endOfDate, startOfDate, type PartialDate } from '../../domain/time/partial-date.ts';
import type { Reading } from './outcome.ts';

/**
 * True when a due date lies wholly before a day: "2025" has passed on 1 January 2026, not before. A promise without a
 * date of its own has none that could pass.
 */
export function hasPassed(due: PartialDate | null, today: PartialDate): due is PartialDate {
  return due !== null && startOfDate(today) >= endOfDate(due);
}

/** True when a figure's period ended more than a year before the due date did: it says nothing of that date. */
export function isTooOld({ period }: Reading, due: PartialDate): boolean {
  return period.order < endOfDate(due) - 1 - 1e-9;
}
