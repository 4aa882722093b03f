import type { Area } from '../../domain/area.ts';
import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Filter, SumOfItems } from '../../domain/indicator.ts';
import { quotientOf, sumOf } from '../../domain/numbers/exact.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { partsOf } from '../select/filter-items.ts';
import type { Grid } from '../select/grid.ts';
import { cohortOf, observe } from '../select/observe.ts';
import type { Category, Selection } from '../select/selection.ts';
import { isTooSmall } from '../select/small-numbers.ts';

/** Items that are read as one in one place and period: the exact sum of what was published for them. */
export interface ItemSum {
  readonly area: Area;
  readonly sum: SumOfItems;
  readonly parts: readonly Observation[];
  /** In the indicator's unit. */
  readonly total: number;
  /** Of a count: what it is part of. */
  readonly of: { readonly parts: readonly Observation[]; readonly total: number } | null;
  /** Of a count, in per cent of what it is part of; null where that is fewer than 30. */
  readonly percent: number | null;
}

type Items = Readonly<Record<string, string>>;

/** Where a sum is read: the filter it is of, the items of all the others, and the items of that filter shown there. */
export interface SumPlace {
  readonly filter: Filter;
  readonly others: Items;
  readonly shown: readonly string[];
  /** The other filter that is broken down by, with one of its items; null for none. */
  readonly beside: { readonly column: string; readonly item: string } | null;
}

/**
 * Where the declared sum (`x-sum`) of a selection is read: once, or once for each item of a second filter that it is broken
 * down by ("good or outstanding" of each phase). None without such a filter, and of more filters than two.
 */
export function sumPlacesOf({ splitBy, categories, items }: Selection): readonly SumPlace[] {
  const [filter, ...more] = splitBy.filter(({ sum }) => sum);
  if (!filter || more.length > 0 || splitBy.length > 2) return [];
  const placeOf = (shown: readonly Category[], beside: SumPlace['beside']): readonly SumPlace[] => {
    const [first] = shown;
    const own = shown.map((category) => category.items[filter.column] ?? '');
    return first ? [{ filter, others: first.items, shown: own, beside }] : [];
  };
  const second = splitBy.find((one) => one !== filter);
  if (!second) return placeOf(categories, null);
  const { column } = second;
  return (items.get(column) ?? []).flatMap((item) =>
    placeOf(
      categories.filter((category) => category.items[column] === item),
      { column, item },
    ),
  );
}

/**
 * The declared sum of the one filter that a grid is broken down by; null where it is broken down by several. See
 * `itemSumAt`.
 */
export function itemSumOf(grid: Grid, area: Area, period: TimePeriod): ItemSum | null {
  const [place] = sumPlacesOf(grid.selection);
  return place && !place.beside ? itemSumAt(grid, place, area, period) : null;
}

/**
 * A declared sum in one place and period. Null where not all of its items are shown, where a part of it has no number,
 * and for percentages of fewer than 30. Counts and percentages only: nothing else adds up.
 */
export function itemSumAt(
  grid: Grid,
  { filter, others, shown }: SumPlace,
  area: Area,
  period: TimePeriod,
): ItemSum | null {
  const { dataset, selection } = grid;
  const { indicator } = selection;
  const { sum } = filter;
  if (!sum) return null;
  // Rates worked out here are rounded: their sum would not be exact.
  if ((indicator.unit !== 'count' && indicator.unit !== '%') || indicator.rateOf) return null;
  if (!sum.items.every((item) => shown.includes(item))) return null;
  const find = (items: readonly string[]): readonly Observation[] | null =>
    numbersOf(grid, filter, area, period, others, items);
  const parts = find(sum.items);
  if (!parts) return null;
  const total = totalOf(parts);
  if (indicator.unit === '%') {
    const isSmall = parts.some((one) => isTooSmall(cohortOf(dataset, one)));
    return isSmall ? null : { area, sum, parts, total, of: null, percent: null };
  }
  const every = find(sum.of.length > 0 ? sum.of : wholeItems(dataset, filter));
  if (!every) return null;
  const whole = totalOf(every);
  return {
    area,
    sum,
    parts,
    total,
    of: { parts: every, total: whole },
    percent: whole <= 0 || isTooSmall(whole) ? null : quotientOf(total, whole, 100),
  };
}

function wholeItems(dataset: Dataset, filter: Filter): readonly string[] {
  return filter.isWhole ? partsOf(dataset, filter) : [];
}

/**
 * The observations of items, each with a number; null where one has none. An item without a row for any place in that
 * period is none then; one with rows elsewhere is missing here.
 */
function numbersOf(
  { dataset, selection }: Grid,
  filter: Filter,
  area: Area,
  period: TimePeriod,
  others: Items,
  items: readonly string[],
): readonly Observation[] | null {
  const found: Observation[] = [];
  for (const item of items) {
    const at = { ...others, [filter.column]: item };
    const one = observe(dataset, selection.indicator, area, period, at);
    if (one && isNumber(one.cell)) {
      found.push(one);
      continue;
    }
    const isHeld = (place: Area): boolean =>
      observe(dataset, selection.indicator, place, period, at) !== undefined;
    if (one || dataset.areas.some(isHeld)) return null;
  }
  return found.length > 0 ? found : null;
}

function totalOf(observations: readonly Observation[]): number {
  return sumOf(observations.map(({ cell }) => cell).filter(isNumber));
}
