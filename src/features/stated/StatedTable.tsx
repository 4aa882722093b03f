import type { ReactNode } from 'react';
import { VerdictMark } from '../../charts/draw/VerdictMark.tsx';
import { asSentence } from '../../domain/words/format.ts';
import type { StatedRow } from '../../strategy/stated/stated.ts';
import { viewLink } from '../../state/view-link.ts';

/* Roles are spelled out because a phone lays the rows out as blocks, which takes a table's own roles away. */
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/prefer-tag-over-role, jsx-a11y/no-interactive-element-to-noninteractive-role */

const headings = ['What', 'The document', 'Official figure', 'Verdict', 'Why'] as const;

/** The stated figures as a table; on a phone each row is a block with its headings repeated. */
export function StatedTable({ rows }: { readonly rows: readonly StatedRow[] }): ReactNode {
  return (
    <table className="stated-table" role="table">
      <caption>Figures stated in the councils’ documents, with the official ones</caption>
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} scope="col" role="columnheader">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row" data-stated={row.id}>
            <th scope="row" role="rowheader">
              {row.label}
              <span className="stated-small">{row.council}</span>
            </th>
            <td role="cell" data-heading={headings[1]}>
              <strong>{row.statedInWords}</strong>
              <span className="stated-small">
                {row.asAtInWords}. {row.source}
                {row.locator ? `, “${row.locator}”` : ''}
              </span>
              {row.definition ? (
                <span className="stated-small">{asSentence(row.definition)}</span>
              ) : null}
            </td>
            <td role="cell" data-heading={headings[2]}>
              {row.officialInWords || 'None to set beside it'}
              {row.officialSource ? (
                <span className="stated-small">{row.officialSource}</span>
              ) : null}
              {row.view ? (
                <a className="stated-link" {...viewLink(row.view)}>
                  {row.viewTitle}
                </a>
              ) : null}
            </td>
            <td role="cell" data-heading={headings[3]}>
              <VerdictMark verdict={row.verdict} />
            </td>
            <td role="cell" data-heading={headings[4]}>
              {row.reason || '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
