import type { Area } from '../../domain/area.ts';
import { isNumber, isSymbol } from '../../domain/cell.ts';
import { whyBlank, type Dataset } from '../../domain/dataset.ts';
import { asSentence, capitalise, formatList } from '../../domain/words/format.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { resolveCategories } from '../../query/select/categories.ts';
import { gridOf, type Grid } from '../../query/select/grid.ts';
import type { Selection } from '../../query/select/selection.ts';
import type { EmptyFigure } from '../figure.ts';
import { uncapitalise } from '../names.ts';

/** Says which choice to change when no chosen area has a number: a breakdown, the years, the filters or the areas. */
export function emptyFigure(grid: Grid): EmptyFigure {
  const { dataset, selection } = grid;
  const { areas, splitBy } = selection;
  const filters = dataset.descriptor.filters;
  const names = formatList(areas.map(({ name }) => name));
  const lack = hasSymbol(grid) ? 'published' : 'held here';
  const blank = blankNote(grid);
  const start = [`No figure is ${lack} for ${names} with this choice.`, blank]
    .filter((sentence) => sentence !== '')
    .join(' ');

  if (splitBy.length > 0 && hasNumbersBy(dataset, selection, '')) {
    return {
      message: `${start} There are figures without the breakdown.`,
      fix: { label: 'Take away the breakdown', change: { breakdown: '', filters: {} } },
    };
  }
  const breakdown = filters.find(
    (filter) => !splitBy.includes(filter) && hasNumbersBy(dataset, selection, filter.column),
  );
  if (breakdown) {
    const by = uncapitalise(breakdown.title);
    return {
      message: `${start} Break it down by ${by} to see figures.`,
      fix: { label: `Break it down by ${by}`, change: { breakdown: breakdown.column } },
    };
  }
  if (hasNumbersIn(grid, areas, dataset.periods)) {
    const gap = blank === '' ? gapNote(selection) : '';
    const why = [start, gap, 'There are figures for other years.'];
    return {
      message: why.filter((sentence) => sentence !== '').join(' '),
      fix: { label: 'Show all years', change: { from: null, to: null } },
    };
  }
  const narrowed = filters.filter((filter) => {
    const items = selection.items.get(filter.column) ?? [];
    return items.length === 1 && items[0] !== filter.defaultItem;
  });
  if (narrowed.length > 0) {
    const titles = formatList(narrowed.map(({ title }) => `\u201C${title}\u201D`));
    return { message: `${start} Choose another item under ${titles}.`, fix: null };
  }
  return {
    message: hasNumbersIn(grid, dataset.areas, dataset.periods)
      ? `${start} Choose other areas or years: this file has figures for some.`
      : `${start} Choose another indicator or filter.`,
    fix: null,
  };
}

/** True where the publisher itself gives a symbol in place of a number. */
function hasSymbol({ selection: { areas, periods, categories }, at }: Grid): boolean {
  return areas.some((area) =>
    periods.some((period) =>
      categories.some((category) => isSymbol(at(area, period, category)?.cell)),
    ),
  );
}

/** Why every cell of the choice is blank, in the data package's words; empty where one of them is not. */
function blankNote({ dataset, selection, isBlank }: Grid): string {
  const { areas, periods, categories, indicator } = selection;
  const isAllBlank = areas.every((area) =>
    periods.every((period) => categories.every((category) => isBlank(area, period, category))),
  );
  return isAllBlank ? asSentence(capitalise(whyBlank(dataset.descriptor, indicator.column))) : '';
}

/** True when one of these areas has a number in one of these periods, in a category shown. */
function hasNumbersIn(
  { selection, at }: Grid,
  areas: readonly Area[],
  periods: readonly TimePeriod[],
): boolean {
  return areas.some((area) =>
    periods.some((period) =>
      selection.categories.some((category) => isNumber(at(area, period, category)?.cell)),
    ),
  );
}

/** Why there are no figures for the years chosen, where the data package says so for all of them; else empty. */
function gapNote({ indicator, periods }: Selection): string {
  const gap = indicator.gaps.find(({ from, to }) =>
    periods.every(({ year }) => year >= from && year <= to),
  );
  return gap && periods.length > 0 ? asSentence(gap.note) : '';
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
    selection.indicator,
    selection.areas.map(({ code }) => code),
    selection.periods,
  );
  const { areas, periods } = selection;
  return hasNumbersIn(gridOf(dataset, { ...selection, categories }), areas, periods);
}
