import { isNumber } from '../domain/cell.ts';
import { sumOf } from '../domain/numbers/exact.ts';
import { formatNumber, formatRatio } from '../domain/words/format.ts';
import type { Observation } from '../domain/observation.ts';
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

/** "61.2%": a part of the sum of its whole. `parts` are every part, the one told among them. */
export function shareClaim(
  percent: number,
  part: Observation,
  parts: readonly Observation[],
  whole: number,
): Claim {
  const words = formatRatio(percent);
  return {
    kind: 'share',
    words,
    cells: [
      { role: 'part', observation: part },
      ...parts.map((observation) => ({ role: 'item' as const, observation })),
    ],
    working: `${numberOf(part)} ÷ ${whole} = ${words}`,
    style: styleOf(part.indicator),
  };
}

/** "125": the exact sum of items that are read together (`x-sum` of the package). Throws a RangeError for none. */
export function sumClaim(total: number, parts: readonly Observation[]): Claim {
  const [first] = parts;
  if (!first) throw new RangeError('A sum needs parts');
  const style = styleOf(first.indicator);
  const words = formatNumber(total, style);
  return {
    kind: 'sum',
    words,
    cells: parts.map((observation) => ({ role: 'part', observation })),
    working: `${addedUp(parts)} = ${words}`,
    style,
  };
}

/** "88.7%": such a sum as a share of the sum of `every`. Throws a RangeError for none. */
export function sumShareClaim(
  percent: number,
  parts: readonly Observation[],
  every: readonly Observation[],
): Claim {
  const [first] = parts;
  if (!first) throw new RangeError('A share needs parts');
  const words = formatRatio(percent);
  const whole = sumOf(every.map(({ cell }) => cell).filter(isNumber));
  return {
    kind: 'sum share',
    words,
    cells: [
      ...parts.map((observation) => ({ role: 'part' as const, observation })),
      ...every.map((observation) => ({ role: 'item' as const, observation })),
    ],
    working: `(${addedUp(parts)}) ÷ ${whole} = ${words}`,
    style: styleOf(first.indicator),
  };
}

function addedUp(parts: readonly Observation[]): string {
  return parts.map((part) => `${numberOf(part)}`).join(' + ');
}
