import { readFileSync } from 'node:fs';
import type { AreaGroup, Neighbours } from '../../src/domain/area.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { DatasetDescriptor } from '../../src/domain/descriptor.ts';
import { chartKinds, type View } from '../../src/domain/view.ts';
import { ingestCsv, ingestNeighbours } from '../../src/ingest/ingest.ts';
import { readPackage } from '../../src/ingest/package/read-package.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { dataFolder, readPackageText } from '../data/read-package.ts';
import { figureOf } from './figure-of.ts';
import { headlineText, textsOf } from '../../src/figure/words/sentence.ts';

/** What the site itself would make of the files in data/. */
export const catalogue: Catalogue = readPackage(JSON.parse(readPackageText()));

const read = (path: string): string => readFileSync(`${dataFolder}${path}`, 'utf8');

const loaded = new Map<DatasetDescriptor, Dataset>();

/** A dataset is read once, whatever number of figures is made from it. */
export function loadDataset(descriptor: DatasetDescriptor): Dataset {
  const known = loaded.get(descriptor);
  if (known) return known;
  const dataset = ingestCsv(read(descriptor.path), descriptor);
  loaded.set(descriptor, dataset);
  return dataset;
}

export const beside: {
  readonly groups: readonly AreaGroup[];
  readonly neighbours: readonly Neighbours[];
} = {
  groups: catalogue.areaGroups,
  neighbours: ingestNeighbours(read(catalogue.neighbours.path), catalogue.neighbours.path)
    .neighbours,
};

/** The views a reader is likely to meet: as it opens, each breakdown, each chart, other comparators. */
export function viewsOf(descriptor: DatasetDescriptor): readonly Partial<View>[] {
  return [
    {},
    ...descriptor.filters.map(({ column }) => ({ breakdown: column })),
    ...chartKinds.map((chart) => ({ chart })),
    { comparators: ['neighbours', 'city-region'] },
  ];
}

export interface RealFigure {
  readonly name: string;
  readonly indicator: Indicator;
  readonly figure: Figure;
}

/** A figure for every indicator of a dataset in every such view. */
export function figuresOf(
  dataset: Dataset,
  views: readonly Partial<View>[] = viewsOf(dataset.descriptor),
): readonly RealFigure[] {
  return dataset.descriptor.indicators.flatMap((indicator) =>
    views.map((view) => ({
      name: `${indicator.id} ${JSON.stringify(view)}`,
      indicator,
      figure: figureOf(dataset, view, { ...beside, indicator }),
    })),
  );
}

/** Every text of a figure that a reader meets, but for the package's own notes and releases. */
export function wordsOf(figure: Figure): readonly string[] {
  const { table, empty } = figure;
  return [
    headlineText(figure),
    figure.subtitle,
    ...textsOf(figure),
    textsOf(figure).join(' '),
    figure.altText,
    figure.axisTitle,
    figure.timeTitle,
    ...figure.notes,
    ...figure.facets.flatMap((facet) => [
      facet.title,
      ...facet.series.map(({ label }) => label),
      ...facet.rows.map(({ label }) => label),
    ]),
    ...figure.gaps.map(({ note }) => note),
    ...figure.symbols.map(({ meaning }) => meaning),
    table.caption,
    table.rowHeading,
    ...table.columns.map(({ label }) => label),
    ...table.rows.flatMap((row) => [row.label, ...row.cells.map(({ why }) => why)]),
    ...(empty ? [empty.message, empty.fix?.label ?? ''] : []),
  ];
}
