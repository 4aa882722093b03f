import type { ReactNode } from 'react';
import type { Claim } from '../../../claims/claim.ts';

/**
 * A number or a comparison that opens where it comes from. Not a button element: that would not break across lines, nor
 * let its words be marked and copied. `at` is its place among those that share one tab stop.
 */
export function ClaimButton(props: {
  readonly claim: Claim;
  readonly at: number;
  readonly active: boolean;
  readonly onArrive: (at: number) => void;
  readonly open: () => void;
}): ReactNode {
  const { claim, at, active, onArrive, open } = props;
  const what = claim.kind === 'value' ? 'see its source' : 'see the working';
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

/** True for a part of a phrase that can be opened. */
export function isClaim(part: string | Claim): part is Claim {
  return typeof part !== 'string';
}
