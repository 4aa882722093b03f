/** A row with more or fewer cells than the header. */
export interface RaggedRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  /** How many cells it has. */
  readonly fields: number;
}

/** The rows of a file that were set aside; the first 1,000 of each kind are named, all are counted. */
export interface SetAside {
  readonly ragged: readonly RaggedRow[];
  readonly raggedTotal: number;
  /** Rows in which a quoted cell goes on after its closing quote, or is never closed. */
  readonly badQuotes: readonly number[];
  readonly badQuotesTotal: number;
}

const mostNamed = 1000;

/** Collects the rows that were set aside. */
export class SetAsideList {
  readonly #ragged: RaggedRow[] = [];
  readonly #badQuotes: number[] = [];
  #raggedTotal = 0;
  #badQuotesTotal = 0;

  addRagged(row: number, fields: number): void {
    this.#raggedTotal += 1;
    if (this.#ragged.length < mostNamed) this.#ragged.push({ row, fields });
  }

  addBadQuotes(row: number): void {
    this.#badQuotesTotal += 1;
    if (this.#badQuotes.length < mostNamed) this.#badQuotes.push(row);
  }

  result(): SetAside {
    return {
      ragged: this.#ragged,
      raggedTotal: this.#raggedTotal,
      badQuotes: this.#badQuotes,
      badQuotesTotal: this.#badQuotesTotal,
    };
  }
}
