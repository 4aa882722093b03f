import type { ReactNode } from 'react';
import type { PriorityEntry } from '../../strategy/priorities/priorities.ts';
import { priorityName, strategyInWords } from '../../strategy/priorities/words.ts';
import { elementIdOf, Permalink } from './Permalink.tsx';
import { PrintPriorities } from './PrintPriorities.tsx';
import { TargetItem } from './TargetItem.tsx';

/** What a link leads to, by id; empty for none. */
export interface Chosen {
  readonly priority: string;
  readonly target: string;
}

/** A priority with its promises. */
export function PriorityBlock(props: {
  readonly entry: PriorityEntry;
  readonly chosen: Chosen;
}): ReactNode {
  const { entry, chosen } = props;
  const { priority, strategy, source, cards } = entry;
  const isChosen = priority.id === chosen.priority;
  return (
    <div
      className="priority"
      id={elementIdOf('priority', priority.id)}
      tabIndex={-1}
      aria-current={isChosen ? 'true' : undefined}
    >
      <h4>{priorityName(priority)}</h4>
      <p className="priority-strategy">{strategyInWords(strategy)}</p>
      {priority.summary ? <p>{priority.summary}.</p> : null}
      {isChosen ? (
        <PrintPriorities hasBrief />
      ) : (
        <p className="priority-brief">
          <Permalink priority={priority.id}>
            Brief to print <span className="visually-hidden">of: {priorityName(priority)}</span>
          </Permalink>
        </p>
      )}
      {cards.length === 0 ? <p>No promise is listed under it.</p> : null}
      <ul className="promises">
        {cards.map((card) => (
          <TargetItem
            key={card.target.id}
            card={card}
            source={source}
            isChosen={card.target.id === chosen.target}
          />
        ))}
      </ul>
    </div>
  );
}
