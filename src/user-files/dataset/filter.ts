import type { Filter } from '../../domain/indicator.ts';
import { inferTotal, type FoundTotal, type ItemValues } from '../infer/total.ts';
import { standardColumns, type LocalTable } from './table.ts';
import type { FilterPlan, Row } from '../layout/layout.ts';
import { reportCardGrades } from '../layout/ofsted-list.ts';
import { readNumber } from '../../ingest/csv/read-number.ts';

/** A filter as it will be shown, and how sure its total is. */
export interface InferredFilter {
  readonly filter: Filter;
  readonly total: FoundTotal;
  /** Items found in the rows. */
  readonly found: readonly string[];
}

const mostGroups = 400;

/**
 * The filter a column makes: its items in order of display, and the item that is the whole. The published
 * dataset's filter is kept and given the items it does not have.
 */
export function inferFilter(plan: FilterPlan, table: LocalTable, declared: string): InferredFilter {
  const at = table.header.indexOf(plan.id);
  const found = [...new Set(table.rows.map((row) => row[at] ?? ''))];
  const total = totalOf(found, at, table, declared);
  const published = plan.published;
  if (published) {
    const addedItems = found.filter((item) => !published.items.includes(item));
    const totalItem = published.totalItem || (addedItems.includes(total.item) ? total.item : '');
    // A total stands before its parts.
    const items = addedItems.includes(totalItem)
      ? [totalItem, ...published.items, ...addedItems.filter((item) => item !== totalItem)]
      : [...published.items, ...addedItems];
    return { filter: { ...published, totalItem, items }, total, found };
  }
  const { items, isOrdered } = inOrder(found.filter((item) => item !== total.item));
  const all = total.item === '' ? items : [total.item, ...items];
  return {
    filter: {
      column: plan.id,
      title: plan.title,
      description: plan.description,
      defaultItem: total.item || (all[0] ?? ''),
      totalItem: total.item,
      isWhole: false,
      isOrdered,
      items: all,
    },
    total,
    found,
  };
}

function totalOf(
  found: readonly string[],
  at: number,
  table: LocalTable,
  declared: string,
): FoundTotal {
  if (declared !== '' && found.includes(declared)) return { item: declared, how: 'name' };
  return inferTotal(found, () => itemValues(table, at));
}

/** For places and periods of the table: what each item's value is, all other filters being equal. */
function itemValues({ header, rows, symbols }: LocalTable, at: number): readonly ItemValues[] {
  const value = header.length - symbols.size + mostNumbers(header, rows, symbols.size);
  const groups = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const number = readNumber(row[value] ?? '');
    if (Number.isNaN(number)) continue;
    const key = row
      .slice(0, header.length - symbols.size)
      .map((cell, index) => (index === at ? '' : cell))
      .join('\u0001');
    const group = groups.get(key);
    if (group) group.set(row[at] ?? '', number);
    else if (groups.size < mostGroups) groups.set(key, new Map([[row[at] ?? '', number]]));
  }
  return [...groups.values()];
}

/** The value column, counted from the first, that has the most numbers of more than 100: counts add up, shares do not. */
function mostNumbers(header: Row, rows: readonly Row[], columns: number): number {
  const first = header.length - columns;
  const sample = rows.slice(0, 2000);
  let best = 0;
  let most = -1;
  for (let column = 0; column < columns; column += 1) {
    let score = 0;
    for (const row of sample) {
      const number = readNumber(row[first + column] ?? '');
      if (!Number.isNaN(number)) score += number > 100 && Number.isInteger(number) ? 3 : 1;
    }
    if (score > most) {
      most = score;
      best = column;
    }
  }
  return best;
}

/** Grades of a report card from best to worst, items with numbers in them (ages, years) by those numbers, within their topic; others as they come. */
function inOrder(items: readonly string[]): {
  readonly items: readonly string[];
  readonly isOrdered: boolean;
} {
  if (items.length > 1 && items.every((item) => reportCardGrades.includes(item))) {
    return { items: reportCardGrades.filter((grade) => items.includes(grade)), isOrdered: true };
  }
  const numbered = items.filter((item) => /\d/.test(item));
  if (items.length < 3 || numbered.length < items.length * 0.6) return { items, isOrdered: false };
  const numbers = new Set(numbered.map((item) => `${topicOf(item)} ${numberIn(item)}`));
  if (numbers.size < numbered.length * 0.8) return { items, isOrdered: false };
  const topics = [...new Set(items.map(topicOf))];
  const rank = (item: string) => topics.indexOf(topicOf(item));
  const sorted = [...items].sort((a, b) => rank(a) - rank(b) || numberIn(a) - numberIn(b));
  return { items: sorted, isOrdered: true };
}

function topicOf(item: string): string {
  const at = item.indexOf(': ');
  return at < 0 ? '' : item.slice(0, at);
}

function numberIn(item: string): number {
  const text = item.slice(item.indexOf(': ') + 1);
  const number = /\d+/.exec(text)?.[0];
  if (number === undefined) return Infinity;
  const edge = /under|below|less|before|up to/i.test(text)
    ? -0.5
    : /over|above|plus|\+|older/i.test(text)
      ? 0.5
      : 0;
  return Number(number) + edge;
}

/** Where the filters of a table end and its indicators begin. */
export function firstIndicator({ header, symbols }: LocalTable): number {
  return Math.max(header.length - symbols.size, standardColumns.length);
}
