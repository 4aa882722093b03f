import { describe, expect, it } from 'vitest';
import {
  changeClaim,
  directionClaim,
  gapClaim,
  growthClaim,
  numberOf,
  sideClaim,
} from '../../src/claims/compare.ts';
import { neet, observed } from '../query/build-dataset.ts';
import { apart, changed, weeks } from './sample.ts';

const ends = (claim: ReturnType<typeof changeClaim> | null) =>
  claim?.cells.map(({ role, observation }) => `${role} ${observation.cell}`);

describe('gapClaim', () => {
  it('says how far the first lies above or below the second', () => {
    const claim = gapClaim(apart(97, 42.9));
    expect(claim).toMatchObject({
      kind: 'gap',
      words: '54.1 percentage points higher',
      working: '97.0 − 42.9 = 54.1 percentage points',
      style: { unit: '%', decimalPlaces: 1 },
    });
    expect(ends(claim)).toEqual(['first 97', 'second 42.9']);
    expect(gapClaim(apart(42.9, 97)).words).toBe('54.1 percentage points lower');
  });

  it('says "similar" of 7.0 and 7.1, with its working', () => {
    expect(gapClaim(apart(7.1, 7))).toMatchObject({
      words: 'similar',
      working: '7.1 − 7.0 = 0.1 percentage points',
    });
  });

  it('rounds once, and says so where the numbers shown would contradict it', () => {
    expect(gapClaim(apart(92.95, 91.4)).words).toBe('1.6 percentage points higher');
    expect(gapClaim(apart(78.42, 84.46)).words).toBe(
      '6.0 percentage points lower (before rounding)',
    );
  });

  it('is less than the last place where a gap of more than 5% rounds to nothing', () => {
    expect(gapClaim(apart(0.24, 0.22)).words).toBe('less than 0.1 percentage points higher');
  });
});

it('sideClaim says the bare side in the words of the place it stands in', () => {
  const words = { above: 'above', below: 'far below', similar: 'much as' };
  expect(sideClaim(apart(3.8, 8.8), words)).toMatchObject({
    kind: 'side',
    words: 'far below',
    working: '8.8 − 3.8 = 5.0 percentage points',
  });
  expect(sideClaim(apart(7, 7.1), words).words).toBe('much as');
  expect(sideClaim(apart(8.8, 3.8), words).words).toBe('above');
});

describe('changeClaim', () => {
  it('says a count in number and per cent: 1,061 of 6,814 is 15.57%', () => {
    const claim = changeClaim(changed(6814, 7875));
    expect(claim).toMatchObject({
      kind: 'change',
      words: 'rose by 1,061 (15.6%)',
      working: '7,875 − 6,814 = 1,061; that is 15.6% of the earlier number',
      style: { unit: 'count', decimalPlaces: 0 },
    });
    expect(ends(claim)).toEqual(['earlier 6814', 'later 7875']);
    expect(changeClaim(changed(7875, 6814)).words).toBe('fell by 1,061 (13.5%)');
  });

  it('says a count from fewer than 30 without per cent', () => {
    expect(changeClaim(changed(29, 58)).words).toBe('rose by 29');
    expect(changeClaim(changed(30, 60)).words).toBe('rose by 30 (100.0%)');
  });

  it('says a percentage in points, rounded once, and no people', () => {
    expect(changeClaim(changed(98.6, 97, neet)).words).toBe('fell by 1.6 percentage points');
    expect(changeClaim(changed(91.4, 92.95, neet)).words).toBe('rose by 1.6 percentage points');
    expect(changeClaim(changed(78.42, 84.46, neet)).words).toBe(
      'rose by 6.0 percentage points (before rounding)',
    );
    expect(changeClaim(changed(1.73, 2.17, neet)).words).toBe(
      // 1.7 to 2.2 would be 0.5; it is 0.44.
      'rose by 0.4 percentage points (before rounding)',
    );
  });

  it('says how little it changed, and which way', () => {
    expect(changeClaim(changed(8.4, 8.8, neet)).words).toBe(
      'was little changed, up 0.4 percentage points',
    );
    expect(changeClaim(changed(8.8, 8.4, neet)).words).toBe(
      'was little changed, down 0.4 percentage points',
    );
    expect(changeClaim(changed(1000, 1010)).words).toBe('was little changed, up 10 (1.0%)');
  });

  it('names no size that would read as nothing', () => {
    expect(changeClaim(changed(8.41, 8.44, neet)).words).toBe('was little changed');
    expect(changeClaim(changed(10.01, 10.04, weeks)).words).toBe('was little changed');
    expect(changeClaim(changed(0.24, 0.21, neet)).words).toBe(
      'fell by less than 0.1 percentage points',
    );
  });

  it('says "did not change" only of the same number', () => {
    expect(changeClaim(changed(8.4, 8.4, neet)).words).toBe('did not change');
    expect(changeClaim(changed(0, 0)).words).toBe('did not change');
  });
});

it('directionClaim says the bare direction, with the sum behind it', () => {
  const words = { rose: 'up', fell: 'down', 'little changed': 'level' };
  const claim = directionClaim(changed(7875, 6814), words);
  expect(claim).toMatchObject({
    kind: 'change',
    words: 'down',
    working: '7,875 − 6,814 = 1,061; that is 13.5% of the earlier number',
  });
  expect(ends(claim)).toEqual(['earlier 7875', 'later 6814']);
  expect(directionClaim(changed(8.4, 8.8, neet), words).words).toBe('level');
  expect(directionClaim(changed(1.73, 2.17, neet), words).words).toBe('up');
});

describe('growthClaim', () => {
  it('is a change in per cent with its sign', () => {
    const claim = growthClaim(changed(6814, 7875));
    expect(claim).toMatchObject({
      kind: 'growth',
      words: '+15.6%',
      working: '(7,875 − 6,814) ÷ 6,814 = +15.6%, rounded to one decimal place',
    });
    expect(ends(claim)).toEqual(['earlier 6814', 'later 7875']);
    expect(growthClaim(changed(7875, 6814))?.words).toBe('−13.5%');
  });

  it('rounds a half away from zero: 80 to 81 is 1.25%, and so is 1,000 to 1,012.5 weeks', () => {
    expect(growthClaim(changed(80, 81))?.words).toBe('+1.3%');
    expect(growthClaim(changed(80, 79))?.words).toBe('−1.3%');
    expect(growthClaim(changed(1000, 1012.5, weeks))?.words).toBe('+1.3%');
  });

  it('is none of a percentage, from zero, and from a count under 30', () => {
    expect(growthClaim(changed(8.4, 9.8, neet))).toBeNull();
    expect(growthClaim(changed(0, 5))).toBeNull();
    expect(growthClaim(changed(29, 58))).toBeNull();
  });
});

it('numberOf reads a number, and fails for a symbol', () => {
  expect(numberOf(observed(7875))).toBe(7875);
  expect(() => numberOf(observed('c'))).toThrow('test.ehc_plan_count');
});
