import type { ReactNode } from 'react';
import { MarkerShape } from '../../../charts/draw/shapes/MarkerShape.tsx';
import { formatWhole } from '../../../domain/words/format.ts';
import type { Priority } from '../../../domain/strategy.ts';
import { areaStyle } from '../../../figure/style.ts';
import type {
  CouncilColumn,
  SupersededGroup,
  ThemeGroup,
} from '../../../strategy/priorities/priorities.ts';
import {
  priorityName,
  promisesInWords,
  strategyInWords,
} from '../../../strategy/priorities/words.ts';
import { Permalink } from '../Permalink.tsx';
import { PriorityBlock } from './PriorityBlock.tsx';
import { sitePair } from '../../../state/site.ts';

/** A theme with each council's priorities beside each other. */
export function ThemeSection(props: {
  readonly theme: ThemeGroup;
  /** Unfolds what is superseded. */
  readonly isUnfolded: boolean;
}): ReactNode {
  const { theme, isUnfolded } = props;
  const { id, title, columns } = theme;
  const heading = `theme-${id || 'none'}`;
  const full = columns.filter(({ entries, superseded }) => entries.length + superseded.length > 0);
  return (
    <section className="theme" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <div className="theme-columns" data-columns={full.length}>
        {full.map((column) => (
          <Column key={column.council.code} column={column} isUnfolded={isUnfolded} />
        ))}
      </div>
      {columns
        .filter((column) => !full.includes(column))
        .map((column) => (
          <Nothing key={column.council.code} column={column} />
        ))}
    </section>
  );
}

function Column(props: {
  readonly column: CouncilColumn;
  readonly isUnfolded: boolean;
}): ReactNode {
  const { column, isUnfolded } = props;
  const { council, entries, superseded } = column;
  const style = areaStyle(council.code, sitePair());
  return (
    <div className="council-column">
      <h3 className="council-name">
        <svg width="16" height="16" aria-hidden="true" focusable="false">
          <MarkerShape style={style} x={8} y={8} r={6} />
        </svg>
        {council.name}
      </h3>
      {entries.length === 0 ? <Nothing column={column} /> : null}
      {entries.map((entry) => (
        <PriorityBlock key={entry.priority.id} entry={entry} isUnfolded={isUnfolded} />
      ))}
      {superseded.map((group) => (
        <Superseded key={group.strategy.id} group={group} isUnfolded={isUnfolded} />
      ))}
    </div>
  );
}

/** That a council has nothing of a theme, in one line, with what is close to it. */
function Nothing({ column }: { readonly column: CouncilColumn }): ReactNode {
  const { council, hasPriority, superseded, close } = column;
  if (hasPriority)
    return <p className="nothing">{council.name}: no promise matches the filters.</p>;
  const current = superseded.length > 0 ? ' current' : '';
  return (
    <p className="nothing">
      {council.name}: no priority of this theme in its{current} strategies.
      {close.length > 0 ? ' Closest to it, by our own reading: ' : ''}
      {close.map((priority, at) => (
        <span key={priority.id}>
          {at > 0 ? '; ' : ''}
          <Permalink priority={priority.id}>{priorityName(priority)}</Permalink>
        </span>
      ))}
    </p>
  );
}

function PriorityLinks({ priorities }: { readonly priorities: readonly Priority[] }): ReactNode {
  return (
    <ul className="priority-links">
      {priorities.map((priority) => (
        <li key={priority.id}>
          <Permalink priority={priority.id}>{priorityName(priority)}</Permalink>
        </li>
      ))}
    </ul>
  );
}

function Superseded(props: {
  readonly group: SupersededGroup;
  readonly isUnfolded: boolean;
}): ReactNode {
  const { group, isUnfolded } = props;
  const { strategy, entries, successor, successors, isSameTheme } = group;
  const cards = entries.flatMap((entry) => entry.cards);
  const priorities = entries.length === 1 ? 'priority' : 'priorities';
  return (
    <details className="superseded" open={isUnfolded}>
      <summary>
        Superseded: {strategy.title} ({formatWhole(entries.length)} {priorities},{' '}
        {promisesInWords(cards.length)})
      </summary>
      <p>
        {successor
          ? `${strategyInWords(successor)} took its place${
              isSameTheme ? ':' : '. It has no priority of this theme; its first is:'
            }`
          : 'No strategy that took its place is held here.'}
      </p>
      <PriorityLinks priorities={successors} />
      {entries.map((entry) => (
        <PriorityBlock key={entry.priority.id} entry={entry} isUnfolded={isUnfolded} />
      ))}
    </details>
  );
}
