import type { ReactNode } from 'react';
import type { Indicator } from '../../../domain/indicator.ts';
import { textOf, type Sentence } from '../../../figure/words/sentence.ts';
import type { ShowProvenance } from '../show-provenance.ts';
import { ClaimButton, isClaim } from './ClaimButton.tsx';
import { useClaimStops } from './use-claim-stops.ts';

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
  const claims = sentences.flatMap(({ phrase }) => phrase).filter(isClaim);
  const { stop, onArrive, onKeyDown } = useClaimStops(claims.length);

  return (
    // The keys move between what is in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <p className={className} onKeyDown={onKeyDown}>
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
              onArrive={onArrive}
              open={() => showProvenance({ claim: part, statement: textOf(sentence) }, indicator)}
            />
          );
        }),
      ])}
    </p>
  );
}
