import type { ReactNode } from 'react';
import type { Claim } from '../../../claims/claim.ts';
import type { Phrase } from '../../../claims/phrase.ts';
import { ClaimButton, isClaim } from './ClaimButton.tsx';
import type { ClaimStops } from './use-claim-stops.ts';

/** The words of a phrase; each of its claims opens, and has its place among `claims`, which are one tab stop together. */
export function PhraseParts(props: {
  readonly phrase: Phrase;
  readonly claims: readonly Claim[];
  readonly stops: ClaimStops;
  readonly open: (claim: Claim) => void;
}): ReactNode {
  const { phrase, claims, stops, open } = props;
  return phrase.map((part) => {
    if (!isClaim(part)) return part;
    const place = claims.indexOf(part);
    return (
      <ClaimButton
        key={place}
        claim={part}
        at={place}
        active={place === stops.stop}
        onArrive={stops.onArrive}
        open={() => open(part)}
      />
    );
  });
}
