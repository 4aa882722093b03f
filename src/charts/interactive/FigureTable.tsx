import {
  memo,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { isNumber } from '../../domain/cell.ts';
import { formatWhole } from '../../domain/words/format.ts';
import type { Figure, FigureTable as Table, TableRow } from '../../figure/figure.ts';
import type { ShowProvenance } from './show-provenance.ts';
import { headingState, nextSorting, sortRows, type Sorting } from './sort.ts';
import { ValueButton } from './Value.tsx';

/**
 * A figure's observations as a table that sorts by any column. Every value opens where it comes from; the
 * values are one tab stop, with the arrow keys between them.
 */
export const FigureTable = memo(function FigureTable(props: {
  readonly figure: Figure;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { figure, showProvenance } = props;
  const { table } = figure;
  // A column's key; empty for the row headings.
  const [sorting, setSorting] = useState<Sorting<string> | null>(null);
  const rows = useMemo(() => sortedRows(table, sorting), [table, sorting]);
  const [active, setActive] = useState('0 0');
  const [showsAll, setShowsAll] = useState(false);
  const newest = useMemo(() => newestRows(table), [table]);
  // Sorted, the newest rows alone would say something else than all of them.
  const isCut = !showsAll && sorting === null && newest.size < rows.length;
  const body = useRef<HTMLTableSectionElement>(null);
  const firstCut = rows.findIndex((row) => !newest.has(row));
  const goOn = useEffectEvent(() =>
    body.current?.querySelector<HTMLElement>(`[data-at="${firstCut} 0"]`)?.focus(),
  );
  // The button that was pressed has gone.
  useEffect(() => {
    if (showsAll) goOn();
  }, [showsAll]);

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
    if (!button || button.closest('tr')?.hidden) return;
    setActive(next);
    button.focus();
  }
  const sortBy = (column: string): void => setSorting(nextSorting(sorting, column, column === ''));

  return (
    <>
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
                Choose a value to see where it comes from; with the keyboard, arrow keys move
                between values.
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
              <tr key={row.key} hidden={isCut && !newest.has(row)}>
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
                        showProvenance={showProvenance}
                        cell={{ at, active: at === active, onArrive: setActive }}
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
      {isCut ? (
        <button
          type="button"
          className="button-secondary show-all"
          onClick={() => setShowsAll(true)}
        >
          Show all<span className="visually-hidden"> {formatWhole(rows.length)} rows</span>
        </button>
      ) : null}
    </>
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
          <th scope="row">Stated in a document, {one.asAt}</th>
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
  readonly sorting: Sorting<string> | null;
  readonly sortBy: (column: string) => void;
}): ReactNode {
  const { label, column, sorting, sortBy } = props;
  const { ariaSort, arrow } = headingState(sorting, column);
  return (
    <th scope="col" aria-sort={ariaSort}>
      <button type="button" className="sort-button" onClick={() => sortBy(column)}>
        {label}
        <span aria-hidden="true">{arrow}</span>
      </button>
    </th>
  );
}

function sortedRows(table: Table, sorting: Sorting<string> | null): readonly TableRow[] {
  if (!sorting) return table.rows;
  const { column, isAscending } = sorting;
  if (column === '') return sortRows(table.rows, isAscending, ({ order }) => order);
  const index = table.columns.findIndex(({ key }) => key === column);
  return sortRows(table.rows, isAscending, ({ cells }) => {
    const cell = cells[index]?.cell;
    return isNumber(cell) ? cell : null;
  });
}

const fewRows = 5;

/** The rows shown at first: of the newest five periods, or, where a period has several rows, all those of the newest. */
function newestRows({ rows }: Table): ReadonlySet<TableRow> {
  const orders = [...new Set(rows.map(({ period }) => period.order))].sort((a, b) => b - a);
  const most = orders.length === rows.length ? fewRows : 1;
  const oldest = orders[Math.min(most, orders.length) - 1];
  return new Set(rows.filter(({ period }) => oldest !== undefined && period.order >= oldest));
}
