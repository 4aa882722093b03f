import type { PartialDate } from '../domain/time/partial-date.ts';
import { dateOf } from '../domain/time/day.ts';

const computersClock = (): Date => new Date();
let clock = computersClock;

/** The moment it is: the one clock that the pages read, so that what depends on the day can be shown for any. */
export function now(): Date {
  return clock();
}

/** Puts another clock in the computer's place; the computer's own again where none is given. For tests. */
export function setClock(next: () => Date = computersClock): void {
  clock = next;
}

/** Today in this browser, to the day. */
export function today(): PartialDate {
  return dateOf(now());
}
