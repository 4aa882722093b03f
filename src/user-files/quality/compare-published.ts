import { cellAt, type Dataset } from '../../domain/dataset.ts';
import type { Area } from '../../domain/area.ts';
import { isNumber, type Cell } from '../../domain/cell.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { periodKey, type TimePeriod } from '../../domain/time/time-period.ts';

/** One figure that is not what the published dataset says. */
export interface Revision {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly period: TimePeriod;
  readonly items: Readonly<Record<string, string>>;
  readonly published: Cell;
  readonly local: Cell;
  /** Local less published, in the indicator's unit; null where either is a symbol. */
  readonly difference: number | null;
  /** Where it stands in the person's file, as a spreadsheet counts. */
  readonly row: number;
}

/** What a person's file says differently from the published dataset of the same name. */
export interface Comparison {
  /** Indicators that both have. */
  readonly indicators: readonly Indicator[];
  /** Figures of areas and periods that both hold, and that are the same. */
  readonly same: number;
  /** The same but for decimals that one of the two leaves out. */
  readonly rounded: number;
  readonly revised: readonly Revision[];
  /** Periods only the person's file has, and periods only the published dataset has. */
  readonly newPeriods: readonly TimePeriod[];
  readonly otherPeriods: readonly TimePeriod[];
  readonly newAreas: readonly Area[];
  /** Rows of the published dataset, for an area and a period that both hold, which the file does not have. */
  readonly gone: readonly {
    readonly area: Area;
    readonly period: TimePeriod;
    readonly items: string;
  }[];
  /** How many rows the file has besides, for areas and periods that both hold, at the total of any further filter. */
  readonly added: number;
}

/**
 * Compares a person's file with the published dataset it can stand in for: by area, period and the published
 * filters' items, any further filter at its default item. Numbers are compared as they are, unrounded.
 */
export function compareWithPublished(local: Dataset, published: Dataset): Comparison {
  const columns = published.descriptor.filters.map(({ column }) => column);
  const rows = rowsByKey(local, columns);
  const indicators = published.descriptor.indicators.filter((one) =>
    local.indicators.has(one.column),
  );
  const localPeriods = new Set(local.periods.map(periodKey));
  const publishedPeriods = new Set(published.periods.map(periodKey));
  const areaPeriods = areaPeriodsOf(local);
  const revised: Revision[] = [];
  const gone: { area: Area; period: TimePeriod; items: string }[] = [];
  const matched = new Set<string>();
  let same = 0;
  let rounded = 0;
  for (let row = 0; row < published.length; row += 1) {
    const area = published.areas[published.areaOf[row] as number] as Area;
    const period = published.periods[published.periodOf[row] as number] as TimePeriod;
    if (!areaPeriods.has(areaPeriodKey(area, period))) continue;
    const key = keyOf(published, columns, row);
    const localRow = rows.get(key);
    if (localRow === undefined) {
      const items = Object.values(itemsAt(published, columns, row)).join(', ');
      gone.push({ area, period, items });
      continue;
    }
    matched.add(key);
    for (const indicator of indicators) {
      const before = cellAt(published, indicator.column, row);
      const now = cellAt(local, indicator.column, localRow);
      // A figure that is not held here cannot be another than the file's.
      if (before === undefined || now === undefined) continue;
      if (now === before) same += 1;
      else if (isRounded(before, now)) rounded += 1;
      else {
        revised.push({
          indicator,
          area,
          period,
          items: itemsAt(published, columns, row),
          published: before,
          local: now,
          difference: isNumber(before) && isNumber(now) ? difference(before, now) : null,
          row: local.rowNumbers[localRow] ?? 0,
        });
      }
    }
  }
  const publishedAreaPeriods = areaPeriodsOf(published);
  const added = [...rows].filter(([key, row]) => {
    const area = local.areas[local.areaOf[row] as number] as Area;
    const period = local.periods[local.periodOf[row] as number] as TimePeriod;
    return !matched.has(key) && publishedAreaPeriods.has(areaPeriodKey(area, period));
  }).length;
  const codes = new Set(published.areas.map(({ code }) => code));
  return {
    indicators,
    same,
    rounded,
    revised,
    newPeriods: local.periods.filter((one) => !publishedPeriods.has(periodKey(one))),
    otherPeriods: published.periods.filter((one) => !localPeriods.has(periodKey(one))),
    newAreas: local.areas.filter(({ code }) => !codes.has(code)),
    gone,
    added,
  };
}

