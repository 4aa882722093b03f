import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import {
  changeBetween,
  changeSinceFirstComparable,
  changeSincePrevious,
  type Change,
} from '../../../src/query/measure/change.ts';
import { trendOf } from '../../../src/query/measure/trend.ts';
import { indicator, januaries, neet, observed, period, plans } from '../build-dataset.ts';

const between = (from: number, to: number, one: Indicator = plans, cohorts?: readonly number[]) =>
  changeBetween(
    observed(from, { year: 2025, indicator: one }),
    observed(to, { year: 2026, indicator: one }),
    (end) => cohorts?.[end.period.year - 2025],
  );
const word = (change: Change) => (change.kind === 'change' ? change.direction : change.reason);
const broken = indicator({ breaks: [{ at: 2025, note: 'counted differently' }] });

describe('changeBetween', () => {
  it('gives counts in number and per cent: Liverpool 6,814 to 7,875 plans is +1,061, +15.6%', () => {
    const change = between(6814, 7875);
    expect(change).toMatchObject({ kind: 'change', absolute: 1061, direction: 'rose' });
    expect(change.kind === 'change' && change.percent).toBeCloseTo(15.571, 3);
  });

  it('Sefton 3,736 to 4,197 plans is +461, +12.3%', () => {
    const change = between(3736, 4197);
    expect(change).toMatchObject({ absolute: 461 });
    expect(change.kind === 'change' && change.percent).toBeCloseTo(12.339, 3);
  });

  it('gives percentages in points of the published decimals: 92.95 less 91.4 is 1.55, and no float', () => {
    expect(between(91.4, 92.95, neet)).toMatchObject({ absolute: 1.55, percent: null });
    expect(between(8.8, 8.4, neet)).toMatchObject({ absolute: -0.4, percent: null });
  });

  it('invents no people: a change of a percentage is points only, however many it is of', () => {
    const change = between(8.4, 8.8, neet, [10687, 11151]);
    expect(Object.keys(change).toSorted()).toEqual([
      'absolute',
      'direction',
      'earlier',
      'kind',
      'later',
      'percent',
    ]);
  });

  it('gives no percentage of a percentage or a score', () => {
    expect(between(40, 46, indicator({ unit: 'score' }))).toMatchObject({ percent: null });
    expect(between(40, 46, neet)).toMatchObject({ percent: null });
  });

  it('gives no percentage from zero or from a count under 30, but does from 20 weeks', () => {
    expect(between(0, 5)).toMatchObject({ absolute: 5, percent: null });
    expect(between(29, 58)).toMatchObject({ absolute: 29, percent: null });
    expect(between(30, 60)).toMatchObject({ percent: 100 });
    expect(between(20, 25, indicator({ unit: 'weeks' }))).toMatchObject({ percent: 25 });
  });

  it('tells nothing of a percentage of fewer than 30 people at either end', () => {
    const small = { kind: 'none', reason: 'small cohort' };
    expect(between(8, 9, neet, [30, 29])).toMatchObject(small);
    expect(between(8, 9, neet, [29, 30])).toMatchObject(small);
    expect(between(8, 9, neet, [30, 30])).toMatchObject({ kind: 'change', direction: 'rose' });
    expect(between(8, 9, neet)).toMatchObject({ kind: 'change' });
  });

  it('tells a count or a score of a small cohort, which is no percentage', () => {
    expect(between(40, 46, indicator({ unit: 'score' }), [29, 29])).toMatchObject({ absolute: 6 });
    expect(between(4, 6, plans, [29, 29])).toMatchObject({ absolute: 2 });
  });

  it('tells nothing from or to a symbol', () => {
    const hidden = changeBetween(observed('c', { year: 2025 }), observed(5, { year: 2026 }));
    expect(hidden).toMatchObject({ kind: 'none', reason: 'symbol', to: period(2026) });
  });

  it('tells nothing across a break, and says which', () => {
    const across = changeBetween(
      observed(90, { year: 2024, indicator: broken }),
      observed(95, { year: 2025, indicator: broken }),
    );
    expect(across).toMatchObject({ kind: 'none', reason: 'break', breaks: broken.breaks });
    expect(between(90, 95, broken)).toMatchObject({ kind: 'change' });
  });
});

describe('the direction of a change', () => {
  it('is little changed within half a point that is also within 5%: 8.4% to 8.8% is 4.8% of 8.4', () => {
    expect(word(between(8.4, 8.8, neet))).toBe('little changed');
    expect(word(between(8.8, 8.4, neet))).toBe('little changed');
  });

  it('rose or fell by more than 5% of itself, however few points: 8.4% to 8.9%, 1.73% to 2.17%', () => {
    expect(word(between(8.4, 8.9, neet))).toBe('rose');
    expect(word(between(1.73, 2.17, neet))).toBe('rose');
    expect(word(between(2.17, 1.73, neet))).toBe('fell');
  });

  it('rose or fell by more than half a point, however small a part of it: 84.0% to 84.5% and 84.51%', () => {
    expect(word(between(84, 84.5, neet))).toBe('little changed');
    expect(word(between(84, 84.51, neet))).toBe('rose');
    expect(word(between(84.51, 84, neet))).toBe('fell');
  });

  it('calls counts within 1% little changed', () => {
    expect(word(between(1000, 1010))).toBe('little changed');
    expect(word(between(1000, 1011))).toBe('rose');
    expect(word(between(1000, 989))).toBe('fell');
  });

  it('has a word for a change from zero', () => {
    expect(word(between(0, 1))).toBe('rose');
    expect(word(between(0, 0.1, neet))).toBe('rose');
    expect(word(between(0, 0))).toBe('little changed');
  });
});

