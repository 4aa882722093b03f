import type { ReactNode } from 'react';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { formatWhole } from '../../domain/words/format.ts';
import type { Priority } from '../../domain/strategy.ts';
import { areaStyle } from '../../figure/style.ts';
import type {
  CouncilColumn,
  SupersededGroup,
  ThemeGroup,
} from '../../strategy/priorities/priorities.ts';
import { priorityName, promisesInWords, strategyInWords } from '../../strategy/priorities/words.ts';
import { Permalink } from './Permalink.tsx';
import { PriorityBlock, type Chosen } from './PriorityBlock.tsx';
import { sitePair } from '../../state/site.ts';

/** A theme with each council's priorities beside each other. */
export function ThemeSection(props: {
  readonly theme: ThemeGroup;
  readonly chosen: Chosen;
  /** Unfolds what is superseded. */
  readonly isUnfolded: boolean;
}): ReactNode {
  const { theme, chosen, isUnfolded } = props;
  const { id, title, columns } = theme;
  const heading = `theme-${id || 'none'}`;
  return (
    <section className="theme" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <div className="theme-columns" data-columns={columns.map(weightOf).join(' ')}>
        {columns.map((column) => (
          <Column
            key={column.council.code}
            column={column}
            chosen={chosen}
            isUnfolded={isUnfolded}
          />
        ))}
      </div>
    </section>
  );
}

/** Whether a column needs the room of a list, so that an empty one does not take half the page. */
function weightOf({ entries, superseded }: CouncilColumn): 'full' | 'empty' {
  return entries.length + superseded.length > 0 ? 'full' : 'empty';
}

function Column(props: {
  readonly column: CouncilColumn;
  readonly chosen: Chosen;
  readonly isUnfolded: boolean;
}): ReactNode {
  const { column, chosen, isUnfolded } = props;
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
        <PriorityBlock key={entry.priority.id} entry={entry} chosen={chosen} />
      ))}
      {superseded.map((group) => (
        <Superseded key={group.strategy.id} group={group} chosen={chosen} isUnfolded={isUnfolded} />
      ))}
    </div>
  );
}

function Nothing({ column }: { readonly column: CouncilColumn }): ReactNode {
  const { hasPriority, superseded, close } = column;
  if (hasPriority) return <p className="nothing">No promise here matches the filters.</p>;
  const current = superseded.length > 0 ? ' current' : '';
  return (
    <div className="nothing">
      <p>No priority of this theme in its{current} strategy.</p>
      {close.length > 0 ? (
        <>
          <p>Closest to it, by our own reading:</p>
          <PriorityLinks priorities={close} />
        </>
      ) : null}
    </div>
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
  readonly chosen: Chosen;
  readonly isUnfolded: boolean;
}): ReactNode {
  const { group, chosen, isUnfolded } = props;
  const { strategy, entries, successor, successors, isSameTheme } = group;
  const cards = entries.flatMap((entry) => entry.cards);
  const holdsChosen =
    entries.some(({ priority }) => priority.id === chosen.priority) ||
    cards.some(({ target }) => target.id === chosen.target);
  const priorities = entries.length === 1 ? 'priority' : 'priorities';
  return (
    <details className="superseded" open={isUnfolded || holdsChosen}>
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
        <PriorityBlock key={entry.priority.id} entry={entry} chosen={chosen} />
      ))}
    </details>
  );
}
