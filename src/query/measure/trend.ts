import { isNumber } from '../../domain/cell.ts';
import { isWithin, minus } from '../../domain/numbers/exact.ts';
import { breaksBetween, isRatio, type Polarity } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { areComparable, type TimePeriod } from '../../domain/time/time-period.ts';
import { mannKendall } from './mann-kendall.ts';
import type { SeriesPoint } from '../select/observe.ts';

/** Fewer numbers than this claim no trend (the Fingertips rule). */
export const fewestForTrend = 5;

/** Where the test finds nothing among fewer numbers than this, it may be for want of numbers: nothing is claimed. */
export const fewestForNoChange = 8;

const significant = 0.05;

/** Fingertips' words for a recent trend. */
export type TrendWord =
  | 'increasing'
  | 'decreasing'
  | 'no significant change'
  | 'too few years to call a trend'
  | 'cannot be calculated';

export interface Trend {
  readonly word: TrendWord;
  /** Only for a rise or fall of an indicator with a polarity. */
  readonly reading: 'getting better' | 'getting worse' | null;
  /** Why it cannot be calculated; null when it was. */
  readonly reason:
    'no numbers' | 'too few points' | 'too few points since a break' | 'uncompared' | null;
  /** The first and last period with a number since the last break; null when there is none. */
  readonly from: TimePeriod | null;
  readonly to: TimePeriod | null;
  /** The numbers it rests on, in order of time. */
  readonly numbers: readonly Observation[];
  /** How many periods between `from` and `to` have no number (a symbol, or no row). */
  readonly gaps: number;
  /** Two-sided, of the Mann–Kendall test; null when it was not calculated. */
  readonly p: number | null;
}

/**
 * The trend of a series since its last break, up to its last number. The words and the need for five points are
 * Fingertips'; the test is ours: Mann–Kendall, two-sided, p below 0.05. Symbols and skipped years are left
 * out and counted as gaps.
 */
export function trendOf(series: readonly SeriesPoint[]): Trend {
  const numbers = series.flatMap(({ observation }) =>
    observation && isNumber(observation.cell) ? [{ observation, value: observation.cell }] : [],
  );
  const last = numbers.at(-1)?.observation;
  if (!last) return untold('no numbers', { from: null, to: null, numbers: [], gaps: 0 });
  const unbroken = numbers.filter(
    ({ observation }) =>
      areComparable(observation.period, last.period) &&
      breaksBetween(last.indicator, observation.period.year, last.period.year).length === 0,
  );
  const first = unbroken[0]?.observation ?? last;
  const spanned = series.filter(
    ({ period }) =>
      areComparable(period, last.period) &&
      period.order >= first.period.order &&
      period.order <= last.period.order,
  );
  const points = unbroken.length;
  const basis = {
    from: first.period,
    to: last.period,
    numbers: unbroken.map(({ observation }) => observation),
    gaps: spanned.length - points,
  };
  if (last.indicator.isUncompared) return untold('uncompared', basis);
  if (points < fewestForTrend) {
    const cut = numbers.length >= fewestForTrend;
    return untold(cut ? 'too few points since a break' : 'too few points', basis);
  }
  const { s, p } = mannKendall(unbroken.map(({ value }) => value));
  const nothing =
    points < fewestForNoChange ? 'too few years to call a trend' : 'no significant change';
  const word = p >= significant ? nothing : s > 0 ? 'increasing' : 'decreasing';
  return { word, reading: readingOf(word, last.indicator.polarity), reason: null, ...basis, p };
}

/** A difference of so many percentage points, or of so many per cent of anything else, is not "no change". */
const largeChange = 10;

/** True where the first and the last number of a trend lie far apart, whatever the test says of those between. */
export function isLargeChange({ numbers }: Trend): boolean {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last || !isNumber(first.cell) || !isNumber(last.cell)) return false;
  const difference = minus(last.cell, first.cell);
  return isRatio(first.indicator)
    ? Math.abs(difference) >= largeChange
    : difference !== 0 && !isWithin(difference, largeChange, first.cell);
}

/** Whether a trend is good or bad news: null when the indicator has no polarity or nothing moved. */
export function readingOf(word: TrendWord, polarity: Polarity): Trend['reading'] {
  if (polarity === 'none' || (word !== 'increasing' && word !== 'decreasing')) return null;
  return (word === 'increasing') === (polarity === 'high') ? 'getting better' : 'getting worse';
}

function untold(
  reason: NonNullable<Trend['reason']>,
  basis: Pick<Trend, 'from' | 'to' | 'numbers' | 'gaps'>,
): Trend {
  return { word: 'cannot be calculated', reading: null, reason, ...basis, p: null };
}