describe('changeSincePrevious', () => {
  it('is from exactly a year before', () => {
    expect(changeSincePrevious(januaries([5820, 6814, 7875]))).toMatchObject({ absolute: 1061 });
  });

  it('asks for the people behind each end', () => {
    const years: number[] = [];
    const series = januaries([8, 8.5, 9.5], neet);
    changeSincePrevious(series, ({ period: { year } }) => {
      years.push(year);
      return 300;
    });
    expect(years.toSorted()).toEqual([2025, 2026]);
    const small = (year: number) => (one: { readonly period: { readonly year: number } }) =>
      one.period.year === year ? 29 : 300;
    expect(changeSincePrevious(series, small(2025))).toMatchObject({ reason: 'small cohort' });
    expect(changeSincePrevious(series, small(2024))).toMatchObject({ absolute: 1 });
    expect(changeSinceFirstComparable(series, small(2024))).toMatchObject({
      reason: 'small cohort',
    });
  });

  it('does not reach past a missing year or a symbol', () => {
    expect(changeSincePrevious(januaries([5820, undefined, 7875]))).toMatchObject({
      reason: 'missing',
      from: period(2025),
    });
    expect(changeSincePrevious(januaries([5820, 'c', 7875]))).toMatchObject({ reason: 'symbol' });
  });

  it('is none for one period only, an empty series, or a last year without a number', () => {
    expect(changeSincePrevious(januaries([7875]))).toMatchObject({ reason: 'missing' });
    expect(changeSincePrevious([])).toMatchObject({ reason: 'missing', to: null });
    expect(changeSincePrevious(januaries([6814, 'x']))).toMatchObject({ reason: 'symbol' });
  });

  it('knows the year before an academic year', () => {
    const [earlier, later] = ['202324', '202425'].map((code) => period(code, 'Academic year'));
    if (!earlier || !later) throw new Error('two periods expected');
    const series = [earlier, later].map((one, at) => ({
      period: one,
      observation: { ...observed(50 + at), period: one },
    }));
    expect(changeSincePrevious(series)).toMatchObject({ absolute: 1 });
  });
});

describe('changeSinceFirstComparable', () => {
  it('is from the first number of an unbroken series, over gaps', () => {
    const change = changeSinceFirstComparable(januaries(['x', 100, undefined, 150]));
    expect(change).toMatchObject({ absolute: 50, earlier: { period: period(2024) } });
  });

  it('starts again at the last break', () => {
    const change = changeSinceFirstComparable(januaries([10, 20, 100, 150], broken));
    expect(change).toMatchObject({ absolute: 50, earlier: { period: period(2025) } });
  });

  it('is none when the latest number is the first of its kind', () => {
    const since2026 = indicator({ breaks: [{ at: 2026, note: 'ages at 31 August' }] });
    const change = changeSinceFirstComparable(januaries([10, 20, 100], since2026));
    expect(change).toMatchObject({ reason: 'break', breaks: since2026.breaks });
  });

  it('says why when there is nothing earlier, or no number at the end', () => {
    expect(changeSinceFirstComparable(januaries([7]))).toMatchObject({ reason: 'missing' });
    expect(changeSinceFirstComparable(januaries(['c', 7]))).toMatchObject({ reason: 'symbol' });
    expect(changeSinceFirstComparable(januaries([7, 'c']))).toMatchObject({ reason: 'symbol' });
    expect(changeSinceFirstComparable(januaries([7, undefined]))).toMatchObject({
      reason: 'missing',
    });
    expect(changeSinceFirstComparable([])).toMatchObject({ reason: 'missing' });
  });
});

it('a term is compared with the same term of an earlier year, not with the one before', () => {
  const series = (
    [
      ['202223', 'Autumn term', 10],
      ['202223', 'Spring term', 20],
      ['202324', 'Autumn term', 30],
      ['202324', 'Spring term', 26],
    ] as const
  ).map(([code, identifier, cell]) => {
    const when = period(code, identifier);
    return { period: when, observation: { ...observed(cell), period: when } };
  });
  expect(changeSinceFirstComparable(series)).toMatchObject({ absolute: 6 });
  const trend = trendOf([...series, ...series]);
  expect(trend.numbers.map(({ cell }) => cell)).toEqual([20, 26, 20, 26]);
  expect(trend.gaps).toBe(0);
});
