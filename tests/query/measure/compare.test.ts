import { describe, expect, it } from 'vitest';
import { gapBetween, standing } from '../../../src/query/measure/compare.ts';
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
