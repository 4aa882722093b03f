import type { QueryClient } from '@tanstack/react-query';
import { loadText } from '../../catalogue/load.ts';
import { datasetQuery } from '../../catalogue/queries.ts';
import { retrievedOn } from '../../catalogue/retrieved-on.ts';
import type { Neighbours } from '../../domain/area.ts';
import { findDatasetOf, type Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { asSentence } from '../../domain/words/format.ts';
import { issueLocation } from '../../domain/issue.ts';
import type { View } from '../../domain/view.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import type { PackFigure, PackFile } from '../../export/pack/contents.ts';
import { nextTask } from '../../export/pack/pause.ts';
import { packageSubset } from '../../export/pack/datapackage.ts';
import type { Figure } from '../../figure/figure.ts';
import { permalink } from '../../state/history.ts';
import { figureFor, figureOrOffered } from '../../figure/figure-for.ts';
import { denominatorDataset } from '../../query/rates/measured.ts';
import { today } from '../../state/clock.ts';

/** What every figure of a pack is made with. */
export interface PackContext {
  readonly client: QueryClient;
  readonly catalogue: Catalogue;
  /** Null where it could not be had. */
  readonly layer: StrategyLayer | null;
  readonly neighbours: readonly Neighbours[];
}

/** A figure that is asked for. */
export interface PackWanted {
  readonly view: View;
  /** Why it is wanted, in a sentence; empty where that is plain. */
  readonly why: string;
  /** Follows the figure's own advice where the view shows nothing and a breakdown would. */
  readonly mayBreakDown: boolean;
}

/**
 * The figure of a view, as its page would show it. Rejects with words for the reader when its dataset cannot
 * be had.
 */
export async function loadPackFigure(
  packContext: PackContext,
  wanted: PackWanted,
): Promise<PackFigure> {
  const { view, why } = wanted;
  const { client, catalogue } = packContext;
  const descriptor = findDatasetOf(catalogue, view.indicator);
  if (!descriptor) throw new Error(`There is no indicator called “${view.indicator}” here.`);
  const dataset = await client.ensureQueryData(datasetQuery(descriptor));
  const over = denominatorDataset(view, catalogue);
  const denominators = over && (await client.ensureQueryData(datasetQuery(over)));
  // Reading a large file and drawing from it are each long enough.
  await nextTask();
  const made = makeFigure(packContext, dataset, denominators, wanted);
  return why === '' ? made : { ...made, notes: [why, ...made.notes] };
}

function makeFigure(
  { client, catalogue, layer, neighbours }: PackContext,
  dataset: Dataset,
  denominators: Dataset | null,
  { view: asked, mayBreakDown }: PackWanted,
): PackFigure {
  const data = { catalogue, dataset, denominators, neighbours, layer, today: today() };
  const { figure, selection, notices, view } = mayBreakDown
    ? figureOrOffered(asked, data)
    : { ...figureFor(asked, data), view: asked };
  const retrieved = retrievedOn(client, dataset.descriptor);
  const link = permalink({ ...view, pack: [], file: dataset.descriptor.local?.name ?? '' });
  return {
    figure,
    context: { link, dataVersion: catalogue.version, retrieved },
    dataFiles: [
      // A file of the person's own is in nobody's data package.
      ...(dataset.descriptor.local ? [] : [dataset.descriptor.path]),
      ...(figure.indicator.rateOf && denominators ? [denominators.descriptor.path] : []),
      ...(selection.neighbours.length > 0 ? [catalogue.neighbours.path] : []),
      ...(hasOverlays(figure)
        ? [...catalogue.strategy.paths.values()].map(({ path }) => path)
        : []),
    ],
    notes: [...notices.map(({ message }) => message), ...issuesInWords(dataset)],
  };
}

function hasOverlays({ overlays }: Figure): boolean {
  return overlays.targets.length + overlays.stated.length + overlays.events.length > 0;
}

/** Rows set aside may be missing from the figure. */
function issuesInWords({ issues, descriptor }: Dataset): readonly string[] {
  const [first] = issues;
  if (!first) return [];
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return [
    `Part of ${descriptor.local ? descriptor.path : `data/${descriptor.path}`} could not be used; figures may be missing: ${issueLocation(first)}: ${asSentence(first.message + more)}`,
  ];
}

/**
 * The part of the published data package that holds these files, given by path. Rejects with LoadError when one of its
 * files cannot be had.
 */
export async function loadPackageFiles(
  catalogue: Catalogue,
  wanted: readonly string[],
): Promise<readonly PackFile[]> {
  const { text, paths } = packageSubset(JSON.parse(await loadText('datapackage.json')), wanted);
  const versions = new Map(
    [...catalogue.datasets, catalogue.neighbours, ...catalogue.strategy.paths.values()].map(
      ({ path, version }) => [path, version],
    ),
  );
  const files = await Promise.all(
    paths.map(async (path) => ({ path, text: await loadText(path, versions.get(path)) })),
  );
  return [{ path: 'datapackage.json', text }, ...files];
}
