import type { FoundFile, SkippedFile, TablePeek, TablePlace } from './file-table.ts';
import { runRequest, type FileWorker, type StartWorker } from './file-job.ts';
import type { KeyTest } from '../scan/key-test.ts';
import { RowBuilder } from '../scan/row-batch.ts';
import type { Scanned, ScanProgress } from '../scan/scan.ts';
import { TimeLeft } from './time-left.ts';

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

/** A table in an opened file. */
export interface OpenedTable {
  readonly peek: TablePeek;
  /**
   * Reads the rows whose keys pass the test; null for all rows. May be called again with other keys, as long as
   * the browser holds the file. Throws FileFault, or the signal's reason.
   */
  readonly read: (keys: KeyTest | null, options?: TableOptions) => Promise<Scanned>;
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
 * for the first reading, and is gone after it. Throws FileFault when there is no table in the file, or the
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
    { ...options, keep: true },
    (reply) => {
      if (reply.kind === 'found') found = reply.found;
    },
  );
  if (!found) throw new Error('The file reader gave no answer.');
  const again = options.startWorker ? { startWorker: options.startWorker } : {};
  return {
    name: found.name,
    size: found.size,
    kind: found.kind,
    skipped: found.skipped,
    tables: found.tables.map(({ place, peek }) => ({
      peek,
      read: (keys, more = {}) => {
        const worker = waiting;
        waiting = null;
        const start = worker ? { startWorker: () => worker } : again;
        return readRows(blob, place, keys, { ...start, ...more });
      },
    })),
    close: () => {
      waiting?.terminate();
      waiting = null;
    },
  };
}

async function readRows(
  blob: Blob,
  place: TablePlace,
  keys: KeyTest | null,
  options: TableOptions,
): Promise<Scanned> {
  const builder = new RowBuilder();
  const time = new TimeLeft();
  let scanned: Scanned | undefined;
  await runRequest({ task: 'read', blob, place, keys }, options, (reply) => {
    if (reply.kind === 'rows') builder.add(reply.batch);
    if (reply.kind === 'progress') {
      const { bytes, total } = reply.progress;
      const secondsLeft = time.after(bytes, total, performance.now());
      options.onProgress?.({ ...reply.progress, secondsLeft });
    }
    if (reply.kind === 'read') {
      scanned = { ...reply.totals, rows: builder.rows, rowNumbers: builder.rowNumbers() };
    }
  });
  if (!scanned) throw new Error('The file reader gave no answer.');
  return scanned;
}
