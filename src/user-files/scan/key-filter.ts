import type { KeyTest } from './key-test.ts';
import { quote } from './read-record.ts';

/** One column of a key, and the values it may have, as bytes. */
interface KeyBytes {
  readonly column: number;
  readonly values: readonly Uint8Array[];
}

const encoder = new TextEncoder();
/** A value that is the same bytes in every encoding, in quotes or not. */
const isPlain = /^[ !#-~]*$/;

/**
 * A key test on bytes, for tables of `width` columns. It may say yes to a record that `keepsRecord` then refuses,
 * never the reverse.
 */
export class KeyFilter {
  readonly #alternatives: readonly (readonly KeyBytes[])[];
  /** For each byte, 1 if it surely belongs to a value: ASCII, and no delimiter, line end, quote or space. */
  readonly #inner: Uint8Array;
  readonly #delimiter: number;

  constructor(keys: KeyTest, width: number, delimiter: number) {
    this.#delimiter = delimiter;
    this.#inner = Uint8Array.from({ length: 256 }, (_, byte) =>
      byte > 32 && byte < 128 && byte !== quote && byte !== delimiter ? 1 : 0,
    );
    this.#alternatives = keys.map((columns) =>
      columns
        .filter(({ column, any }) => column < width && any.every((value) => isPlain.test(value)))
        // The code of an area stands to the right of its level and rules out more records.
        .sort((a, b) => b.column - a.column)
        .map(({ column, any }) => ({ column, values: any.map((value) => encoder.encode(value)) })),
    );
  }

  /** True when the record whose cells start at `starts` may have to be kept. */
  mayKeep(bytes: Uint8Array, starts: Int32Array): boolean {
    for (const columns of this.#alternatives) {
      if (this.#mayMatch(bytes, starts, columns)) return true;
    }
    return false;
  }

  #mayMatch(bytes: Uint8Array, starts: Int32Array, columns: readonly KeyBytes[]): boolean {
    for (const { column, values } of columns) {
      const offset = starts[column] as number;
      const start = bytes[offset] === quote ? offset + 1 : offset;
      const first = bytes[start] as number;
      // Spaces before the value do not count; there are some beyond ASCII, too.
      if (this.#inner[first] !== 1 && first !== this.#delimiter) continue;
      if (!this.#startsWithAny(bytes, start, values)) return false;
    }
    return true;
  }

  #startsWithAny(bytes: Uint8Array, start: number, values: readonly Uint8Array[]): boolean {
    for (const value of values) {
      // Codes differ at their end.
      let last = value.length - 1;
      while (last >= 0 && bytes[start + last] === value[last]) last -= 1;
      // A value that goes on is another one.
      if (last < 0 && this.#inner[bytes[start + value.length] as number] !== 1) return true;
    }
    return false;
  }
}
