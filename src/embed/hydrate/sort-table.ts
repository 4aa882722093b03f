import {
  headingState,
  nextSorting,
  sortRows,
  type Sorting,
} from '../../charts/interactive/sort.ts';
import { makeElement } from '../make-element.ts';

/** Makes a table sortable by each of its columns, with a button in every heading. */
export function makeSortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  if (!body) return;
  let sorting: Sorting<number> | null = null;

  const headings = [...table.querySelectorAll<HTMLElement>('thead th')].map((heading, column) => {
    const arrow = makeElement('span', 'sort-arrow');
    arrow.setAttribute('aria-hidden', 'true');
    const button = makeElement('button', 'sort-button', ...heading.childNodes, arrow);
    button.type = 'button';
    button.addEventListener('click', () => sortBy(column));
    heading.append(button);
    return { heading, arrow };
  });
  const showSorting = (): void =>
    headings.forEach(({ heading, arrow }, column) => {
      const state = headingState(sorting, column);
      heading.setAttribute('aria-sort', state.ariaSort);
      arrow.textContent = state.arrow;
    });
  const sortBy = (column: number): void => {
    sorting = nextSorting(sorting, column, column === 0);
    body.append(...sortRows([...body.rows], sorting.isAscending, (row) => numberOf(row, column)));
    showSorting();
  };
  showSorting();
}

/** The unrounded number in a cell, or a row's place by its heading; null where the cell has none. */
function numberOf(row: HTMLTableRowElement, column: number): number | null {
  const text = column === 0 ? row.dataset['order'] : row.cells[column]?.dataset['value'];
  return text === undefined || text === '' ? null : Number(text);
}
