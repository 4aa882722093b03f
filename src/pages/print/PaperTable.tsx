import type { ReactNode } from 'react';
import { formatCell, formatWhole } from '../../domain/words/format.ts';
import type { Figure } from '../../figure/figure.ts';
import type { PaperRows } from './paper-rows.ts';

/** A table in place of one that is too large for the page. What it leaves out it counts. */
export function PaperTable(props: {
  readonly figure: Figure;
  readonly rows: PaperRows;
}): ReactNode {
  const { figure, rows } = props;
  const { table, indicator } = figure;
  const more = rows.leftOut === 1 ? '1 more row' : `${formatWhole(rows.leftOut)} more rows`;
  return (
    <div className="paper-table">
      <h2>Figures</h2>
      <div>
        {rows.lists.map((list) => (
          <table key={list[0]?.key}>
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
              {list.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    {row.label}
                    {row.afterBreak ? ' [b]' : ''}
                  </th>
                  {row.cells.map((mark) => (
                    <td key={mark.key}>{formatCell(mark.cell, indicator)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {rows.leftOut > 0 ? <p>{more}: see the link at the foot of this page.</p> : null}
    </div>
  );
}
