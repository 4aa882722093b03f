import type { ReactNode } from 'react';
import { wordsOf, type Phrase } from '../../../claims/phrase.ts';
import type { ShowProvenance } from '../show-provenance.ts';
import { isClaim } from './ClaimButton.tsx';
import { PhraseParts } from './PhraseParts.tsx';
import { useClaimStops } from './use-claim-stops.ts';

/**
 * A phrase within running text or a list, whose numbers and comparisons open where they come from: one tab stop, with the
 * left and right arrow keys between them. Plain words where nothing can be opened, as on paper.
 */
export function OpenPhrase(props: {
  readonly phrase: Phrase;
  /** The sentence it stands in, where that is not the phrase itself. */
  readonly statement?: string;
  readonly showProvenance: ShowProvenance | null;
}): ReactNode {
  const { phrase, statement = wordsOf(phrase), showProvenance } = props;
  const claims = phrase.filter(isClaim);
  const stops = useClaimStops(claims.length);
  if (!showProvenance || claims.length === 0) return wordsOf(phrase);
  return (
    // The keys move between what is in it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <span onKeyDown={stops.onKeyDown}>
      <PhraseParts
        {...{ phrase, claims, stops }}
        open={(claim) => {
          const [cell] = claim.cells;
          if (cell) showProvenance({ claim, statement }, cell.observation.indicator);
        }}
      />
    </span>
  );
}
