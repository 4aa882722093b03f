const lineFeed = 10;
const carriageReturn = 13;
export const quote = 34;
/** Room for more cells than a record may have; a power of 2, less 1. */
const lastStart = 8191;

/** How the bytes of a table stand for text: the byte between cells, and the encoding. */
export interface Dialect {
  readonly delimiter: number;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/**
 * Finds where records end, and their cells, from bytes alone. It sees what papaparse sees in the text: a quote means
 * something only as the first character of a cell; a quoted cell ends with a quote before a delimiter or a line end,
 * with at most spaces between. CR, LF and CRLF all end a record.
 */
export class RecordReader {
  /** Of the record read last: where each cell starts, with its opening quote if it has one. */
  readonly starts = new Int32Array(lastStart + 1);
  /** Where its text ends, and where the next record starts. */
  end = 0;
  next = 0;
  cells = 0;
  /** All its cells are empty. */
  isBlank = true;
  hasQuotes = false;
  /** A quoted cell goes on after its closing quote, or is never closed. */
  hasBadQuotes = false;
  /** For each byte: 1 for the delimiter, 2 for a line end, 3 for a quote, else 0. */
  readonly #kinds = new Uint8Array(256);
  readonly #decoder: TextDecoder;

  constructor({ delimiter, encoding }: Dialect) {
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: encoding === 'utf-8' });
    this.#kinds[delimiter] = 1;
    this.#kinds[lineFeed] = 2;
    this.#kinds[carriageReturn] = 2;
    this.#kinds[quote] = 3;
  }

  /**
   * Reads the record at `start`. Returns false when it may go on beyond `bytes`; `isAll` says that there are no
   * more of them.
   */
  read(bytes: Uint8Array, start: number, isAll: boolean): boolean {
    const limit = bytes.length;
    const kinds = this.#kinds;
    const starts = this.starts;
    let offset = start;
    let delimiters = 0;
    // How many bytes are quoted cells without text.
    let nothing = 0;
    this.hasQuotes = false;
    this.hasBadQuotes = false;
    starts[0] = start;
    for (;;) {
      let kind = 0;
      // What comes after a delimiter is written down before it is known to be one: a branch would cost more.
      while (offset < limit && (kind = kinds[bytes[offset] as number] as number) < 2) {
        offset += 1;
        starts[(delimiters + 1) & lastStart] = offset;
        delimiters += kind;
      }
      if (offset >= limit || kind === 2) break;
      const from = offset + 1;
      if (offset === starts[delimiters & lastStart]) {
        this.hasQuotes = true;
        const closing = this.#findClosing(bytes, from, isAll);
        if (closing < 0) return false;
        const after = this.#skipSpaces(bytes, Math.min(closing + 1, limit));
        if (closing === from) nothing += after - offset;
        offset = after;
      } else {
        offset = from;
      }
    }
    this.cells = delimiters + 1;
    this.end = offset;
    this.isBlank = this.end - start === delimiters + nothing;
    const isTwo = bytes[offset] === carriageReturn && bytes[offset + 1] === lineFeed;
    this.next = Math.min(offset + (isTwo ? 2 : 1), limit);
    // A line feed that belongs to a carriage return may be still to come.
    return isAll || offset + (bytes[offset] === carriageReturn ? 1 : 0) < limit;
  }

  /** Where the quote is that closes the cell with text from `from` on; the end if none does, -1 if one may follow. */
  #findClosing(bytes: Uint8Array, from: number, isAll: boolean): number {
    const limit = bytes.length;
    for (let offset = from; ; offset += 1) {
      while (offset < limit && bytes[offset] !== quote) offset += 1;
      if (offset >= limit) {
        this.hasBadQuotes = true;
        return isAll ? limit : -1;
      }
      if (bytes[offset + 1] === quote) {
        offset += 1;
        continue;
      }
      const after = this.#skipSpaces(bytes, offset + 1);
      if (offset === limit - 1) return offset;
      if (after < limit && this.#endsCell(bytes[after])) return offset;
      // If more is to come it may still turn out sound: then no further quote is found, and the record is read again.
      this.hasBadQuotes = true;
    }
  }

  /** The first place from `start` on that is no space, as String.trim sees it; delimiters and line ends are none. */
  #skipSpaces(bytes: Uint8Array, start: number): number {
    let offset = start;
    while (offset < bytes.length) {
      const byte = bytes[offset] as number;
      if (this.#endsCell(byte) || (byte > 32 && byte < 128)) return offset;
      const isSingle = byte < 128 || this.#decoder.encoding !== 'utf-8';
      const stop = offset + (isSingle ? 1 : byte < 0xe0 ? 2 : 3);
      if (this.#decoder.decode(bytes.subarray(offset, stop)).trim() !== '') return offset;
      offset = stop;
    }
    return offset;
  }

  #endsCell(byte: number | undefined): boolean {
    const kind = this.#kinds[byte ?? 0];
    return kind === 1 || kind === 2;
  }
}
