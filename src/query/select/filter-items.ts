import type { Dataset } from '../../domain/dataset.ts';
import type { Filter } from '../../domain/indicator.ts';

/** The declared filters that the file really has a column for. */
export function filtersOf(dataset: Dataset): readonly Filter[] {
  return dataset.descriptor.filters.filter(({ column }) => dataset.filters.has(column));
}

/** A filter's items found in the file: declared ones first, in declared order, then any others. */
export function itemsOf(dataset: Dataset, filter: Filter): readonly string[] {
  const found = dataset.filters.get(filter.column)?.items ?? [];
  const declared = filter.items.filter((item) => found.includes(item));
  return [...declared, ...found.filter((item) => !declared.includes(item))];
}

/** The item shown when none is chosen: the declared default, else the total, else the first; empty when there is none. */
export function defaultItemOf(dataset: Dataset, filter: Filter): string {
  const items = itemsOf(dataset, filter);
  const declared = [filter.defaultItem, filter.totalItem].find((item) => items.includes(item));
  return declared ?? items[0] ?? '';
}

/** A filter's items without its total: what a breakdown shows. */
export function partsOf(dataset: Dataset, filter: Filter): readonly string[] {
  const { totalItem, apart = [] } = filter;
  return itemsOf(dataset, filter).filter((item) => item !== totalItem && !apart.includes(item));
}
