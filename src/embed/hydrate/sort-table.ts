import { makeElement } from '../make-element.ts';

/** Makes a table sortable by each of its columns, with a button in every heading. */
export function makeSortable(table: HTMLTableElement): void {
  const headings = [...table.querySelectorAll<HTMLElement>('thead th')];
  const body = table.tBodies[0];
  if (!body) return;
  let sorted = { column: -1, isAscending: false };

  const mark = (column: number): void => {
    const heading = headings[column];
    const arrow = heading?.querySelector('.sort-arrow');
    const isSorted = column === sorted.column;
    heading?.setAttribute(
      'aria-sort',
      isSorted ? (sorted.isAscending ? 'ascending' : 'descending') : 'none',
    );
    if (arrow) arrow.textContent = isSorted ? (sorted.isAscending ? ' ▲' : ' ▼') : ' ↕';
  };
  headings.forEach((heading, column) => {
    const arrow = makeElement('span', 'sort-arrow');
    arrow.setAttribute('aria-hidden', 'true');
    const button = makeElement('button', 'sort-button', ...heading.childNodes, arrow);
    button.type = 'button';
    button.addEventListener('click', () => {
      const isAgain = sorted.column === column;
      sorted = { column, isAscending: isAgain ? !sorted.isAscending : column === 0 };
      body.append(...sortRows([...body.rows], column, sorted.isAscending));
      headings.forEach((_, index) => mark(index));
    });
    heading.append(button);
    mark(column);
  });
}

/** Numbers by size; rows without a number stay below them whichever way the column is sorted. */
function sortRows(
  rows: readonly HTMLTableRowElement[],
  column: number,
  isAscending: boolean,
): readonly HTMLTableRowElement[] {
  const sign = isAscending ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
  return keyed
    .sort(({ key: a }, { key: b }) =>
      a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b),
    )
    .map(({ row }) => row);
}

function keyOf(row: HTMLTableRowElement, column: number): number | null {
  const text = column === 0 ? row.dataset['order'] : row.cells[column]?.dataset['value'];
  return text === undefined || text === '' ? null : Number(text);
}
