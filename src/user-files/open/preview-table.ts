import { endlessRow, whyNotTable } from './refusals.ts';
import type { FoundTable, TableLocation } from './table.ts';
import { mostColumns, noHeader, tooManyColumns } from '../scan/limits.ts';
import { blobPieces } from '../scan/source.ts';
import { sniff } from './sniff.ts';
import { findTableHead } from './table-head.ts';
import { gunzipped, unpackedEntry } from '../zip/unpack.ts';

type Packing = TableLocation['packing'];

const previewLength = 1024 * 1024;

/** The bytes of a table, unpacked, telling `onPacked` how many were read of the file as it is. */
export function openTable(
  blob: Blob,
  packing: Packing,
  file: string,
  onPacked?: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  const options = onPacked ? { onPacked } : {};
  if (packing.kind === 'zip') return unpackedEntry(blob, packing.entry, file, options);
  return packing.kind === 'gzip' ? gunzipped(blob, file, options) : blobPieces(blob, onPacked);
}

/**
 * Reads the beginning of a table called `file`, which came in `container` (empty if it came by itself). Throws
 * FileError when it is no table, and whatever reading the blob throws.
 */
export async function previewTable(
  blob: Blob,
  file: string,
  packing: Packing,
  container: string,
): Promise<FoundTable> {
  const { bytes, complete } = await firstBytes(openTable(blob, packing, file));
  const sniffed = sniff(bytes, file);
  const error = whyNotTable(sniffed, file);
  if (error) throw error;
  const { encoding, bom } = sniffed;
  // One byte order mark is taken away with the head, as the scan does: a second one is part of the first cell.
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: !complete });
  const head = findTableHead(text, complete);
  // The first row of a whole file has an end, unless a quote in it has none.
  if (!head) throw complete ? noHeader(file, 1, true) : endlessRow(file, 1);
  const { delimiter, headerRow, header } = head;
  if (!complete && head.sample.length === 0) throw endlessRow(file, headerRow + 1);
  if (header.length > mostColumns) throw tooManyColumns(file, headerRow, header.length);
  return {
    location: { file, packing, encoding, delimiter, headerRow, columns: header.length },
    preview: { ...head, name: file, container, size: sizeOf(blob, packing), encoding, bom },
  };
}

function sizeOf(blob: Blob, packing: Packing): number | null {
  if (packing.kind === 'zip') return packing.entry.size;
  return packing.kind === 'gzip' ? null : blob.size;
}

async function firstBytes(
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ readonly bytes: Uint8Array; readonly complete: boolean }> {
  const bytes = new Uint8Array(previewLength);
  let length = 0;
  for await (const piece of pieces) {
    const part = piece.subarray(0, previewLength - length);
    bytes.set(part, length);
    length += part.length;
    if (part.length < piece.length) return { bytes, complete: false };
  }
  return { bytes: bytes.subarray(0, length), complete: true };
}
