import type { ReactNode } from 'react';
import { formatWhole } from '../../../domain/words/format.ts';
import type { TablePreview } from '../../../user-files/open/table.ts';
import { firstRows } from './mapping-preview.ts';

const mostRows = 5;
const mostColumns = 60;

/** The first rows of a file as they stand in it, with what each column is used as. */
export function FirstRows(props: {
  readonly table: TablePreview;
  /** What its columns are called. */
  readonly names: readonly string[];
  /** What a column is used as, in a word; empty for nothing. */
  readonly roleOf: (at: number) => string;
}): ReactNode {
  const { table, names, roleOf } = props;
  const { header } = table;
  const columns = header.slice(0, mostColumns).map((_, at) => at);
  return (
    <div
      className="table-scroll user-files-table"
      role="region"
      aria-label={`Table: the first rows of ${table.name}`}
      // It scrolls by itself, so the keyboard must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <caption>
          <span className="caption-text">
            The first rows of the file
            {header.length > mostColumns ? (
              <span className="caption-hint">
                The first {formatWhole(mostColumns)} of {formatWhole(header.length)} columns.
              </span>
            ) : null}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map((at) => (
              <th key={at} scope="col">
                {names[at]}
                <span className="user-files-use">{roleOf(at) || 'Not used'}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows(table)
            .slice(0, mostRows)
            .map(({ cells, number }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                {columns.map((at) => (
                  <td key={at}>{(cells[at] ?? '').slice(0, 200)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
