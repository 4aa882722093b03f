import { sumOf } from '../domain/numbers/exact.ts';
import { formatNumber, formatRatio } from '../domain/words/format.ts';
import type { Observation } from '../domain/observation.ts';
import type { Claim } from './claim.ts';
import { numberOf } from './compare.ts';
import { styleOf } from './value.ts';

/** The exact sum of several cells: "299". Throws a RangeError for none, a TypeError for a cell that is no number. */
export function sumClaim(parts: readonly Observation[]): Claim {
  const [first] = parts;
  if (!first) throw new RangeError('There is no sum of nothing');
  const numbers = parts.map(numberOf);
  const style = styleOf(first.indicator);
  const words = formatNumber(sumOf(numbers), style);
  return {
    kind: 'sum',
    words,
    cells: parts.map((observation) => ({ role: 'part', observation })),
    working: `${numbers.map((one) => formatNumber(one, style)).join(' + ')} = ${words}`,
    style,
  };
}

/** "88.7%": the sum of some items as a share of the sum of `every`. Throws a RangeError for none. */
export function sumShareClaim(
  percent: number,
  parts: readonly Observation[],
  every: readonly Observation[],
): Claim {
  const [first] = parts;
  if (!first) throw new RangeError('A share needs parts');
  const words = formatRatio(percent);
  const [some, all] = [parts, every].map((list) => sumClaim(list).working);
  return {
    kind: 'sum share',
    words,
    cells: [
      ...parts.map((observation) => ({ role: 'part' as const, observation })),
      ...every.map((observation) => ({ role: 'item' as const, observation })),
    ],
    working: `${some}; ${all}; the first as a share of the second is ${words}`,
    style: styleOf(first.indicator),
  };
}
