import type { Area } from './area.ts';
import { meaningOf, type DataSymbol, type MaybeCell } from './cell.ts';
import type { DatasetDescriptor } from './descriptor.ts';
import type { Issue } from './issue.ts';
import type { RateCells } from './observation.ts';
import type { Source } from './source.ts';
import type { TimePeriod } from './time/time-period.ts';

/**
 * One indicator's cells, row by row. `numbers` holds NaN where `symbols` holds a symbol, and where the cell is blank:
 * not held here.
 */
export interface IndicatorColumn {
  readonly numbers: Float64Array;
  readonly symbols: ReadonlyMap<number, DataSymbol>;
  /** Set for a column of rates worked out here: row by row, the two values behind each. */
  readonly rates?: readonly RateCells[];
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
  /** Whether its file is, byte for byte, the one that the site was published with; left out where that is not known. */
  readonly isAsPublished?: boolean;
}

/**
 * The cell of one indicator in one kept row; undefined where it is blank. Throws when the dataset has no such
 * indicator.
 */
export function cellAt(dataset: Dataset, column: string, index: number): MaybeCell {
  const values = dataset.indicators.get(column);
  if (!values) throw new Error(`${dataset.descriptor.name} has no indicator ${column}`);
  const value = values.numbers[index] as number;
  return values.symbols.get(index) ?? (Number.isNaN(value) ? undefined : value);
}

/** Why a blank cell of a column is blank, in the data package's words ("not held here: …"). */
export function whyBlank({ blank = '', indicators }: DatasetDescriptor, column: string): string {
  const own = indicators.find((one) => one.column === column)?.blank ?? '';
  return own || blank;
}

/** Where each column of a header stands, counted from 0: of two with one name, the first. Made once a header. */
const positions = new WeakMap<Dataset['header'], ReadonlyMap<string, number>>();

function positionsIn(header: Dataset['header']): ReadonlyMap<string, number> {
  const known = positions.get(header);
  if (known) return known;
  const made = new Map(header.map((name, at) => [name, at] as const).reverse());
  positions.set(header, made);
  return made;
}

/** The text of any cell as the file has it; empty when there is no such column. */
export function rawAt(dataset: Dataset, column: string, index: number): string {
  const at = positionsIn(dataset.header).get(column);
  return at === undefined ? '' : (dataset.raw[index]?.[at] ?? '');
}

/** What a symbol means in this dataset: its own wording where the package gives one. */
export function symbolMeaning(descriptor: DatasetDescriptor, symbol: DataSymbol, raw = ''): string {
  const declared = descriptor.missingValues.get(raw);
  if (declared?.symbol === symbol) return declared.label;
  const listed = descriptor.missingValues.get(symbol);
  return listed?.symbol === symbol ? listed.label : meaningOf(symbol);
}

/** The releases a kept row's values were taken from, in the order its `source_id` names them. */
export function sourcesOfRow(dataset: Dataset, index: number): readonly Source[] {
  const ids = rawAt(dataset, 'source_id', index).split(' ');
  return ids.flatMap((id) => dataset.descriptor.sources.find((source) => source.id === id) ?? []);
}
