import type { ReactNode } from 'react';
import { wordsOf } from '../../claims/phrase.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import type { PromiseFigure } from '../../strategy/targets/figures.ts';
import { capitalise } from '../../domain/words/format.ts';
import { viewLink } from '../../state/view-link.ts';

/** What the figures of a promise did, in numbers: those that measure it, or those that are only related. */
export function PromiseFace({ card }: { readonly card: TargetEntry }): ReactNode {
  const { figures, target, view } = card;
  const groups = new Map<string, PromiseFigure[]>();
  for (const figure of figures) {
    const { id } = figure.indicator;
    groups.set(id, [...(groups.get(id) ?? []), figure]);
  }
  if (groups.size === 0) return null;
  return (
    <ul className="promise-face">
      {[...groups.values()].map((group) => {
        const [first] = group;
        const isOwn = first?.indicator.id === target.indicator;
        const direct = isOwn && target.evidence === 'direct';
        return (
          <li key={first?.key}>
            <span className="promise-face-title">
              {direct ? 'Measured by: ' : 'Related: '}
              {view && isOwn ? (
                <a {...viewLink(view)}>
                  {first?.indicator.title}
                  <span className="visually-hidden">, for: {target.statement}</span>
                </a>
              ) : (
                first?.indicator.title
              )}
            </span>
            {group.map((figure) => (
              <span key={figure.key} className="promise-face-line">
                {capitalise(wordsOf(figure.phrase))}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
