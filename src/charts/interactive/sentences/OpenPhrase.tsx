import type { ReactNode } from 'react';
import { wordsOf, type Phrase } from '../../../claims/phrase.ts';
import type { ShowProvenance } from '../show-provenance.ts';
import { ClaimButton, isClaim } from './ClaimButton.tsx';
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
  const { stop, onArrive, onKeyDown } = useClaimStops(claims.length);
  if (!showProvenance || claims.length === 0) return wordsOf(phrase);
  return (
    // The keys move between what is in it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <span onKeyDown={onKeyDown}>
      {phrase.map((part) => {
        if (!isClaim(part)) return part;
        const place = claims.indexOf(part);
        const [cell] = part.cells;
        return (
          <ClaimButton
            key={place}
            claim={part}
            at={place}
            active={place === stop}
            onArrive={onArrive}
            open={() => {
              if (cell) showProvenance({ claim: part, statement }, cell.observation.indicator);
            }}
          />
        );
      })}
    </span>
  );
}
