/**
 * A data symbol: a published value that is not a number.
 * Meanings follow the DfE open data standard (Analysts' Guide, "Statistics production: open data").
 * `z` not applicable, `x` not available, `c` confidential (suppressed), `low` and `k` rounds to zero
 * but is not zero, `u` low reliability.
 */
export const dataSymbols = ['z', 'x', 'c', 'low', 'k', 'u'] as const;
export type DataSymbol = (typeof dataSymbols)[number];

/** One published value: a number in the indicator's unit, or a data symbol. Never NaN, never blank. */
export type Cell = number | DataSymbol;

/**
 * A cell, or nothing at all: the file has no row for it, or leaves the cell blank because the figure is not held here
 * (see whyBlank). Absence is not a symbol.
 */
export type MaybeCell = Cell | undefined;

export function isNumber(cell: MaybeCell): cell is number {
  return typeof cell === 'number';
}

export function isSymbol(cell: MaybeCell): cell is DataSymbol {
  return typeof cell === 'string';
}

const standardMeaning: Record<DataSymbol, string> = {
  z: 'not applicable',
  x: 'not available',
  c: 'confidential: the publisher suppressed it',
  low: 'rounds to zero but is not zero',
  k: 'rounds to zero but is not zero',
  u: 'low reliability',
};

/** What a symbol means in the standard; a dataset may declare its own wording (see Dataset.symbolMeaning). */
export function meaningOf(symbol: DataSymbol): string {
  return standardMeaning[symbol];
}

/** Where a cell stands in its file: `row` counts as a spreadsheet does, so the header is row 1. */
export interface CellRef {
  readonly dataset: string;
  readonly row: number;
  readonly column: string;
}
