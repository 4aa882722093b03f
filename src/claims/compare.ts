import { formatNumber, formatRatio, readsAsZero } from '../domain/words/format.ts';
import type { Unit } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Gap } from '../query/measure/compare.ts';
import type { MeasuredChange } from '../query/measure/change.ts';
import type { Claim } from './claim.ts';
import { writtenDifference } from './difference.ts';
import { styleOf } from './value.ts';

/**
 * How far the first of two places lies from the second: "54.1 percentage points higher", "6.9 weeks shorter", or
 * "similar" where the two are as good as level (`isLittle` in query/measure/little.ts).
 */
export function gapClaim(gap: Gap): Claim {
  const { first, second, side } = gap;
  const style = styleOf(first.indicator);
  const difference = writtenDifference(numberOf(first), numberOf(second), style);
  return {
    kind: 'gap',
    words:
      side === 'similar'
        ? 'similar'
        : `${difference.words} ${sideIn(first.indicator.unit, side)}${difference.caveat}`,
    cells: [
      { role: 'first', observation: first },
      { role: 'second', observation: second },
    ],
    working: difference.working,
    style,
  };
}

function sideIn(unit: Unit, side: 'above' | 'below'): string {
  if (unit === 'weeks') return side === 'above' ? 'longer' : 'shorter';
  return side === 'above' ? 'higher' : 'lower';
}

/** The bare side of a gap for a headline: "above", "below", "similar to". */
export function sideClaim(gap: Gap, words: Readonly<Record<Gap['side'], string>>): Claim {
  return { ...gapClaim(gap), kind: 'side', words: words[gap.side] };
}

/**
 * A change as its verb and size: "rose by 1,061 (15.6%)", "fell by 0.6 percentage points", "was little changed, up
 * 0.1 percentage points", "did not change".
 */
export function changeClaim(change: MeasuredChange): Claim {
  return claimOfSize(change, verbOf);
}

/** The same for a table's cell: "up 1,061 (15.6%)", "down 0.9 percentage points", "little changed, up 0.1 …". */
export function movedClaim(change: MeasuredChange): Claim {
  return claimOfSize(change, (direction, ...rest) =>
    verbOf(direction, ...rest)
      .replace(/^rose by /, 'up ')
      .replace(/^fell by /, 'down ')
      .replace(/^was /, ''),
  );
}

function claimOfSize(change: MeasuredChange, wordsFor: typeof verbOf): Claim {
  const { earlier, later, direction, percent } = change;
  const { indicator } = later;
  const difference = writtenDifference(numberOf(later), numberOf(earlier), styleOf(indicator));
  const share =
    percent === null ? '' : `; that is ${formatRatio(Math.abs(percent))} of the earlier number`;
  const behind = percent === null ? '' : ` (${formatRatio(Math.abs(percent))})`;
  const size = `${difference.words}${behind}${difference.caveat}`;
  const isTiny = readsAsZero(difference.exact, indicator);
  const words = wordsFor(direction, difference.exact, size, isTiny);
  return claimOf('change', change, words, `${difference.working}${share}`);
}

/** The bare direction for a headline: `words` gives what each is called there. */
export function directionClaim(
  change: MeasuredChange,
  words: Readonly<Record<MeasuredChange['direction'], string>>,
): Claim {
  const { working } = changeClaim(change);
  return claimOf('change', change, words[change.direction], working);
}

/** How fast a count moved: "+15.6%". Null where the change is from too small a number to be told in per cent. */
export function growthClaim(change: MeasuredChange): Claim | null {
  const { earlier, later, percent } = change;
  if (percent === null) return null;
  const words = formatRatio(percent, { signed: true });
  const [from, to] = [earlier, later].map((one) =>
    formatNumber(numberOf(one), styleOf(later.indicator)),
  );
  const working = `(${to} − ${from}) ÷ ${from} = ${words}, rounded to one decimal place`;
  return claimOf('growth', change, words, working);
}

function verbOf(
  direction: MeasuredChange['direction'],
  exact: number,
  size: string,
  isTiny: boolean,
): string {
  if (exact === 0) return 'did not change';
  if (direction !== 'little changed') return `${direction} by ${size}`;
  return isTiny ? 'was little changed' : `was little changed, ${exact > 0 ? 'up' : 'down'} ${size}`;
}

function claimOf(
  kind: 'change' | 'growth',
  { earlier, later }: MeasuredChange,
  words: string,
  working: string,
): Claim {
  return {
    kind,
    words,
    cells: [
      { role: 'earlier', observation: earlier },
      { role: 'later', observation: later },
    ],
    working,
    style: styleOf(later.indicator),
  };
}

/** The number of an observation that a measure has already found to be one. */
export function numberOf({ cell, indicator }: Observation): number {
  if (typeof cell !== 'number') throw new TypeError(`${indicator.id}: a claim needs a number`);
  return cell;
}
