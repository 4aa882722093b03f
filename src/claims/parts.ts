import { formatNumber, formatRatio, formatWhole } from '../domain/words/format.ts';
import type { Observation } from '../domain/observation.ts';
import type { Share } from '../query/measure/share.ts';
import type { Claim } from './claim.ts';
import { numberOf } from './compare.ts';
import { styleOf } from './value.ts';

/**
 * That items stand out among all items of a filter: "the largest group", "highest". `words` is what is said of them;
 * `top` are the ones named, `all` every item's observation for the place, the total item left out.
 */
export function largestClaim(
  words: string,
  top: readonly Observation[],
  all: readonly Observation[],
): Claim {
  const [first] = top;
  if (!first) throw new RangeError('A superlative needs something it is said of');
  return {
    kind: 'largest',
    words,
    cells: [
      ...top.map((observation) => ({ role: 'value' as const, observation })),
      ...all.map((observation) => ({ role: 'item' as const, observation })),
    ],
    working: `the largest of ${all.length} items`,
    style: styleOf(first.indicator),
  };
}

/**
 * "61.2%": a part of the sum of its whole; "64.1% of those recorded" where items that nobody recorded are left out of
 * it. `parts` are every part of that whole, the one told among them.
 */
export function shareClaim(
  { percent, parts, whole, isOfRecorded }: Share,
  part: Observation,
): Claim {
  const share = formatRatio(percent);
  const words = isOfRecorded ? `${share} of those recorded` : share;
  const style = styleOf(part.indicator);
  const [some, all] = [numberOf(part), whole].map((one) => formatNumber(one, style));
  return {
    kind: 'share',
    words,
    cells: [
      { role: 'part', observation: part },
      ...parts.map((observation) => ({ role: 'item' as const, observation })),
    ],
    working: `${some} ÷ ${all} = ${share}, rounded to one decimal place; ${all} is the sum of ${formatWhole(parts.length)} items${isOfRecorded ? ', those not recorded left out' : ''}`,
    style,
  };
}
