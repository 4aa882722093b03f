import { noSite } from '../domain/area.ts';
import { datasetOf } from '../domain/indicator.ts';
import { usualView, type View } from '../domain/view.ts';

/**
 * A view with some choices changed. When the indicator moves to another dataset, places, comparators, years, measure
 * and the way it is drawn stay: what the other dataset lacks of them is said beside its figure. Choices that only have
 * a meaning within one dataset (breakdown, filters, target, file) go back to their defaults, unless the patch sets
 * them.
 */
export function changeView(view: View, patch: Partial<View>): View {
  const { indicator = view.indicator } = patch;
  if (datasetOf(indicator) === datasetOf(view.indicator)) return { ...view, ...patch };
  const { breakdown, filters, target, file } = usualView(noSite);
  return { ...view, breakdown, filters, target, file, ...patch };
}
