import Papa from 'papaparse';

const lineFeed = 10;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** A record as text. */
export interface RecordFields {
  /** Null when its quotes can be read in more than one way. */
  readonly fields: readonly string[] | null;
  /** It is not UTF-8 though the file is, and was taken as Windows-1252. */
  readonly foreign: boolean;
}

/** Collects the bytes of records and has papaparse make fields of them, many at a time. */
export class RecordTexts {
  readonly #delimiter: string;
  readonly #encoding: 'utf-8' | 'windows-1252';
  #bytes = new Uint8Array(1 << 14);
  #ends: number[] = [];
  #size = 0;

  /** `delimiter` is one character. */
  constructor(delimiter: string, encoding: 'utf-8' | 'windows-1252') {
    this.#delimiter = delimiter;
    this.#encoding = encoding;
  }

  /** Takes a copy of a record, without its line end. Its quotes must be sound. */
  add(bytes: Uint8Array, start: number, end: number): void {
    const size = this.#size + end - start + 1;
    if (size > this.#bytes.length) {
      const larger = new Uint8Array(2 * size);
      larger.set(this.#bytes.subarray(0, this.#size));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(start, end), this.#size);
    this.#bytes[size - 1] = lineFeed;
    this.#size = size;
    this.#ends.push(size);
  }

  /** The records added since the last time. */
  take(): readonly RecordFields[] {
    const bytes = this.#bytes.subarray(0, this.#size);
    const ends = this.#ends;
    this.#ends = [];
    this.#size = 0;
    const text = this.#encoding === 'utf-8' ? fromUtf8(bytes) : windows1252.decode(bytes);
    if (text !== undefined) return this.#parse(text).map((fields) => ({ fields, foreign: false }));
    return ends.map((end, index) => this.#one(bytes.subarray(ends[index - 1] ?? 0, end)));
  }

  #one(bytes: Uint8Array): RecordFields {
    const text = fromUtf8(bytes);
    const rows = this.#parse(text ?? windows1252.decode(bytes));
    const fields = rows.length === 1 ? (rows[0] ?? null) : null;
    return { fields, foreign: text === undefined };
  }

  #parse(text: string): readonly (readonly string[])[] {
    const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    // Papa.parse would take a byte order mark in the middle of a file for one at its start; its parser does not.
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n' });
    const { data } = parser.parse(lines, 0, false) as Papa.ParseResult<string[]>;
    // What follows the last line feed is no record.
    return data.slice(0, -1);
  }
}

function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
