import { gapClaim, growthClaim } from '../../claims/compare.ts';
import { listed, phrase, type Phrase } from '../../claims/phrase.ts';
import { valueClaim } from '../../claims/value.ts';
import { isNumber } from '../../domain/cell.ts';
import { samePeriod } from '../../domain/time/time-period.ts';
import { gapBetween } from '../../query/measure/compare.ts';
import type { Selection } from '../../query/select/selection.ts';
import { areaInWords } from '../names.ts';
import { dependsOnSize } from '../series/choose-kind.ts';
import type { AreaFacts } from './facts.ts';

/** How the areas stand against a region or country in the level of a rate; null for counts. */
export function comparatorSentence(
  selection: Selection,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
): Phrase | null {
  const held = comparators.filter(({ cell }) => isNumber(cell));
  if (held.length === 0 || dependsOnSize(selection)) return null;
  const levels = held.flatMap(({ area, observation }) =>
    observation ? [phrase`${valueClaim(observation)} in ${areaInWords(area)}`] : [],
  );
  const widest = widestOf(held);
  const standings = facts.flatMap((one) => {
    const gap = gapBetween(one.observation, widest.observation, one.cohortOf);
    if (gap.kind === 'none') return [];
    return [phrase`${areaInWords(one.area)} is ${gapClaim(gap)} ${areaInWords(widest.area)}`];
  });
  const tail = standings.length > 0 ? phrase`: ${listed(standings)}` : '';
  return phrase`It was ${listed(levels)}${tail}.`;
}

/** The country or, without it, the region: what the areas are measured by, in whatever order they were chosen. */
function widestOf(held: readonly AreaFacts[]): AreaFacts {
  const of = (level: string): AreaFacts | undefined =>
    held.findLast(({ area }) => area.level === level);
  return of('National') ?? of('Regional') ?? (held.at(-1) as AreaFacts);
}

/**
 * How fast a count changed in a region or country over the year the areas' change is told for; null for
 * rates. `withAreas` names the areas' own change too, where no sentence before has.
 */
export function growthSentence(
  selection: Selection,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
  withAreas = false,
): Phrase | null {
  const [lead] = facts;
  if (!lead || !dependsOnSize(selection) || lead.sincePrevious.kind !== 'change') return null;
  const { earlier, later } = lead.sincePrevious;
  const growth = (one: AreaFacts): readonly Phrase[] => {
    const change = one.sincePrevious;
    if (change.kind !== 'change' || !samePeriod(change.later.period, later.period)) return [];
    const claim = growthClaim(change);
    return claim ? [phrase`${claim} in ${areaInWords(one.area)}`] : [];
  };
  const others = comparators.flatMap(growth);
  if (others.length === 0) return null;
  const { noun } = selection.indicator;
  const what = withAreas && noun ? `the number of ${noun}` : 'it';
  const span = withAreas
    ? `From ${earlier.period.label} to ${later.period.label}`
    : 'Over the same time';
  const own = withAreas ? facts.flatMap(growth) : [];
  return phrase`${span} ${what} changed by ${listed([...own, ...others])}.`;
}
