import { expect, it } from 'vitest';
import { leftInWords, timingOf } from '../../../src/strategy/targets/timing.ts';
import { date } from '../progress/sample-target.ts';

it.each([
  [null, '2026-11-30', 'none'],
  ['2025', '2025-12-31', 'within a year'],
  ['2025', '2026-01-01', 'past'],
  ['2026-12', '2026-11-30', 'within a year'],
  ['2027-11', '2026-12-01', 'within a year'],
  ['2027-12', '2026-11-30', 'later'],
])('a promise due %s is on %s: %s', (due, today, timing) => {
  expect(timingOf(due === null ? null : date(due), date(today))).toBe(timing);
});

it.each([
  [2026, '2026-11-30', 'its last year ends in 1 month'],
  [2026, '2026-12-31', 'its last year ends this month'],
  [2025, '2026-01-15', 'its last year ended 1 month ago'],
  [2025, '2026-11-30', 'its last year ended 11 months ago'],
  [2022, '2026-11-30', 'its last year ended 3 years ago'],
  [null, '2026-11-30', ''],
])('of a strategy to %s there is left on %s: %s', (to, today, words) => {
  expect(leftInWords(to, date(today))).toBe(words);
});
