import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../../src/query/measure/mann-kendall.ts';
import { readingOf, trendOf } from '../../../src/query/measure/trend.ts';
import { indicator, januaries, neet, period } from '../build-dataset.ts';

describe('mannKendall', () => {
  it('five rising values: S = 10, two of the 120 orders, p = 0.0167', () => {
    expect(mannKendall([1, 2, 3, 4, 5])).toEqual({ s: 10, p: 2 / 120 });
  });

  it('five values with one swap: S = 8, (1 + 4) × 2 of the 120 orders, p = 0.0833', () => {
    expect(mannKendall([2, 1, 3, 4, 5])).toEqual({ s: 8, p: 10 / 120 });
  });

  it('four values are never significant: p = 2/24 at best', () => {
    expect(mannKendall([4, 3, 2, 1])).toEqual({ s: -6, p: 2 / 24 });
  });

  it('six values with one swap: S = 13, (1 + 5) × 2 of the 720 orders', () => {
    expect(mannKendall([2, 1, 3, 4, 5, 6])).toEqual({ s: 13, p: 12 / 720 });
  });

  it('corrects for ties: 1, 2, 2, 3, 4 has S = 9, variance (300 − 18) / 18, z = 2.021, p = 0.0433', () => {
    const { s, p } = mannKendall([1, 2, 2, 3, 4]);
    expect(s).toBe(9);
    expect(p).toBeCloseTo(0.0433, 4);
  });

  it('approximates eleven values: S = 55, variance 165, z = 4.204, p = 0.0000262', () => {
    const { s, p } = mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(s).toBe(55);
    expect(p).toBeCloseTo(0.0000262, 6);
  });

  it('is p = 1 for values all the same, and for none', () => {
    expect(mannKendall([3, 3, 3, 3, 3])).toEqual({ s: 0, p: 1 });
    expect(mannKendall([])).toEqual({ s: 0, p: 1 });
  });

  it('turns its sign and keeps its p when the values are reversed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 16 }), (values) => {
        const { s, p } = mannKendall(values);
        const reversed = mannKendall(values.toReversed());
        expect(reversed.s + s).toBe(0);
        expect(reversed.p).toBeCloseTo(p, 12);
        expect(p > 0 && p <= 1).toBe(true);
      }),
    );
  });
});

describe('trendOf', () => {
  it('five rises in a row are increasing', () => {
    const series = januaries([1, 2, 3, 4, 5]);
    expect(trendOf(series)).toEqual({
      word: 'increasing',
      reading: null,
      reason: null,
      from: period(2022),
      to: period(2026),
      numbers: series.map(({ observation }) => observation),
      gaps: 0,
      p: 2 / 120,
    });
  });

  it('reads a rise by the polarity of the indicator', () => {
    expect(trendOf(januaries([1, 2, 3, 4, 5], neet)).reading).toBe('getting worse');
    expect(trendOf(januaries([5, 4, 3, 2, 1], neet)).reading).toBe('getting better');
    expect(readingOf('increasing', 'high')).toBe('getting better');
    expect(readingOf('no significant change', 'high')).toBeNull();
    expect(readingOf('too few years to call a trend', 'high')).toBeNull();
  });

  it('cannot call a trend of six years that are not significant: Liverpool NEET or not known', () => {
    const series = januaries([8.4, 8.4, 7.6, 8.5, 8.4, 8.8], neet);
    expect(trendOf(series)).toMatchObject({ word: 'too few years to call a trend', reading: null });
  });

  it('needs eight numbers to say that nothing changed', () => {
    // Of the 21 pairs 11 rise and 10 fall, so S = 1, as near to 0 as an odd number of pairs can come; the eighth
    // number is above three and below four of the others, so S = 0.
    expect(trendOf(januaries([4, 1, 7, 2, 6, 5, 3]))).toMatchObject({
      word: 'too few years to call a trend',
      reason: null,
      p: 1,
    });
    expect(trendOf(januaries([4, 1, 7, 2, 6, 5, 3, 3.5]))).toMatchObject({
      word: 'no significant change',
      p: 1,
    });
  });

  it('still calls five significant numbers a trend', () => {
    expect(trendOf(januaries([9, 8, 7, 6, 5])).word).toBe('decreasing');
    // One swap of five: p = 0.083.
    expect(trendOf(januaries([2, 1, 3, 4, 5])).word).toBe('too few years to call a trend');
  });

  it('needs five numbers', () => {
    const four = trendOf(januaries([1, 2, 3, 4]));
    expect(four).toMatchObject({
      word: 'cannot be calculated',
      reason: 'too few points',
      p: null,
    });
    expect(four.numbers).toHaveLength(4);
    const one = trendOf(januaries([7]));
    expect(one).toMatchObject({ reason: 'too few points' });
    expect(one.numbers.map(({ cell }) => cell)).toEqual([7]);
    expect(trendOf(januaries(['c', undefined]))).toMatchObject({
      reason: 'no numbers',
      to: null,
      numbers: [],
    });
  });

  it('leaves out and counts symbols and skipped years', () => {
    const trend = trendOf(januaries(['x', 1, 2, 'c', 3, undefined, 4, 5, 'c']));
    expect(trend).toMatchObject({ word: 'increasing', gaps: 2, to: period(2025) });
    expect(trend.numbers.map(({ cell }) => cell)).toEqual([1, 2, 3, 4, 5]);
  });

  it('starts again at a break', () => {
    const broken = indicator({ breaks: [{ at: 2023, note: '' }] });
    const trend = trendOf(januaries([1, 2, 3, 9, 8, 7, 6], broken));
    expect(trend).toMatchObject({
      reason: 'too few points since a break',
      from: period(2023),
    });
    expect(trend.numbers.map(({ cell }) => cell)).toEqual([9, 8, 7, 6]);
    const longAgo = indicator({ breaks: [{ at: 2022, note: '' }] });
    expect(trendOf(januaries([1, 2, 9, 8, 7, 6, 5], longAgo)).word).toBe('decreasing');
  });
});
