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

/** Puts the rows of batches together, equal cells being one and the same string. */
export class RowBuilder {
  readonly rows: (readonly string[])[] = [];
  #strings: string[] = [];
  #places: Uint32Array[] = [];

  /** Takes the next batch; batches must come in the order they were made in. */
  add({ width, codes, rowNumbers, strings: added, anew }: RowBatch): void {
    if (anew) this.#strings = [];
    for (const text of added) this.#strings.push(text);
    const strings = this.#strings;
    this.#places.push(rowNumbers);
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
    for (const places of this.#places) {
      all.set(places, start);
      start += places.length;
    }
    return all;
  }
}
