import { memo, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isNumber } from '../../domain/cell.ts';
import type { Figure, FigureTable as Table, Mark, TableRow } from '../../figure/figure.ts';
import type { Explain } from './explain.ts';
import { ValueButton } from './Value.tsx';

interface Sorting {
  /** A column's key; empty for the row headings. */
  readonly column: string;
  readonly ascending: boolean;
}

/**
 * A figure's observations as a table that sorts by any column. Every value opens where it comes from; the
 * values are one tab stop, with the arrow keys between them.
 */
export const FigureTable = memo(function FigureTable(props: {
  readonly figure: Figure;
  readonly explain: Explain;
}): ReactNode {
  const { figure, explain } = props;
  const { table } = figure;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => sortRows(table, sorting), [table, sorting]);
  const [active, setActive] = useState('0 0');
  const body = useRef<HTMLTableSectionElement>(null);

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>): void {
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    const at = (event.target as HTMLElement).dataset['at'];
    if (!step || !at) return;
    event.preventDefault();
    const [row = 0, column = 0] = at.split(' ').map(Number);
    const next = `${row + step[0]} ${column + step[1]}`;
    const button = body.current?.querySelector<HTMLButtonElement>(`[data-at="${next}"]`);
    if (!button) return;
    setActive(next);
    button.focus();
  }
  const sortBy = (column: string): void =>
    setSorting({
      column,
      ascending: sorting?.column === column ? !sorting.ascending : column === '',
    });

  return (
    <div
      className="table-scroll"
      role="region"
      aria-label={`Table: ${table.caption}`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <caption>
          <span className="caption-text">
            {table.caption}
            <span className="caption-hint">
              Choose a value to see where it comes from; with the keyboard, arrow keys move between
              values.
            </span>
          </span>
        </caption>
        <thead>
          <tr>
            <SortHeading label={table.rowHeading} column="" sorting={sorting} sortBy={sortBy} />
            {table.columns.map((column) => (
              <SortHeading
                key={column.key}
                label={column.label}
                column={column.key}
                sorting={sorting}
                sortBy={sortBy}
              />
            ))}
          </tr>
        </thead>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row, rowIndex) => (
            <tr key={row.key}>
              <th scope="row">
                {row.label}
                {row.afterBreak ? (
                  <abbr title="A break in series lies before this period"> [b]</abbr>
                ) : null}
              </th>
              {row.cells.map((mark, column) => {
                const at = `${rowIndex} ${column}`;
                return (
                  <td key={table.columns[column]?.key ?? column}>
                    <ValueButton
                      mark={mark}
                      indicator={figure.indicator}
                      explain={explain}
                      place={{ at, active: at === active, onArrive: setActive }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <StatedRows figure={figure} />
      </table>
    </div>
  );
});

/** What documents state, under the published figures and apart from them: never sorted among them. */
function StatedRows({ figure }: { readonly figure: Figure }): ReactNode {
  const { stated } = figure.overlays;
  if (stated.length === 0) return null;
  return (
    <tfoot>
      {stated.map((one) => (
        <tr key={one.id} className="stated-row">
          <th scope="row">Stated in a document, {one.when}</th>
          {figure.table.columns.map(({ key }) => (
            <td key={key}>{key === one.area ? one.words : ''}</td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

function SortHeading(props: {
  readonly label: string;
  readonly column: string;
  readonly sorting: Sorting | null;
  readonly sortBy: (column: string) => void;
}): ReactNode {
  const { label, column, sorting, sortBy } = props;
  const own = sorting?.column === column ? sorting : null;
  return (
    <th scope="col" aria-sort={own ? (own.ascending ? 'ascending' : 'descending') : 'none'}>
      <button type="button" className="sort-button" onClick={() => sortBy(column)}>
        {label}
        <span aria-hidden="true">{own ? (own.ascending ? ' ▲' : ' ▼') : ' ↕'}</span>
      </button>
    </th>
  );
}

/** Numbers by size; cells without a number stay below them whichever way the column is sorted. */
function sortRows(table: Table, sorting: Sorting | null): readonly TableRow[] {
  if (!sorting) return table.rows;
  const sign = sorting.ascending ? 1 : -1;
  if (sorting.column === '') return [...table.rows].sort((a, b) => sign * (a.order - b.order));
  const column = table.columns.findIndex(({ key }) => key === sorting.column);
  const value = (row: TableRow): number | null => numberOf(row.cells[column]);
  return [...table.rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}

function numberOf(mark: Mark | undefined): number | null {
  return mark && isNumber(mark.cell) ? mark.cell : null;
}
