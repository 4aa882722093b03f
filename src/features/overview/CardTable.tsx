import type { ReactNode } from 'react';
import type { Explain } from '../../charts/explain.ts';
import { MarkerShape } from '../../charts/layers.tsx';
import { ValueText } from '../../charts/Value.tsx';
import type { Card, CardRows } from '../../figure/card.ts';

/** The items of a breakdown with both areas and the comparators side by side. */
export function CardTable(props: {
  readonly card: Card;
  readonly rows: CardRows;
  readonly explain: Explain;
}): ReactNode {
  const { card, rows, explain } = props;
  const places = [...card.places, ...card.comparators];
  const pair = card.places.length;
  return (
    <table className="card-table">
      <caption className="visually-hidden">
        {card.measure}, {card.asAt}, by {rows.heading}
        {rows.sharesOf ? `, with the ${rows.sharesOf}` : ''}
      </caption>
      <thead>
        <tr>
          <th scope="col">{rows.heading}</th>
          {places.map(({ name, look }) => (
            <th key={name} scope="col">
              <svg width="12" height="12" aria-hidden="true">
                <MarkerShape look={look} x={6} y={6} r={4} />
              </svg>{' '}
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {row.cells.map(({ mark, share }, index) => (
              <td key={mark.key}>
                <button
                  type="button"
                  className="value-button"
                  aria-description="Where this number comes from"
                  onClick={() => explain([mark])}
                >
                  {share && index >= pair ? (
                    share
                  ) : (
                    <ValueText mark={mark} indicator={card.indicator} />
                  )}
                </button>
                {share && index < pair ? <span className="share">{share}</span> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {rows.sharesOf || rows.more > 0 ? (
        <tfoot>
          <tr>
            <td colSpan={places.length + 1}>
              {rows.sharesOf ? `Percentages: ${rows.sharesOf}. ` : ''}
              {rows.more > 0 ? `${rows.more} smaller groups are on the next page.` : ''}
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
