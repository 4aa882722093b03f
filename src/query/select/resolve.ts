import type { Neighbours } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Notice } from '../../domain/notice.ts';
import type { View } from '../../domain/view.ts';
import { resolveCategories } from './categories.ts';
import { resolvePeriods } from './period-range.ts';
import { resolveAreas, resolveComparators, type KnownAreas } from './areas.ts';
import type { Selection } from './selection.ts';

/**
 * Makes a View good against one dataset: keeps what the file has, puts a default in place of what it lacks,
 * and says so in a notice per thing left out (its `key` is the key of the address). Never throws. A default
 * comparator that is merely absent brings no notice; it is listed in `absentComparators`.
 */
export function resolveSelection(
  view: View,
  indicator: Indicator,
  dataset: Dataset,
  known: KnownAreas,
  neighbours: readonly Neighbours[],
): { readonly selection: Selection; readonly notices: readonly Notice[] } {
  const { areas, notices: aboutAreas } = resolveAreas(view, dataset, known);
  const { notices: aboutComparators, ...comparison } = resolveComparators(
    view,
    areas,
    dataset,
    known,
    neighbours,
  );
  const { periods, notices: aboutPeriods } = resolvePeriods(view, dataset);
  const shown = [...areas, ...comparison.comparators, ...comparison.cityRegion];
  const { notices: aboutItems, ...split } = resolveCategories(
    view,
    dataset,
    indicator,
    shown.map(({ code }) => code),
    periods,
  );
  const { chart, axis } = view;
  const sitePair = known.site.pair.map(({ code }) => code);
  return {
    selection: { indicator, sitePair, areas, ...comparison, periods, ...split, chart, axis },
    notices: [...aboutAreas, ...aboutComparators, ...aboutPeriods, ...aboutItems],
  };
}
