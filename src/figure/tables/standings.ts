import { rankClaim } from '../../claims/group.ts';
import { listed, phrase, type Phrase } from '../../claims/phrase.ts';
import type { Area } from '../../domain/area.ts';
import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { isLikeForLike, type Indicator } from '../../domain/indicator.ts';
import { formatWhole } from '../../domain/words/format.ts';
import { fewestRanked, rankOf } from '../../query/measure/rank.ts';
import { councilsIn, holdsAllCouncils } from '../../query/select/all-councils.ts';
import { gridOf, type Grid } from '../../query/select/grid.ts';
import { cohortOf } from '../../query/select/observe.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { isTooSmall } from '../../query/select/small-numbers.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Mark } from '../figure.ts';
import { periodInWords } from '../names.ts';
import { periodsWithNumbers } from '../series/choose-kind.ts';
import { markMaker } from '../series/marks.ts';
import { stylesOf, type SeriesStyle } from '../style.ts';
import { topicOf, whenOf } from '../words/topic.ts';

/** A group of councils by their rates in one period. */
export interface Standing {
  readonly key: string;
  /** Whose they are: "All 21 councils held here". */
  readonly of: string;
  readonly when: string;
  readonly indicator: Indicator;
  /** In no order; only those with a number of enough people. */
  readonly points: readonly StandingPoint[];
  /** Those of the group without one, and why. */
  readonly untold: readonly { readonly place: string; readonly why: string }[];
  /** The country's own number, where it was chosen; null for none. */
  readonly country: Mark | null;
  /** Where the chosen ones stand; empty where nothing can be said. */
  readonly sentence: Phrase;
}

export interface StandingPoint {
  readonly area: Area;
  readonly mark: Mark;
  /** As it is everywhere, for a chosen council; null for the others. */
  readonly style: SeriesStyle | null;
}

/** Standings, or in one line why there are none. */
export interface Standings {
  readonly all: readonly Standing[];
  readonly why: string;
}

const none = (why: string): Standings => ({ all: [], why });

/**
 * Where each council stands in the newest period in which a chosen one has a number: all councils that the file holds, or
 * the group that was chosen to compare with, the neighbours of each council by themselves. Only rates: amounts of
 * places of different size have no order that means anything.
 */
export function standingsOf(dataset: Dataset, selection: Selection): Standings {
  const { indicator, areas, categories } = selection;
  const [category, ...others] = categories;
  const grid = gridOf(dataset, selection);
  const period = periodsWithNumbers(grid).at(-1);
  if (!category || !period || !areas.some(isCouncil)) return none('');
  if (!isLikeForLike(indicator)) {
    return none('Councils differ in size, so their numbers are not set beside each other here.');
  }
  if (others.length > 0) {
    return none('To see every council on one line, choose “Nothing” under “Break down by”.');
  }
  if (indicator.isUncompared) {
    return none(
      'The publisher warns against comparing these figures, so no line of councils is given.',
    );
  }
  const all = groupsOf(dataset, selection).flatMap(
    (group) => standingOf(grid, group, period, category) ?? [],
  );
  return all.length > 0 ? { all, why: '' } : none('Too few councils have a figure to set beside.');
}

interface Group {
  readonly key: string;
  readonly of: (count: string) => string;
  readonly members: readonly Area[];
}

function groupsOf(dataset: Dataset, selection: Selection): readonly Group[] {
  const { neighbours, cityRegion, areas } = selection;
  if (neighbours.length > 0) {
    return neighbours.map(({ area, of }) => ({
      key: area.code,
      of: () => `${area.name} and its statistical neighbours`,
      members: [area, ...of.filter((one) => one !== area)],
    }));
  }
  if (cityRegion.length > 0) {
    const members = [...areas.filter(isCouncil), ...cityRegion];
    return [{ key: 'city-region', of: () => 'The councils chosen and the city region', members }];
  }
  const isAll = holdsAllCouncils(dataset);
  return [
    {
      key: 'councils',
      of: (count) => (isAll ? `All ${count} councils` : `The ${count} councils held here`),
      members: councilsIn(dataset),
    },
  ];
}

function standingOf(
  grid: Grid,
  { key, of, members }: Group,
  period: TimePeriod,
  category: Category,
): Standing | null {
  const { selection, dataset } = grid;
  const { areas, indicator } = selection;
  const maker = markMaker(grid);
  const styles = stylesOf(
    areas.map(({ code }) => code),
    selection.sitePair,
  );
  const cohort: Parameters<typeof rankOf>[2] = (one) => cohortOf(dataset, one);
  const isSmall = ({ observation }: Mark): boolean =>
    observation !== null && isTooSmall(cohortOf(dataset, observation));
  const marks = members.map((area) => ({ area, mark: maker.at(area, period, category) }));
  const told = marks.filter(({ mark }) => isNumber(mark.cell) && !isSmall(mark));
  if (told.length < fewestRanked) return null;
  const country = selection.comparators.find(({ level }) => level === 'National');
  const countryMark = country ? maker.at(country, period, category) : null;
  const topic = topicOf(selection, dataset.descriptor);
  const ranks = areas.flatMap((area) => {
    const rank = rankOf(
      area.code,
      marks.map(({ mark }) => mark.observation ?? undefined),
      cohort,
    );
    return rank ? [phrase`${rankClaim(rank, rank.own, rank.among)} in ${area.name}`] : [];
  });
  return {
    key,
    of: of(formatWhole(told.length)),
    when: periodInWords(period, dataset.descriptor),
    indicator,
    points: told.map(({ area, mark }) => ({ area, mark, style: chosen(areas, area, styles) })),
    untold: marks
      .filter((one) => !told.includes(one))
      .map(({ area, mark }) => ({
        place: area.name,
        why: isSmall(mark) ? 'a percentage of fewer than 30 is not set beside others' : mark.why,
      })),
    country: countryMark && isNumber(countryMark.cell) ? countryMark : null,
    sentence:
      ranks.length > 0
        ? phrase`In ${whenOf(topic, period)}, ${topic.measure} was ${listed(ranks)}, among the councils with a figure here. This is not a league table.`
        : [],
  };
}

function chosen(
  areas: readonly Area[],
  area: Area,
  styles: ReadonlyMap<string, SeriesStyle>,
): SeriesStyle | null {
  return areas.some(({ code }) => code === area.code) ? (styles.get(area.code) ?? null) : null;
}

function isCouncil({ level }: Area): boolean {
  return level === 'Local authority';
}
