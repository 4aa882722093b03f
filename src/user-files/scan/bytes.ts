import type { KeyTest } from './key-test.ts';
import { findKeys, passPlainWords, type Tally } from './fields.ts';
import { compileKeys, mayKeep, type ByteKeys } from './keys.ts';
import { KeptRecords, type KeptBatch } from './kept.ts';
import { longestRecord, mostColumns, noHeader, recordTooLong, tooManyColumns } from './limits.ts';
import {
  carriageReturn,
  findClosing,
  goesOn,
  lineFeed,
  quote,
  readRecord,
  type RecordShape,
} from './quotes.ts';
import { SetAsideList } from './set-aside.ts';
import { skipSpaces, type Dialect } from './spaces.ts';
import { RecordTexts } from './text.ts';

/** What has to be known of a file before its records can be found. */
export interface ScannerOptions {
  /** Its name, for messages. */
  readonly file: string;
  /** One ASCII character. */
  readonly delimiter: string;
  readonly encoding: 'utf-8' | 'windows-1252';
  /** Where the column names stand, as a spreadsheet counts. */
  readonly headerRow: number;
  readonly keys: KeyTest | null;
  /** How many bytes are looked at in one go; what a record needs beyond that is added. */
  readonly bufferSize?: number;
}

const usualBuffer = 1024 * 1024;

/**
 * Finds the records of a file that comes in pieces, without decoding those that are not wanted. Cells are read as
 * papaparse reads them, and CR, LF and CRLF all end a line, as in readCsv. Throws FileFault beyond the limits.
 */
