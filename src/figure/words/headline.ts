import { isNumber } from '../../domain/cell.ts';
import { formatNumber } from '../../domain/words/format.ts';
import { direction, type Direction } from '../../query/measure/change.ts';
import { gapBetween } from '../../query/measure/compare.ts';
import type { Selection } from '../../query/select/selection.ts';
import { dependsOnSize } from '../series/choose-kind.ts';
import { number, type AreaFacts } from './facts.ts';
import { capitalise, itemInWords, kindInWords, splitInWords } from '../names.ts';

/** A headline is read at a glance; a longer claim gives way to the plain title. */
const mostWords = 12;

function short(headline: string): string | null {
  return headline.split(' ').length <= mostWords ? headline : null;
}

/**
 * The headline of an undivided figure. It makes a claim only about a pair with numbers in the same period:
 * for counts, which way both have gone since the first comparable period shown; for the rest, which of
 * the two is higher and where England stands. Where filter items narrow a count (`narrowed`), a claim in the
 * noun's name would be false, so there is none. Otherwise it is the indicator's own title.
 */
export function headlineOf(
  selection: Selection,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
  narrowed: boolean,
): string {
  const [first, second] = facts;
  const title = selection.indicator.title;
  if (!first || !second || facts.length !== 2) return title;
  if (number(first) === null || number(second) === null) return title;
  const claim = dependsOnSize(selection)
    ? narrowed
      ? null
      : movementClaim(selection, first, second)
    : standingClaim(selection, first, second, comparators);
  return (claim && short(claim)) ?? title;
}

function movementClaim(selection: Selection, first: AreaFacts, second: AreaFacts): string | null {
  const a = first.sinceFirst;
  const b = second.sinceFirst;
  if (a.kind !== 'change' || b.kind !== 'change') return null;
  if (a.earlier.period.order !== b.earlier.period.order) return null;
  const { indicator } = selection;
  const what = capitalise(indicator.noun || indicator.title);
  const since = `since ${a.earlier.period.label}`;
  const verb: Record<Direction, string> = {
    rose: 'up',
    fell: 'down',
    'little changed': 'little changed',
  };
  const one = verb[direction(a, indicator)];
  const two = verb[direction(b, indicator)];
  const both = `both ${kindInWords([first.area, second.area])}`;
  if (one === two) return `${what}: ${one} in ${both} ${since}`;
  return `${what}: ${one} in ${first.area.name}, ${two} in ${second.area.name} ${since}`;
}

function standingClaim(
  selection: Selection,
  first: AreaFacts,
  second: AreaFacts,
  comparators: readonly AreaFacts[],
): string | null {
  const gap = gapBetween(first.observation, second.observation);
  if (gap.kind === 'none') return null;
  const { indicator } = selection;
  const [high, low] =
    (number(first) ?? 0) >= (number(second) ?? 0) ? [first, second] : [second, first];
  const country = comparators.find(({ area, cell }) => area.level === 'National' && isNumber(cell));
  const reads = (facts: AreaFacts): string => formatNumber(number(facts) ?? 0, indicator);
  const start =
    gap.higher === null
      ? `${first.area.name} and ${second.area.name} level`
      : `${high.area.name} higher than ${low.area.name}`;
  if (!country) return start;
  const above = [high, low].map(
    (one) => reads(one) !== reads(country) && (number(one) ?? 0) > (number(country) ?? 0),
  );
  const below = [high, low].map(
    (one) => reads(one) !== reads(country) && (number(one) ?? 0) < (number(country) ?? 0),
  );
  if (above.every(Boolean)) return `${start}, both above ${country.area.name}`;
  if (below.every(Boolean)) return `${start}, both below ${country.area.name}`;
  if (above[0] && below[1]) return `${start}, ${country.area.name} in between`;
  return start;
}

/**
 * The headline of a breakdown: the largest group of a whole, or the highest of a rate, where it is the same
 * in the whole pair and stands alone; otherwise what is broken down and by what.
 */
export function splitHeadline(
  selection: Selection,
  largest: readonly (string | null)[],
  areParts: boolean,
): string {
  const [first] = largest;
  const same = largest.length === 2 && largest.every((item) => item === first);
  const title = selection.indicator.title;
  const full = [title, splitInWords(selection)].filter(Boolean).join(', ');
  if (selection.splitBy.length === 1 && first && same) {
    const what = areParts ? 'the largest group' : dependsOnSize(selection) ? 'largest' : 'highest';
    const both = `both ${kindInWords(selection.areas)}`;
    const claim = `${itemInWords(selection, first)}: ${what} in ${both}`;
    return short(claim) ?? full;
  }
  return short(full) ?? title;
}
