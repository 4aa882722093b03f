import type { ReactNode } from 'react';
import { MarkerShape } from '../../../charts/draw/shapes/MarkerShape.tsx';
import { formatWhole } from '../../../domain/words/format.ts';
import type { Strategy } from '../../../domain/strategy.ts';
import { areaStyle } from '../../../figure/style.ts';
import type { Board, BoardRow, BoardStrategy } from '../../../strategy/priorities/board.ts';
import { priorityName, promisesInWords } from '../../../strategy/priorities/words.ts';
import { standingOf, yearsInWords } from '../../../strategy/targets/words.ts';
import { sitePair } from '../../../state/site.ts';
import { Permalink } from '../Permalink.tsx';
import { CheckKey, StackedBar } from '../StackedBar.tsx';

/* Roles are spelled out because a phone lays the rows out as blocks, which takes a table's own roles away. */
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/prefer-tag-over-role, jsx-a11y/no-interactive-element-to-noninteractive-role */

/** The priorities by council and strategy, each with how its promises stand. What is superseded is folded away. */
export function BoardTable(props: {
  readonly board: Board;
  /** Unfolds what is superseded. */
  readonly isUnfolded: boolean;
}): ReactNode {
  const { board, isUnfolded } = props;
  return (
    <div className="board">
      <CheckKey />
      {board.councils.map(({ council, strategies }) => (
        <section key={council.code} aria-labelledby={`board-${council.code}`}>
          <h2 id={`board-${council.code}`} className="council-name">
            <svg width="16" height="16" aria-hidden="true" focusable="false">
              <MarkerShape style={areaStyle(council.code, sitePair())} x={8} y={8} r={6} />
            </svg>
            {council.name}
          </h2>
          {strategies.map((one) =>
            one.isSuperseded ? (
              <details key={one.strategy.id} className="superseded" open={isUnfolded}>
                <summary>
                  Superseded: {one.strategy.title} ({promisesInWords(one.counts.promises)})
                </summary>
                <p className="board-standing">
                  <Permalink strategy={one.strategy.id}>{one.strategy.title}</Permalink>
                </p>
                <StrategyTable of={one} />
              </details>
            ) : (
              <div key={one.strategy.id} className="board-strategy">
                <h3>
                  <Permalink strategy={one.strategy.id}>{one.strategy.title}</Permalink>
                </h3>
                <p className="board-standing">{standingLine(one.strategy)}</p>
                <StrategyTable of={one} />
              </div>
            ),
          )}
        </section>
      ))}
    </div>
  );
}

/** "2023 to 2026 · Document: adopted". */
export function standingLine(strategy: Strategy): string {
  const standing = `document: ${standingOf(strategy.status)}`;
  const years = yearsInWords(strategy);
  return years ? `${years} · ${standing}` : `no years given · ${standing}`.replace(/^n/, 'N');
}

const headings = [
  'Priority',
  'Promises',
  'Past their date',
  'Judged',
  'Figures that moved',
  'Cannot be checked',
] as const;

/** The priorities of one strategy, each with how its promises stand; cards on a phone. */
export function StrategyTable({ of }: { readonly of: BoardStrategy }): ReactNode {
  return (
    <table className="board-table" role="table">
      <caption className="visually-hidden">{of.strategy.title}: its priorities</caption>
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
        {of.rows.map((row) => (
          <Row key={row.priority.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { priority, counts } }: { readonly row: BoardRow }): ReactNode {
  const { promises, past, judged, moving, figures, unchecked } = counts;
  const moved = figures === 0 ? 'none held' : `${formatWhole(moving)} of ${formatWhole(figures)}`;
  const cells: readonly (readonly [text: string, words: string, isNone: boolean])[] = [
    [formatWhole(promises), promises === 1 ? 'promise' : 'promises', false],
    [formatWhole(past), 'past date', past === 0],
    [formatWhole(judged), 'judged', judged === 0],
    [moved, 'figures moved', figures === 0],
    [formatWhole(unchecked), 'without figures', unchecked === 0],
  ];
  return (
    <tr role="row" data-priority={priority.id}>
      <th scope="row" role="rowheader">
        <Permalink priority={priority.id}>{priorityName(priority)}</Permalink>
        <StackedBar counts={counts} />
      </th>
      {cells.map(([text, words, isNone], at) => (
        <td
          key={words}
          role="cell"
          data-words={words}
          className={isNone ? 'board-none' : undefined}
          data-column={headings[at + 1]}
        >
          {text}
        </td>
      ))}
    </tr>
  );
}
