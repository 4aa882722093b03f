import type { Dataset, IndicatorColumn } from '../../domain/dataset.ts';

/** A dataset with only some of its rows, given by index in order; places and periods left without a row fall away. */
export function keptRows(dataset: Dataset, rows: readonly number[]): Dataset {
  const places = used(dataset.areas, dataset.areaOf, rows);
  const dates = used(dataset.periods, dataset.periodOf, rows);
  return {
    ...dataset,
    length: rows.length,
    areas: places.values,
    areaOf: places.of,
    periods: dates.values,
    periodOf: dates.of,
    filters: new Map(
      [...dataset.filters].map(([column, { items, itemOf }]) => {
        const { values, of } = used(items, itemOf, rows);
        return [column, { items: values, itemOf: of }];
      }),
    ),
    indicators: new Map(
      [...dataset.indicators].map(([column, values]) => [column, columnAt(values, rows)]),
    ),
    rowNumbers: Uint32Array.from(rows, (row) => dataset.rowNumbers[row] as number),
    raw: rows.map((row) => dataset.raw[row] ?? []),
  };
}

/** The values that some kept row has, in their order, and which one each has. */
function used<Value>(
  values: readonly Value[],
  of: Uint32Array,
  rows: readonly number[],
): { readonly values: readonly Value[]; readonly of: Uint32Array } {
  const isUsed = new Set(rows.map((row) => of[row] as number));
  const kept = values.map((_, at) => at).filter((at) => isUsed.has(at));
  const place = new Map(kept.map((at, index) => [at, index]));
  return {
    values: kept.map((at) => values[at] as Value),
    of: Uint32Array.from(rows, (row) => place.get(of[row] as number) as number),
  };
}

function columnAt({ numbers, symbols }: IndicatorColumn, rows: readonly number[]): IndicatorColumn {
  return {
    numbers: Float64Array.from(rows, (row) => numbers[row] as number),
    symbols: new Map(
      rows.flatMap((row, at) => {
        const symbol = symbols.get(row);
        return symbol === undefined ? [] : [[at, symbol] as const];
      }),
    ),
  };
}
