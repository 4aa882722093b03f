import { formatCell } from '../../src/domain/words/format.ts';
import { isNumber } from '../../src/domain/cell.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { DatasetDescriptor } from '../../src/domain/descriptor.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { StrategyLayer } from '../../src/domain/strategy.ts';
import { partialDateInWords } from '../../src/domain/time/partial-date.ts';
import { usualView } from '../../src/domain/view.ts';
import type { GlossaryWord } from '../../src/domain/words/glossary.ts';
import { normalise, type SearchEntry } from '../../src/features/search/entry.ts';
import { buildCard } from '../../src/figure/card.ts';
import { filtersOf, itemsOf } from '../../src/query/select/filter-items.ts';
import { priorityName, strategyInWords, themeName } from '../../src/strategy/priorities/words.ts';
import { standingInWords, yearsInWords } from '../../src/strategy/targets/words.ts';
import { resolveSelection } from '../../src/query/select/resolve.ts';
import type { SearchWord } from './read-search-words.ts';

/** All that the search is made of. */
export interface Searchable {
  readonly catalogue: Catalogue;
  readonly layer: StrategyLayer;
  readonly glossary: readonly GlossaryWord[];
  readonly words: readonly SearchWord[];
  /** A dataset's rows; null where its file cannot be read. */
  readonly dataset: (descriptor: DatasetDescriptor) => Dataset | null;
}

const nothing = { detail: '', values: '', words: '', view: null, url: '', weight: 1 } as const;

/** How much an indicator counts that the overview shows or leads to. */
const chiefWeight = 1.6;

/**
 * Everything that the search can find, in the catalogue's order. Each entry also holds what people call what it is
 * about, so that "court" finds appeals to the tribunal.
 */
export function searchEntries(site: Searchable): readonly SearchEntry[] {
  const { catalogue, words } = site;
  const found = [
    ...catalogue.datasets.flatMap((descriptor) => entriesOfDataset(site, descriptor)),
    ...strategies(site),
    ...promises(site),
    ...documents(site),
    ...site.glossary.map(({ word, forms, meaning }) => ({
      ...nothing,
      kind: 'word' as const,
      title: word,
      detail: meaning,
      words: forms.join(' '),
      view: { page: 'about' as const },
    })),
  ];
  const known = [...words, ...[...catalogue.searchWords].map(asWord)];
  const absent = words
    .filter(({ answer }) => answer !== '')
    .map((word) => ({
      ...nothing,
      kind: 'absent' as const,
      title: word.answer,
      words: word.words.join(' '),
      url: word.url,
    }));
  return [...found.map((entry) => withSynonyms(entry, known)), ...absent];
}

function asWord([word, means]: readonly [string, readonly string[]]): SearchWord {
  return { words: [word], means, answer: '', url: '' };
}

/** An entry with the words of whoever calls it otherwise. */
function withSynonyms(entry: SearchEntry, known: readonly SearchWord[]): SearchEntry {
  const text = ` ${normalise(`${entry.title} ${entry.words}`)}`;
  const called = known
    .filter(({ means }) => means.some((one) => text.includes(` ${normalise(one)}`)))
    .flatMap((one) => one.words);
  return { ...entry, words: [entry.words, ...new Set(called)].filter(Boolean).join(' ') };
}

function entriesOfDataset(
  { catalogue, dataset }: Searchable,
  descriptor: DatasetDescriptor,
): readonly SearchEntry[] {
  const held = dataset(descriptor);
  const [first] = descriptor.indicators;
  const chief = catalogue.families.flatMap((family) => [family.indicator, ...family.related]);
  const theme = catalogue.themes.find(({ id }) => id === descriptor.theme)?.title ?? '';
  const figures = descriptor.indicators.map((indicator) => ({
    ...nothing,
    kind: 'figure' as const,
    title: indicator.title,
    detail: theme,
    values: held ? latestValues(catalogue, indicator, held) : '',
    words: `${descriptor.title} ${indicator.subject ?? ''}`,
    view: { page: 'indicator' as const, indicator: indicator.id },
    weight: chief.includes(indicator.id) ? chiefWeight : 1,
  }));
  if (!held || !first) return figures;
  const items = filtersOf(held).flatMap((filter) =>
    itemsOf(held, filter)
      .filter((item) => item !== filter.defaultItem && item !== filter.totalItem)
      .map((item) => ({
        ...nothing,
        kind: 'item' as const,
        title: item,
        detail: `${first.title} (${filter.title.toLowerCase()})`,
        view: {
          page: 'indicator' as const,
          indicator: first.id,
          filters: { [filter.column]: [item] },
        },
      })),
  );
  return [...figures, ...items];
}

