import { formatNumber, formatOrdinal, formatWhole } from '../domain/words/format.ts';
import type { Observation } from '../domain/observation.ts';
import type { Rank } from '../query/measure/rank.ts';
import type { Claim, ClaimCell } from './claim.ts';
import { styleOf } from './value.ts';

/** The median of a group's numbers: the middle one, or the exact mean of the two in the middle. */
export function medianClaim(median: number, members: readonly Observation[]): Claim {
  const [first] = members;
  if (!first) throw new RangeError('A median needs at least one member');
  const style = styleOf(first.indicator);
  const words = formatNumber(median, style);
  return {
    kind: 'median',
    words,
    cells: membersOf(members),
    working: `${middleOf(members.length)} of ${formatWhole(members.length)} values in order: ${words}`,
    style,
  };
}

function middleOf(count: number): string {
  return count % 2 === 0 ? 'halfway between the two in the middle' : 'the one in the middle';
}

/** One end of a group's spread: the lowest, the highest, or a quartile. */
export function rangeClaim(
  end: 'lowest' | 'highest' | 'first quartile' | 'third quartile',
  value: number,
  members: readonly Observation[],
): Claim {
  const [first] = members;
  if (!first) throw new RangeError('A range needs at least one member');
  const style = styleOf(first.indicator);
  return {
    kind: 'range',
    words: formatNumber(value, style),
    cells: membersOf(members),
    working: `${end} of ${formatWhole(members.length)} values`,
    style,
  };
}

/** How many of a group have a number: "9". */
export function countClaim(members: readonly Observation[]): Claim | string {
  const [first] = members;
  if (!first) return '0';
  return {
    kind: 'count',
    words: formatWhole(members.length),
    cells: membersOf(members),
    working: `${formatWhole(members.length)} places with a number`,
    style: styleOf(first.indicator),
  };
}

/** A place among others: "highest of 11", "joint 3rd highest of 11", "lowest of 11". */
export function rankClaim(rank: Rank, own: Observation, members: readonly Observation[]): Claim {
  return {
    kind: 'rank',
    words: `${placeInWords(rank)} of ${formatWhole(rank.of)}`,
    cells: [{ role: 'value', observation: own }, ...membersOf(members)],
    working: `${formatWhole(rank.of)} values in order, the highest first`,
    style: styleOf(own.indicator),
  };
}

/** "highest", "joint 3rd highest", "lowest". */
export function placeInWords({ rank, of, tied }: Pick<Rank, 'rank' | 'of' | 'tied'>): string {
  const joint = tied > 1 ? 'joint ' : '';
  if (rank === 1) return `${joint}highest`;
  if (rank + tied - 1 === of) return `${joint}lowest`;
  return `${joint}${formatOrdinal(rank)} highest`;
}

function membersOf(members: readonly Observation[]): readonly ClaimCell[] {
  return members.map((observation) => ({ role: 'member', observation }));
}
