import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  isWithin,
  meanOf,
  minus,
  quotientOf,
  roundTo,
  sumOf,
} from '../../../src/domain/numbers/exact.ts';

describe('arithmetic on published decimals', () => {
  it('takes one from another: 92.95 − 91.4 is 1.55, where floats give 1.5499999999999972', () => {
    expect(minus(92.95, 91.4)).toBe(1.55);
    expect(minus(97, 42.9)).toBe(54.1);
    expect(minus(0.3, 0.1)).toBe(0.2);
    expect(minus(78.42, 84.46)).toBe(-6.04);
  });

  it('adds: 0.1 + 0.2 is 0.3, and nothing is 0', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([1.1, 2.2, -3.3])).toBe(0);
    expect(sumOf([])).toBe(0);
  });

  it('takes the mean: of 52.8 and 52.9 it is 52.85', () => {
    expect(meanOf([52.8, 52.9])).toBe(52.85);
    expect(meanOf([7])).toBe(7);
    expect(meanOf([1, 2, 2])).toBe(1.6666666666666667);
    expect(() => meanOf([])).toThrow(RangeError);
  });

  it('lies between two numbers: a quarter of the way from 0.1 to 0.3 is 0.15', () => {
    expect(between(0.1, 0.3, 0.25)).toBe(0.15);
    expect(between(52.8, 52.9, 0.5)).toBe(52.85);
    expect(between(4, 9, 0)).toBe(4);
    expect(between(4, 9, 1)).toBe(9);
  });

  it('divides, in per cent where asked: 1,061 of 6,814 is 15.57%', () => {
    expect(quotientOf(1061, 6814, 100)).toBeCloseTo(15.5709, 4);
    expect(quotientOf(0.35, 7, 100)).toBe(5);
    expect(quotientOf(29, 40)).toBe(0.725);
    expect(quotientOf(-1, 4)).toBe(-0.25);
    expect(() => quotientOf(1, 0)).toThrow(RangeError);
  });
});

describe('roundTo', () => {
  it.each<readonly [number, number, number]>([
    // The float nearest to 1.45, 8.45 or 1.005 lies below it, and toFixed would round it down.
    [1.45, 1, 1.5],
    [8.45, 1, 8.5],
    [1.005, 2, 1.01],
    [1.55, 1, 1.6],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [8.449, 1, 8.4],
    [84.46, 1, 84.5],
    [78.42, 1, 78.4],
    [7875, 0, 7875],
    [3, 1, 3],
  ])('%d at %d decimal places is %d, and below zero likewise', (value, places, rounded) => {
    expect(roundTo(value, places)).toBe(rounded);
    expect(roundTo(-value, places)).toBe(-rounded);
  });

  it('gives 0 and never −0', () => {
    expect(Object.is(roundTo(-0.04, 1), 0)).toBe(true);
    expect(Object.is(roundTo(-0, 0), 0)).toBe(true);
    expect(roundTo(-0.05, 1)).toBe(-0.1);
  });

  it('is what was published, cut anywhere: whole tenths, with a 5 behind or less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 9 }),
        (all, last) => {
          const tenths = last >= 5 ? all + 1 : all;
          expect(roundTo(Number(`${Math.floor(all / 10)}.${all % 10}${last}`), 1)).toBe(
            Number(`${Math.floor(tenths / 10)}.${tenths % 10}`),
          );
        },
      ),
    );
  });
});

describe('isWithin', () => {
  it('is exact at the bound: 0.35 is 5% of 7, 0.07 is 5% of 1.4', () => {
    expect(isWithin(0.35, 5, 7)).toBe(true);
    expect(isWithin(0.07, 5, 1.4)).toBe(true);
    expect(isWithin(0.351, 5, 7)).toBe(false);
    expect(isWithin(10, 1, 1000)).toBe(true);
    expect(isWithin(11, 1, 1000)).toBe(false);
  });

  it('asks for no sign, and lets nothing but nothing be within a part of 0', () => {
    expect(isWithin(-0.35, 5, 7)).toBe(true);
    expect(isWithin(0.35, 5, -7)).toBe(true);
    expect([isWithin(0, 5, 0), isWithin(0.01, 5, 0)]).toEqual([true, false]);
  });
});
