import { afterEach, expect, it, vi } from 'vitest';
import { dateOf, dayInWords } from '../../src/domain/time/day.ts';
import { partialDateInWords } from '../../src/domain/time/partial-date.ts';
import { now, setClock, today } from '../../src/state/clock.ts';

afterEach(() => {
  setClock();
  vi.useRealTimers();
});

it('is the computer’s own until another is set, and again when that is taken away', () => {
  setClock(() => new Date(2025, 0, 5, 23, 59));
  expect(now().getFullYear()).toBe(2025);
  expect(today()).toEqual({ text: '2025-01-05', year: 2025, month: 1, day: 5 });
  setClock();
  vi.useFakeTimers({ now: new Date(2024, 1, 29) });
  expect(today().text).toBe('2024-02-29');
});

it('names the same day as a date and in words, at either end of it', () => {
  for (const moment of [new Date(2026, 6, 1, 0, 1), new Date(2026, 6, 1, 23, 59)]) {
    expect(partialDateInWords(dateOf(moment))).toBe(dayInWords(moment));
  }
});
