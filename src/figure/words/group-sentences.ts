import {
  countClaim,
  medianClaim,
  placeInWords,
  rangeClaim,
  rankClaim,
} from '../../claims/group.ts';
import { listed, phrase, type Phrase } from '../../claims/phrase.ts';
import type { Area } from '../../domain/area.ts';
import { formatWhole } from '../../domain/words/format.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { rankOf, type Rank } from '../../query/measure/rank.ts';
import type { Grid } from '../../query/select/grid.ts';
import { cohortOf } from '../../query/select/observe.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { possessive } from '../series/series-areas.ts';
import { shortfallOf, type SeriesGroup } from '../series/groups.ts';
import { areaInWords } from '../names.ts';
import { dependsOnSize } from '../series/choose-kind.ts';
import { isRanking, sentences, type Sentence } from './sentence.ts';
import { whenOf, type Topic } from './topic.ts';

type Ranked = (code: string, areas: readonly Area[]) => Rank | null;

/**
 * Medians of neighbours and of all councils, and ranks among neighbours, in the city region and among all
 * councils; always with the league-table caution where something is ranked. Amounts have none of these: a larger
 * council has more of everything.
 */
export function groupSentences(
  topic: Topic,
  grid: Grid,
  groups: readonly SeriesGroup[],
  period: TimePeriod,
  category: Category,
): readonly Sentence[] {
  const { selection } = grid;
  if (dependsOnSize(selection)) {
    const isAsked = groups.length > 0 || selection.cityRegion.length > 0;
    const text = `No council is ranked and no median is given for ${topic.measure}: councils differ in size.`;
    return isAsked ? sentences('no median', text) : [];
  }
  const ranked: Ranked = (code, areas) =>
    rankOf(
      code,
      areas.map((area) => grid.at(area, period, category)),
      (one) => cohortOf(grid.dataset, one),
    );
  const told = [
    ...groups.flatMap((group) => medianSentences(topic, group, period, category, ranked)),
    ...sentences('rank', cityRegionRanks(topic, period, selection, ranked)),
    ...sentences('rank', councilRanks(topic, selection, groups, period, category, ranked)),
  ];
  return told.some(isRanking)
    ? [...told, ...sentences('caution', 'This is not a league table.')]
    : told;
}

function medianSentences(
  topic: Topic,
  group: SeriesGroup,
  period: TimePeriod,
  category: Category,
  ranked: Ranked,
): readonly Sentence[] {
  const { council } = group;
  const { summary: value, used } = group.valueAt(period, category);
  const members = group.membersAt(period, category);
  const when = whenOf(topic, period);
  const whose = council ? `${possessive(areaInWords(council))} ` : '';
  if (!value) {
    const of = council ? `${whose}statistical neighbours` : 'all councils';
    const why = shortfallOf(group, used, countClaim(members));
    return sentences(
      'no median',
      phrase`In ${when}, no median of ${of} is given for ${topic.measure}: ${why}.`,
    );
  }
  const median = medianClaim(value.median, members);
  if (!council) {
    const low = rangeClaim('first quartile', value.low, members);
    const high = rangeClaim('third quartile', value.high, members);
    return sentences(
      'median',
      phrase`In ${when}, the median of the ${countClaim(members)} councils with a figure for ${topic.measure} was ${median} (the middle half from ${low} to ${high}).`,
    );
  }
  const low = rangeClaim('lowest', value.low, members);
  const high = rangeClaim('highest', value.high, members);
  const expected = formatWhole(value.expected);
  const some =
    value.used === value.expected
      ? `${whose}${expected}`
      : phrase`${countClaim(members)} of ${whose}${expected}`;
  const place = ranked(council.code, [council, ...group.of]);
  return [
    ...sentences(
      'median',
      phrase`In ${when}, the median of ${some} statistical neighbours for ${topic.measure} was ${median} (from ${low} to ${high}).`,
    ),
    ...sentences(
      'rank',
      place &&
        phrase`In ${when}, ${topic.measure} in ${areaInWords(council)} was ${rankInWords(place)}, itself and its statistical neighbours.`,
    ),
  ];
}

function cityRegionRanks(
  topic: Topic,
  period: TimePeriod,
  selection: Selection,
  ranked: Ranked,
): Phrase | null {
  if (selection.cityRegion.length === 0) return null;
  const region = [...selection.areas, ...selection.cityRegion].filter(isCouncil);
  const ranks = selection.areas.flatMap((area) => {
    const place = ranked(area.code, region);
    return place ? [phrase`${area.name} is ${rankInWords(place)}`] : [];
  });
  return ranks.length > 0
    ? phrase`Of the councils shown with a figure for ${topic.measure} in ${whenOf(topic, period)}, those of the city region among them, ${listed(ranks)}.`
    : null;
}

/** Where the councils shown stand among all; null where too few have a figure for a median either. */
function councilRanks(
  topic: Topic,
  selection: Selection,
  groups: readonly SeriesGroup[],
  period: TimePeriod,
  category: Category,
  ranked: Ranked,
): Phrase | null {
  const all = groups.find(({ council }) => council === null);
  if (!all?.valueAt(period, category).summary) return null;
  const places = selection.areas.filter(isCouncil).flatMap((area) => {
    const place = ranked(area.code, all.of);
    return place ? [{ area, place }] : [];
  });
  const ranks = places.map(
    ({ area, place }) => phrase`${possessive(area.name)} is ${rankInWords(place)}`,
  );
  const held = all.membersAt(period, category).length;
  const enough = places.some(({ place }) => place.of < held) ? ' and enough people behind it' : '';
  return ranks.length > 0
    ? phrase`Among all councils with a figure for ${topic.measure} in ${whenOf(topic, period)}${enough}, ${listed(ranks)}.`
    : null;
}

function isCouncil({ level }: Area): boolean {
  return level === 'Local authority';
}

/** "the highest of 11", "joint 3rd highest of 11", "the lowest of 11". */
function rankInWords(rank: Rank): Phrase {
  const article = /^(highest|lowest)$/.test(placeInWords(rank)) ? 'the ' : '';
  return phrase`${article}${rankClaim(rank, rank.own, rank.among)}`;
}
