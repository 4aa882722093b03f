import type { Area } from '../../domain/area.ts';
import { isNumber } from '../../domain/cell.ts';
import { cellAt, type Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { periodKey, type TimePeriod } from '../../domain/time/time-period.ts';
import { defaultItemOf, filtersOf } from './filter-items.ts';
import { isTooSmall } from './small-numbers.ts';

/** A period and what was published for it; undefined when the file has no row. */
export interface SeriesPoint {
  readonly period: TimePeriod;
  readonly observation: Observation | undefined;
}

type Items = Readonly<Record<string, string>>;

/** Finds a row by what identifies it. */
export interface DatasetIndex {
  /** The kept row for a place, a period and the item of every filter; undefined when there is none. */
  readonly rowOf: (area: string, period: TimePeriod, items: Items) => number | undefined;
  /** The same for many places of one period and one set of items, which are looked up once. */
  readonly rowFinder: (period: TimePeriod, items: Items) => (area: string) => number | undefined;
  /** The item of every filter: the one asked for, else the filter's default. */
  readonly complete: (items: Items) => Items;
}

const indexes = new WeakMap<Dataset, DatasetIndex>();

/**
 * The look-up of a dataset, built in one pass the first time it is asked for and kept as long as the dataset.
 * Where two rows have the same identity the first one is found.
 */
export function createIndex(dataset: Dataset): DatasetIndex {
  const known = indexes.get(dataset);
  if (known) return known;
  const index = buildIndex(dataset);
  indexes.set(dataset, index);
  return index;
}

function buildIndex(dataset: Dataset): DatasetIndex {
  const columns = filtersOf(dataset).flatMap((filter) => {
    const found = dataset.filters.get(filter.column);
    return found ? [{ filter, found, fallback: defaultItemOf(dataset, filter) }] : [];
  });
  const areaAt = positions(dataset.areas.map(({ code }) => code));
  const periodAt = positions(dataset.periods.map(periodKey));
  const itemAt = columns.map(({ found }) => positions(found.items));
  const keyOf = keyMaker([areaAt.size, periodAt.size, ...itemAt.map(({ size }) => size)]);

  const rows = new Map<number | string, number>();
  const parts: number[] = [];
  for (let row = 0; row < dataset.length; row++) {
    parts[0] = dataset.areaOf[row] as number;
    parts[1] = dataset.periodOf[row] as number;
    columns.forEach(({ found }, at) => (parts[at + 2] = found.itemOf[row] as number));
    const key = keyOf(parts);
    if (!rows.has(key)) rows.set(key, row);
  }

  const itemIn = (items: Items, column: string): string | undefined =>
    Object.hasOwn(items, column) ? items[column] : undefined;

  const rowFinder: DatasetIndex['rowFinder'] = (period, items) => {
    const rest = [
      periodAt.get(periodKey(period)),
      ...columns.map(({ filter, fallback }, at) =>
        itemAt[at]?.get(itemIn(items, filter.column) ?? fallback),
      ),
    ];
    if (!rest.every((part) => part !== undefined)) return () => undefined;
    return (area) => {
      const at = areaAt.get(area);
      return at === undefined ? undefined : rows.get(keyOf([at, ...rest]));
    };
  };

  return {
    rowFinder,
    rowOf: (area, period, items) => rowFinder(period, items)(area),
    complete: (items) =>
      Object.fromEntries(
        columns.map(({ filter, fallback }) => [
          filter.column,
          itemIn(items, filter.column) ?? fallback,
        ]),
      ),
  };
}

function positions(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, at) => [value, at]));
}

/** Mixed-radix numbers, which hash fast; text when the dataset's dimensions multiply past exact integers. */
function keyMaker(sizes: readonly number[]): (parts: readonly number[]) => number | string {
  const combinations = sizes.reduce((product, size) => product * size, 1);
  if (combinations > Number.MAX_SAFE_INTEGER) return (parts) => parts.join(' ');
  return (parts) => parts.reduce((key, part, at) => key * (sizes[at] as number) + part, 0);
}

/**
 * One published value, or undefined when the file has no row for it or leaves it blank (a symbol is a value).
 * A filter not named in `items` takes its default item. Throws when the dataset lacks the indicator.
 */
export function observe(
  dataset: Dataset,
  indicator: Indicator,
  area: Area,
  period: TimePeriod,
  items: Items,
): Observation | undefined {
  const index = createIndex(dataset);
  const row = index.rowOf(area.code, period, items);
  return row === undefined
    ? undefined
    : observationAt(dataset, row, { indicator, area, period, items: index.complete(items) });
}

/** The published value in a row of the dataset, counted from 0, that stands for `what`; undefined where it is blank. */
export function observationAt(
  dataset: Dataset,
  row: number,
  what: Pick<Observation, 'indicator' | 'area' | 'period' | 'items'>,
): Observation | undefined {
  const { column } = what.indicator;
  const cell = cellAt(dataset, column, row);
  if (cell === undefined) return undefined;
  const rate = dataset.indicators.get(column)?.rates?.[row];
  return {
    ref: { dataset: dataset.descriptor.name, row: dataset.rowNumbers[row] as number, column },
    index: row,
    ...what,
    cell,
    ...(rate && { rate }),
  };
}

/** What was published for one place and category, period by period, in the order of `periods`. */
export function seriesOf(
  dataset: Dataset,
  indicator: Indicator,
  area: Area,
  periods: readonly TimePeriod[],
  items: Items,
): readonly SeriesPoint[] {
  return periods.map((period) => ({
    period,
    observation: observe(dataset, indicator, area, period, items),
  }));
}

/** A series cut after `period`, so that its last point is the one a change or a trend is told up to. */
export function upTo(series: readonly SeriesPoint[], period: TimePeriod): readonly SeriesPoint[] {
  return series.filter((point) => point.period.order <= period.order);
}

/**
 * The number of people (or schools, or plans) a percentage is of: as published in the same row or, where only the
 * part it counts (`x-numerator` of the package) is published there and the whole is too small to work
 * with, the whole that the two imply. Undefined when neither is known.
 */
export function cohortOf(dataset: Dataset, observation: Observation): number | undefined {
  const { index, cell, indicator } = observation;
  const numberIn = (column: string): number | undefined => {
    if (!dataset.indicators.has(column)) return undefined;
    const found = cellAt(dataset, column, index);
    return isNumber(found) ? found : undefined;
  };
  const cohort = numberIn(indicator.cohortColumn);
  if (cohort !== undefined) return cohort;
  const part = indicator.unit === '%' ? numberIn(indicator.numeratorColumn) : undefined;
  if (part === undefined || part <= 0 || !isNumber(cell) || cell <= 0) return undefined;
  const whole = Math.round((part / cell) * 100);
  return isTooSmall(whole) ? whole : undefined;
}
