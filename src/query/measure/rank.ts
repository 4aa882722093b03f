import { isNumber } from '../../domain/cell.ts';
import { isLikeForLike } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { samePeriod } from '../../domain/time/time-period.ts';
import { isTooSmall } from '../select/small-numbers.ts';

/** Fewer places than this make no ranking. */
export const fewestRanked = 3;

/** A place among others. Places with the same value share the lowest rank: 1, 2, 2, 4. */
export interface Rank {
  readonly rank: number;
  /** How many places were ranked. */
  readonly of: number;
  /** How many were not, for want of a number or of 30 people behind it. */
  readonly excluded: number;
  /** How many places share this rank, itself included. */
  readonly tied: number;
  readonly from: 'highest';
  /** The observation ranked, and all it was ranked among, itself included. */
  readonly own: Observation;
  readonly among: readonly Observation[];
}

/**
 * The rank of an area, by GSS code, among observations of its own geographic level in its own period; the
 * highest value is 1st. Null for amounts, which a larger place has more of. From unrounded values, ties sharing the lowest rank, as DfE's Local Authority
 * Interactive Tool does. `cohort` gives the people behind a percentage, where known. Null when the area has
 * no number, when fewer than 30 people are behind it, or when fewer than three areas can be ranked.
 */
export function rankOf(
  area: string,
  observations: readonly (Observation | undefined)[],
  cohort: (observation: Observation) => number | undefined = () => undefined,
): Rank | null {
  const own = observations.find((one) => one?.area.code === area);
  if (!own || !isNumber(own.cell) || isTooSmall(cohort(own))) return null;
  if (!isLikeForLike(own.indicator) || own.indicator.isUncompared) return null;
  const peers = onePerArea(observations).filter((one) => !one || one.area.level === own.area.level);
  const among = peers.flatMap((one) =>
    one && isNumber(one.cell) && samePeriod(one.period, own.period) && !isTooSmall(cohort(one))
      ? [one]
      : [],
  );
  const values = among.map(({ cell }) => cell).filter(isNumber);
  if (values.length < fewestRanked) return null;
  const value = own.cell;
  return {
    rank: 1 + values.filter((other) => other > value).length,
    of: values.length,
    excluded: peers.length - values.length,
    tied: values.filter((other) => other === value).length,
    from: 'highest',
    own,
    among,
  };
}

function onePerArea(
  observations: readonly (Observation | undefined)[],
): readonly (Observation | undefined)[] {
  const seen = new Set<string>();
  return observations.filter((one) => {
    if (!one) return true;
    if (seen.has(one.area.code)) return false;
    seen.add(one.area.code);
    return true;
  });
}
