import { quoted } from '../../domain/words/format.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Filter, Indicator } from '../../domain/indicator.ts';
import type { Notice } from '../../domain/notice.ts';
import type { View } from '../../domain/view.ts';
import { periodKey, type TimePeriod } from '../../domain/time/time-period.ts';
import { defaultItemOf, filtersOf, itemsOf, partsOf } from './filter-items.ts';
import type { Category, Selection } from './selection.ts';
import { filtersWithoutWhole, type WithoutWhole } from './whole.ts';

type Split = Pick<Selection, 'items' | 'categories' | 'splitBy'>;
type Choices = ReadonlyMap<string, readonly string[]>;

/**
 * Which items of each filter are shown, and their combinations. A breakdown nobody itemised leaves out
 * combinations for which no row exists in these places and periods; when that leaves none, the breakdown is
 * left out and a notice says so. Where no breakdown is asked for and the whole of some filter has no figures, it is
 * broken down by that filter, so that no item stands for all: one whose items are every part of a whole before others.
 * Where several have none, it is broken down by all of them together, as far as there is room.
 */
export function resolveCategories(
  view: Pick<View, 'breakdown' | 'filters'>,
  dataset: Dataset,
  indicator: Indicator,
  areaCodes: readonly string[],
  periods: readonly TimePeriod[],
): Split & Pick<Selection, 'breakdown'> & { readonly notices: readonly Notice[] } {
  const filters = filtersOf(dataset);
  const { chosen, notices } = chosenItems(view, dataset, filters);
  const asked = filters.find(({ column }) => column === view.breakdown);
  if (view.breakdown !== '' && !asked) {
    const message = `This file cannot be broken down by ${quoted(view.breakdown)}.`;
    notices.push({ key: 'breakdown', message });
  }
  const where = { dataset, indicator, areaCodes, periods, chosen };
  const usual = asked ? [asked] : usualBreakdown(filtersWithoutWhole(where));
  const [breakdown] = usual;
  const whole = (): Split => combine(filters, shownItems(dataset, filters, chosen, []));
  if (!breakdown || chosen.has(breakdown.column)) {
    return { ...whole(), breakdown: asked?.column ?? '', notices };
  }
  const everything = combine(filters, shownItems(dataset, filters, chosen, usual));
  const kept = withRows(dataset, filters, everything.categories, areaCodes, periods);
  if (kept.length > 0) {
    return { ...narrow(filters, everything, kept), breakdown: breakdown.column, notices };
  }
  const message = `There are no figures by ${quoted(breakdown.title)} for this choice, so it is not broken down.`;
  if (asked) notices.push({ key: 'breakdown', message });
  return { ...whole(), breakdown: asked?.column ?? '', notices };
}

/** More items than this are not drawn before anybody asks for them. */
const mostItems = 60;
/** More combinations of the items of several filters are not. */
const mostTogether = 40;

/** The filters that it is broken down by where nobody asks, the one that leads first; none where nothing has to be. */
function usualBreakdown(filters: readonly WithoutWhole[]): readonly Filter[] {
  const able = filters.filter(({ parts }) => parts.length > 1 && parts.length <= mostItems);
  const first = able.find(({ filter }) => filter.isWhole) ?? able[0];
  if (!first) return [];
  const together = filters.reduce((count, { parts }) => count * parts.length, 1);
  const others = together <= mostTogether ? able.filter((one) => one !== first) : [];
  return [first, ...others].map(({ filter }) => filter);
}

function chosenItems(
  view: Pick<View, 'filters'>,
  dataset: Dataset,
  filters: readonly Filter[],
): { readonly chosen: Choices; readonly notices: Notice[] } {
  const chosen = new Map<string, readonly string[]>();
  const notices: Notice[] = [];
  for (const [column, asked] of Object.entries(view.filters)) {
    const key = `filter.${column}`;
    const filter = filters.find((one) => one.column === column);
    if (!filter) {
      notices.push({ key, message: `This file has no filter called ${quoted(column)}.` });
      continue;
    }
    const items = itemsOf(dataset, filter);
    const wanted = asked.map((item) => presentName(filter, items, item));
    for (const item of new Set(wanted)) {
      if (items.includes(item)) continue;
      notices.push({ key, message: `${filter.title} has no item called ${quoted(item)}.` });
    }
    const valid = items.filter((item) => wanted.includes(item));
    if (valid.length > 0) chosen.set(column, valid);
  }
  return { chosen, notices };
}

/** What an item is called now, for a link made when it had another name. */
function presentName({ aliases }: Filter, items: readonly string[], item: string): string {
  if (items.includes(item) || !aliases || !Object.hasOwn(aliases, item)) return item;
  return aliases[item] ?? item;
}

function shownItems(
  dataset: Dataset,
  filters: readonly Filter[],
  chosen: Choices,
  breakdowns: readonly Filter[],
): Choices {
  return new Map(
    filters.map((filter) => {
      const parts = breakdowns.includes(filter) ? partsOf(dataset, filter) : [];
      const unchosen = parts.length > 0 ? parts : [defaultItemOf(dataset, filter)];
      return [filter.column, chosen.get(filter.column) ?? unchosen];
    }),
  );
}

function combine(filters: readonly Filter[], items: Choices): Split {
  const splitBy = filters.filter(({ column }) => (items.get(column)?.length ?? 0) > 1);
  let combinations: readonly Readonly<Record<string, string>>[] = [{}];
  for (const { column } of filters) {
    const shown = items.get(column) ?? [];
    combinations = combinations.flatMap((one) => shown.map((item) => ({ ...one, [column]: item })));
  }
  return { items, splitBy, categories: combinations.map((one) => asCategory(one, splitBy)) };
}

function asCategory(items: Category['items'], splitBy: readonly Filter[]): Category {
  return {
    key: Object.entries(items)
      .map((pair) => pair.join('='))
      .join(';'),
    label: splitBy.map(({ column }) => items[column]).join(' · '),
    items,
  };
}

/** A split without the combinations that fell away, nor the items no combination uses any more. */
function narrow(filters: readonly Filter[], split: Split, kept: readonly Category[]): Split {
  const items = new Map(
    [...split.items].map(([column, shown]) => [
      column,
      shown.filter((item) => kept.some((category) => category.items[column] === item)),
    ]),
  );
  const splitBy = filters.filter(({ column }) => (items.get(column)?.length ?? 0) > 1);
  return { items, splitBy, categories: kept.map((one) => asCategory(one.items, splitBy)) };
}

function withRows(
  dataset: Dataset,
  filters: readonly Filter[],
  categories: readonly Category[],
  areaCodes: readonly string[],
  periods: readonly TimePeriod[],
): readonly Category[] {
  const wantedPeriods = new Set(periods.map(periodKey));
  const periodWanted = dataset.periods.map((period) => wantedPeriods.has(periodKey(period)));
  const areaWanted = dataset.areas.map(({ code }) => areaCodes.includes(code));
  const columns = filters.flatMap(({ column }) => dataset.filters.get(column) ?? []);
  const keyOf = (items: readonly (string | undefined)[]): string => JSON.stringify(items);
  const found = new Set<string>();
  for (let row = 0; row < dataset.length; row++) {
    if (!areaWanted[dataset.areaOf[row] as number]) continue;
    if (!periodWanted[dataset.periodOf[row] as number]) continue;
    found.add(keyOf(columns.map(({ items, itemOf }) => items[itemOf[row] as number])));
  }
  return categories.filter(({ items }) =>
    found.has(keyOf(filters.map((one) => items[one.column]))),
  );
}
