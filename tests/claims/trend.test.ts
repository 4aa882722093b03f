import { expect, it } from 'vitest';
import { trendClaim } from '../../src/claims/trend.ts';
import { trendOf } from '../../src/query/measure/trend.ts';
import { januaries, neet, plans } from '../query/build-dataset.ts';

function claimOf(cells: readonly number[], one = plans) {
  const trend = trendOf(januaries(cells, one));
  return trendClaim(trend, trend.numbers);
}

it('trendClaim says the word of the test, with every number it rests on', () => {
  const claim = claimOf([1, 2, 3, 4, 5]);
  expect(claim).toMatchObject({
    kind: 'trend',
    words: 'increasing',
    working: 'Mann–Kendall test of 5 values in order of time',
    style: { unit: 'count', decimalPlaces: 0 },
  });
  expect(claim.cells.map(({ role, observation }) => `${role} ${observation.cell}`)).toEqual([
    'point 1',
    'point 2',
    'point 3',
    'point 4',
    'point 5',
  ]);
});

it('trendClaim says whether that is better where the indicator has a good side', () => {
  expect(claimOf([1, 2, 3, 4, 5], neet).words).toBe('increasing and getting worse');
  expect(claimOf([5, 4, 3, 2, 1], neet).words).toBe('decreasing and getting better');
});

it('trendClaim claims no trend of few years that are not significant', () => {
  expect(claimOf([8.4, 8.4, 7.6, 8.5, 8.4, 8.8], neet).words).toBe('too few years to call a trend');
});

it('trendClaim fails without a number', () => {
  expect(() => trendClaim(trendOf([]), [])).toThrow(RangeError);
});
