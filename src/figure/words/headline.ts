import { togetherClaim, type Claim } from '../../claims/claim.ts';
import { directionClaim, sideClaim } from '../../claims/compare.ts';
import { phrase, wordsOf, type Phrase, type Said } from '../../claims/phrase.ts';
import { valueClaim } from '../../claims/value.ts';
import { isNumber } from '../../domain/cell.ts';
import type { MeasuredChange } from '../../query/measure/change.ts';
import { gapBetween, type Gap } from '../../query/measure/compare.ts';
import type { Selection } from '../../query/select/selection.ts';
import { dependsOnSize } from '../series/choose-kind.ts';
import { kindInWords } from '../names.ts';
import type { AreaFacts } from './facts.ts';
import type { Largest } from './split/split-summary.ts';

/** A headline is read at a glance; a longer claim gives way to a shorter one, at last to a plain description. */
const mostWords = 12;

function isShort(said: Said): boolean {
  return wordsOf(said).split(/\s+/).length <= mostWords;
}

/** The first of several wordings that is short enough; the last one whatever its length. */
export function shortest(wordings: readonly (Phrase | null)[]): Phrase {
  const made = wordings.filter((one) => one !== null);
  return made.find(isShort) ?? made.at(-1) ?? [];
}

/**
 * The headline of an undivided figure: its subject, then the finding. For rates, the first place's value and where it
 * stands beside the second and the country; for counts, which way both went since the first comparable period shown, if
 * the last year does not say otherwise. Where there is no finding, it describes: the subject and when.
 */
export function headlineOf(
  subject: string,
  selection: Selection,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
  when: string,
): Phrase {
  const plain = [`${subject}, ${when}`];
  const [first, second] = facts;
  if (!first || facts.length > 2) return plain;
  if (dependsOnSize(selection)) {
    if (!second) return plain;
    const claim = movement(first, second, 'sinceFirst') ?? movement(first, second, 'sincePrevious');
    return shortest([claim && phrase`${subject}: ${claim}`, plain, [subject]]);
  }
  const country = comparators.find(({ area, cell }) => area.level === 'National' && isNumber(cell));
  return shortest([...standings(subject, first, second, country), plain, [subject]]);
}

const verbs: Record<MeasuredChange['direction'], string> = {
  rose: 'up',
  fell: 'down',
  'little changed': 'little changed',
};

function movement(
  first: AreaFacts,
  second: AreaFacts,
  since: 'sinceFirst' | 'sincePrevious',
): Phrase | null {
  const [a, b] = [first[since], second[since]];
  if (a.kind !== 'change' || b.kind !== 'change') return null;
  if (a.earlier.period.order !== b.earlier.period.order) return null;
  if ([first, second].some((facts) => isContradicted(facts, since))) return null;
  const when = `since ${a.earlier.period.label}`;
  const [one, two] = [directionClaim(a, verbs), directionClaim(b, verbs)];
  if (one.words !== two.words) {
    return phrase`${one} in ${first.area.name}, ${two} in ${second.area.name} ${when}`;
  }
  return phrase`${togetherClaim([one, two])} in both ${kindInWords([first.area, second.area])} ${when}`;
}

/** True where a change over several years and the change of the last one go opposite ways. */
function isContradicted(facts: AreaFacts, since: 'sinceFirst' | 'sincePrevious'): boolean {
  const { sinceFirst, sincePrevious } = facts;
  if (since === 'sincePrevious' || sinceFirst.kind !== 'change') return false;
  if (sincePrevious.kind !== 'change') return false;
  const ways = [sinceFirst.direction, sincePrevious.direction];
  return ways.includes('rose') && ways.includes('fell');
}

const sides: Record<Gap['side'], string> = {
  above: 'above',
  below: 'below',
  similar: 'similar to',
};

/** Wordings of where the first place stands, the fullest first. */
function standings(
  subject: string,
  first: AreaFacts,
  second: AreaFacts | undefined,
  country: AreaFacts | undefined,
): readonly Phrase[] {
  if (!first.observation || !isNumber(first.cell)) return [];
  const beside = (other: AreaFacts | undefined): Gap | null => {
    const gap = other && gapBetween(first.observation, other.observation, first.cohortOf);
    return gap?.kind === 'gap' ? gap : null;
  };
  const own = phrase`${subject}: ${first.area.name} ${valueClaim(first.observation)}`;
  const places = [second, country].flatMap((other) => {
    const gap = beside(other);
    return other && gap ? [{ gap, name: other.area.name }] : [];
  });
  const [one, two] = places;
  if (!one || (second && !beside(second))) return [];
  const claim = ({ gap }: { readonly gap: Gap }): Claim => sideClaim(gap, sides);
  const shorter = phrase`${own}, ${claim(one)} ${one.name}`;
  if (!two) return [shorter];
  const full =
    one.gap.side === two.gap.side
      ? phrase`${own}, ${togetherClaim([claim(one), claim(two)])} ${one.name} and ${two.name}`
      : phrase`${own}, ${claim(one)} ${one.name}, ${claim(two)} ${two.name}`;
  return [full, shorter];
}

/** The headline of a breakdown: the largest item where it is the same in every place; else the subject and when. */
export function splitHeadline(
  subject: string,
  selection: Selection,
  largest: readonly Largest[],
  when: string,
): Phrase {
  const plain = [`${subject}, ${when}`];
  const { areas } = selection;
  const [first] = largest;
  const isShared =
    areas.length === 2 &&
    largest.length === 2 &&
    largest.every(
      ({ names, claim }) => names === first?.names && claim.words === first.claim.words,
    );
  if (!first || !isShared) return shortest([plain, [subject]]);
  const claim = togetherClaim(largest.map((one) => one.claim));
  return shortest([
    phrase`${subject}: ${first.names} ${claim} in both ${kindInWords(areas)}`,
    phrase`${subject}: ${first.names} ${claim} in both`,
    plain,
    [subject],
  ]);
}
