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
import type { TimePeriod } from '../../domain/time-period.ts';
import { growthComparison, standing } from '../../query/compare.ts';
import { rankOf } from '../../query/rank.ts';
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

/** How fast a count changed in a region or country over the year just told of; nothing for rates. */
export function growthSentences(
  selection: Selection,
  facts: readonly AreaFacts[],
  comparators: readonly AreaFacts[],
): readonly string[] {
  if (!dependsOnSize(selection)) return [];
  const [lead] = facts;
  const growths = comparators.flatMap((one) => {
    if (!lead) return [];
    const change = lead.sincePrevious;
    const theirs = one.sincePrevious;
    if (change.kind !== 'change' || theirs.kind !== 'change') return [];
    const growth = growthComparison(
      { earlier: change.earlier, later: change.later },
      { earlier: theirs.earlier, later: theirs.later },
    );
    if (growth.kind !== 'growth') return [];
    return [`${formatRatio(growth.comparator, { signed: true })} in ${areaInWords(one.area)}`];
  });
  return growths.length > 0 ? [`The change was ${formatList(growths)}.`] : [];
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
      return `${whose}no median of its statistical neighbours is given, because ${shortfall}.`;
    }
    const place = rank(group.area.code, [group.area, ...group.of]);
    const ranked = place ? `; with them it is ${rankInWords(place)}` : '';
    return (
      `${whose}the median of ${formatWhole(value.used)} of its ${formatWhole(value.expected)} ` +
      `statistical neighbours is ${formatNumber(value.median, indicator)} ` +
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
  const cityRegion = ranks.length ? [`Of the councils shown, ${formatList(ranks)}.`] : [];
  const told = [...medians, ...cityRegion];
  return told.length > 0 ? [...told, 'This is not a league table.'] : [];
}

/** "the highest of 11", "3rd highest of 11", "the lowest of 11". */
function rankInWords({ rank, of }: { readonly rank: number; readonly of: number }): string {
  const place = rank === 1 ? 'the' : rank === of ? 'the lowest' : formatOrdinal(rank);
  return rank === of && rank !== 1
    ? `${place} of ${formatWhole(of)}`
    : `${place} highest of ${formatWhole(of)}`;
}
