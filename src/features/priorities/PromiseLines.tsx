import type { ReactNode } from 'react';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { unshown } from '../../strategy/progress/outcome.ts';
import { statusOf } from '../../strategy/targets/status.ts';
import { Permalink } from './Permalink.tsx';

/** Promises in one line each. What is said of most of them stands once above, so only what differs is said here. */
export function PromiseLines(props: {
  readonly cards: readonly TargetEntry[];
  /** Whether each line says when it is for. */
  readonly withDates?: boolean;
}): ReactNode {
  const { cards, withDates = false } = props;
  return (
    <ul className="promise-lines">
      {cards.map((card) => (
        <li key={card.target.id}>
          <Permalink target={card.target.id}>{card.target.statement}</Permalink>
          {withDates ? <span className="promise-when"> · {card.when}</span> : null}
          {withDates && card.progress.state !== unshown ? (
            <>
              {' '}
              <StatusMark status={statusOf(card.progress.state)} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
