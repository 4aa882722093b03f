import type { Phrase } from '../claims/phrase.ts';
import type { Filter } from '../domain/indicator.ts';
import { formatUnit } from '../domain/words/format.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { ChartKind } from '../domain/view.ts';
import type { TimePeriod } from '../domain/time/time-period.ts';
import { gridOf, type Grid } from '../query/select/grid.ts';
import type { Category, Selection } from '../query/select/selection.ts';
import { breaksIn } from '../query/measure/breaks.ts';
import { gapsIn, sourcesIn, symbolsIn } from './notes/annotations.ts';
import { chooseKind, periodsWithNumbers } from './series/choose-kind.ts';
import { emptyFigure } from './notes/empty.ts';
import { seriesGroups, type SeriesGroup } from './series/groups.ts';
import type { Facet, PlainFigure } from './figure.ts';
import { lineFacets } from './series/line-facets.ts';
import { markMaker } from './series/marks.ts';
import { notesOf } from './notes/notes.ts';
import { sortCategoriesBySize } from './series/sort-categories.ts';
import { rowFacets } from './series/row-facets.ts';
import { figureTable } from './table.ts';
import { areaFacts } from './words/facts.ts';
import { headlineOf, shortest, splitHeadline } from './words/headline.ts';
import { itemNames, timeTitleOf, withoutSplit } from './names.ts';
import { itemSumHeadline, itemSumsOf } from './words/split/item-sum.ts';
import { largestOf, summariseSplit } from './words/split/split-summary.ts';
import { summarise } from './words/summary.ts';
import { sentences, type Sentence } from './words/sentence.ts';
import { nameOf, subtitleOf } from './words/titles.ts';

/**
 * A figure for a selection of one dataset, before anything is laid over it. Never throws for a selection resolved against that dataset; where
 * no chosen area has a number, `empty` says what to change and the table still shows every symbol.
 */
export function plainFigure(dataset: Dataset, chosen: Selection): PlainFigure {
  const { indicator, splitBy, areas } = chosen;
  const { descriptor } = dataset;
  const inOrder = gridOf(dataset, chosen);
  const withNumbers = periodsWithNumbers(inOrder);
  const kind = chooseKind(chosen, withNumbers.length);
  const split = splitBy.length > 0;
  const overTime = kind === 'line' || (kind === 'table' && !split);
  const latest = withNumbers.at(-1) ?? chosen.periods.at(-1);
  const grid = !overTime && latest ? sortCategoriesBySize(inOrder, latest) : inOrder;
  const { selection } = grid;
  const groups = seriesGroups(grid);
  const periods = overTime ? trimmed(grid) : latest ? [latest] : [];
  const maker = markMaker(grid);
  const facets = facetsOf(selection, groups, periods, overTime, maker);
  const breaks = overTime ? breaksIn(indicator, periods) : [];
  const name = nameOf(selection, descriptor);
  const subtitle = subtitleOf(name, periods, descriptor);
  const table = figureTable(selection, groups, periods, maker, breaks, subtitle);
  const empty = withNumbers.length === 0 ? emptyFigure(grid) : null;
  const words = latest && !empty ? wordsFor(grid, groups, latest) : null;
  const headline = words?.headline ?? [subjectOf(selection, descriptor.filters)];

  return {
    indicator,
    kind,
    headlinePhrase: headline,
    name,
    subtitle,
    areas,
    sentences: words?.sentences ?? sentences('opening', empty?.message ?? ''),
    axis: selection.axis,
    axisTitle: formatUnit(indicator),
    timeTitle: timeTitleOf(periods, descriptor),
    periods,
    facets,
    breaks,
    gaps: overTime ? gapsIn(indicator, periods, facets) : [],
    symbols: symbolsIn(table),
    notes: [
      ...aboutKind(chosen, kind, withNumbers.length),
      ...notesOf(dataset, selection, kind, facets, areas, table),
    ],
    sources: sourcesIn(
      dataset,
      table.rows.flatMap((row) => row.cells),
    ),
    local: descriptor.local ?? null,
    table,
    empty,
  };
}

function facetsOf(
  selection: Selection,
  groups: readonly SeriesGroup[],
  periods: readonly TimePeriod[],
  overTime: boolean,
  maker: ReturnType<typeof markMaker>,
): readonly Facet[] {
  const [only] = periods;
  if (overTime) return lineFacets(selection, groups, periods, maker);
  return only ? rowFacets(selection, groups, only, maker) : [];
}

/** The periods from the first to the last with a row, symbols and blanks included: years nobody holds are not drawn. */
function trimmed({ selection, at, isBlank }: Grid): readonly TimePeriod[] {
  const { areas, categories, periods } = selection;
  const held = periods.map((period) =>
    areas.some((area) =>
      categories.some((category) => at(area, period, category) || isBlank(area, period, category)),
    ),
  );
  return held.includes(true)
    ? periods.slice(held.indexOf(true), held.lastIndexOf(true) + 1)
    : periods;
}

/** Why it is not drawn as the lines that were asked for. */
function aboutKind({ chart }: Selection, kind: ChartKind, dates: number): readonly string[] {
  if (chart !== 'line' || kind === 'line') return [];
  return dates < 2
    ? ['A line needs at least two dates with figures, so bars are shown.']
    : ['There are too many items for a chart of lines each, so bars are shown.'];
}

/** What a figure's headline speaks of: the measure in few words, with every item that narrows it. */
function subjectOf(selection: Selection, filters: readonly Filter[]): string {
  const { indicator } = selection;
  const subject = withoutSplit(indicator.subject ?? indicator.title, selection, filters);
  return [subject, ...itemNames(selection, filters)].join(', ');
}

function wordsFor(
  grid: Grid,
  groups: readonly SeriesGroup[],
  period: TimePeriod,
): { readonly headline: Phrase; readonly sentences: readonly Sentence[] } {
  const { dataset, selection } = grid;
  const subject = subjectOf(selection, dataset.descriptor.filters);
  if (selection.splitBy.length > 0) {
    const largest = selection.areas.flatMap((area) => largestOf(grid, area, period) ?? []);
    const sums = itemSumsOf(grid, selection.areas, period);
    const lead = itemSumHeadline(subject, selection.areas, sums);
    return {
      headline: lead
        ? shortest([lead, [`${subject}, ${period.label}`], [subject]])
        : splitHeadline(subject, selection, largest, period.label),
      sentences: summariseSplit(grid, largest, period),
    };
  }
  const category = selection.categories[0] as Category;
  const facts = selection.areas.map((area) => areaFacts(grid, area, category, period));
  const comparators = selection.comparators.map((area) => areaFacts(grid, area, category, period));
  return {
    headline: headlineOf(subject, selection, facts, comparators, period.label),
    sentences: summarise(grid, groups, period, facts, comparators),
  };
}
