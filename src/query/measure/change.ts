import { isNumber, isSymbol } from '../../domain/cell.ts';
import { minus, quotientOf } from '../../domain/numbers/exact.ts';
import {
  breaksBetween,
  isRatio,
  type Break,
  type Indicator,
  type Unit,
} from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import {
  areComparable,
  samePeriod,
  shiftYears,
  type TimePeriod,
} from '../../domain/time/time-period.ts';
import type { SeriesPoint } from '../select/observe.ts';
import { isTooSmall } from '../select/small-numbers.ts';
import { isLittle } from './little.ts';

/** A change between two periods in one place. Differences are later minus earlier, of the published decimals. */
export interface MeasuredChange {
  readonly kind: 'change';
  readonly earlier: Observation;
  readonly later: Observation;
  /** In the indicator's unit; percentage points for a percentage. */
  readonly absolute: number;
  /** Relative to the earlier value. Null for percentages and scores, from zero, and from a count under 30. */
  readonly percent: number | null;
  /** "rose" and "fell" only where it is more than little (`isLittle`). */
  readonly direction: Direction;
}

export type Direction = 'rose' | 'fell' | 'little changed';

/** How many people (or schools, or plans) a percentage is of; undefined where that is not known. */
export type CohortOf = (observation: Observation) => number | undefined;

/** Why no change is told, and between which periods it would have been (`from` is null when there is none). */
export interface NoChange {
  readonly kind: 'none';
  readonly reason: 'break' | 'symbol' | 'missing' | 'small cohort' | 'uncompared';
  readonly from: TimePeriod | null;
  readonly to: TimePeriod | null;
  /** The breaks in between, when they are the reason. */
  readonly breaks: readonly Break[];
}

export type Change = MeasuredChange | NoChange;

const relativeUnits: readonly Unit[] = ['count', '£', 'weeks'];

/**
 * The change from one observation to a later one of the same series. None where either is a symbol, a break in
 * series lies between, a percentage is of fewer than 30 people at either end, or the publisher warns against it.
 */
export function changeBetween(
  earlier: Observation,
  later: Observation,
  cohortOf: CohortOf = () => undefined,
): Change {
  const { indicator } = later;
  const none = noChange(earlier.period, later.period);
  if (indicator.isUncompared) return none('uncompared');
  if (!isNumber(earlier.cell) || !isNumber(later.cell)) return none('symbol');
  const breaks = breaksBetween(indicator, earlier.period.year, later.period.year);
  if (breaks.length > 0) return none('break', breaks);
  const isSmall = isRatio(indicator) && [earlier, later].some((one) => isTooSmall(cohortOf(one)));
  if (isSmall) return none('small cohort');
  const absolute = minus(later.cell, earlier.cell);
  const way = absolute > 0 ? 'rose' : 'fell';
  return {
    kind: 'change',
    earlier,
    later,
    absolute,
    percent: relativeChange(earlier.cell, absolute, indicator),
    direction: isLittle(absolute, earlier.cell, indicator.unit) ? 'little changed' : way,
  };
}

/**
 * The change to the last point of a series from exactly one year before. Does not reach further back: where
 * that year has no number, there is no change to tell. Cut the series with `upTo` to choose the last point.
 */
export function changeSincePrevious(series: readonly SeriesPoint[], cohortOf?: CohortOf): Change {
  const last = series.at(-1);
  if (!last) return noChange(null, null)('missing');
  const yearBefore = shiftYears(last.period, -1);
  const previous = series.find(({ period }) => samePeriod(period, yearBefore))?.observation;
  if (!last.observation || !previous) return noChange(yearBefore, last.period)('missing');
  return changeBetween(previous, last.observation, cohortOf);
}

/**
 * The change to the last point of a series from the first number that compares with it: the first since the
 * last break in series. Years without a number in between do not matter; say which periods it is between.
 */
export function changeSinceFirstComparable(
  series: readonly SeriesPoint[],
  cohortOf?: CohortOf,
): Change {
  const last = series.at(-1);
  const none = noChange(null, last?.period ?? null);
  if (!last?.observation) return none('missing');
  const { observation, period } = last;
  if (!isNumber(observation.cell)) return none('symbol');
  const earlier = series.slice(0, -1).flatMap((point) => point.observation ?? []);
  const numbers = earlier.filter((one) => isNumber(one.cell) && areComparable(one.period, period));
  const breaksSince = (one: Observation): readonly Break[] =>
    breaksBetween(observation.indicator, one.period.year, period.year);
  const first = numbers.find((one) => breaksSince(one).length === 0);
  if (first) return changeBetween(first, observation, cohortOf);
  const nearest = numbers.at(-1);
  if (nearest) return noChange(nearest.period, period)('break', breaksSince(nearest));
  return none(earlier.some(({ cell }) => isSymbol(cell)) ? 'symbol' : 'missing');
}

function relativeChange(from: number, absolute: number, { unit }: Indicator): number | null {
  if (!relativeUnits.includes(unit) || from === 0) return null;
  if (unit === 'count' && isTooSmall(from)) return null;
  return quotientOf(absolute, Math.abs(from), 100);
}

function noChange(
  from: TimePeriod | null,
  to: TimePeriod | null,
): (reason: NoChange['reason'], breaks?: readonly Break[]) => NoChange {
  return (reason, breaks = []) => ({ kind: 'none', reason, from, to, breaks });
}
