import type { Catalogue } from '../domain/catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import {
  ownTheme,
  type DatasetDescriptor,
  type LocalFile,
  type Theme,
} from '../domain/descriptor.ts';

/** Where a person's figures are shown: beside the published ones under a name of their own, or in their place. */
export type Placement = 'beside' | 'replace';

const themeOfUserFiles: Theme = {
  id: ownTheme,
  title: 'Your files',
  description: 'Figures read from files on this computer. They are not published.',
};

/** How a dataset read from a file is to be shown. */
export interface PlaceOptions {
  readonly placement: Placement;
  readonly file: Pick<LocalFile, 'name' | 'readOn'>;
  /** New for every reading and placement: it tells apart what is kept in the cache. */
  readonly version: string;
  /** Names that other datasets have. */
  readonly taken: readonly string[];
}

/** True for a dataset that holds indicators of a published one and so can stand in for them. */
export function mayReplace({ descriptor }: Dataset): boolean {
  return descriptor.theme !== ownTheme;
}

/** A dataset read from a file, as the site shows it: marked as local, under a name that no other dataset has. */
export function placeDataset(dataset: Dataset, options: PlaceOptions): Dataset {
  const { placement, file, version, taken } = options;
  const { descriptor } = dataset;
  const replaces = mayReplace(dataset) && placement === 'replace';
  const placed = replaces ? descriptor : renamed(descriptor, mayReplace(dataset), file.name, taken);
  return { ...dataset, descriptor: { ...placed, version, local: { ...file, replaces } } };
}

function renamed(
  descriptor: DatasetDescriptor,
  isNamedAlike: boolean,
  file: string,
  taken: readonly string[],
): DatasetDescriptor {
  const stem = isNamedAlike ? `${descriptor.name}-file` : descriptor.name;
  const name = freeName(stem, taken);
  return {
    ...descriptor,
    name,
    title: isNamedAlike ? `${descriptor.title} (${file})` : descriptor.title,
    theme: ownTheme,
    indicators: descriptor.indicators.map((one) => ({
      ...one,
      id: `${name}.${one.column}`,
      dataset: name,
    })),
  };
}

function freeName(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(name)) return name;
  }
}

/**
 * The catalogue with a reader's own datasets. One that replaces published indicators takes the place of those it
 * holds; the others of the same name stay as they are published.
 */
export function withOverrides(catalogue: Catalogue, overrides: readonly Dataset[]): Catalogue {
  if (overrides.length === 0) return catalogue;
  const descriptors = overrides.map(({ descriptor }) => descriptor);
  const replacements = descriptors.filter(({ local }) => local?.replaces);
  const beside = descriptors.filter(({ local }) => !local?.replaces);
  const taken = new Set(replacements.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const published = catalogue.datasets.flatMap((one) => {
    const indicators = one.indicators.filter(({ id }) => !taken.has(id));
    const left = indicators.length === one.indicators.length ? one : { ...one, indicators };
    return [
      ...replacements.filter(({ name }) => name === one.name),
      ...(indicators.length > 0 ? [left] : []),
    ];
  });
  return {
    ...catalogue,
    themes: beside.length > 0 ? [...catalogue.themes, themeOfUserFiles] : catalogue.themes,
    datasets: [...published, ...beside],
  };
}
