import type { ReactNode } from 'react';
import { longestList } from './CappedList.tsx';
import { formatWhole } from '../../../domain/words/format.ts';
import type { Check } from '../../../user-files/quality/check.ts';
import { mostOpen } from './FindingList.tsx';
import type { RevisedFigure } from './report-groups.ts';

/** Figures that differ from the published ones: old, new and the difference. Folded when there are many. */
export function RevisedTable(props: {
  readonly figures: readonly RevisedFigure[];
  /** What else is said about revised figures, such as how many there are in all. */
  readonly notes: readonly Check[];
}): ReactNode {
  const { figures, notes } = props;
  const more = figures.length - longestList;
  const table = (
    <>
      <Table figures={figures.slice(0, longestList)} />
      {more > 0 ? <p>and {formatWhole(more)} more, in the report.</p> : null}
    </>
  );
  return (
    <>
      {figures.length > mostOpen ? (
        <details className="user-files-more">
          <summary>Show the {formatWhole(figures.length)} revised figures</summary>
          {table}
        </details>
      ) : (
        table
      )}
      {notes.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </>
  );
}

function Table({ figures }: { readonly figures: readonly RevisedFigure[] }): ReactNode {
  return (
    <div
      className="table-scroll user-files-revised"
      role="group"
      aria-label="Table: revised figures"
      // It scrolls by itself, so the keyboard must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <caption>Revised figures</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Published</th>
            <th scope="col">Your file</th>
            <th scope="col">Difference</th>
            <th scope="col">Row of your file</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, published, fileValue, difference, row }) => (
            <tr key={`${figure} ${row}`}>
              <th scope="row">{figure}</th>
              <td>{published}</td>
              <td>{fileValue}</td>
              <td>{difference === '' ? 'cannot be calculated' : difference}</td>
              <td>{row}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
