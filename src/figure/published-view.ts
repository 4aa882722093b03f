import type { Dataset } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import { usualView, type LinkedView, type View } from '../domain/view.ts';
import type { Places } from '../query/select/areas.ts';
import { resolveSelection } from '../query/select/resolve.ts';
import { buildFigure } from './build-figure.ts';

/**
 * The view that a ready page shows of itself: the usual one of its indicator, or that of its promise (`promised`;
 * null for none). Where that has no figures, it is the one that the dashboard would offer instead.
 */
export function publishedView(
  indicator: Indicator,
  dataset: Dataset,
  places: Places,
  promised: LinkedView | null,
): View {
  const linked = promised ?? { page: 'indicator', indicator: indicator.id };
  const usual: View = { ...usualView(places.site), ...linked };
  // No such view compares with neighbours, so that none need to be known.
  const { selection } = resolveSelection(usual, indicator, dataset, places, []);
  const remedy = buildFigure(dataset, selection).empty?.remedy;
  return remedy ? { ...usual, ...remedy.change } : usual;
}
