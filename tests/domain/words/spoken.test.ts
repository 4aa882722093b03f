import { expect, it } from 'vitest';
import { formatSpoken, formatSpokenDifference } from '../../../src/domain/words/format.ts';

const pounds = { unit: '£', decimalPlaces: 0 } as const;

it('says money in millions and billions, rounded once and halves away from zero', () => {
  expect(formatSpoken(86_735_613, pounds)).toBe('£86.7 million');
  expect(formatSpoken(86_750_000, pounds)).toBe('£86.8 million');
  expect(formatSpoken(-1_250_000, pounds)).toBe('−£1.3 million');
  expect(formatSpoken(60_749_999_999, pounds)).toBe('£60.7 billion');
});

it('never says a thousand million, and says less than a million in full', () => {
  expect(formatSpoken(999_960_000, pounds)).toBe('£1.0 billion');
  expect(formatSpoken(999_940_000, pounds)).toBe('£999.9 million');
  expect(formatSpoken(950_000_000, pounds)).toBe('£950.0 million');
  expect(formatSpoken(949_999, pounds)).toBe('£949,999');
});

it('leaves every other unit as it is', () => {
  expect(formatSpoken(7_875_000, { unit: 'count', decimalPlaces: 0 })).toBe('7,875,000');
  expect(formatSpoken(97, { unit: '%', decimalPlaces: 1 })).toBe('97.0%');
  expect(formatSpokenDifference(-9_742_427, pounds)).toBe('£9.7 million');
  expect(formatSpokenDifference(0.6, { unit: '%', decimalPlaces: 1 })).toBe(
    '0.6 percentage points',
  );
});
