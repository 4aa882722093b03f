import { describe, expect, it } from 'vitest';
import { writtenDifference } from '../../src/claims/difference.ts';

const percent = { unit: '%', decimalPlaces: 1 } as const;
const count = { unit: 'count', decimalPlaces: 0 } as const;

describe('writtenDifference', () => {
  it('is worked out from the published decimals and rounded once: 92.95 and 91.4 are 1.6 apart', () => {
    expect(writtenDifference(92.95, 91.4, percent)).toEqual({
      words: '1.6 percentage points',
      // 93.0 less 91.4 is 1.6 as well, so nothing seems wrong beside them.
      caveat: '',
      alike: '',
      working: '92.95 − 91.40 = 1.55 percentage points, which rounds to 1.6 percentage points',
      exact: 1.55,
    });
  });

  it('says "before rounding" where the numbers shown would contradict it: 78.42 and 84.46', () => {
    // They read 78.4 and 84.5, which are 6.1 apart; they are 6.04 apart.
    expect(writtenDifference(78.42, 84.46, percent)).toEqual({
      words: '6.0 percentage points',
      caveat: ' (before rounding)',
      alike: '',
      working: '84.46 − 78.42 = 6.04 percentage points, which rounds to 6.0 percentage points',
      exact: -6.04,
    });
    expect(writtenDifference(84.46, 78.42, percent).exact).toBe(6.04);
  });

  it('has no sign in its words, and the larger number first in its working', () => {
    const words = '54.1 percentage points';
    const working = '97.0 − 42.9 = 54.1 percentage points';
    const always = { words, caveat: '', alike: '', working };
    expect(writtenDifference(97, 42.9, percent)).toEqual({ ...always, exact: 54.1 });
    expect(writtenDifference(42.9, 97, percent)).toEqual({ ...always, exact: -54.1 });
  });

  it('speaks in the unit', () => {
    expect(writtenDifference(7875, 6814, count).words).toBe('1,061');
    expect(writtenDifference(19.7, 18.7, { unit: 'weeks', decimalPlaces: 1 }).words).toBe(
      '1.0 week',
    );
    expect(writtenDifference(46.1, 42.2, { unit: 'score', decimalPlaces: 1 }).words).toBe(
      '3.9 points',
    );
  });

  it('never writes as 0.0 what is not nothing', () => {
    // 0.23 and 0.21 read 0.2 both; 0.26 and 0.24 read 0.3 and 0.2.
    expect(writtenDifference(0.23, 0.21, percent)).toEqual({
      words: 'less than 0.1 percentage points',
      caveat: '',
      // "Down from 0.2% to 0.2%" would seem wrong.
      alike: ' (before rounding)',
      working: '0.23 − 0.21 = 0.02 percentage points, which rounds to 0.0 percentage points',
      exact: 0.02,
    });
    expect(writtenDifference(0.24, 0.26, percent)).toMatchObject({
      words: 'less than 0.1 percentage points',
      caveat: ' (before rounding)',
    });
    expect(writtenDifference(0.25, 0.2, percent).words).toBe('0.1 percentage points');
    expect(writtenDifference(0.2, 0.2, percent)).toMatchObject({
      words: '0.0 percentage points',
      alike: '',
    });
  });

  it('says money in millions, rounded once, with the exact sum behind it', () => {
    const money = { unit: '£', decimalPlaces: 0 } as const;
    expect(writtenDifference(86735613, 76993186, money)).toMatchObject({
      words: '£9.7 million',
      working: '86,735,613 − 76,993,186 = £9,742,427, which rounds to £9.7 million',
    });
  });
});
