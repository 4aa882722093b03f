import type { Area } from './area.ts';
import { meaningOf, type Cell, type DataSymbol } from './cell.ts';
import type { DatasetDescriptor } from './indicator.ts';
import type { Issue } from './issue.ts';
import type { Source } from './source.ts';
import type { TimePeriod } from './time-period.ts';

/** One indicator's cells, row by row. `numbers` holds NaN where `symbols` holds a symbol. */
export interface IndicatorColumn {
  readonly numbers: Float64Array;
  readonly symbols: ReadonlyMap<number, DataSymbol>;
}

/** A filter's items, and which one each row has. */
export interface FilterColumn {
  readonly items: readonly string[];
  readonly itemOf: Uint32Array;
}

/**
 * A file after decoding: typed columns of equal length. Index `i` is a kept row;
 * `rowNumbers[i]` is where it stands in the file. Immutable once built.
 */
export interface Dataset {
  readonly descriptor: DatasetDescriptor;
  readonly length: number;
  readonly areas: readonly Area[];
  readonly areaOf: Uint32Array;
  readonly periods: readonly TimePeriod[];
  readonly periodOf: Uint32Array;
  readonly filters: ReadonlyMap<string, FilterColumn>;
  readonly indicators: ReadonlyMap<string, IndicatorColumn>;
  readonly rowNumbers: Uint32Array;
  /** The file's own text, row by row in `header` order, for showing where a number comes from. */
  readonly header: readonly string[];
  readonly raw: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
}

/** The cell of one indicator in one kept row. Throws when the dataset has no such indicator. */
export function cellAt(dataset: Dataset, column: string, index: number): Cell {
  const values = dataset.indicators.get(column);
  if (!values) throw new Error(`${dataset.descriptor.name} has no indicator ${column}`);
  return values.symbols.get(index) ?? (values.numbers[index] as number);
}

/** The text of any cell as the file has it; empty when there is no such column. */
export function rawAt(dataset: Dataset, column: string, index: number): string {
  return dataset.raw[index]?.[dataset.header.indexOf(column)] ?? '';
}

/** What a symbol means in this dataset: its own wording where the package gives one. */
export function symbolMeaning(descriptor: DatasetDescriptor, symbol: DataSymbol, raw = ''): string {
  const declared = descriptor.missingValues.get(raw);
  if (declared?.symbol === symbol) return declared.label;
  const own = descriptor.missingValues.get(symbol);
  return own?.symbol === symbol ? own.label : meaningOf(symbol);
}

/** The index of the kept row that stands at `row` of the file; undefined when that row was set aside. */
export function indexOfRow(dataset: Dataset, row: number): number | undefined {
  const { rowNumbers } = dataset;
  let low = 0;
  let high = rowNumbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rowNumbers[middle] as number;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The releases a kept row's values were taken from, in the order its `source_id` names them. */
export function sourcesOfRow(dataset: Dataset, index: number): readonly Source[] {
  const ids = rawAt(dataset, 'source_id', index).split(' ');
  return ids.flatMap((id) => dataset.descriptor.sources.find((source) => source.id === id) ?? []);
}
