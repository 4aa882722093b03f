import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { Preview, Recognised, Row } from '../layout/layout.ts';
import type { KeyTest } from '../scan/key-test.ts';
import { RowBuilder } from '../scan/row-batch.ts';
import type { Scanned, ScanProgress, ScanTotals } from '../scan/scan.ts';
import type { DatasetResult, DatasetStep, DatasetRequest } from './dataset-request.ts';
import { runRequest, type FileWorker, type StartWorker } from './run-request.ts';
import type { FileReply, FileRequest } from './protocol.ts';
import type { FoundFile, SkippedFile, TablePreview, TableLocation } from '../open/table.ts';
import { packRequest, unpackDataset, type SentResult } from './transfer-dataset.ts';
import { TimeLeft } from './time-left.ts';
import { pageYielder } from './yield-to-page.ts';

/** How far reading has come. */
export interface ReadProgress extends ScanProgress {
  /** How much longer it will take; null when that cannot be told yet. */
  readonly secondsLeft: number | null;
}

/** What a person may want while a file is read. */
export interface FileOptions {
  /** Ends the worker at once; what was asked for then fails with the signal's reason. */
  readonly signal?: AbortSignal;
  /** For tests: how the worker is started. */
  readonly startWorker?: StartWorker;
}

/** The same, for reading a table. */
export interface TableOptions extends FileOptions {
  /** Called at most every tenth of a second, and at the end. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** The same, for making datasets of a table. */
export interface DatasetOptions extends TableOptions {
  /** Called when the rows are read and at each step of what is then made of them. */
  readonly onStep?: (step: DatasetStep) => void;
}

/** A table in an opened file. */
export interface OpenedTable {
  readonly preview: TablePreview;
  /**
   * Reads the rows whose keys pass the test; null for all rows. May be called again with other keys, as long as
   * the browser holds the file. Throws FileError, or the signal's reason.
   */
  readonly read: (keys: KeyTest | null, options?: TableOptions) => Promise<Scanned>;
  /**
   * Reads the rows once and makes a dataset and a report of them for each layout asked for, as `readLocal` and
   * `qualityReport` do, away from the page. As `read` otherwise.
   */
  readonly readDatasets: (
    wanted: DatasetRequest,
    options?: DatasetOptions,
  ) => Promise<ReadDatasets>;
}

/** What was made of a table's rows: one result for each layout, in the order of the request. */
export interface ReadDatasets {
  readonly totals: ScanTotals;
  readonly results: readonly DatasetResult[];
}

/** A file that a person brought, with the tables in it. Holds no rows. */
export interface OpenedFile extends Pick<FoundFile, 'name' | 'size' | 'kind'> {
  readonly tables: readonly OpenedTable[];
  /** Other files in the ZIP, and why they are not read. */
  readonly skipped: readonly SkippedFile[];
  /** Ends the worker that waits for the first reading, when there will be none. */
  readonly close: () => void;
}

/**
 * Looks into a file in a worker of its own: which tables it holds, their headers and first rows. The worker stays
 * for the first reading, and is gone after it. Throws FileError when there is no table in the file, or the
 * signal's reason.
 */
export async function openFile(
  blob: Blob,
  name: string,
  options: FileOptions = {},
): Promise<OpenedFile> {
  let found: FoundFile | undefined;
  let waiting: FileWorker | null = await runRequest(
    { task: 'find', blob, name },
    { ...options, keepsWorker: true },
    (reply) => {
      if (reply.kind === 'found') found = reply.found;
    },
  );
  if (!found) throw new Error('The file reader gave no answer.');
  const again = options.startWorker ? { startWorker: options.startWorker } : {};
  /** The first request has the worker that looked into the file, any other one of its own. */
  const withWorker = <Options extends TableOptions>(tableOptions: Options): Options => {
    const worker = waiting;
    waiting = null;
    // What is cancelled before it begins needs no worker.
    if (tableOptions.signal?.aborted) worker?.terminate();
    return { ...again, ...tableOptions, ...(worker && { startWorker: () => worker }) };
  };
  return {
    name: found.name,
    size: found.size,
    kind: found.kind,
    skipped: found.skipped,
    tables: found.tables.map(({ location, preview }) => ({
      preview,
      read: (keys, tableOptions = {}) => readRows(blob, location, keys, withWorker(tableOptions)),
      readDatasets: (wanted, tableOptions = {}) =>
        readDatasets(blob, location, wanted, withWorker(tableOptions)),
    })),
    close: () => {
      waiting?.terminate();
      waiting = null;
    },
  };
}

/**
 * Says in a worker of its own what a table is, as `recognise` does: that takes longer than a page may stand still.
 * `preview` may have the rows of the `.meta.csv` that came beside the file. Throws FileError, or the signal's reason.
 */
export async function recogniseTable(
  preview: Preview,
  published: readonly DatasetDescriptor[],
  options: FileOptions = {},
): Promise<Recognised> {
  let recognised: Recognised | undefined;
  await runRequest({ task: 'recognise', preview, published }, options, (reply) => {
    if (reply.kind === 'recognised') recognised = reply.recognised;
  });
  if (!recognised) throw new Error('The file reader gave no answer.');
  return recognised;
}

async function readRows(
  blob: Blob,
  location: TableLocation,
  keys: KeyTest | null,
  options: TableOptions,
): Promise<Scanned> {
  const builder = new RowBuilder();
  const totals = await readThrough({ task: 'read', blob, location, keys }, options, (reply) => {
    if (reply.kind === 'rows') builder.add(reply.batch);
  });
  return { ...totals, rows: builder.rows, rowNumbers: builder.rowNumbers() };
}

async function readDatasets(
  blob: Blob,
  location: TableLocation,
  wanted: DatasetRequest,
  options: DatasetOptions,
): Promise<ReadDatasets> {
  const table = new RowBuilder();
  let counted = new RowBuilder();
  const sent: { readonly result: SentResult; readonly rows: RowBuilder }[] = [];
  const request: FileRequest = { task: 'datasets', blob, location, datasets: packRequest(wanted) };
  const totals = await readThrough(request, options, (reply) => {
    if (reply.kind === 'rows') table.add(reply.batch);
    if (reply.kind === 'step') options.onStep?.(reply.step);
    if (reply.kind === 'counted') counted.add(reply.batch);
    if (reply.kind !== 'dataset') return;
    sent.push({ result: reply.result, rows: reply.result.isCounted ? counted : table });
    counted = new RowBuilder();
  });
  const yieldToPage = pageYielder();
  const results: DatasetResult[] = [];
  for (const [index, layout] of wanted.layouts.entries()) {
    const answer = sent[index];
    if (!answer) throw new Error('The file reader gave no answer.');
    const { dataset, error, notReplacing, report } = answer.result;
    const raw = dataset
      ? await rowsAt(dataset.rowNumbers, answer.rows, yieldToPage, options.signal)
      : [];
    const whole = dataset && (await unpackDataset(dataset, raw, yieldToPage));
    options.signal?.throwIfAborted();
    results.push({ layout, dataset: whole, error, notReplacing, report });
  }
  return { totals, results };
}

const rowsInTurn = 20_000;

/** The rows that stand at these places, which are some of the builder's, in the same order. */
async function rowsAt(
  rowNumbers: Uint32Array,
  builder: RowBuilder,
  yieldToPage: () => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<readonly Row[]> {
  const { rows } = builder;
  if (rowNumbers.length === rows.length) return rows;
  const all = builder.rowNumbers();
  const found: Row[] = [];
  let at = 0;
  for (let index = 0; index < rowNumbers.length; index += 1) {
    while (all[at] !== rowNumbers[index]) at += 1;
    found.push(rows[at] as Row);
    if (index % rowsInTurn > 0) continue;
    await yieldToPage();
    signal?.throwIfAborted();
  }
  return found;
}

/** Has a table read and hands over the replies, progress as the person sees it. */
async function readThrough(
  request: FileRequest,
  options: TableOptions,
  onReply: (reply: FileReply) => void,
): Promise<ScanTotals> {
  const time = new TimeLeft();
  let totals: ScanTotals | undefined;
  await runRequest(request, options, (reply) => {
    if (reply.kind === 'progress') {
      const { bytes, total } = reply.progress;
      const secondsLeft = time.after(bytes, total, performance.now());
      options.onProgress?.({ ...reply.progress, secondsLeft });
    }
    if (reply.kind === 'read') totals = reply.totals;
    onReply(reply);
  });
  if (!totals) throw new Error('The file reader gave no answer.');
  return totals;
}
