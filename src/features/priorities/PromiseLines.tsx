import type { ReactNode } from 'react';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { unshown } from '../../strategy/progress/outcome.ts';
import { statusOf } from '../../strategy/targets/status.ts';
import { linkedIndicators } from '../../strategy/targets/targets-for.ts';
import { highlightTarget, useMarkPointed, pointing } from '../../state/highlight.ts';
import { Permalink } from './Permalink.tsx';

/** Promises in one line each. What is said of most of them stands once above, so only what differs is said here. */
export function PromiseLines(props: {
  readonly cards: readonly TargetEntry[];
  /** Whether each line says when it is for. */
  readonly withDates?: boolean;
  /** Whether each line says its state, where that is another than that nothing shows it; dates come with it. */
  readonly withStates?: boolean;
  /** How many of them stand in sight in a list that a phone folds. */
  readonly inSight?: number;
}): ReactNode {
  const { cards, withDates = false, withStates = withDates, inSight = Infinity } = props;
  return (
    <ul className="promise-lines">
      {cards.map((card, at) => (
        <PromiseLine
          key={card.target.id}
          {...{ card, withDates, withStates }}
          isFolded={at >= inSight}
        />
      ))}
    </ul>
  );
}

function PromiseLine(props: {
  readonly card: TargetEntry;
  readonly withDates: boolean;
  readonly withStates: boolean;
  readonly isFolded: boolean;
}): ReactNode {
  const { card, withDates, withStates, isFolded } = props;
  const { target, strategy, progress, when } = card;
  const isPointed = useMarkPointed(linkedIndicators(target), strategy.area);
  return (
    // Pointing at a promise shows its figures; a link of its text leads to it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={[isFolded ? 'folded' : '', isPointed ? 'pointed' : ''].filter(Boolean).join(' ')}
      {...pointing(
        () => highlightTarget(target.id, target.indicator, strategy.area),
        () => highlightTarget(''),
      )}
    >
      <Permalink target={target.id}>{target.statement}</Permalink>
      {withDates ? <span className="promise-when"> · {when}</span> : null}
      {withStates && progress.state !== unshown ? (
        <>
          {' '}
          <StatusMark status={statusOf(progress.state)} />
        </>
      ) : null}
    </li>
  );
}
