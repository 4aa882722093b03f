import { isNumber } from '../../domain/cell.ts';
import {
  formatCell,
  formatDifference,
  formatList,
  formatRatio,
} from '../../domain/words/format.ts';
import { samePeriod } from '../../domain/time/time-period.ts';
import { standing } from '../../query/measure/compare.ts';
import type { Selection } from '../../query/select/selection.ts';
import { dependsOnSize } from '../series/choose-kind.ts';
import type { AreaFacts } from './facts.ts';
import { areaInWords } from '../names.ts';

/** How the areas stand against a region or country in the level of a rate; nothing for counts. */
export function comparatorSentences(
  selection: Selection,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
): readonly string[] {
  const held = comparators.filter(({ cell }) => isNumber(cell));
  return held.length === 0 || dependsOnSize(selection)
    ? []
    : levelSentences(selection, facts, held);
}

function levelSentences(
  selection: Selection,
  facts: readonly AreaFacts[],
  held: readonly AreaFacts[],
): readonly string[] {
  const { indicator } = selection;
  const levels = held.map(
    (one) => `${formatCell(one.cell, indicator)} in ${areaInWords(one.area)}`,
  );
  const widest = widestOf(held);
  const standings = facts.flatMap((one) => {
    const found = standing(one.observation, widest.observation);
    if (found.kind !== 'standing') return [];
    const place = areaInWords(one.area);
    if (found.side === 'level') return [`${place} is level with ${areaInWords(widest.area)}`];
    const size = formatDifference(found.difference, indicator);
    return [`${place} is ${size} ${found.side} ${areaInWords(widest.area)}`];
  });
  const tail = standings.length > 0 ? `: ${formatList(standings)}` : '';
  return [`It was ${formatList(levels)}${tail}.`];
}

/** The country or, without it, the region: what the areas are measured by, in whatever order they were chosen. */
function widestOf(held: readonly AreaFacts[]): AreaFacts {
  const of = (level: string): AreaFacts | undefined =>
    held.findLast(({ area }) => area.level === level);
  return of('National') ?? of('Regional') ?? (held.at(-1) as AreaFacts);
}

/**
 * How fast a count changed in a region or country over the year the areas' change is told for; nothing for
 * rates. `withAreas` names the areas' own change too, where no sentence before has.
 */
export function growthSentences(
  selection: Selection,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
  withAreas = false,
): readonly string[] {
  const [lead] = facts;
  if (!lead || !dependsOnSize(selection) || lead.sincePrevious.kind !== 'change') return [];
  const { earlier, later } = lead.sincePrevious;
  const growth = (one: AreaFacts): readonly string[] => {
    const change = one.sincePrevious;
    if (change.kind !== 'change' || change.percent === null) return [];
    if (!samePeriod(change.later.period, later.period)) return [];
    return [`${formatRatio(change.percent, { signed: true })} in ${areaInWords(one.area)}`];
  };
  const others = comparators.flatMap(growth);
  if (others.length === 0) return [];
  const { noun } = selection.indicator;
  const what = withAreas && noun ? `the number of ${noun}` : 'it';
  const span = withAreas
    ? `From ${earlier.period.label} to ${later.period.label}`
    : 'Over the same time';
  return [
    `${span} ${what} changed by ${formatList([...(withAreas ? facts.flatMap(growth) : []), ...others])}.`,
  ];
}
