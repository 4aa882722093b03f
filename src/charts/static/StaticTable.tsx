import type { ReactNode } from 'react';
import { isNumber, isSymbol } from '../../domain/cell.ts';
import { formatCell } from '../../domain/words/format.ts';
import type { Figure, Mark } from '../../figure/figure.ts';

/**
 * A figure's observations as a plain table: nothing in it needs a script. A script can sort it by the unrounded
 * values in `data-value` and the rows' `data-order`.
 */
export function StaticTable({ figure }: { readonly figure: Figure }): ReactNode {
  const { table } = figure;
  return (
    <div
      className="table-scroll"
      role="region"
      aria-label={`Table: ${table.caption}`}
      // A keyboard must be able to scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <caption>
          <span className="caption-text">{captionOf(figure)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{table.rowHeading}</th>
            {table.columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} data-order={row.order}>
              <th scope="row">
                {row.label}
                {row.afterBreak ? (
                  <abbr title="A break in series lies before this period"> [b]</abbr>
                ) : null}
              </th>
              {row.cells.map((mark, column) => (
                <td
                  key={table.columns[column]?.key ?? column}
                  data-value={isNumber(mark.cell) ? mark.cell : undefined}
                >
                  <CellText mark={mark} figure={figure} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <StatedRows figure={figure} />
      </table>
    </div>
  );
}

/** The table's own caption, with the indicator's name before it where it does not begin with that. */
function captionOf({ indicator, table }: Figure): string {
  const named = table.caption.toLowerCase().includes(indicator.title.toLowerCase());
  return named ? table.caption : `${indicator.title}: ${table.caption}`;
}

/** A symbol is spelled out for screen readers, an absence says why. */
function CellText(props: { readonly mark: Mark; readonly figure: Figure }): ReactNode {
  const { mark, figure } = props;
  const text = formatCell(mark.cell, figure.indicator);
  if (mark.cell !== undefined && !isSymbol(mark.cell)) return text;
  return (
    <span title={mark.why}>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{mark.why}</span>
    </span>
  );
}

/** What documents state, under the published figures and apart from them. */
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
