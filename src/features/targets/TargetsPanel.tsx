import { memo, type ReactNode } from 'react';
import { AddToPack } from '../../actions/AddToPack.tsx';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import { asSentence, capitalise } from '../../domain/words/format.ts';
import { statusOf } from '../../strategy/targets/status.ts';
import type { TargetCard } from '../../strategy/targets/target-card.ts';
import { highlightTarget, useMarkPointed, pointing } from '../../state/highlight.ts';
import { viewLink } from '../../state/view-link.ts';
import { OpenPhrase } from '../../charts/interactive/sentences/OpenPhrase.tsx';
import { TargetContext } from '../../charts/interactive/sentences/TargetContext.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { PromisedIn } from './PromisedIn.tsx';
import { setView } from '../../state/view-store.ts';

/**
 * The promises that the figures shown bear on, those they measure first. One can be chosen: it is drawn on
 * the chart where it has a number or a direction, and stays in the address.
 */
export const TargetsPanel = memo(function TargetsPanel(props: {
  readonly cards: readonly TargetCard[];
  readonly chosen: string;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { cards, chosen, showProvenance } = props;
  if (cards.length === 0) {
    return (
      <section className="targets">
        <h2>What the councils promised</h2>
        <p>
          No promise is linked to these figures here.{' '}
          <a {...viewLink({ page: 'priorities' })}>See all promises</a>.
        </p>
      </section>
    );
  }
  const isOneChosen = cards.some(({ target }) => target.id === chosen);
  return (
    <section className={isOneChosen ? 'targets has-chosen' : 'targets'}>
      <h2>What the councils promised</h2>
      <ul>
        {cards.map((card) => (
          <TargetItem
            key={card.target.id}
            {...{ card, showProvenance }}
            isChosen={card.target.id === chosen}
          />
        ))}
      </ul>
      <PromisedIn cards={cards} />
    </section>
  );
});

function TargetItem(props: {
  readonly card: TargetCard;
  readonly isChosen: boolean;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { card, isChosen, showProvenance } = props;
  const { target, strategy, priority, progress } = card;
  const pointed = useMarkPointed([target.indicator], strategy.area);
  const direct = target.evidence === 'direct';
  return (
    // Pointing at a promise shows its marks; everything it says is in its text as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={['target', isChosen ? 'chosen' : '', pointed ? 'pointed' : '']
        .filter(Boolean)
        .join(' ')}
      {...pointing(
        () => highlightTarget(target.id, target.indicator, strategy.area),
        () => highlightTarget(''),
      )}
    >
      <p className="target-statement">
        <strong>{strategy.areaName}:</strong> {asSentence(target.statement)}
      </p>
      <p className="target-facts">
        <StatusMark status={statusOf(progress.state)} />
        <span>{direct ? 'These figures measure it' : 'Related figure only'}</span>
        <span>{capitalise(card.when)}</span>
        <span>Document: {card.standing}</span>
      </p>
      <p className="target-reason">
        <OpenPhrase phrase={progress.phrase} showProvenance={showProvenance} />
        {progress.related ? (
          <>
            {' '}
            <OpenPhrase phrase={progress.related.phrase} showProvenance={showProvenance} />
          </>
        ) : null}
      </p>
      <TargetContext context={card.context} showProvenance={showProvenance} />
      <p className="target-actions">
        <button
          type="button"
          className="button-secondary"
          aria-pressed={isChosen}
          onClick={() => setView({ target: isChosen ? '' : target.id })}
        >
          {isChosen ? 'Chosen: take off the chart' : 'Show with the chart'}
        </button>
        <AddToPack id={target.id} title={target.statement} />
        <a
          {...viewLink({
            page: 'priorities',
            priority: priority.id,
            target: target.id,
          })}
        >
          See this promise in {strategy.title}
        </a>
      </p>
    </li>
  );
}