/** "Liverpool 7.0%, Sefton 6.2%; January 2025", of the site's pair; empty where a value is not a number. */
function latestValues(catalogue: Catalogue, indicator: Indicator, dataset: Dataset): string {
  const view = { ...usualView(catalogue.site), indicator: indicator.id };
  const { selection } = resolveSelection(view, indicator, dataset, catalogue, []);
  if (selection.splitBy.length > 0) return '';
  const family = {
    id: '',
    title: '',
    indicator: indicator.id,
    breakdown: '',
    filters: {},
    related: [],
  };
  const { areas, asAt, measure } = buildCard(family, dataset, selection);
  if (areas.length === 0 || !areas.every(({ mark }) => isNumber(mark.cell))) return '';
  const values = areas.map(({ name, mark }) => `${name} ${formatCell(mark.cell, indicator)}`);
  // A figure that is of one item only says which.
  const items = measure.slice(indicator.title.length).replace(/^, /, '');
  return `${items === '' ? '' : `${items}: `}${values.join(', ')}; ${asAt}`;
}

/** Each strategy and each priority, which have pages of their own. */
function strategies({ layer }: Searchable): readonly SearchEntry[] {
  return layer.strategies.flatMap((strategy) => [
    {
      ...nothing,
      kind: 'strategy' as const,
      title: `${strategy.areaName}: ${strategy.title}`,
      detail: [yearsInWords(strategy), standingInWords(strategy, layer)].filter(Boolean).join(', '),
      words: 'strategy document priorities promises',
      view: { page: 'priorities' as const, strategy: strategy.id },
    },
    ...layer.priorities
      .filter(({ strategyId }) => strategyId === strategy.id)
      .map((priority) => ({
        ...nothing,
        kind: 'strategy' as const,
        title: `${strategy.areaName}: ${priorityName(priority)}`,
        detail: strategyInWords(strategy),
        words: `priority ${themeName(priority.theme, layer.themes)}`,
        view: { page: 'priorities' as const, priority: priority.id },
      })),
  ]);
}

function promises({ layer }: Searchable): readonly SearchEntry[] {
  return layer.targets.map((target) => {
    const priority = layer.priorities.find(({ id }) => id === target.priorityId);
    const strategy = layer.strategies.find(({ id }) => id === priority?.strategyId);
    return {
      ...nothing,
      kind: 'promise' as const,
      title: target.statement,
      detail: [strategy?.areaName, priority?.title].filter(Boolean).join(': '),
      words: strategy?.title ?? '',
      view: { page: 'priorities' as const, target: target.id },
    };
  });
}

function documents({ layer }: Searchable): readonly SearchEntry[] {
  const inspections = layer.events
    .filter(({ kind }) => kind === 'inspection')
    .map(({ title, area, areaName, start, outcome }) => ({
      ...nothing,
      kind: 'document' as const,
      title: `${areaName}: ${title}, ${partialDateInWords(start)}`,
      detail: outcome,
      words: 'inspection inspectors report',
      view: {
        page: 'timeline' as const,
        filters: { council: [area], kind: ['inspection'] },
      },
    }));
  const written = layer.documents.map(({ title, area, areaName, kind, firstPublished }) => ({
    ...nothing,
    kind: 'document' as const,
    title: `${areaName}: ${title}`,
    detail: firstPublished ? partialDateInWords(firstPublished) : '',
    words: kind,
    view: { page: 'timeline' as const, filters: { council: [area], kind: ['document'] } },
  }));
  return [...inspections, ...written];
}
