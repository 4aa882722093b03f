import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureOfView } from '../../src/figure/figure-for.ts';
import type { Neighbours } from '../../src/domain/area.ts';
import { findDataset, findIndicator, type Catalogue } from '../../src/domain/catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { DatasetDescriptor } from '../../src/domain/indicator.ts';
import { datasetOf } from '../../src/domain/indicator.ts';
import type { View } from '../../src/domain/view.ts';
import {
  noStrategy,
  strategyFileNames,
  type PartialDate,
  type StrategyFileName,
  type StrategyLayer,
} from '../../src/domain/strategy.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { publishedView } from '../../src/figure/published-view.ts';
import { buildTargetCards, type TargetCard } from '../../src/strategy/targets/target-card.ts';
import { checkStrategyAgainst } from '../../src/ingest/strategy/check-strategy.ts';
import { decodeBytes } from '../../src/ingest/csv/decode-bytes.ts';
import { ingestCsv, ingestNeighbours } from '../../src/ingest/ingest.ts';
import { readPackage } from '../../src/ingest/package/read-package.ts';
import { readStrategy } from '../../src/ingest/strategy/read-strategy.ts';
import { resolveSelection } from '../../src/query/select/resolve.ts';

/** What a data folder holds, read as the site itself reads it; each dataset when it is first asked for. */
export interface Site {
  readonly catalogue: Catalogue;
  readonly layer: StrategyLayer;
  readonly neighbours: readonly Neighbours[];
  readonly dataset: (name: string) => Dataset;
}

/** One figure that gets a page: an indicator's default view, or a target's view of it. */
export interface Published {
  /** Where its page stands: `figures/<indicator>/` or `figures/<indicator>/<target id>/`. */
  readonly folder: string;
  readonly indicator: string;
  /** A target's id; empty for the indicator's default view. */
  readonly target: string;
}

/** A published figure with all that its page says. */
export interface BuiltFigure {
  readonly published: Published;
  readonly figure: Figure;
  readonly descriptor: DatasetDescriptor;
  readonly view: View;
  readonly card: TargetCard | null;
}

/** Reads a data folder. Throws as `readPackage` and its neighbours do when a file cannot be used. */
export function openSite(folder: string): Site {
  const read = (path: string): string => {
    const bytes = readFileSync(join(folder, path));
    return decodeBytes(new Uint8Array(bytes).buffer);
  };
  const catalogue = readPackage(JSON.parse(read('datapackage.json')));
  const { path } = catalogue.neighbours;
  const datasets = new Map<string, Dataset>();
  return {
    catalogue,
    layer: openStrategy(catalogue, read),
    neighbours: path === '' ? [] : ingestNeighbours(read(path), path).neighbours,
    dataset: (name) => {
      const descriptor = findDataset(catalogue, name);
      if (!descriptor) throw new Error(`data/datapackage.json lists no dataset ${name}`);
      const dataset = datasets.get(name) ?? ingestCsv(read(descriptor.path), descriptor);
      datasets.set(name, dataset);
      return dataset;
    },
  };
}

function openStrategy(catalogue: Catalogue, read: (path: string) => string): StrategyLayer {
  const { paths } = catalogue.strategy;
  if (paths.size === 0) return noStrategy;
  const texts = Object.fromEntries(
    strategyFileNames.map((name) => {
      const file = paths.get(name);
      if (!file) throw new Error(`data/datapackage.json does not list strategy-${name}`);
      return [name, read(file.path)];
    }),
  ) as Readonly<Record<StrategyFileName, string>>;
  return checkStrategyAgainst(readStrategy(texts), catalogue);
}

const safeName = /^[a-z0-9][a-z0-9_.-]*$/;

/** Every figure that gets a page: each indicator in the catalogue's order, then each target it measures. */
export function publishedFigures({ catalogue, layer }: Site): readonly Published[] {
  const indicators = catalogue.datasets.flatMap((descriptor) => descriptor.indicators);
  const published = indicators.flatMap(({ id }) => [
    { folder: `figures/${id}/`, indicator: id, target: '' },
    ...layer.targets
      .filter(({ evidence, indicator }) => evidence === 'direct' && indicator === id)
      .map((target) => ({
        folder: `figures/${id}/${target.id}/`,
        indicator: id,
        target: target.id,
      })),
  ]);
  const bad = published.find(({ indicator, target }) =>
    [indicator, target].some((name) => name !== '' && !safeName.test(name)),
  );
  if (bad) throw new Error(`${bad.folder} cannot be the name of a folder on every web host`);
  return published;
}

/** Builds a published figure as the dashboard would show it on a day. Throws when that cannot be done. */
export function buildPublished(site: Site, published: Published, today: PartialDate): BuiltFigure {
  const { catalogue, layer, neighbours } = site;
  const indicator = findIndicator(catalogue, published.indicator);
  if (!indicator) throw new Error(`there is no indicator ${published.indicator}`);
  const dataset = site.dataset(datasetOf(indicator.id));
  const [card = null] = buildTargetCards(
    { ...layer, targets: layer.targets.filter(({ id }) => id === published.target) },
    catalogue,
    () => dataset,
    today,
  );
  if (published.target !== '' && !card?.view) {
    throw new Error(`the promise ${published.target} has no priority, strategy or view`);
  }
  const view = publishedView(indicator, dataset, catalogue, card?.view ?? null);
  const { selection } = resolveSelection(view, indicator, dataset, catalogue, neighbours);
  const figure = figureOfView(dataset, selection, view, layer, card);
  return { published, figure, descriptor: dataset.descriptor, view, card };
}

/** Why a figure must not be published: it shows nothing and does not say why; empty when it may be. */
export function whyEmpty({ figure }: BuiltFigure): string {
  if (figure.empty) return figure.empty.message.trim() === '' ? 'it is empty without a reason' : '';
  const marks =
    figure.kind === 'table'
      ? figure.table.rows.flatMap(({ cells }) => cells)
      : figure.facets.flatMap(({ series }) => series.flatMap((one) => one.marks));
  return marks.some(({ cell }) => typeof cell === 'number') ? '' : 'it has no marks and no reason';
}
