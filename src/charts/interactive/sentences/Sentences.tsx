import { Fragment, type ReactNode } from 'react';
import type { Indicator } from '../../../domain/indicator.ts';
import { textOf, type Sentence } from '../../../figure/words/sentence.ts';
import type { ShowProvenance } from '../show-provenance.ts';
import { isClaim } from './ClaimButton.tsx';
import { PhraseParts } from './PhraseParts.tsx';
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
  const stops = useClaimStops(claims.length);

  return (
    // The keys move between what is in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <p className={className} onKeyDown={stops.onKeyDown}>
      {sentences.map((sentence, index) => (
        <Fragment key={textOf(sentence)}>
          {index > 0 ? ' ' : ''}
          <PhraseParts
            {...{ claims, stops }}
            phrase={sentence.phrase}
            open={(claim) => showProvenance({ claim, statement: textOf(sentence) }, indicator)}
          />
        </Fragment>
      ))}
    </p>
  );
}
