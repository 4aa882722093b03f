import { describe, expect, it } from 'vitest';
import { isLittle } from '../../../src/query/measure/little.ts';

describe('isLittle, of a percentage', () => {
  it('holds within half a point and within 5% of the base, both', () => {
    // 0.1 of 7.0 is 1.4%; 0.4 of 8.4 is 4.8%; 0.5 of 10 is 5%.
    expect(isLittle(0.1, 7, '%')).toBe(true);
    expect(isLittle(-0.4, 8.4, '%')).toBe(true);
    expect(isLittle(0.5, 10, '%')).toBe(true);
  });

  it('does not hold for half a point that is more than 5%: 1.73% to 2.17% is 25%', () => {
    expect(isLittle(0.44, 1.73, '%')).toBe(false);
    expect(isLittle(0.5, 9.99, '%')).toBe(false);
    expect(isLittle(-0.5, 8.4, '%')).toBe(false);
  });

  it('does not hold for more than half a point, though it is within 5%', () => {
    expect(isLittle(0.51, 90, '%')).toBe(false);
    expect(isLittle(0.5, 90, '%')).toBe(true);
    expect(isLittle(-0.51, 90, 'pp')).toBe(false);
  });

  it('is exact at 5%: 0.35 of 7, where 7 × 0.05 is a float above it', () => {
    expect(isLittle(0.35, 7, '%')).toBe(true);
    expect(isLittle(0.3501, 7, '%')).toBe(false);
    expect(isLittle(0.07, 1.4, '%')).toBe(true);
  });
});

describe('isLittle, of anything else', () => {
  it.each(['count', '£', 'weeks', 'score'] as const)('holds within 1%% of the base: %s', (unit) => {
    expect(isLittle(10, 1000, unit)).toBe(true);
    expect(isLittle(-10, 1000, unit)).toBe(true);
    expect(isLittle(10.01, 1000, unit)).toBe(false);
    expect(isLittle(0.4, 20, unit)).toBe(false);
  });
});

it('isLittle holds for no difference at all, and for none other from zero', () => {
  expect(isLittle(0, 0, '%')).toBe(true);
  expect(isLittle(0, 0, 'count')).toBe(true);
  expect(isLittle(0.1, 0, '%')).toBe(false);
  expect(isLittle(1, 0, 'count')).toBe(false);
});
