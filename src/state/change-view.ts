import { noSite } from '../domain/area.ts';
import { datasetOf } from '../domain/indicator.ts';
import { usualView, type View } from '../domain/view.ts';
import { allCouncilsId } from '../domain/well-known-areas.ts';

/**
 * A view with some choices changed. Choices that only make sense for one dataset (breakdown, filters, years,
 * chart, target, file, the comparison with all councils) go back to their defaults when the indicator moves to another dataset, unless the patch sets them.
 */
export function changeView(view: View, patch: Partial<View>): View {
  const { indicator = view.indicator } = patch;
  if (datasetOf(indicator) === datasetOf(view.indicator)) return { ...view, ...patch };
  const { breakdown, filters, from, to, chart, target, file } = usualView(noSite);
  // Few files hold every council.
  const comparators = view.comparators.filter((one) => one !== allCouncilsId);
  return { ...view, comparators, breakdown, filters, from, to, chart, target, file, ...patch };
}
