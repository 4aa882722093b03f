import type { Area } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Denominator, Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { filtersOf } from '../select/filter-items.ts';
import { observe } from '../select/observe.ts';

/** The item that a row has of every filter of its dataset, by column. */
export function itemsOfRow(dataset: Dataset, row: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filtersOf(dataset).map(({ column }) => {
      const found = dataset.filters.get(column);
      return [column, found?.items[found.itemOf[row] as number] ?? ''];
    }),
  );
}

/**
 * What a row of counts is divided by: the denominator of its place, of the year that goes with it, and of the items that
 * go with its own. Undefined where there is none: the row is of a part whose denominator is not held, or the year has none,
 * or more than one.
 */
export function denominatorFinder(
  dataset: Dataset,
  denominators: Dataset,
  over: Indicator,
  { years, items, whole }: Denominator,
): (row: number) => Observation | undefined {
  const totals = new Map(dataset.descriptor.filters.map((one) => [one.column, one.totalItem]));
  const filters = filtersOf(denominators);
  const periodOf = (year: number): TimePeriod | undefined => {
    const [found, ...others] = denominators.periods.filter((period) => period.year === year);
    return others.length > 0 ? undefined : found;
  };
  return (row) => {
    const own = itemsOfRow(dataset, row);
    const isPart = whole.some(
      (column) => !totals.get(column) || own[column] !== totals.get(column),
    );
    const period = dataset.periods[dataset.periodOf[row] as number];
    const below = period && periodOf(period.year + years);
    if (isPart || !below) return undefined;
    const area = dataset.areas[dataset.areaOf[row] as number] as Area;
    const wanted = filters.map(
      ({ column, totalItem }) => [column, items[column] ?? own[column] ?? totalItem] as const,
    );
    // An unnamed item must not be taken for the filter's usual one, which may be a part.
    if (wanted.some(([, item]) => item === '')) return undefined;
    return observe(denominators, over, area, below, Object.fromEntries(wanted));
  };
}
