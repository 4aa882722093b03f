import type { ReactNode } from 'react';
import { wordsOf } from '../../claims/phrase.ts';
import { OpenPhrase } from '../../charts/interactive/sentences/OpenPhrase.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { viewLink } from '../../state/view-link.ts';

/**
 * What the figures of a promise did, in numbers: those that measure it, or those that are only related. Each line names its
 * measure and its council, so that it is true when it is copied alone.
 */
export function PromiseFace(props: {
  readonly card: TargetEntry;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { card, showProvenance } = props;
  const { figures, target, view } = card;
  if (figures.length === 0) return null;
  return (
    <ul className="promise-face">
      {figures.map((figure, at) => {
        const { id, title } = figure.indicator;
        const isOwn = id === target.indicator;
        const isFirst = figures.findIndex((one) => one.indicator.id === id) === at;
        return (
          <li key={figure.key}>
            <span className="promise-face-title">
              {isOwn && target.evidence === 'direct' ? 'Measured by: ' : 'Related: '}
              {view && isOwn && isFirst ? (
                <a {...viewLink(view)}>
                  {title}
                  <span className="visually-hidden">, for: {target.statement}</span>
                </a>
              ) : (
                title
              )}
              ,
            </span>{' '}
            <OpenPhrase
              phrase={figure.phrase}
              statement={`${title}, ${wordsOf(figure.phrase)}`}
              showProvenance={showProvenance}
            />
          </li>
        );
      })}
    </ul>
  );
}
