import type { ReactNode } from 'react';
import type { StatedRow } from '../../strategy/stated/stated.ts';
import { viewLink } from '../../state/view-link.ts';

/** The stated numbers that the official ones differ from, one line each; says so where none does. */
export function StatedDiffering({ rows }: { readonly rows: readonly StatedRow[] }): ReactNode {
  const differing = rows.filter((row) => row.verdict === 'differs');
  if (differing.length === 0) {
    return <p>No number that can be compared differs from the official one.</p>;
  }
  return (
    <ul className="stated-differing">
      {differing.map((row) => (
        <li key={row.id} data-stated={row.id}>
          <strong>
            {row.council}, {row.label}:
          </strong>{' '}
          {row.statedInWords} ({row.asAtInWords}) in the document, officially{' '}
          {row.view ? <a {...viewLink(row.view)}>{row.officialInWords}</a> : row.officialInWords}.
        </li>
      ))}
    </ul>
  );
}
