import type { ReactNode } from 'react';
import { MarkerShape } from '../../charts/draw/shapes/MarkerShape.tsx';
import { StatusMark } from '../../charts/draw/StatusMark.tsx';
import { asSentence, formatWhole } from '../../domain/words/format.ts';
import type { BriefPart, OtherCouncil } from './parts.ts';
import { alsoCloseInWords, otherInWords, replacedInWords } from './words.ts';
import { areaStyle } from '../../figure/style.ts';
import type { Council } from '../../strategy/priorities/priorities.ts';
import { priorityName, promisesInWords, strategyInWords } from '../../strategy/priorities/words.ts';
import { statusOf } from '../../strategy/targets/status.ts';
import { sitePair } from '../../state/site.ts';

/** The priority chosen: its council, where it was found, and how many of its promises are in which state. */
export function PartHead({ part }: { readonly part: BriefPart }): ReactNode {
  const replaced = replacedInWords(part);
  return (
    <div>
      <CouncilName council={part.council} />
      <PartFacts part={part} />
      {replaced ? <p>{replaced}</p> : null}
    </div>
  );
}

/** The closest priority of another council, or that there is none. */
export function OtherHead(props: {
  readonly other: OtherCouncil;
  readonly theme: string;
}): ReactNode {
  const { other, theme } = props;
  const { part, council } = other;
  const also = alsoCloseInWords(other);
  return (
    <div>
      <CouncilName council={council} />
      <p>{asSentence(otherInWords(other, theme))}</p>
      {part ? (
        <>
          <p>
            <strong>{priorityName(part.priority)}</strong>
          </p>
          <PartFacts part={part} isBeside />
        </>
      ) : null}
      {also ? <p>{also}</p> : null}
    </div>
  );
}

function CouncilName({ council: { code, name } }: { readonly council: Council }): ReactNode {
  return (
    <h2>
      <svg width="12" height="12" aria-hidden="true" focusable="false">
        <MarkerShape style={areaStyle(code, sitePair())} x={6} y={6} r={5} />
      </svg>{' '}
      {name}
    </h2>
  );
}

function PartFacts(props: {
  readonly part: BriefPart;
  /** Whether it only stands beside the priority chosen. */
  readonly isBeside?: boolean;
}): ReactNode {
  const { part, isBeside = false } = props;
  const { priority, strategy, document, sections, targetCount, counts } = part;
  return (
    <>
      {priority.summary ? <p>{asSentence(priority.summary)}</p> : null}
      <p className="brief-found">
        {strategyInWords(strategy)}.{' '}
        {isBeside ? null : (
          <>
            Document: {asSentence(document)}{' '}
            {sections.length > 0 ? `Sections: ${asSentence(sections.join('; '))}` : null}
          </>
        )}
      </p>
      <p>
        <strong>{promisesInWords(targetCount)}.</strong>{' '}
        {counts.map(({ state, count }) => (
          <span key={state} className="brief-count">
            <StatusMark status={statusOf(state)} /> {formatWhole(count)}
          </span>
        ))}
      </p>
    </>
  );
}
