import type { QueryClient } from '@tanstack/react-query';
import { loadText } from '../../catalogue/load.ts';
import { datasetQuery } from '../../catalogue/queries.ts';
import type { Neighbours } from '../../domain/area.ts';
import { findDatasetOf, findIndicator, type Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { asSentence } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { placeOf } from '../../domain/issue.ts';
import type { View } from '../../domain/view.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import type { PackFigure, PackFile } from '../../export/pack/contents.ts';
import { nextTask } from '../../export/pack/pause.ts';
import { packageSubset } from '../../export/pack/datapackage.ts';
import { dayInWords } from '../../domain/words/day.ts';
import type { Figure } from '../../figure/figure.ts';
import { buildTargetCards } from '../../strategy/targets/target-card.ts';
import { resolveSelection } from '../../query/select/resolve.ts';
import { permalink } from '../../state/history.ts';
import { figureOfView } from '../../figure/figure-for.ts';
import { today } from '../use-targets.ts';

/** What every figure of a pack is made with. */
export interface PackGround {
  readonly client: QueryClient;
  readonly catalogue: Catalogue;
  readonly layer: StrategyLayer;
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
export async function loadPackFigure(ground: PackGround, wanted: PackWanted): Promise<PackFigure> {
  const { view, why, mayBreakDown } = wanted;
  const { client, catalogue } = ground;
  const indicator = findIndicator(catalogue, view.indicator);
  const descriptor = indicator && findDatasetOf(catalogue, indicator.id);
  if (!descriptor) throw new Error(`There is no indicator called “${view.indicator}” here.`);
  const dataset = await client.ensureQueryData(datasetQuery(descriptor));
  // Reading a large file and drawing from it are each long enough.
  await nextTask();
  const made = makeFigure(ground, dataset, indicator, view);
  const change = mayBreakDown ? made.figure.empty?.remedy?.change : undefined;
  const best = change ? makeFigure(ground, dataset, indicator, { ...view, ...change }) : made;
  return why === '' ? best : { ...best, notes: [why, ...best.notes] };
}

function makeFigure(
  { client, catalogue, layer, neighbours }: PackGround,
  dataset: Dataset,
  indicator: Indicator,
  view: View,
): PackFigure {
  const { selection, notices } = resolveSelection(view, indicator, dataset, catalogue, neighbours);
  const targets = layer.targets.filter(
    (target) => target.id === view.target && target.indicator === indicator.id,
  );
  const [card = null] = buildTargetCards({ ...layer, targets }, catalogue, () => dataset, today());
  // The page may have been open for days: its figures are those of the day they came.
  const { queryKey } = datasetQuery(dataset.descriptor);
  const came = client.getQueryState(queryKey)?.dataUpdatedAt ?? Date.now();
  const retrieved = dayInWords(new Date(came));
  const figure = figureOfView(dataset, selection, view, layer, card);
  const link = permalink({ ...view, file: dataset.descriptor.local?.name ?? '' });
  return {
    figure,
    context: { link, dataVersion: catalogue.version, retrieved },
    dataFiles: [
      // A file of the person's own is in nobody's data package.
      ...(dataset.descriptor.local ? [] : [dataset.descriptor.path]),
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
    `Part of ${descriptor.local ? descriptor.path : `data/${descriptor.path}`} could not be used; figures may be missing: ${placeOf(first)}: ${asSentence(first.message + more)}`,
  ];
}

/**
 * The part of the published data package that holds these files, given by path. Rejects with LoadFault when one of its
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
