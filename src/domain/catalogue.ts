import type { AreaGroup, Site } from './area.ts';
import type { Indicator } from './indicator.ts';
import type { DatasetDescriptor, Theme } from './descriptor.ts';
import { datasetOf } from './indicator.ts';
import type { Issue } from './issue.ts';
import type { PublishedFile } from './descriptor.ts';
import type { Source } from './source.ts';
import type { PriorityTheme, StrategyFileName, StrategyLayer } from './strategy.ts';
import type { Measure } from './view.ts';

/** A card of the overview: one indicator with its filters, or one breakdown of it. */
export interface Family {
  readonly id: string;
  readonly title: string;
  readonly indicator: string;
  /** A filter column whose items the card lists; empty for a single value. */
  readonly breakdown: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Other indicators of the family worth a link, by id. */
  readonly related: readonly string[];
}

/** A tile of the overview, as the data package declares it. */
export interface OverviewTile {
  /** Its indicator and breakdown, and a number where that is not enough: unique on the page. */
  readonly id: string;
  /** The question it helps to answer; tiles of one group stand together. */
  readonly group: string;
  readonly title: string;
  /** Id of the indicator it charts. */
  readonly indicator: string;
  /** A filter column whose items it charts; empty for a course over time. */
  readonly breakdown: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The number or the rate of its indicator; null for what the page shows by itself. */
  readonly measure: Measure | null;
  /** Items of the breakdown that are told as one share of all of them, and what they are called together. */
  readonly sum: { readonly title: string; readonly items: readonly string[] } | null;
  /** Ids of indicators whose latest values stand beside its own. */
  readonly beside: readonly string[];
}

/** A file that holds no dataset: where it is, which of its versions, and what was published in it, if that is known. */
export interface CatalogueFile {
  readonly path: string;
  readonly version: string;
  readonly published?: PublishedFile;
}

/** Where the strategy layer's files are. Without any the site has no strategy layer. */
export interface StrategyFiles {
  readonly paths: ReadonlyMap<StrategyFileName, CatalogueFile>;
  /** What the layer's files hold of one dataset: only in the piece of a catalogue that its figures need. */
  readonly layer?: StrategyLayer;
  /** Releases of statistics that rows of the layer may name, besides the datasets' own. */
  readonly sources: readonly Source[];
  readonly themes: readonly PriorityTheme[];
}

/** All that `data/datapackage.json` says: what data exists, in the order it lists it. */
export interface Catalogue {
  readonly title: string;
  readonly version: string;
  readonly site: Site;
  readonly themes: readonly Theme[];
  readonly datasets: readonly DatasetDescriptor[];
  readonly families: readonly Family[];
  /** The tiles of the overview, group by group. */
  readonly overview: readonly OverviewTile[];
  readonly areaGroups: readonly AreaGroup[];
  /** What people type when they look for an indicator, and what the figures call it. */
  readonly searchWords: ReadonlyMap<string, readonly string[]>;
  /** Path and version of the statistical neighbours file; empty path when there is none. */
  readonly neighbours: CatalogueFile;
  /** The same for the words explained, which a build puts into the dashboard's page. */
  readonly glossary: { readonly path: string; readonly version: string };
  readonly strategy: StrategyFiles;
  readonly issues: readonly Issue[];
}

export function findDataset(catalogue: Catalogue, name: string): DatasetDescriptor | undefined {
  return catalogue.datasets.find((dataset) => dataset.name === name);
}

/** The dataset that holds an indicator. A person's own file may hold some of those of a published name. */
export function findDatasetOf(catalogue: Catalogue, id: string): DatasetDescriptor | undefined {
  return catalogue.datasets.find(
    ({ name, indicators }) => name === datasetOf(id) && indicators.some((one) => one.id === id),
  );
}

export function findIndicator(catalogue: Catalogue, id: string): Indicator | undefined {
  return findDatasetOf(catalogue, id)?.indicators.find((one) => one.id === id);
}

/** Datasets grouped by theme, in the catalogue's order; a theme without datasets is left out. */
export function byTheme(
  catalogue: Catalogue,
): readonly { readonly theme: Theme; readonly datasets: readonly DatasetDescriptor[] }[] {
  return catalogue.themes
    .map((theme) => ({
      theme,
      datasets: catalogue.datasets.filter((dataset) => dataset.theme === theme.id),
    }))
    .filter((group) => group.datasets.length > 0);
}

/** The first indicator of the first theme: what the indicator page shows when none is named. */
export function firstIndicator(catalogue: Catalogue): Indicator | undefined {
  return byTheme(catalogue)[0]?.datasets[0]?.indicators[0];
}
