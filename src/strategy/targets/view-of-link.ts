import { findDatasetOf, type Catalogue } from '../../domain/catalogue.ts';
import { usualView, type View } from '../../domain/view.ts';
import type { StatedFigure } from '../../domain/strategy.ts';

/**
 * The view of an indicator with filter items set; several items of one column stand as lines beside each other.
 * Null when the site has no such indicator.
 */
export function viewOfLink(
  { indicator, filters }: Pick<StatedFigure, 'indicator' | 'filters'>,
  catalogue: Catalogue,
): View | null {
  const descriptor = findDatasetOf(catalogue, indicator);
  if (!descriptor) return null;
  const chosen = Object.entries(filters).filter(([column, items]) => {
    const usual = descriptor.filters.find((one) => one.column === column)?.defaultItem;
    return items.length !== 1 || items[0] !== usual;
  });
  const several = chosen.some(([, items]) => items.length > 1);
  return {
    ...usualView(catalogue.site),
    page: 'indicator',
    indicator,
    filters: Object.fromEntries(chosen),
    chart: several ? 'line' : null,
  };
}
