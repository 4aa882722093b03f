import type { Claim } from '../../claims/claim.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Mark } from '../../figure/figure.ts';

/** A number or a comparison, and the sentence it stands in; empty where it stands in none, as in a table. */
export interface ClaimInText {
  readonly claim: Claim;
  readonly statement: string;
}

/** Asks the page to show where numbers come from. Drawings, tables and sentences call it; a feature answers. */
export type ShowProvenance = (asked: readonly Mark[] | ClaimInText, indicator: Indicator) => void;
