import { isNumber } from '../domain/cell.ts';
import type { Family } from '../domain/catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { View } from '../domain/view.ts';
import { samePeriod, type TimePeriod } from '../domain/time/time-period.ts';
import { gridOf, type Grid } from '../query/select/grid.ts';
import type { Category, Selection } from '../query/select/selection.ts';
import { shareOf } from '../query/measure/share.ts';
import { seriesAreas, type SeriesArea } from './series/series-areas.ts';
import { periodsWithNumbers } from './series/choose-kind.ts';
import { breaksIn } from '../query/measure/breaks.ts';
import { sortCategoriesBySize } from './series/sort-categories.ts';
import { localNotes } from './notes/notes.ts';
import { formatRatio } from '../domain/words/format.ts';
import type { Claim } from '../claims/claim.ts';
import { shareClaim } from '../claims/parts.ts';
import { wordsOf } from '../claims/phrase.ts';
import type { Mark } from './figure.ts';
import type { SeriesStyle } from './style.ts';
import { sentences, type Sentence } from './words/sentence.ts';
import { markMaker, type MarkMaker } from './series/marks.ts';
import { areaFacts, type AreaFacts } from './words/facts.ts';
import { gapSentence, levelSentence } from './words/level.ts';
import { changeNote } from './words/movement.ts';
import { comparatorSentences, growthSentence } from './words/comparison.ts';
import { itemsInWords, periodInWords } from './names.ts';
import { oneDateSentence } from './words/summary.ts';
import { togetherSentence } from './words/read-together.ts';
import { largestOf, summariseSplit } from './words/split/split-summary.ts';
import { topicOf } from './words/topic.ts';

/** The short form of a figure for the overview: both areas' latest values, and where the rest is. */
export interface Card {
  readonly title: string;
  readonly indicator: Indicator;
  /** What the large numbers are, with the items that narrow it down. */
  readonly measure: string;
  /** The item of a breakdown that the large numbers are of; empty when they are of the whole. */
  readonly item: string;
  readonly asAt: string;
  readonly areas: readonly CardArea[];
  readonly comparators: readonly CardArea[];
  /** One for each council of the pair; empty when there is one date only. */
  readonly sparks: readonly Spark[];
  readonly sparkPeriods: readonly TimePeriod[];
  readonly rows: CardRows | null;
  readonly sentences: readonly Sentence[];
  readonly caveats: readonly string[];
  /** What the way in leads to. */
  readonly view: Partial<View>;
}

export interface CardArea {
  readonly name: string;
  readonly style: SeriesStyle;
  readonly mark: Mark;
  /** What moved since the year before; empty when there is nothing to say. */
  readonly change: string;
}

export interface Spark {
  readonly style: SeriesStyle;
  /** A number for each period, or null where a line must stop. */
  readonly values: readonly (number | null)[];
  /** Indices of periods that a break in series lies before. */
  readonly breaksBefore: readonly number[];
}

export interface CardRows {
  readonly heading: string;
  /** "Share of all schools" where counts are shown as shares too; else empty. */
  readonly sharesOf: string;
  readonly rows: readonly {
    readonly label: string;
    /** `share` is null where there is none to tell. */
    readonly cells: readonly { readonly mark: Mark; readonly share: Claim | null }[];
  }[];
  /** How many items the card leaves out. */
  readonly hiddenCount: number;
}

const mostRows = 6;

/** Builds a family's card from its dataset; the selection carries the family's filters and breakdown. */
export function buildCard(family: Family, dataset: Dataset, selection: Selection): Card {
  const { indicator } = selection;
  const grid = gridOf(dataset, selection);
  const period = periodsWithNumbers(grid).at(-1) ?? selection.periods.at(-1);
  const split = selection.splitBy.length > 0;
  const maker = markMaker(grid);
  const category = period ? highlight(grid, period) : selection.categories[0];
  const shared = {
    title: family.title,
    indicator,
    view: {
      page: 'indicator' as const,
      indicator: indicator.id,
      breakdown: family.breakdown,
      filters: family.filters,
    },
  };
  if (!period || !category) {
    return {
      ...shared,
      measure: indicator.title,
      item: '',
      asAt: '',
      areas: [],
      comparators: [],
      sparks: [],
      sparkPeriods: [],
      rows: null,
      sentences: sentences('opening', 'No figure is held for these areas.'),
      caveats: localNotes(dataset.descriptor),
    };
  }
  const cast = seriesAreas(selection);
  const facts = (entry: SeriesArea): AreaFacts => areaFacts(grid, entry.area, category, period);
  const pair = cast.filter(({ role }) => role === 'pair');
  const others = cast.filter(({ role }) => role === 'comparator');
  const pairFacts = pair.map(facts);
  const cardArea = (entry: SeriesArea): CardArea => ({
    name: entry.area.name,
    style: entry.style,
    mark: maker.at(entry.area, period, category),
    change: selection.periods.length > 1 ? wordsOf(changeNote(facts(entry), indicator)) : '',
  });
  const narrowed = { ...selection, items: itemsOf(category) };
  const items = itemsInWords(narrowed, dataset.descriptor.filters);
  const topic = topicOf(narrowed, dataset.descriptor);
  const otherFacts = others.map(facts);
  return {
    ...shared,
    measure: split ? indicator.title : [indicator.title, ...items].join(', '),
    item: split && category.label !== selection.splitBy[0]?.totalItem ? category.label : '',
    asAt: periodInWords(period, dataset.descriptor),
    areas: pair.map(cardArea),
    comparators: others.map(cardArea),
    sparks:
      selection.periods.length > 1
        ? pairFacts.map((areaFact, at) => sparkOf(areaFact, pair[at] as SeriesArea, indicator))
        : [],
    sparkPeriods: pairFacts[0]?.series.map((point) => point.period) ?? [],
    rows: split ? rowsOf(grid, period, cast, maker) : null,
    sentences: split
      ? summariseSplit(
          grid,
          selection.areas.flatMap((area) => largestOf(grid, area, period) ?? []),
          period,
        ).filter(({ kind }) => kind === 'largest' || kind === 'not recorded')
      : [
          ...sentences('opening', levelSentence(topic, indicator, period, category, pairFacts)),
          ...sentences('gap', gapSentence(topic, period, pairFacts)),
          ...sentences('together', togetherSentence(topic, grid, period, category)),
          ...sentences(
            'standing',
            ...comparatorSentences(topic, selection, period, pairFacts, otherFacts),
          ),
          ...sentences('growth', growthSentence(topic, selection, pairFacts, otherFacts, true)),
        ],
    caveats: [...localNotes(dataset.descriptor), ...caveatsOf(grid, period, pair, category)],
  };
}

