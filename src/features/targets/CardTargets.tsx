import type { ReactNode } from 'react';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import { statusOf } from '../../strategy/targets/status.ts';
import type { TargetCard } from '../../strategy/targets/target-card.ts';
import { highlightTarget, useMarkPointed, pointing } from '../../state/highlight.ts';
import { PromisedIn } from './PromisedIn.tsx';
import { viewLink } from '../../state/view-link.ts';

/** The promises that a figure bears on, by council: those that it measures with their state, the others as related. */
export function CardTargets(props: {
  readonly cards: readonly TargetCard[];
  /** The figure's indicators: pointing at one of its numbers shows the targets. */
  readonly indicators: readonly string[];
}): ReactNode {
  const { cards, indicators } = props;
  if (cards.length === 0) {
    return <p>No promise is linked to these figures here.</p>;
  }
  return (
    <>
      <ul>
        {cards.map((card) => (
          <CardTarget key={card.target.id} card={card} indicators={indicators} />
        ))}
      </ul>
      <PromisedIn cards={cards} />
    </>
  );
}

function CardTarget(props: {
  readonly card: TargetCard;
  readonly indicators: readonly string[];
}): ReactNode {
  const { card, indicators } = props;
  const { target, strategy, priority, progress, view } = card;
  const isDirect = target.evidence === 'direct';
  const pointed = useMarkPointed(indicators, strategy.area);
  return (
    // Pointing shows which numbers it is about; the text names them as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={pointed ? 'pointed' : undefined}
      {...pointing(
        () => highlightTarget(target.id, target.indicator, strategy.area),
        () => highlightTarget(''),
      )}
    >
      <StatusMark status={statusOf(progress.state)} /> <strong>{strategy.areaName}:</strong>{' '}
      {view && isDirect ? <a {...viewLink(view)}>{target.statement}</a> : target.statement}{' '}
      {isDirect ? null : '(This figure is only related to it.) '}
      <a {...viewLink({ page: 'priorities', priority: priority.id, target: target.id })}>
        {priority.title}
      </a>
    </li>
  );
}
