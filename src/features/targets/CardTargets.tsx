import { Fragment, type ReactNode } from 'react';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import { statusOf } from '../../strategy/targets/status.ts';
import type { TargetCard } from '../../strategy/targets/target-card.ts';
import { highlightTarget, useMarkPointed } from '../../state/highlight.ts';
import { viewLink } from '../../state/view-link.ts';

/** The priorities that a family's figures bear on, by council, and the state of the targets they measure. */
export function CardTargets(props: {
  readonly cards: readonly TargetCard[];
  /** The family's indicators: pointing at one of its numbers shows the targets. */
  readonly indicators: readonly string[];
}): ReactNode {
  const { cards, indicators } = props;
  if (cards.length === 0) {
    return <p>No promise is linked to these figures here.</p>;
  }
  const councils = [...new Set(cards.map(({ strategy }) => strategy.areaName))];
  const direct = cards.filter(({ target }) => target.evidence === 'direct');
  return (
    <>
      {councils.map((council) => (
        <p key={council}>
          <strong>{council}:</strong>{' '}
          {prioritiesOf(cards, council).map(({ id, title }, index, all) => (
            <Fragment key={id}>
              <span className="joined">
                <a {...viewLink({ page: 'priorities', priority: id })}>{title}</a>
                {index < all.length - 1 ? ';' : ''}
              </span>{' '}
            </Fragment>
          ))}
        </p>
      ))}
      {direct.length > 0 ? (
        <ul>
          {direct.map((card) => (
            <DirectTarget key={card.target.id} card={card} indicators={indicators} />
          ))}
        </ul>
      ) : (
        <p>None of these promises is measured by the figures themselves.</p>
      )}
    </>
  );
}

function DirectTarget(props: {
  readonly card: TargetCard;
  readonly indicators: readonly string[];
}): ReactNode {
  const { card, indicators } = props;
  const { target, strategy, progress, view } = card;
  const pointed = useMarkPointed(indicators, strategy.area);
  return (
    // Pointing shows which numbers it is about; the text names them as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={pointed ? 'pointed' : undefined}
      onPointerEnter={() => highlightTarget(target.id, target.indicator, strategy.area)}
      onPointerLeave={() => highlightTarget('')}
      onFocus={() => highlightTarget(target.id, target.indicator, strategy.area)}
      onBlur={() => highlightTarget('')}
    >
      <StatusMark status={statusOf(progress.state)} />{' '}
      {view ? <a {...viewLink(view)}>{target.statement}</a> : target.statement} ({strategy.areaName}
      )
    </li>
  );
}

function prioritiesOf(
  cards: readonly TargetCard[],
  council: string,
): readonly TargetCard['priority'][] {
  const ofCouncil = cards.filter(({ strategy }) => strategy.areaName === council);
  return [...new Map(ofCouncil.map(({ priority }) => [priority.id, priority])).values()];
}
