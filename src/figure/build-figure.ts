import { formatUnit } from '../domain/format.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { TimePeriod } from '../domain/time-period.ts';
import { observe } from '../query/select/observe.ts';
import type { Category, Selection } from '../query/select/selection.ts';
import { breaksIn } from '../query/measure/breaks.ts';
import { gapsIn, sourcesIn, symbolsIn } from './notes/annotations.ts';
import { chooseKind, periodsWithNumbers } from './series/choose-kind.ts';
import { emptyFigure } from './notes/empty.ts';
import type { Facet, Figure } from './figure.ts';
import { lineFacets } from './series/line-facets.ts';
import { markMaker } from './series/marks.ts';
import { notesOf } from './notes/notes.ts';
import { noOverlays } from './overlay.ts';
import { bySize } from './series/sort-categories.ts';
import { rowFacets } from './series/row-facets.ts';
import { figureTable } from './table.ts';
import { factsOf } from './words/facts.ts';
import { headlineOf, splitHeadline } from './words/headline.ts';
import { itemsInWords, timeTitleOf } from './names.ts';
import { areParts, largestFor, summariseSplit } from './words/split-summary.ts';
import { summarise } from './words/summary.ts';
import { altTextOf } from './words/alt-text.ts';
import { subtitleOf } from './words/titles.ts';

/**
 * A figure for a selection of one dataset. Never throws for a selection resolved against that dataset; where
 * no chosen area has a number, `empty` says what to change and the table still shows every symbol.
 */
export function buildFigure(dataset: Dataset, chosen: Selection): Figure {
  const { indicator, splitBy, areas } = chosen;
  const { descriptor } = dataset;
  const withNumbers = periodsWithNumbers(dataset, chosen);
  const kind = chooseKind(chosen, withNumbers.length);
  const split = splitBy.length > 0;
  const overTime = kind === 'line' || (kind === 'table' && !split);
  const latest = withNumbers.at(-1) ?? chosen.periods.at(-1);
  const selection = !overTime && latest ? bySize(dataset, chosen, latest) : chosen;
  const periods = overTime ? trimmed(dataset, selection) : latest ? [latest] : [];
  const maker = markMaker(dataset, selection);
  const facets = facetsOf(dataset, selection, periods, overTime, maker);
  const breaks = overTime ? breaksIn(indicator, periods) : [];
  const subtitle = subtitleOf(selection, descriptor, periods);
  const table = figureTable(dataset, selection, periods, maker, breaks, subtitle);
  const empty = withNumbers.length === 0 ? emptyFigure(dataset, selection) : null;
  const words = latest && !empty ? wordsOf(dataset, selection, latest) : null;
  const summary = words?.summary ?? [empty?.message ?? ''];

  return {
    indicator,
    kind,
    headline: words?.headline ?? indicator.title,
    subtitle,
    summary,
    altText: altTextOf({
      kind,
      subtitle,
      summary,
      indicator,
      periods,
      table,
      empty,
      overlays: noOverlays,
    }),
    axis: selection.axis,
    axisTitle: formatUnit(indicator),
    timeTitle: timeTitleOf(periods, descriptor),
    periods,
    facets,
    breaks,
    gaps: overTime ? gapsIn(indicator, periods, facets) : [],
    symbols: symbolsIn(table),
    notes: [
      ...(chosen.chart === 'line' && kind !== 'line'
        ? ['A line needs at least two dates with figures, so bars are shown.']
        : []),
      ...notesOf(dataset, selection, kind, facets, areas, table),
    ],
    sources: sourcesIn(
      dataset,
      table.rows.flatMap((row) => row.cells),
    ),
    local: descriptor.local ?? null,
    table,
    empty,
    overlays: noOverlays,
  };
}

function facetsOf(
  dataset: Dataset,
  selection: Selection,
  periods: readonly TimePeriod[],
  overTime: boolean,
  maker: ReturnType<typeof markMaker>,
): readonly Facet[] {
  const [only] = periods;
  if (overTime) return lineFacets(dataset, selection, periods, maker);
  return only ? rowFacets(dataset, selection, only, maker) : [];
}

/** The periods from the first to the last with a row, symbols included: years nobody holds are not drawn. */
function trimmed(dataset: Dataset, selection: Selection): readonly TimePeriod[] {
  const { indicator, areas, categories, periods } = selection;
  const held = periods.map((period) =>
    areas.some((area) =>
      categories.some(({ items }) => observe(dataset, indicator, area, period, items)),
    ),
  );
  return held.includes(true)
    ? periods.slice(held.indexOf(true), held.lastIndexOf(true) + 1)
    : periods;
}

function wordsOf(
  dataset: Dataset,
  selection: Selection,
  period: TimePeriod,
): { readonly headline: string; readonly summary: readonly string[] } {
  if (selection.splitBy.length > 0) {
    const largest = selection.areas.map((area) => {
      const top = largestFor(dataset, selection, area, period);
      return top.length === 1 ? (top[0]?.label ?? null) : null;
    });
    return {
      headline: splitHeadline(selection, largest, areParts(dataset, selection, period)),
      summary: summariseSplit(dataset, selection, period),
    };
  }
  const category = selection.categories[0] as Category;
  const facts = selection.areas.map((area) => factsOf(dataset, selection, area, category, period));
  const comparators = selection.comparators.map((area) =>
    factsOf(dataset, selection, area, category, period),
  );
  return {
    headline: headlineOf(
      selection,
      facts,
      comparators,
      itemsInWords(selection, dataset.descriptor.filters).length > 0,
    ),
    summary: summarise(dataset, selection, period, facts, comparators),
  };
}
