import type { LocalTable } from './table.ts';

/** Two rows of a table about the same period, area and filter items, by index; `column` is the first that differs. */
export interface DuplicateRow {
  readonly first: number;
  readonly second: number;
  /** Index of the column; -1 when the rows agree in every value. */
  readonly column: number;
}

/** Every row that repeats the period, area and items of an earlier one. */
export function findDuplicates({ header, rows, symbols }: LocalTable): readonly DuplicateRow[] {
  const values = header.length - symbols.size;
  const seen = new Map<string, number>();
  const duplicates: DuplicateRow[] = [];
  rows.forEach((row, second) => {
    const key = keyOf(row, values);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, second);
      return;
    }
    const earlier = rows[first] ?? [];
    let column = -1;
    for (let at = values; at < header.length; at += 1) {
      if (row[at] === earlier[at]) continue;
      column = at;
      break;
    }
    duplicates.push({ first, second, column });
  });
  return duplicates;
}

/** Names and LA codes of areas do not tell rows apart: the codes do. */
function keyOf(row: readonly string[], values: number): string {
  let key = '';
  for (let at = 0; at < values; at += 1) {
    if (at === 4 || at === 6 || at === 7 || at === 9) continue;
    key += `${row[at] ?? ''}\u0001`;
  }
  return key;
}
