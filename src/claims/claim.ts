import type { NumberStyle } from '../domain/words/format.ts';
import type { Observation } from '../domain/observation.ts';

/** What a claim says of its cells. The rules of each stand with the function that makes it. */
export const claimKinds = [
  'value',
  'sum',
  'change',
  'growth',
  'gap',
  'side',
  'stated gap',
  'straight line',
  'share',
  'sum share',
  'median',
  'range',
  'rank',
  'largest',
  'count',
  'trend',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** A published cell that a claim is computed from, and what it is there for. */
export interface ClaimCell {
  readonly role: ClaimRole;
  readonly observation: Observation;
}

/**
 * `value` the cell itself; `earlier` and `later` the ends of a change; `first` and `second` the two of a gap;
 * `part` of a share or a sum; `member` one of a group; `item` one item of a filter; `point` one of a run.
 */
export type ClaimRole =
  'value' | 'earlier' | 'later' | 'first' | 'second' | 'part' | 'member' | 'item' | 'point';

/**
 * Words that state a number or a comparison, with the cells they were computed from. Nothing a reader meets as a
 * sentence prints a number out of a dataset, or a word that compares, in any other way.
 */
export interface Claim {
  readonly kind: ClaimKind;
  /** As they stand in the sentence: "97.0%", "rose by 1,061 (15.6%)", "54.1 percentage points above". */
  readonly words: string;
  readonly cells: readonly ClaimCell[];
  /** The sum behind it: "97.0 − 42.9 = 54.1 percentage points"; empty where it is one cell as published. */
  readonly working: string;
  /** How its numbers are written. */
  readonly style: NumberStyle;
  /** On a gap to a number that no file here holds, as one that a document states: that number. */
  readonly stated?: number;
  /** On the value of a straight line: its ends, in time on the scale of `TimePeriod.order`. */
  readonly line?: { readonly from: LineEnd; readonly to: LineEnd };
  /** Claims that share these words ("up in both councils"): each must hold by itself. */
  readonly together?: readonly Claim[];
}

/** Where a straight line begins or ends. */
export interface LineEnd {
  readonly order: number;
  readonly value: number;
}

/** One claim for several that say the same of different cells: "up" in both councils. Throws a RangeError for none. */
export function togetherClaim(claims: readonly Claim[]): Claim {
  const [first] = claims;
  if (!first) throw new RangeError('Nothing is claimed');
  return {
    ...first,
    cells: claims.flatMap(({ cells }) => cells),
    working: claims.map(({ working }) => working).join('; '),
    together: claims,
  };
}
