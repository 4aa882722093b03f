import { memo, type ReactNode } from 'react';
import { AddToPack } from '../../actions/AddToPack.tsx';
import { LoadingWords } from '../../controls/waiting/LoadingWords.tsx';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import type { StrategySource } from '../../domain/strategy.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { targetFacts } from '../../strategy/priorities/facts.ts';
import { kindNames } from '../../strategy/priorities/words.ts';
import { statusOf } from '../../strategy/targets/status.ts';
import { OpenPhrase } from '../../charts/interactive/sentences/OpenPhrase.tsx';
import { TargetContext } from '../../charts/interactive/sentences/TargetContext.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { highlightTarget, useHighlight, pointing } from '../../state/highlight.ts';
import { viewLink } from '../../state/view-link.ts';
import { elementIdOf, Permalink } from './Permalink.tsx';
import { PromiseFace } from './PromiseFace.tsx';

/** One promise: what was said, where it stands, its figures in numbers, and all else on demand. */
export const TargetItem = memo(function TargetItem(props: {
  readonly card: TargetEntry;
  readonly source: StrategySource | null;
  readonly isChosen: boolean;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { card, source, isChosen, showProvenance } = props;
  const { target, strategy, progress, isWaiting } = card;
  const { indicator } = target;
  const isPointed = useHighlight(
    (highlight) =>
      highlight.target === target.id ||
      (indicator !== '' && highlight.indicator === indicator && highlight.area === strategy.area),
  );
  return (
    // Pointing at a promise shows its marks; everything it says is in its text as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={isPointed ? 'promise pointed' : 'promise'}
      id={elementIdOf('promise', target.id)}
      data-target={target.id}
      tabIndex={-1}
      aria-current={isChosen ? 'true' : undefined}
      {...pointing(
        () => highlightTarget(target.id),
        () => highlightTarget(''),
      )}
    >
      <p className="promise-statement">{target.statement}</p>
      {isWaiting ? (
        <p className="promise-state">
          <LoadingWords />
        </p>
      ) : (
        <>
          <p className="promise-state">
            <StatusMark status={statusOf(progress.state)} />
          </p>
          <PromiseFace {...{ card, showProvenance }} />
          {target.evidence === 'direct' ? (
            <p className="promise-reason">
              <OpenPhrase phrase={progress.phrase} showProvenance={showProvenance} />
            </p>
          ) : null}
          <TargetContext context={card.context} showProvenance={showProvenance} />
        </>
      )}
      <p className="promise-meta">
        {kindNames[target.kind]}, {card.when}. Document: {card.standing}
        {target.lead ? `. Lead: ${target.lead}` : ''}
        {target.locator ? `. Found in: ${target.locator}` : ''}
      </p>
      <AddToPack id={target.id} title={target.statement} isSmall />
      <details className="promise-more">
        <summary>
          Why, and where it was found <span className="visually-hidden">({target.statement})</span>
        </summary>
        {isWaiting || target.evidence === 'direct' ? null : <p>{progress.reason}</p>}
        <dl className="facts">
          {(isWaiting ? [] : targetFacts(card, source)).map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="promise-link">
          {card.view ? (
            <a {...viewLink(card.view)}>
              See the figures <span className="visually-hidden">for: {target.statement}</span>
            </a>
          ) : null}{' '}
          <Permalink target={target.id}>Link to this promise</Permalink>
        </p>
      </details>
    </li>
  );
});
