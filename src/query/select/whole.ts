import type { Dataset } from '../../domain/dataset.ts';
import type { Filter, Indicator } from '../../domain/indicator.ts';
import { periodKey, type TimePeriod } from '../../domain/time/time-period.ts';
import { defaultItemOf, filtersOf, partsOf } from './filter-items.ts';
import type { Selection } from './selection.ts';

/** A filter that nobody chose an item of and of whose whole there is no figure, and its items. */
export interface WithoutWhole {
  readonly filter: Filter;
  readonly parts: readonly string[];
}

/** Where a whole is looked for: these places and periods, and the items chosen of other filters. */
export interface Where {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly areaCodes: readonly string[];
  readonly periods: readonly TimePeriod[];
  readonly chosen: ReadonlyMap<string, readonly string[]>;
}

/**
 * The filters that no item is chosen of and that have no total item, or none with a number in these places and periods
 * while other items have one.
 */
export function filtersWithoutWhole(where: Where): readonly WithoutWhole[] {
  const { dataset, chosen } = where;
  return filtersOf(dataset).flatMap((filter) => {
    if (chosen.has(filter.column) || hasWhole(where, filter)) return [];
    return [{ filter, parts: partsOf(dataset, filter) }];
  });
}

/**
 * One item of every filter whose whole has no figures in a selection, by column: what stands in the place of the whole
 * where nobody wants a breakdown. The item shown by default, unless that is a total without figures.
 */
export function singleItems(
  dataset: Dataset,
  { indicator, areas, comparators, cityRegion, periods, items, breakdown }: Selection,
): Readonly<Record<string, readonly string[]>> {
  const areaCodes = [...areas, ...comparators, ...cityRegion].map(({ code }) => code);
  const chosen = new Map(
    [...items].filter(([column, shown]) => column !== breakdown && shown.length === 1),
  );
  const open = new Map<string, readonly string[]>();
  const without = filtersOf(dataset).flatMap((filter) => {
    if (hasWhole({ dataset, indicator, areaCodes, periods, chosen: open }, filter)) return [];
    const parts = partsOf(dataset, filter);
    const usual = defaultItemOf(dataset, filter);
    const item = chosen.get(filter.column)?.[0] ?? usual;
    return parts.length > 0
      ? [[filter.column, [parts.includes(item) ? item : (parts[0] as string)]] as const]
      : [];
  });
  return Object.fromEntries(without);
}

function hasWhole(
  { dataset, indicator, areaCodes, periods, chosen }: Where,
  filter: Filter,
): boolean {
  const column = dataset.filters.get(filter.column);
  const total = column?.items.indexOf(filter.totalItem) ?? -1;
  const numbers = dataset.indicators.get(indicator.column)?.numbers;
  if (!column || !numbers || filter.totalItem === '' || total < 0) return false;
  const wantedPeriods = new Set(periods.map(periodKey));
  const isPeriod = dataset.periods.map((period) => wantedPeriods.has(periodKey(period)));
  const isArea = dataset.areas.map(({ code }) => areaCodes.includes(code));
  const others = [...chosen].flatMap(([name, wanted]) => {
    const other = dataset.filters.get(name);
    return other
      ? [{ itemOf: other.itemOf, isItem: other.items.map((one) => wanted.includes(one)) }]
      : [];
  });
  let hasPart = false;
  for (let row = 0; row < dataset.length; row++) {
    if (!isArea[dataset.areaOf[row] as number] || !isPeriod[dataset.periodOf[row] as number])
      continue;
    if (Number.isNaN(numbers[row] as number)) continue;
    if (!others.every(({ itemOf, isItem }) => isItem[itemOf[row] as number])) continue;
    if (column.itemOf[row] === total) return true;
    hasPart = true;
  }
  // Where nothing at all has a number, the whole is as good as any part.
  return !hasPart;
}
