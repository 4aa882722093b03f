import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { TimePeriod } from '../../domain/time-period.ts';
import { observe } from '../../query/select/observe.ts';
import type { Category, Selection } from '../../query/select/selection.ts';

/** The largest number of a category among the pair; below every number when it has none. */
export function sizeOfCategory(
  dataset: Dataset,
  selection: Selection,
  category: Category,
  period: TimePeriod,
): number {
  const cells = selection.areas
    .slice(0, 2)
    .map((area) => observe(dataset, selection.indicator, area, period, category.items)?.cell);
  return Math.max(-Infinity, ...cells.filter(isNumber));
}

/**
 * The selection with its categories from largest to smallest, as bars are read best, unless their filter has
 * an order of its own, such as ages or grades.
 */
export function bySize(dataset: Dataset, selection: Selection, period: TimePeriod): Selection {
  const { splitBy, categories } = selection;
  if (splitBy.length !== 1 || splitBy[0]?.isOrdered) return selection;
  const size = (one: Category): number => sizeOfCategory(dataset, selection, one, period);
  return { ...selection, categories: [...categories].sort((a, b) => size(b) - size(a)) };
}
