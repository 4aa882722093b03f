import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import {
  changeBetween,
  changeSinceFirstComparable,
  changeSincePrevious,
  direction,
  type Change,
} from '../../../src/query/measure/change.ts';
import { trendOf } from '../../../src/query/measure/trend.ts';
import { indicator, januaries, neet, observed, period, plans } from '../build-dataset.ts';

const between = (from: number, to: number, one: Indicator = plans, cohort?: number) =>
  changeBetween(
    observed(from, { year: 2025, indicator: one }),
    observed(to, { year: 2026, indicator: one }),
    cohort,
  );
const word = (change: Change, one: Indicator = plans) =>
  change.kind === 'change' ? direction(change, one) : change.reason;
const broken = indicator({ breaks: [{ at: 2025, note: 'counted differently' }] });

describe('changeBetween', () => {
  it('gives counts in number and per cent: Liverpool 6,814 to 7,875 plans is +1,061, +15.6%', () => {
    const change = between(6814, 7875);
    expect(change).toMatchObject({ kind: 'change', absolute: 1061, people: null });
    expect(change.kind === 'change' && change.percent).toBeCloseTo(15.571, 3);
  });

  it('Sefton 3,736 to 4,197 plans is +461, +12.3%', () => {
    const change = between(3736, 4197);
    expect(change).toMatchObject({ absolute: 461 });
    expect(change.kind === 'change' && change.percent).toBeCloseTo(12.339, 3);
  });

  it('gives percentages in points and people: 8.4% to 8.8% of 11,151 is about 45', () => {
    const change = between(8.4, 8.8, neet, 11151);
    expect(change).toMatchObject({ percent: null, people: 45 });
    expect(change.kind === 'change' && change.absolute).toBeCloseTo(0.4, 10);
  });

  it('gives a fall as a negative number of people, and none when the cohort is unknown', () => {
    expect(between(8.8, 8.4, neet, 11151)).toMatchObject({ people: -45 });
    expect(between(8.4, 8.8, neet)).toMatchObject({ people: null });
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

  it('tells nothing of a percentage of fewer than 30 people', () => {
    expect(between(8, 9, neet, 29)).toMatchObject({ kind: 'none', reason: 'small cohort' });
    expect(between(8, 9, neet, 30)).toMatchObject({ kind: 'change' });
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

describe('direction', () => {
  it('calls 8.4% to 8.8% little changed: within half a percentage point', () => {
    expect(word(between(8.4, 8.8, neet), neet)).toBe('little changed');
  });

  it('still calls exactly half a point little changed, and more than that a rise or a fall', () => {
    expect(word(between(8.4, 8.9, neet), neet)).toBe('little changed');
    expect(word(between(8.4, 8.91, neet), neet)).toBe('rose');
    expect(word(between(8.91, 8.4, neet), neet)).toBe('fell');
  });

  it('calls counts within 1% little changed', () => {
    expect(word(between(1000, 1010))).toBe('little changed');
    expect(word(between(1000, 1011))).toBe('rose');
    expect(word(between(1000, 989))).toBe('fell');
  });

  it('has a word for a change from zero', () => {
    expect(word(between(0, 1))).toBe('rose');
    expect(word(between(0, 0))).toBe('little changed');
  });
});

describe('changeSincePrevious', () => {
  it('is from exactly a year before', () => {
    expect(changeSincePrevious(januaries([5820, 6814, 7875]))).toMatchObject({ absolute: 1061 });
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
  expect(trendOf([...series, ...series])).toMatchObject({ points: 4, gaps: 0 });
});
