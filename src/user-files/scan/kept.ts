import { CellPool, emptyHash, hashed } from './cell-pool.ts';
import { keepsRecord, keyColumnsOf, type KeyTest } from './key-test.ts';
import type { RowBatch } from './row-batch.ts';
import type { Dialect } from './spaces.ts';
import { RecordTexts } from './text.ts';

/** Rows that passed the test, and what was noticed about them. */
export interface KeptBatch extends RowBatch {
  /** Where records stand whose quotes can be read in more than one way; they are left out. */
  readonly unsound: readonly number[];
  /** Where kept records stand that are not UTF-8 though the file is. */
  readonly foreign: readonly number[];
}

/** Takes records that may have to be kept, turns them into cells and tests their keys again. */
export class KeptRecords {
  readonly #delimiter: number;
  readonly #keys: KeyTest | null;
  readonly #keyColumns: readonly number[];
  readonly #width: number;
  readonly #pool = new CellPool();
  readonly #texts: RecordTexts;
  #codes: Uint32Array;
  #rowNumbers: number[] = [];
  /** Which of the rows are still without their cells, because they wait as text. */
  #later: number[] = [];
  #size = 0;

  /** For records of `width` cells. */
  constructor({ delimiter, encoding }: Dialect, keys: KeyTest | null, width: number) {
    this.#delimiter = delimiter;
    this.#keys = keys;
    this.#keyColumns = keyColumnsOf(keys).filter((column) => column < width);
    this.#width = width;
    this.#texts = new RecordTexts(String.fromCharCode(delimiter), encoding);
    this.#codes = new Uint32Array(64 * width);
  }

  /** In bytes, of the records since the last batch was taken. */
  get size(): number {
    return this.#size;
  }

  /** Takes a copy of a record of the right width. Its quotes must be sound; `quoted` says that it has any. */
  add(bytes: Uint8Array, start: number, end: number, row: number, quoted: boolean): void {
    const index = this.#rowNumbers.length;
    if ((index + 1) * this.#width > this.#codes.length) {
      const larger = new Uint32Array(2 * this.#codes.length);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    this.#rowNumbers.push(row);
    this.#size += end - start;
    if (!quoted && this.#addPlain(bytes, start, end, index * this.#width)) return;
    this.#texts.add(bytes, start, end);
    this.#later.push(index);
  }

  /** The wanted ones of the records since the last time. */
  take(): KeptBatch {
    const width = this.#width;
    const { unsound, notUtf8 } = this.#fillLater();
    const lost = new Set(unsound);
    const foreign: number[] = [];
    const rowNumbers = new Uint32Array(this.#rowNumbers.length);
    let kept = 0;
    for (let index = 0; index < rowNumbers.length; index += 1) {
      const row = this.#rowNumbers[index] as number;
      if (lost.has(row) || !this.#isWanted(index)) continue;
      if (kept < index) this.#codes.copyWithin(kept * width, index * width, (index + 1) * width);
      if (notUtf8.has(row)) foreign.push(row);
      rowNumbers[kept] = row;
      kept += 1;
    }
    this.#rowNumbers = [];
    this.#size = 0;
    return {
      width,
      codes: this.#codes.slice(0, kept * width),
      rowNumbers: rowNumbers.slice(0, kept),
      unsound,
      foreign,
      ...this.#pool.take(),
    };
  }

  /** Makes cells of the records that wait as text. Returns the rows that cannot be, and those not in UTF-8. */
  #fillLater(): { readonly unsound: readonly number[]; readonly notUtf8: ReadonlySet<number> } {
    const unsound: number[] = [];
    const notUtf8 = new Set<number>();
    this.#texts.take().forEach(({ fields, foreign }, place) => {
      const index = this.#later[place] as number;
      const row = this.#rowNumbers[index] as number;
      if (fields?.length !== this.#width) {
        unsound.push(row);
        return;
      }
      if (foreign) notUtf8.add(row);
      fields.forEach((cell, column) => {
        this.#codes[index * this.#width + column] = this.#pool.numberOfText(cell);
      });
    });
    this.#later = [];
    return { unsound, notUtf8 };
  }

  #isWanted(index: number): boolean {
    if (!this.#keys) return true;
    const start = index * this.#width;
    const fields: string[] = [];
    for (const column of this.#keyColumns) {
      fields[column] = this.#pool.textOf(this.#codes[start + column] as number);
    }
    return keepsRecord(fields, this.#keys);
  }

  /** False when the record has characters beyond ASCII. */
  #addPlain(bytes: Uint8Array, start: number, end: number, firstCell: number): boolean {
    const delimiter = this.#delimiter;
    let cell = firstCell;
    let from = start;
    let hash = emptyHash;
    let all = 0;
    for (let place = start; place < end; place += 1) {
      const byte = bytes[place] as number;
      if (byte !== delimiter) {
        hash = hashed(hash, byte);
        all |= byte;
        continue;
      }
      if (all > 127) return false;
      this.#codes[cell] = this.#pool.numberOf(bytes, from, place, hash);
      cell += 1;
      from = place + 1;
      hash = emptyHash;
    }
    if (all > 127) return false;
    this.#codes[cell] = this.#pool.numberOf(bytes, from, end, hash);
    return true;
  }
}
