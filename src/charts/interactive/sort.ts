/** How a table is sorted; `Column` is whatever the table knows its columns by. */
export interface Sorting<Column> {
  readonly column: Column;
  readonly isAscending: boolean;
}

/** The sorting after a heading is chosen: row headings from the first on, numbers from the largest; then reversed. */
export function nextSorting<Column>(
  former: Sorting<Column> | null,
  column: Column,
  isRowHeading: boolean,
): Sorting<Column> {
  return {
    column,
    isAscending: former?.column === column ? !former.isAscending : isRowHeading,
  };
}

/** Rows by the size of their numbers; those without one (null) stay below whichever way they are sorted. */
export function sortRows<Row>(
  rows: readonly Row[],
  isAscending: boolean,
  numberOf: (row: Row) => number | null,
): readonly Row[] {
  const sign = isAscending ? 1 : -1;
  return rows
    .map((row) => ({ row, number: numberOf(row) }))
    .sort(({ number: a }, { number: b }) =>
      a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b),
    )
    .map(({ row }) => row);
}

/** How a column's heading says what it is sorted by: `aria-sort`, and an arrow for the eye. */
export function headingState<Column>(
  sorting: Sorting<Column> | null,
  column: Column,
): { readonly ariaSort: 'ascending' | 'descending' | 'none'; readonly arrow: string } {
  if (sorting?.column !== column) return { ariaSort: 'none', arrow: ' ↕' };
  return sorting.isAscending
    ? { ariaSort: 'ascending', arrow: ' ▲' }
    : { ariaSort: 'descending', arrow: ' ▼' };
}
