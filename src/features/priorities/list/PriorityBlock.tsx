import type { ReactNode } from 'react';
import { countsOf } from '../../../strategy/priorities/board.ts';
import type { PriorityEntry } from '../../../strategy/priorities/priorities.ts';
import {
  priorityName,
  promisesInWords,
  standingInBrackets,
} from '../../../strategy/priorities/words.ts';
import { Permalink } from '../Permalink.tsx';
import { PromiseLines } from '../PromiseLines.tsx';
import { StackedBar } from '../StackedBar.tsx';

/** A priority among others: how its promises stand, and each of them in one line on demand. */
export function PriorityBlock(props: {
  readonly entry: PriorityEntry;
  /** Unfolds its promises. */
  readonly isUnfolded: boolean;
}): ReactNode {
  const { entry, isUnfolded } = props;
  const { priority, strategy, cards } = entry;
  const counts = countsOf(cards);
  return (
    <div className="priority" data-priority={priority.id}>
      <h4>
        <Permalink priority={priority.id}>{priorityName(priority)}</Permalink>
      </h4>
      <p className="priority-strategy">
        <Permalink strategy={strategy.id}>{strategy.title}</Permalink>{' '}
        {standingInBrackets(strategy)}
      </p>
      <StackedBar counts={counts} />
      {cards.length === 0 ? (
        <p>No promise is listed under it.</p>
      ) : (
        <details open={isUnfolded}>
          <summary>
            {promisesInWords(counts.promises)}: {counts.past} past their date, {counts.judged}{' '}
            judged, {counts.unchecked} cannot be checked
          </summary>
          <PromiseLines cards={cards} withDates />
        </details>
      )}
    </div>
  );
}
