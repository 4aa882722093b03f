import type { ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { ValueButton } from '../../charts/interactive/Value.tsx';
import type { Card, CardRows } from '../../figure/card.ts';

/* Roles are spelled out because a phone lays the rows out as grids, which takes a table's own roles away. */
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/prefer-tag-over-role, jsx-a11y/no-interactive-element-to-noninteractive-role */

/** The items of a breakdown with both areas and the comparators side by side. */
export function CardTable(props: {
  readonly card: Card;
  readonly rows: CardRows;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { card, rows, showProvenance } = props;
  const areas = [...card.areas, ...card.comparators];
  const pair = card.areas.length;
  return (
    <div className="card-scroll">
      <table className="card-table" role="table">
        <caption className="visually-hidden">
          {card.measure}, {rows.heading}, {card.asAt}
          {rows.sharesOf ? `, with the ${rows.sharesOf}` : ''}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {rows.heading}
            </th>
            {areas.map(({ name }) => (
              <th key={name} scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.rows.map((row) => (
            <tr key={row.label} role="row">
              <th scope="row" role="rowheader">
                {row.label}
              </th>
              {row.cells.map(({ mark, share }, index) => (
                <td role="cell" key={mark.key}>
                  {share && index >= pair ? null : (
                    <ValueButton
                      mark={mark}
                      indicator={card.indicator}
                      showProvenance={showProvenance}
                    />
                  )}
                  {share ? (
                    <button
                      type="button"
                      className={index < pair ? 'value-button share' : 'value-button'}
                      title="Where this number comes from"
                      onClick={() =>
                        showProvenance({ claim: share, statement: '' }, card.indicator)
                      }
                    >
                      {share.words}
                    </button>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {rows.sharesOf || rows.hiddenCount > 0 ? (
          <tfoot role="rowgroup">
            <tr role="row">
              <td role="cell" colSpan={areas.length + 1}>
                {rows.sharesOf ? `Percentages: ${rows.sharesOf}. ` : ''}
                {rows.hiddenCount > 0 ? `${rows.hiddenCount} more on the next page.` : ''}
              </td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
