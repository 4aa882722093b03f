import { describe, expect, it } from 'vitest';
import { gapBetween, growthComparison, standing } from '../../src/query/compare.ts';
import {
  england,
  indicator,
  liverpool,
  neet,
  northWest,
  observed,
  sefton,
} from './build-dataset.ts';

const at = (area: typeof liverpool, cell: number, year = 2025) => observed(cell, { area, year });
const rate = (area: typeof liverpool, cell: number) => observed(cell, { area, indicator: neet });

describe('gapBetween', () => {
  it('Liverpool 7,875 and Sefton 4,197 plans are 3,678 apart, 1.9 times', () => {
    const gap = gapBetween(at(liverpool, 7875), at(sefton, 4197));
    expect(gap).toMatchObject({ difference: 3678, higher: liverpool });
    expect(gap.kind === 'gap' && gap.ratio).toBeCloseTo(1.876, 3);
  });

  it('is negative when the second is higher', () => {
    expect(gapBetween(at(sefton, 1), at(liverpool, 3))).toMatchObject({
      difference: -2,
      higher: liverpool,
    });
  });

  it('calls neither higher when both read the same: 8.81% and 8.84%', () => {
    expect(gapBetween(rate(liverpool, 8.81), rate(sefton, 8.84))).toMatchObject({ higher: null });
    expect(gapBetween(rate(liverpool, 8.84), rate(sefton, 8.86))).toMatchObject({ higher: sefton });
  });

  it('has no ratio to zero', () => {
    expect(gapBetween(at(liverpool, 5), at(sefton, 0))).toMatchObject({ ratio: null });
  });

  it('is none for other periods, symbols, absent rows and other measures', () => {
    const one = at(liverpool, 5);
    const reason = (other: Parameters<typeof gapBetween>[1]) => gapBetween(one, other);
    expect(reason(at(sefton, 5, 2024))).toEqual({ kind: 'none', reason: 'different period' });
    expect(reason(observed('c', { area: sefton }))).toEqual({ kind: 'none', reason: 'symbol' });
    expect(reason(undefined)).toEqual({ kind: 'none', reason: 'missing' });
    const male = observed(5, { area: sefton, items: { sex: 'Male' } });
    expect(reason(male)).toEqual({ kind: 'none', reason: 'different measure' });
    expect(reason(rate(sefton, 5))).toEqual({ kind: 'none', reason: 'different measure' });
  });
});

describe('standing', () => {
  it('sets a rate beside a country', () => {
    const found = standing(rate(liverpool, 8.8), rate(england, 5.4));
    expect(found).toMatchObject({ kind: 'standing', side: 'above' });
    expect(found.kind === 'standing' && found.difference).toBeCloseTo(3.4, 10);
    expect(standing(rate(sefton, 3.8), rate(england, 5.4))).toMatchObject({ side: 'below' });
    expect(standing(rate(sefton, 5.41), rate(england, 5.4))).toMatchObject({ side: 'level' });
  });

  it('does not set a count or money beside a region or a country', () => {
    expect(standing(at(liverpool, 7875), at(england, 638745))).toEqual({
      kind: 'not like for like',
    });
    const money = indicator({ unit: '£' });
    expect(
      standing(
        observed(9, { indicator: money }),
        observed(8, { indicator: money, area: northWest }),
      ),
    ).toEqual({ kind: 'not like for like' });
  });

  it('sets a count beside another council', () => {
    expect(standing(at(liverpool, 7), at(sefton, 4))).toMatchObject({ difference: 3 });
  });

  it('is none where there is no gap to tell', () => {
    expect(standing(at(liverpool, 7), undefined)).toEqual({ kind: 'none', reason: 'missing' });
    expect(standing(at(liverpool, 7), at(sefton, 7, 2020))).toMatchObject({ kind: 'none' });
  });
});

describe('growthComparison', () => {
  const span = (area: typeof liverpool, from: number, to: number) => ({
    earlier: at(area, from, 2024),
    later: at(area, to, 2025),
  });

  it('compares growth over the same periods: +50% against +20%', () => {
    const growth = growthComparison(span(liverpool, 100, 150), span(england, 1000, 1200));
    expect(growth).toMatchObject({ own: 50, comparator: 20, faster: liverpool });
  });

  it('calls neither faster when both read the same: +15.04% and +15.00%', () => {
    const growth = growthComparison(span(liverpool, 10000, 11504), span(england, 1000, 1150));
    expect(growth).toMatchObject({ kind: 'growth', faster: null });
  });

  it('is none from a count under 30, over other periods, or without a number', () => {
    const theirs = span(england, 1000, 1200);
    expect(growthComparison(span(liverpool, 10, 20), theirs)).toMatchObject({
      reason: 'no percentage',
    });
    const longer = { earlier: at(liverpool, 100, 2020), later: at(liverpool, 200) };
    expect(growthComparison(longer, theirs)).toMatchObject({ reason: 'different period' });
    const hidden = { ...theirs, later: observed('c', { area: england }) };
    expect(growthComparison(span(liverpool, 100, 150), hidden)).toMatchObject({ reason: 'symbol' });
    const absent = { ...theirs, earlier: undefined };
    expect(growthComparison(absent, theirs)).toMatchObject({ reason: 'missing' });
  });

  it('is none across a break', () => {
    const broken = indicator({ breaks: [{ at: 2025, note: '' }] });
    const one = {
      earlier: observed(100, { year: 2024, indicator: broken }),
      later: observed(150, { year: 2025, indicator: broken }),
    };
    expect(growthComparison(one, one)).toEqual({ kind: 'none', reason: 'break' });
  });
});
