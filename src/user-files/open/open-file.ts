import { findInZip } from './find-in-zip.ts';
import { shownName } from './file-name.ts';
import { otherHeader, readingError, whyNotTable } from './refusals.ts';
import type { FoundFile, TableLocation } from './table.ts';
import type { KeyTest } from '../scan/key-test.ts';
import { openTable, previewTable } from './preview-table.ts';
import type { RowBatch } from '../scan/row-batch.ts';
import { scanInto, type ScanProgress, type ScanTotals } from '../scan/scan.ts';
import { headLength, sniff } from './sniff.ts';

/** What happens while a table is read. */
export interface ReadOptions {
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly signal?: AbortSignal;
  /** Called after each piece; lets others have the thread where that is needed. */
  readonly yieldToPage?: () => Promise<void>;
}

/**
 * Looks into a file that a person brought: which tables are in it and how they begin. Its bytes say what it is,
 * whatever its name. Throws FileError, and nothing else, when there is no table in it.
 */
export async function findTables(blob: Blob, path: string): Promise<FoundFile> {
  const name = shownName(path);
  try {
    const head = new Uint8Array(await blob.slice(0, headLength).arrayBuffer());
    const sniffed = sniff(head, name);
    if (sniffed.kind === 'zip') return await findInZip(blob, name);
    const packed = sniffed.kind === 'gzip';
    const error = packed ? null : whyNotTable(sniffed, name);
    if (error) throw error;
    const inner = packed ? name.replace(/\.gz$/i, '') : name;
    const packing = { kind: packed ? ('gzip' as const) : ('none' as const) };
    const table = await previewTable(blob, inner, packing, packed ? name : '');
    return { name, size: blob.size, kind: packed ? 'gzip' : 'csv', tables: [table], skipped: [] };
  } catch (error) {
    throw readingError(error, name);
  }
}

/**
 * Reads a table and hands over the rows that pass the test, as they are found. Progress counts the bytes of the
 * file as it is, packed or not. Throws FileError, or the signal's reason.
 */
export async function readTable(
  blob: Blob,
  location: TableLocation,
  keys: KeyTest | null,
  sink: (batch: RowBatch) => void,
  { onProgress, signal, yieldToPage }: ReadOptions = {},
): Promise<ScanTotals> {
  const { file, packing, encoding, delimiter, headerRow, columns } = location;
  const total = packing.kind === 'zip' ? packing.entry.packedSize : blob.size;
  let bytes = 0;
  const source = openTable(blob, packing, file, (count) => {
    bytes += count;
  });
  try {
    const totals = await scanInto(
      source,
      {
        file,
        encoding,
        delimiter,
        headerRow,
        keys,
        totalBytes: total,
        ...(onProgress && {
          onProgress: (progress: ScanProgress) => {
            onProgress({ ...progress, bytes });
          },
        }),
        ...(signal && { signal }),
        ...(yieldToPage && { yieldToPage }),
      },
      sink,
    );
    // What was made of the first rows would fit other columns than those that were read.
    if (totals.header.length !== columns) throw otherHeader(file, headerRow);
    return totals;
  } catch (error) {
    throw readingError(error, file);
  }
}
