import { dataSymbols, type DataSymbol } from '../../domain/cell.ts';
import type { Dataset, IndicatorColumn } from '../../domain/dataset.ts';
import type { DatasetResult, DatasetRequest } from './dataset-request.ts';
import type { Row } from '../layout/layout.ts';

/** An indicator's cells as bytes alone: a page would stand still while it is handed a Map of a million symbols. */
interface SentColumn {
  readonly numbers: Float64Array;
  /** By row: 0 where there is a number, else 1 more than the symbol's place among `dataSymbols`. */
  readonly symbols: Uint8Array<ArrayBuffer>;
}

/** A dataset as it travels between the worker and the page: its `raw` is empty, and its columns are bytes. */
export interface SentDataset extends Omit<Dataset, 'indicators'> {
  readonly indicators: ReadonlyMap<string, SentColumn>;
}

/** A request as it travels to the worker: its published datasets are only compared with, which needs no text. */
export interface SentRequest extends Omit<DatasetRequest, 'published'> {
  readonly published: readonly SentDataset[];
}

/** What one layout makes of a table, without the text of the rows. */
export interface SentResult extends Omit<DatasetResult, 'layout' | 'dataset'> {
  readonly dataset: SentDataset | null;
  /** True when the dataset's rows were counted and are sent by themselves, else they are rows of the table. */
  readonly isCounted: boolean;
}

/** The same dataset, fit to be sent. Its columns are shared with it, not copied. */
export function packDataset(dataset: Dataset): SentDataset {
  const columns = [...dataset.indicators].map(
    ([name, { numbers, symbols }]): [string, SentColumn] => [
      name,
      { numbers, symbols: bytesOf(symbols, numbers.length) },
    ],
  );
  return { ...dataset, indicators: new Map(columns), raw: [] };
}

/**
 * A dataset that was sent, with the text of its rows. `yieldToPage` is called now and then, so that a page that puts a
 * large dataset together can do other things in between.
 */
export async function unpackDataset(
  sent: SentDataset,
  raw: readonly Row[],
  yieldToPage?: () => Promise<void>,
): Promise<Dataset> {
  const indicators = new Map<string, IndicatorColumn>();
  for (const [name, { numbers, symbols }] of sent.indicators) {
    indicators.set(name, { numbers, symbols: await symbolsOf(symbols, yieldToPage) });
  }
  return { ...sent, indicators, raw };
}

function bytesOf(
  symbols: ReadonlyMap<number, DataSymbol>,
  length: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (const [row, symbol] of symbols) bytes[row] = 1 + dataSymbols.indexOf(symbol);
  return bytes;
}

const rowsInTurn = 10_000;

async function symbolsOf(
  bytes: Uint8Array,
  yieldToPage?: () => Promise<void>,
): Promise<ReadonlyMap<number, DataSymbol>> {
  const symbols = new Map<number, DataSymbol>();
  for (let row = 0; row < bytes.length; row += 1) {
    if (row % rowsInTurn === 0) await yieldToPage?.();
    const symbol = dataSymbols[(bytes[row] as number) - 1];
    if (symbol) symbols.set(row, symbol);
  }
  return symbols;
}

/** The memory of a dataset's columns, to be given away with it. */
export function memoryOf(sent: SentDataset): Transferable[] {
  return [
    sent.areaOf.buffer,
    sent.periodOf.buffer,
    sent.rowNumbers.buffer,
    ...[...sent.filters.values()].map(({ itemOf }) => itemOf.buffer),
    ...[...sent.indicators.values()].flatMap(({ numbers, symbols }) => [
      numbers.buffer,
      symbols.buffer,
    ]),
  ];
}

/** A request, fit to be sent: of what is published, only what its layouts name. */
export function packRequest(request: DatasetRequest): SentRequest {
  const named = new Set(request.layouts.map(({ published }) => published));
  return {
    ...request,
    descriptors: request.descriptors.filter(({ name }) => named.has(name)),
    published: request.published
      .filter(({ descriptor }) => named.has(descriptor.name))
      .map((dataset) => packDataset(dataset)),
  };
}
