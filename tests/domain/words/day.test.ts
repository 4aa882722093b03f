import { expect, it } from 'vitest';
import { dateOf, dayInWords } from '../../../src/domain/time/day.ts';

it('is the day of the reader’s own time zone, however late it is', () => {
  const late = new Date(2026, 10, 21, 23, 59);
  expect(dateOf(late).text).toBe('2026-11-21');
  expect(dayInWords(late)).toBe('21 November 2026');
  expect(dayInWords(new Date(2027, 0, 1))).toBe('1 January 2027');
});