function itemsOf(category: Category): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(category.items).map(([column, item]) => [column, [item]]));
}

/** What the large numbers of a card are: the total of a breakdown, else its largest item. */
function highlight(grid: Grid, period: TimePeriod): Category | undefined {
  const { splitBy, categories, areas } = grid.selection;
  const [filter] = splitBy;
  const [area] = areas;
  const [first] = categories;
  if (!filter || !area || !first) return first;
  if (filter.totalItem) {
    const total: Category = {
      key: `total ${filter.column}`,
      label: filter.totalItem,
      items: { ...first.items, [filter.column]: filter.totalItem },
    };
    if (isNumber(grid.at(area, period, total)?.cell)) return total;
  }
  const [largest] = largestOf(grid, area, period)?.top ?? [];
  return (
    categories.find(({ items }) => items[filter.column] === largest?.items[filter.column]) ?? first
  );
}

function sparkOf(facts: AreaFacts, entry: SeriesArea, indicator: Indicator): Spark {
  const periods = facts.series.map(({ period }) => period);
  return {
    style: entry.style,
    values: facts.series.map(({ observation }) =>
      isNumber(observation?.cell) ? observation.cell : null,
    ),
    breaksBefore: breaksIn(indicator, periods).map(({ before }) => before),
  };
}

function rowsOf(
  grid: Grid,
  period: TimePeriod,
  cast: readonly SeriesArea[],
  maker: MarkMaker,
): CardRows {
  const { dataset, selection } = grid;
  const [filter] = selection.splitBy;
  const all = sortCategoriesBySize(grid, period).selection.categories;
  const kept = all.length > mostRows ? all.slice(0, mostRows - 1) : all;
  let ofRecorded = false;
  const rows = kept.map((category) => ({
    label: category.label,
    cells: cast.map(({ area }) => {
      const mark = maker.at(area, period, category, category.label);
      const share = filter ? shareOf(dataset, mark.observation ?? undefined, filter) : null;
      const isShare = share?.kind === 'share' && mark.observation;
      if (isShare && share.isOfRecorded) ofRecorded = true;
      // The heading says what the percentages are of.
      const words = isShare ? formatRatio(share.percent) : '';
      return { mark, share: isShare ? { ...shareClaim(share, mark.observation), words } : null };
    }),
  }));
  const shares = rows.some((row) => row.cells.some(({ share }) => share !== null));
  const what = selection.indicator.noun || 'of them';
  return {
    heading: filter?.title ?? '',
    sharesOf: shares ? `share of ${ofRecorded ? `the ${what} recorded` : `all ${what}`}` : '',
    rows,
    hiddenCount: all.length - kept.length,
  };
}

/** Says when the pair's own latest dates differ, and which years the way of counting changed in. */
function caveatsOf(
  { dataset, selection, at }: Grid,
  period: TimePeriod,
  pair: readonly SeriesArea[],
  category: Category,
): readonly string[] {
  const latest = pair.map(({ area }) => ({
    area,
    period: selection.periods.findLast((one) => isNumber(at(area, one, category)?.cell)),
  }));
  const late = latest.filter((one) => !one.period || !samePeriod(one.period, period));
  const dates = late.map(({ area, period: latestPeriod }) =>
    latestPeriod
      ? `${area.name}\u2019s latest figure is for ${latestPeriod.label}, so the two are not compared.`
      : `No figure is held for ${area.name}.`,
  );
  const topic = topicOf(selection, dataset.descriptor);
  const oneDate =
    selection.splitBy.length === 0 ? oneDateSentence(topic, { dataset, selection }) : '';
  const [note] = [...dataset.descriptor.notes, ...selection.indicator.notes];
  return [...dates, ...(oneDate ? [oneDate] : []), ...(note ? [note] : [])];
}
