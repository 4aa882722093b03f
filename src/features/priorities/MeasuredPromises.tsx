import type { ReactNode } from 'react';
import { OpenPhrase } from '../../charts/interactive/sentences/OpenPhrase.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';
import { checkOf } from '../../strategy/priorities/board.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { isVerdict } from '../../strategy/progress/outcome.ts';
import { Permalink } from './Permalink.tsx';

/** True for what a figure measures, with a verdict or without one. */
export function isMeasured(card: TargetEntry): boolean {
  return ['judged', 'measured'].includes(checkOf(card));
}

/** What figures measure, with a verdict or without one. */
export function MeasuredPromises(props: {
  readonly cards: readonly TargetEntry[];
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { cards, showProvenance } = props;
  const measured = cards.filter(isMeasured);
  if (measured.length === 0) {
    return cards.length > 0 ? (
      <p className="priority-none">
        Judged: none. No figure held measures one of these promises; related figures cannot decide
        whether it was met.
      </p>
    ) : null;
  }
  const hasVerdict = measured.some(({ progress }) => isVerdict(progress.state));
  return (
    <section>
      <h2>{hasVerdict ? 'Judged' : 'Measured, but not judged'}</h2>
      <ul className="promise-lines">
        {measured.map(({ target, progress, isWaiting, when }) => (
          <li key={target.id}>
            <Permalink target={target.id}>{target.statement}</Permalink>
            {target.due ? <span className="promise-when"> ({when})</span> : null}
            {isWaiting ? (
              <>
                . <LoadingWords />
              </>
            ) : (
              <>
                : {progress.state}.{' '}
                <OpenPhrase phrase={progress.phrase} showProvenance={showProvenance} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
