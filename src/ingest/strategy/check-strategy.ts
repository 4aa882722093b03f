import { findDataset, findIndicator, type Catalogue } from '../../domain/catalogue.ts';
import { datasetOf } from '../../domain/indicator.ts';
import type { Source } from '../../domain/source.ts';
import type { StrategyFileName, StrategyLayer, StrategySource } from '../../domain/strategy.ts';
import { quoted } from '../clean-text.ts';
import { IssueList } from '../issue-list.ts';
import type { FilterItems } from './read-filter-items.ts';
import { readStrategy } from './read-strategy.ts';

interface Link {
  readonly indicator: string;
  readonly filters: FilterItems;
  readonly row: number;
}

/** The strategy layer in the text of its files, checked against a catalogue. Throws as `readStrategy` does. */
export function readCheckedStrategy(
  texts: Readonly<Record<StrategyFileName, string>>,
  catalogue: Catalogue,
): StrategyLayer {
  return checkStrategyAgainst(readStrategy(texts), catalogue);
}

/**
 * Checks a strategy layer against what data there is. A link to an indicator, filter column or item that the
 * catalogue does not have is blanked, so that the target stays without it; so is an unknown source. Releases of
 * statistics that rows name join the layer's sources. `issues` grows by what was found.
 */
export function checkStrategyAgainst(layer: StrategyLayer, catalogue: Catalogue): StrategyLayer {
  const check = new StrategyCheck(layer, catalogue);
  const checked = {
    strategies: check.withSource('strategies', check.withIndicator('strategies', layer.strategies)),
    priorities: layer.priorities,
    targets: check.withLink('targets', layer.targets).map((target) => ({
      ...target,
      also: target.also.filter((link) =>
        check.holds('targets', { ...link, row: target.row }, 'also'),
      ),
    })),
    statedFigures: check
      .withSource('stated-figures', check.withLink('stated-figures', layer.statedFigures))
      .map((figure) => {
        const { officialSourceId: id, row } = figure;
        const isKnown = id === '' || check.isSource('stated-figures', row, id, 'official_source');
        return isKnown ? figure : { ...figure, officialSourceId: '' };
      }),
    documents: check.withSource('documents', check.withIndicator('documents', layer.documents)),
    events: check.withIndicator('events', layer.events).map((event) => ({
      ...event,
      sourceIds: event.sourceIds.filter((id) => check.isSource('events', event.row, id)),
    })),
  };
  return {
    ...checked,
    sources: check.sources(),
    themes: catalogue.strategy.themes,
    issues: [...layer.issues, ...check.issues()],
  };
}

class StrategyCheck {
  readonly #catalogue: Catalogue;
  readonly #own: readonly StrategySource[];
  readonly #ownIds: ReadonlySet<string>;
  readonly #statistics: ReadonlyMap<string, Source>;
  readonly #named = new Map<string, Source>();
  readonly #lists = new Map<string, IssueList>();

  constructor(layer: StrategyLayer, catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#own = layer.sources;
    this.#ownIds = new Set(layer.sources.map(({ id }) => id));
    const all = [
      ...catalogue.datasets.flatMap(({ sources }) => sources),
      ...catalogue.strategy.sources,
    ];
    this.#statistics = new Map(all.map((source) => [source.id, source]));
  }

  withLink<Item extends Link>(name: string, items: readonly Item[]): readonly Item[] {
    return items.map((item) => {
      if (item.indicator === '' || this.holds(name, item)) return item;
      return { ...item, indicator: '', filters: {} };
    });
  }

  withIndicator<Item extends Omit<Link, 'filters'>>(
    name: string,
    items: readonly Item[],
  ): readonly Item[] {
    return items.map((item) =>
      item.indicator === '' || this.holds(name, { ...item, filters: {} })
        ? item
        : { ...item, indicator: '' },
    );
  }

  withSource<Item extends { readonly sourceId: string; readonly row: number }>(
    name: string,
    items: readonly Item[],
  ): readonly Item[] {
    return items.map((item) =>
      item.sourceId === '' || this.isSource(name, item.row, item.sourceId)
        ? item
        : { ...item, sourceId: '' },
    );
  }

  isSource(name: string, row: number, id: string, column = 'source_id'): boolean {
    const statistic = this.#statistics.get(id);
    if (this.#ownIds.has(id)) return true;
    if (statistic) {
      this.#named.set(id, statistic);
      return true;
    }
    const message = `${quoted(id)} is no known source, so it was left blank`;
    const fix =
      'Write an id of strategy/sources.csv, or of a source that datapackage.json lists; add it where it is missing.';
    this.#listOf(name).error(row, column, message, fix);
    return false;
  }

  sources(): readonly StrategySource[] {
    const statistics = [...this.#named.values()].map(({ licence, ...source }) => ({
      ...source,
      licence: licence.title,
    }));
    return [...this.#own, ...statistics];
  }

  issues() {
    return [...this.#lists.values()].flatMap((list) => list.list());
  }

  /** True where the catalogue has the indicator and the filter items; else an issue names the cell. */
  holds(name: string, { indicator, filters, row }: Link, cell = ''): boolean {
    const consequence = 'so the link to the statistic was left out';
    const report = (usual: string, problem: string, fix: string) => {
      this.#listOf(name).error(row, cell || usual, `${problem}, ${consequence}`, fix);
      return false;
    };
    const dataset = findDataset(this.#catalogue, datasetOf(indicator));
    if (!dataset || !findIndicator(this.#catalogue, indicator)) {
      return report(
        'indicator',
        `there is no indicator ${quoted(indicator)}`,
        'Write <dataset>.<column> as datapackage.json has it, or leave the cell blank.',
      );
    }
    for (const [column, items] of Object.entries(filters)) {
      const filter = dataset.filters.find((one) => one.column === column);
      if (!filter) {
        const columns = dataset.filters.map((one) => one.column).join(', ') || 'none';
        const problem = `${dataset.name} has no filter ${quoted(column)}`;
        return report('filters', problem, `Its filters: ${columns}.`);
      }
      const unknown = items.find((item) => !filter.items.includes(item));
      if (unknown === undefined || filter.items.length === 0) continue;
      const problem = `${column} in ${dataset.name} has no item ${quoted(unknown)}`;
      const example = quoted(filter.items[0] ?? '');
      return report(
        'filters',
        problem,
        `Write an item that datapackage.json lists for ${column}, such as ${example}.`,
      );
    }
    return true;
  }

  #listOf(name: string): IssueList {
    const list = this.#lists.get(name) ?? new IssueList(`strategy/${name}.csv`);
    this.#lists.set(name, list);
    return list;
  }
}
