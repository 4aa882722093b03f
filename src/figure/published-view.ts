import type { AreaGroup } from '../domain/area.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import { defaultView, type View } from '../domain/selection.ts';
import { resolveSelection } from '../query/select/resolve.ts';
import { buildFigure } from './build-figure.ts';

/**
 * The view that a static figure page shows of itself: the usual one of its indicator, or that of its promise (`promised`;
 * null for none). Where that has no figures, it is the one that the dashboard would offer instead.
 */
export function publishedView(
  indicator: Indicator,
  dataset: Dataset,
  groups: readonly AreaGroup[],
  promised: View | null,
): View {
  const usual = promised ?? { ...defaultView, page: 'indicator', indicator: indicator.id };
  // No such view compares with neighbours, so that none need to be known.
  const { selection } = resolveSelection(usual, indicator, dataset, groups, []);
  const remedy = buildFigure(dataset, selection).empty?.remedy;
  return remedy ? { ...usual, ...remedy.change } : usual;
}
