import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { quotientOf, sumOf } from '../../domain/numbers/exact.ts';
import { isAmount, type Filter } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { partsOf } from '../select/filter-items.ts';
import { observe } from '../select/observe.ts';
import { isTooSmall } from '../select/small-numbers.ts';

/** A part of a whole. */
export interface Share {
  readonly kind: 'share';
  readonly percent: number;
  /** The sum of every part, in the indicator's unit. */
  readonly whole: number;
  /** Every part, the one it is the share of among them. */
  readonly parts: readonly Observation[];
  /** True where something was not recorded and so is no part of the whole. */
  readonly isOfRecorded: boolean;
}

export interface NoShare {
  readonly kind: 'none';
  /**
   * `not a whole`: the filter's items are not every part of one, or the unit does not add up.
   * `missing` or `symbol`: a part has no row or no number. `small whole`: nothing, or fewer than 30, to be a share of.
   */
  readonly reason: 'not a whole' | 'missing' | 'symbol' | 'small whole';
}

/**
 * What share of the sum of a filter's items an observation of one of them is. Items that hold what nobody recorded are
 * no part of that sum; of one of them itself there is no share. An item with no row for any
 * area in that period is not part of the whole then; one with rows elsewhere but not here is missing.
 */
export function shareOf(
  dataset: Dataset,
  observation: Observation | undefined,
  filter: Filter,
): Share | NoShare {
  if (!observation) return { kind: 'none', reason: 'missing' };
  const { area, cell, indicator, period, items } = observation;
  const notRecorded = filter.notRecorded ?? [];
  const every = partsOf(dataset, filter);
  const parts = every.filter((part) => !notRecorded.includes(part));
  const isPart = parts.includes(items[filter.column] ?? '');
  if (!filter.isWhole || !isAmount(indicator) || !isPart)
    return { kind: 'none', reason: 'not a whole' };
  const numbers: Observation[] = [];
  for (const part of parts) {
    const at = { ...items, [filter.column]: part };
    const found = observe(dataset, indicator, area, period, at);
    if (!found) {
      const elsewhere = dataset.areas.some((one) => observe(dataset, indicator, one, period, at));
      if (elsewhere) return { kind: 'none', reason: 'missing' };
      continue;
    }
    if (!isNumber(found.cell)) return { kind: 'none', reason: 'symbol' };
    numbers.push(found);
  }
  if (!isNumber(cell)) return { kind: 'none', reason: 'symbol' };
  const whole = sumOf(numbers.map((one) => one.cell).filter(isNumber));
  const tooFew = indicator.unit === 'count' && isTooSmall(whole);
  if (tooFew || whole <= 0) return { kind: 'none', reason: 'small whole' };
  const isOfRecorded = every.some((part) => {
    if (!notRecorded.includes(part)) return false;
    const found = observe(dataset, indicator, area, period, { ...items, [filter.column]: part });
    return found !== undefined && found.cell !== 0;
  });
  const percent = quotientOf(cell, whole, 100);
  return { kind: 'share', percent, whole, parts: numbers, isOfRecorded };
}
