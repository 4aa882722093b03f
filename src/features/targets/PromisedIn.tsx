import type { ReactNode } from 'react';
import { standingInBrackets } from '../../strategy/priorities/words.ts';
import type { TargetCard } from '../../strategy/targets/target-card.ts';
import { viewLink } from '../../state/view-link.ts';

/** The strategies that promises were made in, each once, with the way to its page. */
export function PromisedIn({ cards }: { readonly cards: readonly TargetCard[] }): ReactNode {
  const strategies = new Map(cards.map(({ strategy }) => [strategy.id, strategy]));
  return (
    <p className="promised-in">
      Promised in:{' '}
      {[...strategies.values()].map((strategy, at) => (
        <span key={strategy.id}>
          {at > 0 ? '; ' : ''}
          <a {...viewLink({ page: 'priorities', strategy: strategy.id })}>{strategy.title}</a>{' '}
          {standingInBrackets(strategy)}
        </span>
      ))}
      .
    </p>
  );
}
