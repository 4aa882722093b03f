import type { Area } from '../../domain/area.ts';
import { formatList, formatNumber, formatOrdinal, formatWhole } from '../../domain/words/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { rankOf, type Rank } from '../../query/measure/rank.ts';
import type { Grid } from '../../query/select/grid.ts';
import { cohortOf } from '../../query/select/observe.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { possessive } from '../series/series-areas.ts';
import { shortfallInWords, type GroupValue, type SeriesGroup } from '../series/groups.ts';
import { isRanking, say, type Sentence } from './sentence.ts';
import { areaInWords, capitalise } from '../names.ts';

type Ranked = (code: string, areas: readonly Area[]) => Rank | null;

/**
 * Medians of neighbours and of all councils, and ranks among neighbours, in the city region and among all
 * councils; always with the league-table caution where something is ranked.
 */
export function groupSentences(
  grid: Grid,
  groups: readonly SeriesGroup[],
  period: TimePeriod,
  category: Category,
): readonly Sentence[] {
  const { selection } = grid;
  const ranked: Ranked = (code, areas) =>
    rankOf(
      code,
      areas.map((area) => grid.at(area, period, category)),
      (one) => cohortOf(grid.dataset, one),
    );
  const medians = groups.map((group) =>
    medianSentence(selection.indicator, group, group.valueAt(period, category), ranked),
  );
  const told = [
    ...medians,
    ...say('rank', ...cityRegionRanks(selection, ranked)),
    ...say('rank', ...councilRanks(selection, groups, period, category, ranked)),
  ];
  return told.some(isRanking) ? [...told, ...say('caution', 'This is not a league table.')] : told;
}

function medianSentence(
  indicator: Indicator,
  group: SeriesGroup,
  { summary: value, used }: GroupValue,
  ranked: Ranked,
): Sentence {
  const { council } = group;
  const whose = council ? `${capitalise(areaInWords(council))}: ` : 'All councils: ';
  if (!value) {
    const shortfall = shortfallInWords(group, used);
    const what = council ? 'no median of its statistical neighbours' : 'no median';
    return { kind: 'no median', text: `${whose}${what} is given: ${shortfall}.` };
  }
  const median = formatNumber(value.median, indicator);
  const span = `from ${formatNumber(value.low, indicator)} to ${formatNumber(value.high, indicator)}`;
  if (!council) {
    const text = `${whose}the median of the ${formatWhole(value.used)} with a figure is ${median} (the middle half ${span}).`;
    return { kind: 'median', text };
  }
  const place = ranked(council.code, [council, ...group.of]);
  const members =
    value.used === value.expected
      ? `its ${formatWhole(value.expected)}`
      : `${formatWhole(value.used)} of its ${formatWhole(value.expected)}`;
  const words = `${whose}the median of ${members} statistical neighbours is ${median} (${span})`;
  return place
    ? {
        kind: 'median',
        text: `${words}; with them it is ${rankInWords(place)}.`,
        unranked: `${words}.`,
      }
    : { kind: 'median', text: `${words}.` };
}

function cityRegionRanks(selection: Selection, ranked: Ranked): readonly string[] {
  if (selection.cityRegion.length === 0) return [];
  const region = [...selection.areas, ...selection.cityRegion].filter(isCouncil);
  const ranks = selection.areas.flatMap((area) => {
    const place = ranked(area.code, region);
    return place ? [`${area.name} is ${rankInWords(place)}`] : [];
  });
  return ranks.length > 0
    ? [
        `Of the councils shown with a figure, the Liverpool City Region’s among them, ${formatList(ranks)}.`,
      ]
    : [];
}

/** Where the councils shown stand among all; nothing where too few have a figure for a median either. */
function councilRanks(
  selection: Selection,
  groups: readonly SeriesGroup[],
  period: TimePeriod,
  category: Category,
  ranked: Ranked,
): readonly string[] {
  const all = groups.find(({ council }) => council === null);
  const value = all?.valueAt(period, category).summary;
  if (!all || !value) return [];
  const places = selection.areas.filter(isCouncil).flatMap((area) => {
    const place = ranked(area.code, all.of);
    return place ? [{ area, place }] : [];
  });
  const [first] = places;
  if (!first) return [];
  const { of } = first.place;
  // A council with a figure is not ranked where fewer than 30 people are behind it.
  const whom = of < value.used ? 'a figure and at least 30 people behind it' : 'a figure';
  const ranks = places.map(
    ({ area, place }, at) =>
      `${possessive(area.name)} ${at === 0 ? 'is ' : ''}the ${placeInWords(place)}`,
  );
  return [`Of ${formatWhole(of)} councils with ${whom}, ${formatList(ranks)}.`];
}

function isCouncil({ level }: Area): boolean {
  return level === 'Local authority';
}

/** "the highest of 11", "joint 3rd highest of 11", "the lowest of 11". */
function rankInWords(rank: Rank): string {
  const place = placeInWords(rank);
  const article = /^(highest|lowest)$/.test(place) ? 'the ' : '';
  return `${article}${place} of ${formatWhole(rank.of)}`;
}

/** "highest", "joint 3rd highest", "lowest". */
function placeInWords({ rank, of, tied }: Rank): string {
  const joint = tied > 1 ? 'joint ' : '';
  if (rank === 1) return `${joint}highest`;
  if (rank + tied - 1 === of) return `${joint}lowest`;
  return `${joint}${formatOrdinal(rank)} highest`;
}
