import type { Area } from '../../domain/area.ts';
import { isNumber } from '../../domain/cell.ts';
import { formatNumber } from '../../domain/words/format.ts';
import { isAmount } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { samePeriod } from '../../domain/time/time-period.ts';

/** Why two observations are not compared. `different measure`: not the same indicator and filter items. */
export type NotCompared = 'missing' | 'symbol' | 'different period' | 'different measure';

/** How far apart two places are. */
export interface Gap {
  readonly kind: 'gap';
  /** First minus second, unrounded; percentage points for percentages. */
  readonly difference: number;
  /** The area with the larger value; null when the two read the same at the decimal places shown. */
  readonly higher: Area | null;
  /** The larger over the smaller; null when the smaller is not above zero. */
  readonly ratio: number | null;
}

export interface NoComparison<Reason extends string = NotCompared> {
  readonly kind: 'none';
  readonly reason: Reason;
}

/** The gap between two areas in one period, or the reason there is none. */
export function gapBetween(
  a: Observation | undefined,
  b: Observation | undefined,
): Gap | NoComparison {
  if (!a || !b) return { kind: 'none', reason: 'missing' };
  if (!samePeriod(a.period, b.period)) return { kind: 'none', reason: 'different period' };
  if (!sameMeasure(a, b)) return { kind: 'none', reason: 'different measure' };
  if (!isNumber(a.cell) || !isNumber(b.cell)) return { kind: 'none', reason: 'symbol' };
  const low = Math.min(a.cell, b.cell);
  const larger = a.cell > b.cell ? a.area : b.area;
  const reads = (value: number): string => formatNumber(value, a.indicator);
  return {
    kind: 'gap',
    difference: a.cell - b.cell,
    higher: reads(a.cell) === reads(b.cell) ? null : larger,
    ratio: low > 0 ? Math.max(a.cell, b.cell) / low : null,
  };
}

/** Where a place stands beside a comparator. `difference` is its value minus the comparator's, unrounded. */
export interface Standing {
  readonly kind: 'standing';
  readonly difference: number;
  /** `level` when the two read the same at the decimal places shown. */
  readonly side: 'above' | 'below' | 'level';
}

/**
 * An area beside a comparator, in one period. A council's count or sum of money is not like for like with
 * a region's or a country's: only their growth compares.
 */
export function standing(
  observation: Observation | undefined,
  comparator: Observation | undefined,
): Standing | NoComparison | { readonly kind: 'not like for like' } {
  if (!observation || !comparator) return { kind: 'none', reason: 'missing' };
  const gap = gapBetween(observation, comparator);
  if (gap.kind === 'none') return gap;
  if (isAmount(observation.indicator) && observation.area.level !== comparator.area.level) {
    return { kind: 'not like for like' };
  }
  const { difference, higher } = gap;
  const side = difference > 0 ? 'above' : 'below';
  return { kind: 'standing', difference, side: higher ? side : 'level' };
}

function sameMeasure(a: Observation, b: Observation): boolean {
  if (a.indicator.id !== b.indicator.id) return false;
  const columns = new Set([...Object.keys(a.items), ...Object.keys(b.items)]);
  return [...columns].every((column) => a.items[column] === b.items[column]);
}
