import { KeyFilter } from './key-filter.ts';
import { keepsRecord, type KeyTest } from './key-test.ts';
import { longestRecord, mostColumns, noHeader, recordTooLong, tooManyColumns } from './limits.ts';
import { RecordReader, type Dialect } from './read-record.ts';
import { RecordTexts, withRoom } from './record-texts.ts';
import { RowEncoder, type RowBatch } from './row-batch.ts';
import { SetAsideList } from './set-aside.ts';

/** What has to be known of a file before its records can be found. */
export interface ScannerOptions extends Dialect {
  /** Its name, for messages. */
  readonly file: string;
  /** Where the column names stand, as a spreadsheet counts. */
  readonly headerRow: number;
  readonly keys: KeyTest | null;
}

/**
 * Finds the records of a file that comes in pieces, and gives papaparse those that may be wanted and no others.
 * Throws FileError beyond the limits.
 */
export class RecordScanner {
  readonly #options: ScannerOptions;
  readonly #reader: RecordReader;
  /** papaparse is several times as fast where no record has quotes. */
  readonly #plain: RecordTexts;
  readonly #quoted: RecordTexts;
  #bytes = new Uint8Array(1 << 20);
  #fill = 0;
  /** How many of the bytes are the beginning of a record whose end was not there yet. */
  #rest = 0;
  #records = 0;
  #filter: KeyFilter | null = null;
  #encoder = new RowEncoder(0);
  /** The header's column names; none until it was found. */
  header: readonly string[] = [];
  /** How many records below the header are not blank. */
  read = 0;
  /** The kept records that are not UTF-8 though the file is. */
  readonly notUtf8 = { count: 0, firstRow: 0 };
  readonly setAside = new SetAsideList();

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#reader = new RecordReader(options);
    this.#plain = new RecordTexts(options);
    this.#quoted = new RecordTexts(options);
  }

  /** How many bytes of records wait to be taken. */
  get waiting(): number {
    return this.#plain.size + this.#quoted.size;
  }

  /** Takes the next piece of the file. */
  push(piece: Uint8Array): void {
    const size = this.#fill + piece.length;
    this.#bytes = withRoom(this.#bytes, this.#fill, size);
    this.#bytes.set(piece, this.#fill);
    this.#fill = size;
    // A long record is not read again with every piece.
    if (size >= 2 * this.#rest) this.#readRecords(false);
    if (this.#rest > longestRecord) throw recordTooLong(this.#options.file, this.#records + 1);
  }

  /** Says that there are no more pieces. */
  end(): void {
    this.#readRecords(true);
    if (this.header.length > 0) return;
    throw noHeader(this.#options.file, this.#options.headerRow, false);
  }

  /** The wanted records since the last time. */
  take(): RowBatch {
    const texts = [...this.#plain.take(), ...this.#quoted.take()].sort((a, b) => a.row - b.row);
    const rows: (readonly string[])[] = [];
    const rowNumbers: number[] = [];
    for (const { row, cells, isForeign } of texts) {
      if (cells?.length !== this.header.length) {
        this.setAside.addBadQuotes(row);
      } else if (keepsRecord(cells, this.#options.keys)) {
        rows.push(cells);
        rowNumbers.push(row);
        if (!isForeign) continue;
        this.notUtf8.count += 1;
        this.notUtf8.firstRow ||= row;
      }
    }
    return this.#encoder.encode(rows, Uint32Array.from(rowNumbers));
  }

  /** Goes through all whole records there are and keeps the rest for the next time. */
  #readRecords(isAll: boolean): void {
    const bytes = this.#bytes.subarray(0, this.#fill);
    const reader = this.#reader;
    let start = 0;
    for (;;) {
      const from = this.#records === 0 ? lengthOfMark(bytes) : start;
      if (from >= bytes.length || !reader.read(bytes, from, isAll)) break;
      this.#records += 1;
      if (this.#records > this.#options.headerRow) this.#addRecord(bytes, from);
      else if (this.#records === this.#options.headerRow) this.#readHeader(bytes, from);
      start = reader.next;
    }
    this.#bytes.copyWithin(0, start, this.#fill);
    this.#fill -= start;
    this.#rest = this.#fill;
  }

  #addRecord(bytes: Uint8Array, start: number): void {
    const { cells, end, hasQuotes, hasBadQuotes, isBlank, starts } = this.#reader;
    if (isBlank) return;
    this.read += 1;
    const row = this.#records;
    if (hasBadQuotes) this.setAside.addBadQuotes(row);
    else if (cells !== this.header.length) this.setAside.addRagged(row, cells);
    else if (this.#filter?.mayKeep(bytes, starts) ?? true) {
      (hasQuotes ? this.#quoted : this.#plain).add(bytes.subarray(start, end), row);
    }
  }

  #readHeader(bytes: Uint8Array, start: number): void {
    const { file, headerRow, keys, delimiter } = this.#options;
    const { cells, end, hasBadQuotes } = this.#reader;
    if (hasBadQuotes) throw noHeader(file, headerRow, true);
    if (cells > mostColumns) throw tooManyColumns(file, headerRow, cells);
    this.#quoted.add(bytes.subarray(start, end), headerRow);
    this.header = this.#quoted.take()[0]?.cells ?? [];
    // Names that do not match the columns would put every figure under another name.
    if (this.header.length !== cells) throw noHeader(file, headerRow, true);
    this.#filter = keys && new KeyFilter(keys, cells, delimiter);
    this.#encoder = new RowEncoder(cells);
  }
}

/** The length of the byte order mark of UTF-8 at the start of a file. */
function lengthOfMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
