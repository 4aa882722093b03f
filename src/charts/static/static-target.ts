import type { StaticTarget } from './StaticFigure.tsx';
import { asSentence, capitalise } from '../../domain/words/format.ts';
import type { LinkedView } from '../../domain/view.ts';
import type { TargetCard } from '../../strategy/targets/target-card.ts';

/** A target as a page with one figure tells of it. */
export function staticTarget({ strategy, target, when, standing }: TargetCard): StaticTarget {
  return {
    council: strategy.areaName,
    statement: asSentence(target.statement),
    when: capitalise(when),
    strategy: strategy.title,
    standing,
  };
}

/** Where the dashboard shows a target among the promises. */
export function viewOfStaticTarget({ priority, target }: TargetCard): LinkedView {
  return { page: 'priorities', priority: priority.id, target: target.id };
}