export class RecordScanner {
  readonly #options: ScannerOptions;
  readonly #dialect: Dialect;
  readonly #tally: Tally = { delimiters: 0 };
  readonly #shape: RecordShape = {
    end: 0,
    next: 0,
    fields: 0,
    blank: false,
    quoted: false,
    badQuotes: false,
  };
  #bytes: Uint8Array;
  #words: Int32Array;
  #fill = 0;
  #atStart = true;
  /** How many columns the header has; 0 until it was found, as long as there is nothing to test or to keep. */
  #width = 0;
  #keys: ByteKeys | null = null;
  #kept: KeptRecords | null = null;
  #records = 0;
  /** The header's column names; none until it was found. */
  header: readonly string[] = [];
  /** How many records below the header are not blank. */
  read = 0;
  readonly setAside = new SetAsideList();

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#dialect = {
      delimiter: options.delimiter.charCodeAt(0),
      encoding: options.encoding,
    };
    const size = Math.max(4, (options.bufferSize ?? usualBuffer) & ~3);
    this.#bytes = new Uint8Array(size);
    this.#words = new Int32Array(this.#bytes.buffer);
  }

  /** How many bytes of records wait to be taken. */
  get waiting(): number {
    return this.#kept?.size ?? 0;
  }

  /** The wanted records since the last time; null when the header was not found yet. */
  take(): KeptBatch | null {
    return this.#kept?.take() ?? null;
  }

  /** Takes the next piece of the file. */
  push(piece: Uint8Array): void {
    for (let taken = 0; taken < piece.length;) {
      const part = piece.subarray(taken, taken + this.#bytes.length - this.#fill);
      this.#bytes.set(part, this.#fill);
      this.#fill += part.length;
      taken += part.length;
      if (this.#fill === this.#bytes.length) {
        this.#drain(false);
        if (this.#fill === this.#bytes.length) this.#grow();
      }
    }
  }

  /** Says that there are no more pieces. */
  end(): void {
    this.#drain(true);
    if (this.#width > 0) return;
    throw noHeader(this.#options.file, this.#options.headerRow, false);
  }

  #grow(): void {
    const size = this.#bytes.length;
    if (size >= longestRecord) throw recordTooLong(this.#options.file, this.#records + 1);
    const larger = new Uint8Array(Math.min(longestRecord, 2 * size));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#words = new Int32Array(larger.buffer);
  }

  /** Goes through all whole records there are and keeps the rest for the next time. */
  #drain(complete: boolean): void {
    const limit = this.#fill;
    const bytes = this.#bytes.subarray(0, limit);
    let start = this.#atStart ? lengthOfMark(bytes) : 0;
    this.#atStart = false;
    while (start < limit && this.#width === 0) {
      const next = this.#recordFrom(bytes, start, complete);
      if (next < 0) break;
      start = next;
    }
    const stop = this.#width === 0 ? limit : this.#drainRecords(bytes, start, complete);
    start = this.#width === 0 ? start : stop;
    // What is left without a line end is a record only if nothing else comes.
    if (complete) {
      while (start < limit) start = this.#recordFrom(bytes, start, true);
    }
    this.#bytes.copyWithin(0, start, limit);
    this.#fill = limit - start;
  }

  /** Goes through all records below the header that have a line end. Returns where the first other one starts. */
  #drainRecords(bytes: Uint8Array, first: number, complete: boolean): number {
    const limit = bytes.length;
    const words = this.#words;
    const tally = this.#tally;
    const shape = this.#shape;
    const { delimiter } = this.#dialect;
    let start = first;
    let place = first;
    // Where the first quoted cell of the record starts.
    let opening = limit;
    let badQuotes = false;
    tally.delimiters = 0;
    while (place < limit) {
      if ((place & 3) === 0) {
        place = passPlainWords(words, place >> 2, limit >> 2, delimiter, tally) << 2;
      }
      const byte = bytes[place];
      if (byte === delimiter) {
        tally.delimiters += 1;
      } else if (byte === lineFeed || (byte === carriageReturn && bytes[place + 1] !== lineFeed)) {
        if (byte === carriageReturn && place + 1 === limit && !complete) break;
        const returns = place > start && byte === lineFeed && bytes[place - 1] === carriageReturn;
        this.#endRecord(bytes, start, returns ? place - 1 : place, opening, badQuotes);
        start = place + 1;
        opening = limit;
        badQuotes = false;
        tally.delimiters = 0;
      } else if (byte === quote && (place === start || bytes[place - 1] === delimiter)) {
        shape.badQuotes = false;
        const closing = findClosing(bytes, place + 1, this.#dialect, complete, shape);
        if (closing === goesOn) break;
        badQuotes ||= shape.badQuotes;
        opening = Math.min(opening, place);
        place = skipSpaces(bytes, closing + 1, this.#dialect);
        continue;
      }
      place += 1;
    }
    return start;
  }

  /** Reads one record with care. Returns where the next one starts; -1 if more bytes are needed for that. */
  #recordFrom(bytes: Uint8Array, start: number, complete: boolean): number {
    const shape = this.#shape;
    if (!readRecord(bytes, start, this.#dialect, complete, this.#keys, shape)) return -1;
    this.#records += 1;
    const row = this.#records;
    if (row === this.#options.headerRow) this.#readHeader(bytes, start);
    if (row > this.#options.headerRow && !shape.blank) {
      this.read += 1;
      if (shape.badQuotes) this.setAside.addBadQuotes(row);
      else if (shape.fields !== this.#width) this.setAside.addRagged(row, shape.fields);
      else if (!this.#keys || mayKeep(bytes, this.#keys, this.#dialect.delimiter)) {
        this.#kept?.add(bytes, start, shape.end, row, shape.quoted);
      }
    }
    return shape.next;
  }

  /** Takes a record whose first quoted cell, if any, starts at `opening`. */
  #endRecord(
    bytes: Uint8Array,
    start: number,
    end: number,
    opening: number,
    badQuotes: boolean,
  ): void {
    this.#records += 1;
    const row = this.#records;
    const { delimiters } = this.#tally;
    const quoted = opening < end;
    if (quoted ? this.#isBlank(bytes, start, end) : delimiters === end - start) return;
    this.read += 1;
    if (badQuotes) this.setAside.addBadQuotes(row);
    else if (delimiters + 1 !== this.#width) this.setAside.addRagged(row, delimiters + 1);
    else if (this.#mayKeep(bytes, start, end, opening)) {
      this.#kept?.add(bytes, start, end, row, quoted);
    }
  }

  #mayKeep(bytes: Uint8Array, start: number, end: number, opening: number): boolean {
    const keys = this.#keys;
    if (!keys?.alternatives) return true;
    const whole = opening >= end;
    const { delimiter } = this.#dialect;
    if (!findKeys(this.#words, start, whole ? end : opening, whole, delimiter, keys)) {
      // Beyond a quoted cell counting does not tell where the columns are.
      readRecord(bytes, start, this.#dialect, true, keys, this.#shape);
    }
    return mayKeep(bytes, keys, delimiter);
  }

  /** True when a record with quoted cells has nothing in any of them. */
  #isBlank(bytes: Uint8Array, start: number, end: number): boolean {
    for (let place = start; place < end; place += 1) {
      const byte = bytes[place] as number;
      const isNothing = byte === quote || byte === this.#dialect.delimiter || byte <= 32;
      if (!isNothing && byte < 128) return false;
    }
    readRecord(bytes, start, this.#dialect, true, null, this.#shape);
    return this.#shape.blank;
  }

  #readHeader(bytes: Uint8Array, start: number): void {
    const { file, headerRow, delimiter, encoding, keys } = this.#options;
    const { end, fields, badQuotes } = this.#shape;
    if (badQuotes) throw noHeader(file, headerRow, true);
    if (fields > mostColumns) throw tooManyColumns(file, headerRow, fields);
    const texts = new RecordTexts(delimiter, encoding);
    texts.add(bytes, start, end);
    this.header = texts.take()[0]?.fields ?? [];
    // Names that do not match the columns would put every figure under another name.
    if (this.header.length !== fields) throw noHeader(file, headerRow, true);
    this.#width = fields;
    this.#keys = keys && compileKeys(keys, fields, this.#dialect.delimiter);
    this.#kept = new KeptRecords(this.#dialect, keys, fields);
  }
}

/** The length of the byte order mark of UTF-8 at the start of a file. */
function lengthOfMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
