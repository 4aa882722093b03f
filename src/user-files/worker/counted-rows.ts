import type { Row } from '../layout/layout.ts';
import type { RowBatch } from '../scan/row-batch.ts';

/** So many rows at a time are quickly put together again. */
const batchLength = 4096;

/** Rows of equal width that were not scanned but made, in batches; `rowNumbers[i]` is where row `i` stands. */
export function* batchesOf(rows: readonly Row[], rowNumbers: Uint32Array): Generator<RowBatch> {
  const numbers = new Map<string, number>();
  const width = rows[0]?.length ?? 0;
  for (let start = 0; start < rows.length; start += batchLength) {
    const some = rows.slice(start, start + batchLength);
    const strings: string[] = [];
    const codes = new Uint32Array(some.length * width);
    some.forEach((row, index) => {
      row.forEach((cell, column) => {
        let number = numbers.get(cell);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(cell, number);
          strings.push(cell);
        }
        codes[index * width + column] = number;
      });
    });
    yield {
      width,
      codes,
      rowNumbers: rowNumbers.slice(start, start + batchLength),
      strings,
      anew: start === 0,
    };
  }
}
