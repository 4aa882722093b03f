import Papa from 'papaparse';
import type { Dialect } from './read-record.ts';

const lineFeed = 10;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** A record as text. */
export interface RecordText {
  /** Where it stands, as a spreadsheet counts. */
  readonly row: number;
  /** Null when its quotes can be read in more than one way. */
  readonly cells: readonly string[] | null;
  /** It is not UTF-8 though the file is, and was taken as Windows-1252. */
  readonly isForeign: boolean;
}

/** Collects the bytes of records and has papaparse make cells of them, many at a time. */
export class RecordTexts {
  readonly #dialect: Dialect;
  #bytes = new Uint8Array(1 << 14);
  #ends: number[] = [];
  #rows: number[] = [];

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** How many bytes wait to be taken. */
  get size(): number {
    return this.#ends.at(-1) ?? 0;
  }

  /** Takes a copy of the record at `row`, without its line end. Its quotes must be sound. */
  add(record: Uint8Array, row: number): void {
    const start = this.size;
    const end = start + record.length + 1;
    this.#bytes = withRoom(this.#bytes, start, end);
    this.#bytes.set(record, start);
    this.#bytes[end - 1] = lineFeed;
    this.#ends.push(end);
    this.#rows.push(row);
  }

  /** The records added since the last time. */
  take(): readonly RecordText[] {
    const bytes = this.#bytes.subarray(0, this.size);
    const ends = this.#ends;
    const rows = this.#rows;
    this.#ends = [];
    this.#rows = [];
    const text = this.#dialect.encoding === 'utf-8' ? fromUtf8(bytes) : windows1252.decode(bytes);
    if (text !== undefined) {
      const parsed = this.#parse(text);
      return rows.map((row, at) => ({ row, cells: parsed[at] ?? null, isForeign: false }));
    }
    return rows.map((row, at) => {
      const record = bytes.subarray(ends[at - 1] ?? 0, ends[at]);
      const sound = fromUtf8(record);
      const parsed = this.#parse(sound ?? windows1252.decode(record));
      const cells = parsed.length === 1 ? (parsed[0] ?? null) : null;
      return { row, cells, isForeign: sound === undefined };
    });
  }

  #parse(text: string): readonly (readonly string[])[] {
    const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    // Papa.parse would take a byte order mark in the middle of a file for one at its start; its parser does not.
    const parser = new Papa.Parser({
      delimiter: String.fromCharCode(this.#dialect.delimiter),
      newline: '\n',
    });
    const { data } = parser.parse(lines, 0, false) as Papa.ParseResult<string[]>;
    // What follows the last line feed is no record.
    return data.slice(0, -1);
  }
}

/** The same bytes, or a larger copy of the first `used` of them, with room for `size`. */
export function withRoom(
  bytes: Uint8Array<ArrayBuffer>,
  used: number,
  size: number,
): Uint8Array<ArrayBuffer> {
  if (size <= bytes.length) return bytes;
  const larger = new Uint8Array(2 * size);
  larger.set(bytes.subarray(0, used));
  return larger;
}

function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