/** The rows of a published dataset that a person's file has as well: the row there, and the row of the file. */
export function pairedRows(
  local: Dataset,
  published: Dataset,
): readonly (readonly [published: number, local: number])[] {
  const columns = published.descriptor.filters.map(({ column }) => column);
  const rows = rowsByKey(local, columns);
  return Array.from({ length: published.length }, (_, row) => row).flatMap((row) => {
    const localRow = rows.get(keyOf(published, columns, row));
    return localRow === undefined ? [] : [[row, localRow] as const];
  });
}

/** The first row of each area, period and items of the published filters, any further filter at its default item. */
function rowsByKey(local: Dataset, columns: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < local.length; row += 1) {
    if (!isAtDefault(local, columns, row)) continue;
    const key = keyOf(local, columns, row);
    if (!rows.has(key)) rows.set(key, row);
  }
  return rows;
}

/** True for a row at the default item of every filter that the published dataset does not have. */
function isAtDefault(dataset: Dataset, columns: readonly string[], row: number): boolean {
  return dataset.descriptor.filters.every(({ column, defaultItem }) => {
    if (columns.includes(column)) return true;
    const filter = dataset.filters.get(column);
    return !filter || filter.items[filter.itemOf[row] as number] === defaultItem;
  });
}

function itemsAt(
  dataset: Dataset,
  columns: readonly string[],
  row: number,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.map((column) => {
      const filter = dataset.filters.get(column);
      return [column, filter?.items[filter.itemOf[row] as number] ?? ''];
    }),
  );
}

function keyOf(dataset: Dataset, columns: readonly string[], row: number): string {
  const area = dataset.areas[dataset.areaOf[row] as number] as Area;
  const period = dataset.periods[dataset.periodOf[row] as number] as TimePeriod;
  return [areaPeriodKey(area, period), ...Object.values(itemsAt(dataset, columns, row))].join(
    '\u0001',
  );
}

function areaPeriodKey({ code }: Area, period: TimePeriod): string {
  return `${code} ${periodKey(period)}`;
}

function areaPeriodsOf(dataset: Dataset): ReadonlySet<string> {
  const areaPeriods = new Set<string>();
  for (let row = 0; row < dataset.length; row += 1) {
    const area = dataset.areas[dataset.areaOf[row] as number] as Area;
    const period = dataset.periods[dataset.periodOf[row] as number] as TimePeriod;
    areaPeriods.add(areaPeriodKey(area, period));
  }
  return areaPeriods;
}

/** True when one of two numbers is the other with fewer decimals: 94.6 for 94.62. */
export function isRounded(a: Cell, b: Cell): boolean {
  if (!isNumber(a) || !isNumber(b)) return false;
  const decimalPlaces = Math.min(decimalsOf(a), decimalsOf(b));
  if (decimalPlaces === Math.max(decimalsOf(a), decimalsOf(b))) return false;
  // Half a unit of the last decimal both have, and a little for how a computer holds decimals.
  return Math.abs(a - b) <= 0.5 * 10 ** -decimalPlaces + 1e-9;
}

/** How many decimals a number has, as it is written. */
export function decimalsOf(value: number): number {
  const text = String(value);
  const point = text.indexOf('.');
  return point < 0 || text.includes('e') ? 0 : text.length - point - 1;
}

/** Local less published, without the noise of binary decimals. */
function difference(published: number, local: number): number {
  return Number((local - published).toPrecision(12));
}
