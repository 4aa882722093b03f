import { gapClaim, growthClaim } from '../../claims/compare.ts';
import { listed, phrase, type Phrase } from '../../claims/phrase.ts';
import { valueClaim } from '../../claims/value.ts';
import { isNumber } from '../../domain/cell.ts';
import { samePeriod, type TimePeriod } from '../../domain/time/time-period.ts';
import { gapBetween } from '../../query/measure/compare.ts';
import type { Selection } from '../../query/select/selection.ts';
import { areaInWords } from '../names.ts';
import { dependsOnSize } from '../series/choose-kind.ts';
import type { AreaFacts } from './facts.ts';
import { spanOf, whenOf, type Topic } from './topic.ts';

/**
 * A rate in regions and the country, then how the areas stand against the widest of them: "Compared with England in 2025,
 * the share of … was 51.5 percentage points higher in Liverpool and similar in Sefton." None for counts.
 */
export function comparatorSentences(
  topic: Topic,
  selection: Selection,
  period: TimePeriod,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
): readonly Phrase[] {
  const held = comparators.filter(({ cell }) => isNumber(cell));
  if (held.length === 0 || dependsOnSize(selection)) return [];
  const when = whenOf(topic, period);
  const levels = held.flatMap(({ area, observation }) =>
    observation ? [phrase`${valueClaim(observation)} in ${areaInWords(area)}`] : [],
  );
  const widest = widestOf(held);
  const standings = facts.flatMap((one) => {
    const gap = gapBetween(one.observation, widest.observation, one.cohortOf);
    return gap.kind === 'none' ? [] : [phrase`${gapClaim(gap)} in ${areaInWords(one.area)}`];
  });
  const level = phrase`In ${when}, ${topic.measure} was ${listed(levels)}.`;
  if (standings.length === 0) return [level];
  const wide = areaInWords(widest.area);
  return [
    level,
    phrase`Compared with ${wide} in ${when}, ${topic.measure} was ${listed(standings)}.`,
  ];
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
  topic: Topic,
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
  const own = withAreas ? facts.flatMap(growth) : [];
  const span = spanOf(topic, earlier.period, later.period);
  return phrase`${span}, ${topic.measure} changed by ${listed([...own, ...others])}.`;
}
