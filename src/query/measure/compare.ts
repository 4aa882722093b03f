import { isNumber } from '../../domain/cell.ts';
import { minus } from '../../domain/numbers/exact.ts';
import { isLikeForLike, isRatio } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { samePeriod } from '../../domain/time/time-period.ts';
import { isTooSmall } from '../select/small-numbers.ts';
import type { CohortOf } from './change.ts';
import { isLittle } from './little.ts';

/**
 * Why two observations are not compared. `different measure`: not the same indicator and filter items. `amounts`: counts
 * or sums of money of places of different size, or numbers of which the unit is not known. `small cohort`: a percentage of fewer than 30. `uncompared`: the publisher
 * warns against it.
 */
export type NotCompared =
  | 'missing'
  | 'symbol'
  | 'different period'
  | 'different measure'
  | 'amounts'
  | 'small cohort'
  | 'uncompared';

/** How far apart two places are in a rate. */
export interface Gap {
  readonly kind: 'gap';
  readonly first: Observation;
  readonly second: Observation;
  /** First minus second, of the published decimals; percentage points for percentages. */
  readonly difference: number;
  /** Where the first stands beside the second; `similar` when they are as good as level (`isLittle`). */
  readonly side: Side;
}

export type Side = 'above' | 'below' | 'similar';

export interface NoComparison {
  readonly kind: 'none';
  readonly reason: NotCompared;
}

/** The gap between two places in one period, or the reason there is none. Amounts are never compared. */
export function gapBetween(
  first: Observation | undefined,
  second: Observation | undefined,
  cohortOf: CohortOf = () => undefined,
): Gap | NoComparison {
  const none = (reason: NotCompared): NoComparison => ({ kind: 'none', reason });
  if (!first || !second) return none('missing');
  if (!samePeriod(first.period, second.period)) return none('different period');
  if (!sameMeasure(first, second)) return none('different measure');
  if (first.indicator.isUncompared) return none('uncompared');
  if (!isLikeForLike(first.indicator)) return none('amounts');
  if (!isNumber(first.cell) || !isNumber(second.cell)) return none('symbol');
  const isSmall =
    isRatio(first.indicator) && [first, second].some((one) => isTooSmall(cohortOf(one)));
  if (isSmall) return none('small cohort');
  const difference = minus(first.cell, second.cell);
  const base = Math.min(Math.abs(first.cell), Math.abs(second.cell));
  const side = difference > 0 ? 'above' : 'below';
  return {
    kind: 'gap',
    first,
    second,
    difference,
    side: isLittle(difference, base, first.indicator.unit) ? 'similar' : side,
  };
}

function sameMeasure(a: Observation, b: Observation): boolean {
  if (a.indicator.id !== b.indicator.id) return false;
  const columns = new Set([...Object.keys(a.items), ...Object.keys(b.items)]);
  return [...columns].every((column) => a.items[column] === b.items[column]);
}
