import { describe, expect, it } from 'vitest';
import { gapBetween } from '../../../src/query/measure/compare.ts';
import {
  england,
  indicator,
  liverpool,
  neet,
  northWest,
  observed,
  sefton,
} from '../build-dataset.ts';

const at = (area: typeof liverpool, cell: number, year = 2025) => observed(cell, { area, year });
const rate = (area: typeof liverpool, cell: number, year = 2025) =>
  observed(cell, { area, year, indicator: neet });
const side = (first: number, second: number) => {
  const gap = gapBetween(rate(liverpool, first), rate(sefton, second));
  return gap.kind === 'gap' && gap.side;
};

describe('gapBetween', () => {
  it('is the first less the second, in points of the published decimals', () => {
    const [first, second] = [rate(liverpool, 97), rate(sefton, 42.9)];
    expect(gapBetween(first, second)).toEqual({
      kind: 'gap',
      first,
      second,
      difference: 54.1,
      side: 'above',
    });
    expect(gapBetween(second, first)).toMatchObject({ difference: -54.1, side: 'below' });
    expect(gapBetween(rate(liverpool, 92.95), rate(england, 91.4))).toMatchObject({
      difference: 1.55,
      side: 'above',
    });
  });

  it('sets nothing beside anything where the unit is not known', () => {
    const unknown = { ...neet, unit: 'unknown' as const };
    const value = (area: typeof liverpool, cell: number) =>
      observed(cell, { area, year: 2025, indicator: unknown });
    expect(gapBetween(value(liverpool, 17808.125), value(england, 6665835))).toEqual({
      kind: 'none',
      reason: 'amounts',
    });
  });

  it('sets a rate beside a region or a country', () => {
    expect(gapBetween(rate(liverpool, 8.8), rate(england, 5.4))).toMatchObject({
      difference: 3.4,
      side: 'above',
    });
    expect(gapBetween(rate(sefton, 3.8), rate(northWest, 5.4))).toMatchObject({ side: 'below' });
  });

  it('calls two places similar within half a point and 5% of the smaller: 7.0% and 7.1%', () => {
    expect([side(7, 7.1), side(7.1, 7), side(8.84, 8.86), side(5, 5)]).toEqual([
      'similar',
      'similar',
      'similar',
      'similar',
    ]);
  });

  it('is half a point at most: 60.0% beside 59.5% and 59.4%', () => {
    expect([side(60, 59.5), side(60, 59.4)]).toEqual(['similar', 'above']);
  });

  it('is 5% of the smaller at most, whichever stands first: 2.0% beside 2.1% and 2.2%', () => {
    expect([side(2, 2.1), side(2.1, 2), side(2, 2.2), side(2.2, 2)]).toEqual([
      'similar',
      'similar',
      'below',
      'above',
    ]);
    // 0.105 is 5.25% of 2, and 4.99% of 2.105.
    expect([side(2.105, 2), side(2, 2.105)]).toEqual(['above', 'below']);
    expect([side(0, 0), side(0, 0.1)]).toEqual(['similar', 'below']);
  });

  it('is never of counts or money of places of different size', () => {
    const none = { kind: 'none', reason: 'amounts' };
    expect(gapBetween(at(liverpool, 7875), at(sefton, 4197))).toEqual(none);
    expect(gapBetween(at(liverpool, 7875), at(england, 638745))).toEqual(none);
    const money = (cell: number, area: typeof liverpool) =>
      observed(cell, { area, indicator: indicator({ unit: '£' }) });
    expect(gapBetween(money(9, liverpool), money(8, northWest))).toEqual(none);
  });

  it('sets weeks and scores beside each other, similar within 1%', () => {
    const weeks = indicator({ unit: 'weeks', decimalPlaces: 1 });
    const gap = (a: number, b: number) =>
      gapBetween(
        observed(a, { indicator: weeks }),
        observed(b, { area: sefton, indicator: weeks }),
      );
    expect(gap(20.2, 20)).toMatchObject({ side: 'similar', difference: 0.2 });
    expect(gap(20.3, 20)).toMatchObject({ side: 'above', difference: 0.3 });
  });

  it('is none of a percentage of fewer than 30 people in either place', () => {
    const gap = (first: number, second: number) =>
      gapBetween(rate(liverpool, 8), rate(sefton, 4), ({ area }) =>
        area === liverpool ? first : second,
      );
    expect(gap(29, 300)).toEqual({ kind: 'none', reason: 'small cohort' });
    expect(gap(300, 29)).toEqual({ kind: 'none', reason: 'small cohort' });
    expect(gap(30, 30)).toMatchObject({ kind: 'gap', difference: 4 });
  });

  it('is none for other periods, symbols, absent rows and other measures', () => {
    const one = rate(liverpool, 5);
    const reason = (other: Parameters<typeof gapBetween>[1]) => gapBetween(one, other);
    expect(reason(rate(sefton, 5, 2024))).toEqual({ kind: 'none', reason: 'different period' });
    expect(reason(observed('c', { area: sefton, indicator: neet }))).toEqual({
      kind: 'none',
      reason: 'symbol',
    });
    expect(reason(undefined)).toEqual({ kind: 'none', reason: 'missing' });
    expect(gapBetween(undefined, one)).toEqual({ kind: 'none', reason: 'missing' });
    const male = observed(5, { area: sefton, indicator: neet, items: { sex: 'Male' } });
    expect(reason(male)).toEqual({ kind: 'none', reason: 'different measure' });
    expect(reason(at(sefton, 5))).toEqual({ kind: 'none', reason: 'different measure' });
  });
});
