import { detached } from './detached.ts';

/**
 * Some rows with their cells as numbers into a list of strings, which repeats nothing: as little as can be sent
 * from a worker to the page.
 */
export interface RowBatch {
  /** How many cells each row has. */
  readonly width: number;
  /** Row by row, `width` numbers each. */
  readonly codes: Uint32Array;
  /** Where each row stands, as a spreadsheet counts. */
  readonly rowNumbers: Uint32Array;
  /** What the batches before this one did not have yet; their numbers go on from there. */
  readonly strings: readonly string[];
  /** The numbers start at 0 again, and the strings of earlier batches are not used any more. */
  readonly anew: boolean;
}

/** Beyond so many different cells the numbers start at 0 again with the next batch. */
const mostStrings = 1 << 17;

/** Makes batches of rows that all have `width` cells. */
export class RowEncoder {
  readonly #width: number;
  readonly #numbers = new Map<string, number>();

  constructor(width: number) {
    this.#width = width;
  }

  /** The next batch: these rows, which stand at `rowNumbers`. */
  encode(rows: readonly (readonly string[])[], rowNumbers: Uint32Array): RowBatch {
    const width = this.#width;
    const numbers = this.#numbers;
    if (numbers.size >= mostStrings) numbers.clear();
    const anew = numbers.size === 0;
    const codes = new Uint32Array(rows.length * width);
    const strings: string[] = [];
    let at = 0;
    for (const row of rows) {
      for (const cell of row) {
        let number = numbers.get(cell);
        if (number === undefined) {
          // Engines let a piece of a text hold on to all of it, so that one cell would keep a megabyte.
          const copy = detached(cell);
          number = numbers.size;
          numbers.set(copy, number);
          strings.push(copy);
        }
        codes[at] = number;
        at += 1;
      }
    }
    return { width, codes, rowNumbers, strings, anew };
  }
}

/** Puts the rows of batches together, equal cells being one and the same string. */
export class RowBuilder {
  readonly rows: (readonly string[])[] = [];
  #strings: string[] = [];
  #rowNumbers: Uint32Array[] = [];

  /** Takes the next batch; batches must come in the order they were made in. */
  add({ width, codes, rowNumbers, strings: added, anew }: RowBatch): void {
    if (anew) this.#strings = [];
    for (const text of added) this.#strings.push(text);
    const strings = this.#strings;
    this.#rowNumbers.push(rowNumbers);
    for (let start = 0; start < codes.length; start += width) {
      const row: string[] = [];
      for (let cell = 0; cell < width; cell += 1) {
        row.push(strings[codes[start + cell] as number] as string);
      }
      this.rows.push(row);
    }
  }

  /** Where the rows stand, in the order of `rows`. */
  rowNumbers(): Uint32Array {
    const all = new Uint32Array(this.rows.length);
    let start = 0;
    for (const places of this.#rowNumbers) {
      all.set(places, start);
      start += places.length;
    }
    return all;
  }
}
