import type { Claim } from '../../claims/claim.ts';
import { writtenDifference } from '../../claims/difference.ts';
import { sumClaim } from '../../claims/sum.ts';
import { styleOf, valueClaim } from '../../claims/value.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Reading, ToldDirection } from './outcome.ts';

/** The number of a reading: the cell itself, or the sum of its cells. */
export function readingClaim({ observations }: Reading): Claim {
  const [first, ...others] = observations;
  if (!first) throw new RangeError('A reading has at least one observation');
  return others.length === 0 ? valueClaim(first) : sumClaim(observations);
}

/**
 * Where a figure went, in `words` for that direction ("rose", "up, worse", "was little changed"), with the cells at both
 * ends. Where the two read alike although it moved, "(before rounding)" stands behind them.
 */
export function movedClaim(
  direction: ToldDirection,
  words: string,
  from: Reading,
  to: Reading,
  indicator: Indicator,
): Claim {
  const style = styleOf(indicator);
  const { alike, working } = writtenDifference(to.value, from.value, style);
  return {
    kind: 'change',
    words: direction === 'little changed' ? words : `${words}${alike}`,
    cells: [
      ...from.observations.map((observation) => ({ role: 'earlier' as const, observation })),
      ...to.observations.map((observation) => ({ role: 'later' as const, observation })),
    ],
    working,
    style,
  };
}
