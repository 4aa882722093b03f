/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- laid out as blocks on a phone, a table is none for some browsers unless it says so */
import { useId, type ReactNode } from 'react';
import type { Claim } from '../../claims/claim.ts';
import type { Phrase } from '../../claims/phrase.ts';
import { wordsOf } from '../../claims/phrase.ts';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { isClaim } from '../../charts/interactive/sentences/ClaimButton.tsx';
import { PhraseParts } from '../../charts/interactive/sentences/PhraseParts.tsx';
import { useClaimStops } from '../../charts/interactive/sentences/use-claim-stops.ts';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ChangeRow, ChangeTable as Changes } from '../../figure/tables/changes.ts';

interface Column {
  readonly title: string;
  readonly cellOf: (row: ChangeRow) => Phrase | null;
}

/**
 * How each place moved, and how it stands beside the country. Every number opens where it comes from; all of them are one
 * tab stop. On a phone each place is a block of lines.
 */
export function ChangeTable(props: {
  readonly changes: Changes;
  readonly indicator: Indicator;
  /** What it is of, for those who come to the table alone. */
  readonly name: string;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { changes, indicator, name, showProvenance } = props;
  const title = useId();
  const columns = columnsOf(changes);
  const claims = changes.rows.flatMap((row) =>
    columns.flatMap(({ cellOf }) => (cellOf(row) ?? []).filter(isClaim)),
  );
  const stops = useClaimStops(claims.length);
  const open = (claim: Claim, row: ChangeRow, column: Column): void =>
    showProvenance(
      {
        claim,
        statement: `${row.place}, ${lowerFirst(column.title)}: ${wordsOf(column.cellOf(row) ?? [])}`,
      },
      indicator,
    );
  return (
    <section className="changes" aria-labelledby={title}>
      <h2 id={title}>Change</h2>
      <table className="change-table" role="table">
        <caption className="visually-hidden">{name}: change</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Place
            </th>
            {columns.map((column) => (
              <th key={column.title} scope="col" role="columnheader">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        {/* The keys move between what is in it. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody role="rowgroup" onKeyDown={stops.onKeyDown}>
          {changes.rows.map((row) => (
            <tr key={row.key} role="row">
              <th scope="row" role="rowheader">
                <svg width="14" height="14" aria-hidden="true">
                  <MarkerShape style={row.style} x={7} y={7} />
                </svg>{' '}
                {row.place}
              </th>
              {columns.map((column) => (
                <td
                  key={column.title}
                  role="cell"
                  data-column={column.title}
                  data-empty={column.cellOf(row) ? undefined : ''}
                >
                  <span>
                    <PhraseParts
                      {...{ claims, stops }}
                      phrase={column.cellOf(row) ?? []}
                      open={(claim) => open(claim, row, column)}
                    />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {[changes.aboutStart, changes.whyAlone].filter(Boolean).map((note) => (
        <p key={note} className="hint">
          {note}
        </p>
      ))}
    </section>
  );
}

function columnsOf({ when, hasChanges, country }: Changes): readonly Column[] {
  return [
    { title: when, cellOf: ({ latest }) => latest },
    ...(hasChanges
      ? [
          { title: 'In a year', cellOf: ({ inAYear }: ChangeRow) => inAYear },
          { title: 'Since the start', cellOf: ({ sinceStart }: ChangeRow) => sinceStart },
        ]
      : []),
    ...(country
      ? [{ title: `Against ${country}`, cellOf: ({ againstCountry }: ChangeRow) => againstCountry }]
      : []),
  ];
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+ (a|the) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
