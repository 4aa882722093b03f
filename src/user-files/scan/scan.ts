import type { KeyTest } from './key-test.ts';
import { RowBuilder, type RowBatch } from './row-batch.ts';
import { RecordScanner } from './record-scanner.ts';
import { mostCells, mostRows, tooManyRows } from './limits.ts';
import type { SetAside } from './set-aside.ts';
import { countBytes, fromUtf16, piecesOf, type ByteSource } from './source.ts';

/** How the bytes of a text file stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How far reading has come. `rows` counts what was read below the header, `kept` what of it is wanted. */
export interface ScanProgress {
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
  readonly kept: number;
}

/** How to read a file, and what to keep of it. */
export interface ScanOptions {
  /** Its name, for messages; "the file" when none is given. */
  readonly file?: string;
  /** One ASCII character. */
  readonly delimiter: string;
  readonly encoding: Encoding;
  /** Where the column names stand, as a spreadsheet counts; 1 when nothing is said. */
  readonly headerRow?: number;
  readonly keys: KeyTest | null;
  readonly totalBytes: number;
  /** Called at most every tenth of a second, and at the end. */
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly signal?: AbortSignal;
  /** Called after each piece; lets others have the thread where that is needed. */
  readonly yieldToPage?: () => Promise<void>;
}

/** What a file turned out to be, without its rows. */
export interface ScanTotals extends SetAside {
  readonly header: readonly string[];
  readonly headerRow: number;
  /** Records below the header that are not blank. */
  readonly read: number;
  /** Those of them that are wanted and sound. */
  readonly kept: number;
  /** Kept records that are not UTF-8 though the file is, and were taken as Windows-1252; 0 when there are none. */
  readonly notUtf8: { readonly count: number; readonly firstRow: number };
}

/** A file's wanted rows, each with as many cells as the header. `rowNumbers[i]` is where row `i` stands. */
export interface Scanned extends ScanTotals {
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: Uint32Array;
}

const progressEvery = 100;
const enough = 256 * 1024;

/**
 * Reads the records of a file whose keys pass the test, in memory that depends on what is kept and not on the
 * file's length. The rows are those that papaparse finds in the whole text, counted as readCsv counts them: blank
 * ones are left out, those with a wrong number of cells or bad quotes are set aside, of whatever area they are.
 * Throws FileError beyond the limits, the signal's reason when it is aborted, and whatever the source throws.
 */
export async function scanRecords(source: ByteSource, options: ScanOptions): Promise<Scanned> {
  const builder = new RowBuilder();
  const totals = await scanInto(source, options, (batch) => {
    builder.add(batch);
  });
  return { ...totals, rows: builder.rows, rowNumbers: builder.rowNumbers() };
}

/** The same, handing the rows over as they are found. */
export async function scanInto(
  source: ByteSource,
  options: ScanOptions,
  sink: (batch: RowBatch) => void,
): Promise<ScanTotals> {
  const { encoding, keys, signal, onProgress, headerRow = 1, file = 'the file' } = options;
  const utf16 = encoding === 'utf-16le' || encoding === 'utf-16be';
  const scanner = new RecordScanner({
    file,
    delimiter: options.delimiter.charCodeAt(0),
    encoding: utf16 ? 'utf-8' : encoding,
    headerRow,
    keys,
  });
  let bytes = 0;
  let kept = 0;
  let reported = -progressEvery;

  const hand = (): void => {
    const batch = scanner.take();
    const { rowNumbers, width } = batch;
    kept += rowNumbers.length;
    if (kept > mostRows || kept * width > mostCells) {
      throw tooManyRows(file, rowNumbers.at(-1) ?? 0);
    }
    sink(batch);
  };
  const report = (now: number): void => {
    reported = now;
    onProgress?.({ bytes, total: options.totalBytes, rows: scanner.read, kept });
  };

  const counted = countBytes(piecesOf(source), (count) => {
    bytes += count;
  });
  for await (const piece of utf16 ? fromUtf16(counted, encoding) : counted) {
    signal?.throwIfAborted();
    scanner.push(piece);
    if (scanner.waiting > enough) hand();
    const now = performance.now();
    if (now - reported >= progressEvery) report(now);
    await options.yieldToPage?.();
  }
  signal?.throwIfAborted();
  scanner.end();
  hand();
  report(performance.now());
  return {
    header: scanner.header,
    headerRow,
    read: scanner.read,
    kept,
    notUtf8: scanner.notUtf8,
    ...scanner.setAside.result(),
  };
}
