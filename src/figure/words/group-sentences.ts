import {
  countClaim,
  medianClaim,
  placeInWords,
  rangeClaim,
  rankClaim,
} from '../../claims/group.ts';
import { capitalised, listed, phrase, wordsOf, type Phrase } from '../../claims/phrase.ts';
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

type Ranked = (code: string, areas: readonly Area[]) => Rank | null;

/**
 * Medians of neighbours and of all councils, and ranks among neighbours, in the city region and among all
 * councils; always with the league-table caution where something is ranked. Amounts have none of these: a larger
 * council has more of everything.
 */
export function groupSentences(
  grid: Grid,
  groups: readonly SeriesGroup[],
  period: TimePeriod,
  category: Category,
): readonly Sentence[] {
  const { selection } = grid;
  if (dependsOnSize(selection)) {
    const isAsked = groups.length > 0 || selection.cityRegion.length > 0;
    const text =
      'These are amounts, and councils differ in size, so none is ranked and no median is given.';
    return isAsked ? sentences('no median', text) : [];
  }
  const ranked: Ranked = (code, areas) =>
    rankOf(
      code,
      areas.map((area) => grid.at(area, period, category)),
      (one) => cohortOf(grid.dataset, one),
    );
  const told = [
    ...groups.flatMap((group) => medianSentence(group, period, category, ranked)),
    ...sentences('rank', cityRegionRanks(selection, ranked)),
    ...sentences('rank', councilRanks(selection, groups, period, category, ranked)),
  ];
  return told.some(isRanking)
    ? [...told, ...sentences('caution', 'This is not a league table.')]
    : told;
}

function medianSentence(
  group: SeriesGroup,
  period: TimePeriod,
  category: Category,
  ranked: Ranked,
): readonly Sentence[] {
  const { council } = group;
  const { summary: value, used } = group.valueAt(period, category);
  const members = group.membersAt(period, category);
  const whose = council ? capitalised(`${areaInWords(council)}: `) : 'All councils: ';
  if (!value) {
    const what = council ? 'no median of its statistical neighbours' : 'no median';
    const count = countClaim(members);
    return sentences(
      'no median',
      phrase`${whose}${what} is given: ${shortfallOf(group, used, count)}.`,
    );
  }
  const median = medianClaim(value.median, members);
  if (!council) {
    const low = rangeClaim('first quartile', value.low, members);
    const high = rangeClaim('third quartile', value.high, members);
    return sentences(
      'median',
      phrase`${whose}the median of the ${countClaim(members)} with a figure is ${median} (the middle half from ${low} to ${high}).`,
    );
  }
  const low = rangeClaim('lowest', value.low, members);
  const high = rangeClaim('highest', value.high, members);
  const some =
    value.used === value.expected
      ? `its ${formatWhole(value.expected)}`
      : phrase`${countClaim(members)} of its ${formatWhole(value.expected)}`;
  const words = phrase`${whose}the median of ${some} statistical neighbours is ${median} (from ${low} to ${high})`;
  const place = ranked(council.code, [council, ...group.of]);
  if (!place) return sentences('median', phrase`${words}.`);
  return sentences('median', phrase`${words}; with them it is ${rankInWords(place)}.`).map(
    (one) => ({ ...one, unranked: `${wordsOf(words)}.` }),
  );
}

function cityRegionRanks(selection: Selection, ranked: Ranked): Phrase | null {
  if (selection.cityRegion.length === 0) return null;
  const region = [...selection.areas, ...selection.cityRegion].filter(isCouncil);
  const ranks = selection.areas.flatMap((area) => {
    const place = ranked(area.code, region);
    return place ? [phrase`${area.name} is ${rankInWords(place)}`] : [];
  });
  return ranks.length > 0
    ? phrase`Of the councils shown with a figure, those of the city region among them, ${listed(ranks)}.`
    : null;
}

/** Where the councils shown stand among all; null where too few have a figure for a median either. */
function councilRanks(
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
    ? phrase`Among all councils with a figure${enough}, ${listed(ranks)}.`
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
