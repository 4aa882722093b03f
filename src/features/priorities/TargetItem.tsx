import { memo, type ReactNode } from 'react';
import { areaStyle } from '../../figure/style.ts';
import { Sparkline } from '../../charts/draw/Sparkline.tsx';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import type { StrategySource } from '../../domain/strategy.ts';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { targetFacts } from '../../strategy/priorities/facts.ts';
import { kindNames } from '../../strategy/priorities/words.ts';
import { statusOf } from '../../strategy/targets/status.ts';
import { TargetContext } from '../../charts/draw/TargetContext.tsx';
import { highlightMark, highlightTarget, useHighlight } from '../../state/highlight.ts';
import { viewLink } from '../../state/view-link.ts';
import { elementIdOf, Permalink } from './Permalink.tsx';
import { sitePair } from '../../state/site.ts';

/** One promise: what was said, where it stands and why, the course of its figures, and all else on demand. */
export const TargetItem = memo(function TargetItem(props: {
  readonly card: TargetEntry;
  readonly source: StrategySource | null;
  readonly isChosen: boolean;
}): ReactNode {
  const { card, source, isChosen } = props;
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
      onPointerEnter={() => highlightTarget(target.id)}
      onPointerLeave={() => highlightTarget('')}
      onFocus={() => highlightTarget(target.id)}
      onBlur={() => highlightTarget('')}
    >
      <p className="promise-statement">{target.statement}</p>
      {isWaiting ? (
        <p className="promise-state">Loading figures…</p>
      ) : (
        <>
          <p className="promise-state">
            <StatusMark status={statusOf(progress.state)} />
          </p>
          <p className="promise-reason">{progress.reason}</p>
          <TargetContext context={card.context} />
        </>
      )}
      <p className="promise-meta">
        {kindNames[target.kind]}, {card.when}. Document: {card.standing}
        {target.lead ? `. Lead: ${target.lead}` : ''}
      </p>
      <p className="print-only">Found in: {target.locator || 'section not given'}</p>
      <Evidence card={card} />
      <details className="promise-more">
        <summary>
          More about this promise <span className="visually-hidden">({target.statement})</span>
        </summary>
        <dl className="facts">
          {(isWaiting ? [] : targetFacts(card, source)).map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="promise-link">
          <Permalink target={target.id}>Link to this promise</Permalink>
        </p>
      </details>
    </li>
  );
});

/** The course of the figures in the council, and the way to all of them. */
function Evidence({ card }: { readonly card: TargetEntry }): ReactNode {
  const { target, strategy, progress, spark, view } = card;
  if (!view) return null;
  const title = (progress.related?.indicator ?? progress.indicator)?.title;
  return (
    <div className="evidence">
      {spark ? (
        <div
          className="evidence-spark"
          onPointerEnter={() => highlightMark(target.indicator, strategy.area)}
          onPointerLeave={() => highlightTarget(target.id)}
        >
          <Sparkline
            sparks={[{ ...spark, style: areaStyle(strategy.area, sitePair()) }]}
            orders={spark.periods.map(({ order }) => order)}
            width={150}
            height={40}
          />
          <p className="spark-ends" aria-hidden="true">
            <span>{spark.periods[0]?.label}</span>
            <span>{spark.periods.at(-1)?.label}</span>
          </p>
        </div>
      ) : null}
      <p className="evidence-words">
        {title ? (
          <span className="evidence-title">
            {progress.related ? 'Related figure: ' : ''}
            {title}
          </span>
        ) : null}
        <a {...viewLink(view)}>
          See the figures <span className="visually-hidden">for: {target.statement}</span>
        </a>
      </p>
    </div>
  );
}
