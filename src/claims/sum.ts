import { sumOf } from '../domain/numbers/exact.ts';
import { formatNumber } from '../domain/words/format.ts';
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
