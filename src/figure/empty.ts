import { isNumber } from '../domain/cell.ts';
import type { Dataset } from '../domain/dataset.ts';
import { formatList } from '../domain/format.ts';
import { resolveCategories } from '../query/categories.ts';
import { observe } from '../query/select.ts';
import type { Selection } from '../query/selected.ts';
import type { EmptyFigure } from './figure.ts';
import { uncapitalise } from './words/places.ts';

/** Says which choice to change when no chosen area has a number: a breakdown, the filters, or the areas. */
export function emptyFigure(dataset: Dataset, selection: Selection): EmptyFigure {
  const { indicator, areas, splitBy } = selection;
  const filters = dataset.descriptor.filters;
  const names = formatList(areas.map(({ name }) => name));
  const start = `No figure is published for ${names} with this choice.`;

  if (splitBy.length > 0 && hasNumbersBy(dataset, selection, '')) {
    return {
      message: `${start} There are figures without the breakdown.`,
      remedy: { label: 'Take away the breakdown', change: { breakdown: '', filters: {} } },
    };
  }
  const breakdown = filters.find(
    (filter) => !splitBy.includes(filter) && hasNumbersBy(dataset, selection, filter.column),
  );
  if (breakdown) {
    const by = uncapitalise(breakdown.title);
    return {
      message: `${start} Break it down by ${by} to see figures.`,
      remedy: { label: `Break it down by ${by}`, change: { breakdown: breakdown.column } },
    };
  }
  const narrowed = filters.filter((filter) => {
    const items = selection.items.get(filter.column) ?? [];
    return items.length === 1 && items[0] !== filter.defaultItem;
  });
  if (narrowed.length > 0) {
    const titles = formatList(narrowed.map(({ title }) => `\u201C${title}\u201D`));
    return { message: `${start} Choose another item under ${titles}.`, remedy: null };
  }
  const elsewhere = dataset.areas.some((area) =>
    dataset.periods.some((period) =>
      selection.categories.some((category) =>
        isNumber(observe(dataset, indicator, area, period, category.items)?.cell),
      ),
    ),
  );
  return {
    message: elsewhere
      ? `${start} Choose other areas or years: this file has figures for some.`
      : `${start} Choose another indicator or filter.`,
    remedy: null,
  };
}

/** True when the same choice broken down by a column, or by none (''), would show a number. */
function hasNumbersBy(dataset: Dataset, selection: Selection, column: string): boolean {
  const split = new Set(selection.splitBy.map((filter) => filter.column));
  const chosen = Object.fromEntries(
    [...selection.items]
      .filter(([name]) => name !== column && !split.has(name))
      .map(([name, items]) => [name, items]),
  );
  const { categories } = resolveCategories(
    { breakdown: column, filters: chosen },
    dataset,
    selection.areas.map(({ code }) => code),
    selection.periods,
  );
  return selection.areas.some((area) =>
    selection.periods.some((period) =>
      categories.some((category) =>
        isNumber(observe(dataset, selection.indicator, area, period, category.items)?.cell),
      ),
    ),
  );
}
