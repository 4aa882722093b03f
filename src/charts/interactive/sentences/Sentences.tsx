import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Claim } from '../../../claims/claim.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { textOf, type Sentence } from '../../../figure/words/sentence.ts';
import type { ShowProvenance } from '../show-provenance.ts';

/**
 * Sentences as one paragraph whose numbers and comparisons open where they come from. All of them are one tab stop, with
 * the left and right arrow keys between them. The text can be marked and copied like any other.
 */
export function Sentences(props: {
  readonly sentences: readonly Sentence[];
  readonly indicator: Indicator;
  readonly showProvenance: ShowProvenance;
  readonly className: string;
}): ReactNode {
  const { sentences, indicator, showProvenance, className } = props;
  const [arrivedAt, setArrivedAt] = useState(0);
  const paragraph = useRef<HTMLParagraphElement>(null);
  const claims = sentences.flatMap(({ phrase }) => phrase).filter(isClaim);
  const count = claims.length;
  const stop = Math.min(arrivedAt, count - 1);

  function onKeyDown(event: KeyboardEvent<HTMLParagraphElement>): void {
    const places: Record<string, number> = {
      ArrowLeft: stop - 1,
      ArrowRight: stop + 1,
      Home: 0,
      End: count - 1,
    };
    const next = places[event.key];
    if (next === undefined || next < 0 || next >= count) return;
    event.preventDefault();
    paragraph.current?.querySelector<HTMLElement>(`[data-claim="${next}"]`)?.focus();
  }

  return (
    // The keys move between what is in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <p ref={paragraph} className={className} onKeyDown={onKeyDown}>
      {sentences.flatMap((sentence, index) => [
        index > 0 ? ' ' : '',
        ...sentence.phrase.map((part) => {
          if (!isClaim(part)) return part;
          const place = claims.indexOf(part);
          return (
            <ClaimButton
              key={place}
              claim={part}
              at={place}
              active={place === stop}
              onArrive={setArrivedAt}
              open={() => showProvenance({ claim: part, statement: textOf(sentence) }, indicator)}
            />
          );
        }),
      ])}
    </p>
  );
}

/** Not a button element: that would not break across lines, nor let its words be marked and copied. */
function ClaimButton(props: {
  readonly claim: Claim;
  readonly at: number;
  readonly active: boolean;
  readonly onArrive: (at: number) => void;
  readonly open: () => void;
}): ReactNode {
  const { claim, at, active, onArrive, open } = props;
  const what = /\d/.test(claim.words) ? 'where this number comes from' : 'where this comes from';
  return (
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
    <span
      role="button"
      className="claim"
      data-claim={at}
      tabIndex={active ? 0 : -1}
      aria-label={`${claim.words}: ${what}`}
      onFocus={() => onArrive(at)}
      onClick={(event) => {
        event.currentTarget.focus();
        open();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      {claim.words}
    </span>
  );
}

function isClaim(part: string | Claim): part is Claim {
  return typeof part !== 'string';
}
