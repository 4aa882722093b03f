import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { View } from '../../domain/view.ts';

/**
 * The breakdown and the filter items of a view that another dataset has as well, so that whoever goes on to another
 * indicator keeps them. A filter whose items the package does not list is taken to have what was chosen.
 */
export function stillApplies(
  { breakdown, filters }: View,
  { filters: known }: DatasetDescriptor,
): Pick<View, 'breakdown' | 'filters'> {
  const kept = known.flatMap(({ column, items }) => {
    const chosen = Object.hasOwn(filters, column) ? (filters[column] ?? []) : [];
    const held = items.length === 0 ? chosen : chosen.filter((item) => items.includes(item));
    return held.length > 0 ? [[column, held] as const] : [];
  });
  return {
    breakdown: known.some(({ column }) => column === breakdown) ? breakdown : '',
    filters: Object.fromEntries(kept),
  };
}
