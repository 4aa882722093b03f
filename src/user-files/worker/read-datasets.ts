import { readLocal } from '../dataset/read-dataset.ts';
import type { ScannedRows } from '../dataset/read-result.ts';
import { swapsByName } from '../layout/dfe-vintages.ts';
import { whyAnotherStatistic } from '../quality/same-statistic.ts';
import { qualityReport } from '../quality/report.ts';
import type { Layout } from '../layout/layout.ts';
import { RowBuilder, type RowBatch } from '../scan/row-batch.ts';
import type { ScanTotals } from '../scan/scan.ts';
import { batchesOf } from './counted-rows.ts';
import {
  descriptorOf,
  keysOfRequest,
  type DatasetStep,
  type DatasetRequest,
} from './dataset-request.ts';
import type { TableLocation } from '../open/table.ts';
import { readTable, type ReadOptions } from '../open/open-file.ts';
import {
  packDataset,
  unpackDataset,
  type SentResult,
  type SentRequest,
} from './transfer-dataset.ts';

/** Where what is read goes, in this order: the table's kept rows; then for each layout steps, counted rows, itself. */
export interface DatasetSink {
  readonly rows: (batch: RowBatch) => void;
  readonly step: (step: DatasetStep) => void;
  readonly counted: (batch: RowBatch) => void;
  readonly result: (result: SentResult) => void;
}

/**
 * Reads a table once and makes a dataset and a report of its rows for each layout. The memory of what goes to the
 * sink may be given away by it. Throws FileError, or the signal's reason.
 */
export async function readDatasets(
  blob: Blob,
  location: TableLocation,
  sent: SentRequest,
  sink: DatasetSink,
  options: ReadOptions,
): Promise<ScanTotals> {
  const { yieldToPage, signal } = options;
  const published = await Promise.all(sent.published.map((one) => unpackDataset(one, [])));
  const request: DatasetRequest = { ...sent, published };
  const builder = new RowBuilder();
  const takeRows = (batch: RowBatch): void => {
    builder.add({ ...batch, rowNumbers: batch.rowNumbers.slice() });
    sink.rows(batch);
  };
  const totals = await readTable(blob, location, keysOfRequest(request), takeRows, options);
  const { rows } = builder;
  const scanned = { ...totals, rows, rowNumbers: builder.rowNumbers() };
  const { allOf, areas } = request;
  let done = 0;
  const step = async (): Promise<void> => {
    sink.step({ done, total: 2 * request.layouts.length });
    done += 1;
    await yieldToPage?.();
    signal?.throwIfAborted();
  };
  for (const layout of request.layouts) {
    await step();
    const result = readChecked(scanned, layout, request);
    const { dataset, error, notReplacing, counted } = result;
    await step();
    const report = qualityReport({
      file: { ...totals, encoding: location.encoding },
      result,
      // Where every council is kept, none was asked for by itself.
      wanted: allOf.includes('Local authority') ? [] : areas,
      published: notReplacing === '' ? publishedOf(layout, request) : null,
    });
    if (dataset && counted) {
      for (const batch of batchesOf(dataset.raw, dataset.rowNumbers)) sink.counted(batch);
    }
    sink.result({
      dataset: dataset && packDataset(dataset),
      error,
      notReplacing,
      report,
      isCounted: counted !== undefined,
    });
  }
  return totals;
}

/**
 * Reads the rows as the published dataset they resemble only where their numbers are its numbers; else as figures of
 * their own, with the reason.
 */
function readChecked(
  scanned: ScannedRows,
  layout: Layout,
  request: DatasetRequest,
): ReturnType<typeof readLocal> {
  const { readOn, taken } = request;
  const result = readLocal(scanned, layout, descriptorOf(layout, request), { readOn, taken });
  const { dataset, notReplacing } = result;
  if (!dataset || layout.published === '' || notReplacing !== '') return result;
  const published = publishedOf(layout, request);
  const doubt = published
    ? whyAnotherStatistic(dataset, published, layout.vintage === null)
    : 'the published figures could not be loaded to compare it with';
  if (doubt === '') return result;
  const own = readLocal(scanned, asItself(layout), null, { readOn, taken });
  return { ...own, notReplacing: doubt };
}

/** The layout of a file that is not what its columns look like: what was known of that other file is not said of it. */
function asItself(layout: Layout): Layout {
  if (layout.vintage === null || layout.kind === 'neet-scorecard') return layout;
  const periods = { ...layout.periods, swaps: swapsByName(layout.file) };
  return { ...layout, kind: 'dfe', title: '', vintage: null, periods };
}

function publishedOf(
  { published }: Layout,
  request: DatasetRequest,
): DatasetRequest['published'][0] | null {
  return request.published.find(({ descriptor }) => descriptor.name === published) ?? null;
}
