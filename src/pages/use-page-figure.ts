import { useEffect, useMemo } from 'react';
import type { Loading } from '../catalogue/loading.ts';
import { useDatasets, useNeighbours } from '../catalogue/use-catalogue.ts';
import { useStrategy } from '../catalogue/use-strategy.ts';
import type { Neighbours } from '../domain/area.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { View } from '../domain/view.ts';
import { neighboursId } from '../domain/well-known-areas.ts';
import type { StrategyLayer } from '../domain/strategy.ts';
import { figureFor, type FigureOfView } from '../figure/figure-for.ts';
import { denominatorDataset } from '../query/rates/measured.ts';
import { today } from '../state/clock.ts';
import { addNotices } from '../state/view-store.ts';

type Failed = Extract<Loading<never>, { status: 'failed' }>;

/** A figure on a page, with what it was made of. */
export interface PageFigure extends FigureOfView {
  readonly dataset: Dataset;
  /** Null where it could not be had. */
  readonly layer: StrategyLayer | null;
  /** What else the view asks for and could not be had. */
  readonly errors: readonly Failed[];
}

const pending = { status: 'pending' } as const;

const noNeighbours: readonly Neighbours[] = [];

/**
 * The figure of a view, as soon as all that is drawn with it is there, so that nothing moves when it arrives. It
 * fails where its dataset does. What of the view could not be used is added to the notices.
 */
export function usePageFigure(
  catalogue: Catalogue,
  indicator: string,
  view: View,
): Loading<PageFigure> {
  const over = denominatorDataset({ ...view, indicator }, catalogue);
  const [loading = pending, below] = useDatasets([
    indicator,
    ...(over?.indicators.slice(0, 1).map(({ id }) => id) ?? []),
  ]);
  const strategy = useStrategy();
  const withNeighbours = view.comparators.includes(neighboursId);
  const neighbours = useNeighbours(withNeighbours);
  const isWaiting =
    strategy.status === 'pending' ||
    below?.status === 'pending' ||
    (withNeighbours && neighbours.status === 'pending');
  const dataset = loading.status === 'ready' && !isWaiting ? loading.value : null;
  const denominators = below?.status === 'ready' ? below.value : null;
  const near = neighbours.status === 'ready' ? neighbours.value.neighbours : noNeighbours;
  const layer = strategy.status === 'ready' ? strategy.value : null;
  const made = useMemo(() => {
    if (!dataset) return null;
    const data = { catalogue, dataset, denominators, neighbours: near, layer, today: today() };
    return { ...figureFor({ ...view, indicator }, data), dataset, layer };
  }, [catalogue, dataset, denominators, near, layer, indicator, view]);
  useEffect(() => {
    if (made && made.notices.length > 0) addNotices(made.notices);
  }, [made]);
  if (loading.status === 'failed') return loading;
  if (!made) return { status: 'pending' };
  const asked = [...(withNeighbours ? [neighbours] : []), ...(below ? [below] : []), strategy];
  const errors = asked.filter((one) => one.status === 'failed');
  return { status: 'ready', value: { ...made, errors } };
}
