import type { Row } from '../layout/layout.ts';
import { RowEncoder, type RowBatch } from '../scan/row-batch.ts';

/** So many rows at a time are quickly put together again. */
const batchLength = 4096;

/** Rows of equal width that were not scanned but made, in batches; `rowNumbers[i]` is where row `i` stands. */
export function* batchesOf(rows: readonly Row[], rowNumbers: Uint32Array): Generator<RowBatch> {
  const encoder = new RowEncoder(rows[0]?.length ?? 0);
  for (let start = 0; start < rows.length; start += batchLength) {
    const end = start + batchLength;
    yield encoder.encode(rows.slice(start, end), rowNumbers.slice(start, end));
  }
}
