import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOfBuild } from './day.ts';
import type { Neighbours } from '../../src/domain/area.ts';
import { findDataset, findIndicator, type Catalogue } from '../../src/domain/catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { DatasetDescriptor } from '../../src/domain/descriptor.ts';
import { datasetOf } from '../../src/domain/indicator.ts';
import type { View } from '../../src/domain/view.ts';
import {
  noStrategy,
  strategyFileNames,
  type StrategyFileName,
  type StrategyLayer,
} from '../../src/domain/strategy.ts';
import type { PartialDate } from '../../src/domain/time/partial-date.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { publishedFigure } from '../../src/figure/published-view.ts';
import { viewOfTarget, type TargetCard } from '../../src/strategy/targets/target-card.ts';
import { readCheckedStrategy } from '../../src/ingest/strategy/check-strategy.ts';
import { decodeBytes } from '../../src/ingest/csv/decode-bytes.ts';
import { ingestCsv, ingestNeighbours } from '../../src/ingest/ingest.ts';
import { readPackage } from '../../src/ingest/package/read-package.ts';

/** What a data folder holds, read as the site itself reads it; each dataset when it is first asked for. */
export interface Site {
  readonly catalogue: Catalogue;
  /** The day that pages are made for. */
  readonly day: PartialDate;
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

/**
 * Reads a data folder, for the day of `sourceDateEpoch` or of its data. Throws as `readPackage`, `dayOfBuild` and
 * their neighbours do when a file cannot be used.
 */
export function openSite(folder: string, sourceDateEpoch?: string): Site {
  const read = (path: string): string => {
    const bytes = readFileSync(join(folder, path));
    return decodeBytes(new Uint8Array(bytes).buffer);
  };
  const json: unknown = JSON.parse(read('datapackage.json'));
  const catalogue = readPackage(json);
  const { path } = catalogue.neighbours;
  const datasets = new Map<string, Dataset>();
  return {
    catalogue,
    day: dayOfBuild(sourceDateEpoch, (json as { readonly created?: unknown }).created),
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

/** Reads the strategy layer of a catalogue whose files `read` reads. Throws when one is not listed or cannot be used. */
export function openStrategy(catalogue: Catalogue, read: (path: string) => string): StrategyLayer {
  const { paths } = catalogue.strategy;
  if (paths.size === 0) return noStrategy;
  const texts = Object.fromEntries(
    strategyFileNames.map((name) => {
      const file = paths.get(name);
      if (!file) throw new Error(`data/datapackage.json does not list strategy-${name}`);
      return [name, read(file.path)];
    }),
  ) as Readonly<Record<StrategyFileName, string>>;
  return readCheckedStrategy(texts, catalogue);
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

/** Builds a published figure as the dashboard would show it on the day of the pages. Throws when that cannot be done. */
export function buildPublished(site: Site, published: Published): BuiltFigure {
  const { catalogue, day, layer, neighbours } = site;
  const indicator = findIndicator(catalogue, published.indicator);
  if (!indicator) throw new Error(`there is no indicator ${published.indicator}`);
  const dataset = site.dataset(datasetOf(indicator.id));
  const target = layer.targets.find(({ id }) => id === published.target);
  const targetView = target ? viewOfTarget(target, catalogue) : null;
  const data = { catalogue, dataset, neighbours, layer, today: day };
  const { figure, view, chosen } = publishedFigure(indicator.id, targetView, data);
  if (published.target !== '' && !chosen) {
    throw new Error(`the promise ${published.target} has no priority, strategy or view`);
  }
  return { published, figure, descriptor: dataset.descriptor, view, card: chosen };
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
