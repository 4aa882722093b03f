import { isNumber } from '../../domain/cell.ts';
import {
  formatCell,
  formatDifference,
  formatList,
  formatNumber,
  formatOrdinal,
  formatRatio,
  formatWhole,
} from '../../domain/format.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { samePeriod, type TimePeriod } from '../../domain/time-period.ts';
import { standing } from '../../query/compare.ts';
import { rankOf, type Rank } from '../../query/rank.ts';
import { cohortOf, observe } from '../../query/select.ts';
import type { Category, Selection } from '../../query/selected.ts';
import { castGroups, groupShortfall, groupValue } from '../cast.ts';
import { dependsOnSize } from '../choose-kind.ts';
import type { AreaFacts } from './facts.ts';
import { areaInWords, capitalise } from './places.ts';

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
  const widest = held.at(-1) as AreaFacts;
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

/** Neighbours' medians and ranks, and ranks in the city region; always with the league-table caution. */
export function groupSentences(
  dataset: Dataset,
  selection: Selection,
  period: TimePeriod,
  category: Category,
): readonly string[] {
  const { indicator } = selection;
  const at = (area: Parameters<typeof observe>[2]) =>
    observe(dataset, indicator, area, period, category.items);
  const rank = (code: string, areas: readonly Parameters<typeof observe>[2][]) =>
    rankOf(code, areas.map(at), (one) => cohortOf(dataset, one));

  const medians = castGroups(selection).map(({ group }) => {
    const value = groupValue(dataset, selection, group, period, category);
    const whose = `${capitalise(areaInWords(group.area))}: `;
    if (!value) {
      const shortfall = groupShortfall(dataset, selection, group, period, category);
      return `${whose}no median of its statistical neighbours is given: ${shortfall}.`;
    }
    const place = rank(group.area.code, [group.area, ...group.of]);
    const ranked = place ? `; with them it is ${rankInWords(place)}` : '';
    const members =
      value.used === value.expected
        ? `its ${formatWhole(value.expected)}`
        : `${formatWhole(value.used)} of its ${formatWhole(value.expected)}`;
    return (
      `${whose}the median of ${members} statistical neighbours is ${formatNumber(value.median, indicator)} ` +
      `(from ${formatNumber(value.low, indicator)} to ${formatNumber(value.high, indicator)})${ranked}.`
    );
  });

  const region = [...selection.areas, ...selection.cityRegion].filter(
    (area) => area.level === 'Local authority',
  );
  const ranks = selection.cityRegion.length
    ? selection.areas.flatMap((area) => {
        const place = rank(area.code, region);
        return place ? [`${area.name} is ${rankInWords(place)}`] : [];
      })
    : [];
  const cityRegion = ranks.length
    ? [
        `Of the councils shown with a figure, the Liverpool City Region’s among them, ${formatList(ranks)}.`,
      ]
    : [];
  const told = [...medians, ...cityRegion];
  const compared = told.some((sentence) => /(highest|lowest) of/.test(sentence));
  return compared ? [...told, 'This is not a league table.'] : told;
}

/** "the highest of 11", "joint 3rd highest of 11", "the lowest of 11". */
function rankInWords({ rank, of, tied }: Rank): string {
  const joint = tied > 1 ? 'joint ' : '';
  const count = formatWhole(of);
  if (rank === 1) return `${joint || 'the '}highest of ${count}`;
  if (rank + tied - 1 === of) return `${joint || 'the '}lowest of ${count}`;
  return `${joint}${formatOrdinal(rank)} highest of ${count}`;
}
