import type { Filter } from '../../domain/indicator.ts';
import type { IssueList } from '../issue-list.ts';
import { isObject, textOf, textsOf, valueOf, type JsonObject } from './read-json.ts';
import { readSum } from './read-sum.ts';

/** Reads the field of a filter; its default item is the total, or else its first item, unless it names one. */
export function readFilter(field: JsonObject, issues: IssueList): Filter {
  const column = textOf(field, 'name');
  const constraints = valueOf(field, 'constraints');
  const items = isObject(constraints) ? textsOf(constraints, 'enum') : [];
  const totalItem = textOf(field, 'x-total');
  const apart = textsOf(field, 'x-apart');
  const defaultItem = textOf(field, 'x-default') || totalItem || items[0] || 'Total';
  for (const item of new Set([totalItem, defaultItem])) {
    if (item === '' || items.length === 0 || items.includes(item)) continue;
    issues.warning(
      0,
      column,
      `${column} names "${item}" as its default or total, which is not among its items`,
      'Correct x-default or x-total, or add the item to the enum.',
    );
  }
  return {
    column,
    title: textOf(field, 'title') || column,
    description: textOf(field, 'description'),
    defaultItem,
    totalItem,
    isWhole: valueOf(field, 'x-whole') === true,
    notRecorded: readNotRecorded(field, items, issues),
    ...(apart.length > 0 ? { apart } : {}),
    isOrdered: valueOf(field, 'x-ordered') === true,
    items: [...new Set(items)],
    ...readAliases(field),
    ...readSum(field, items, issues),
  };
}

/** The items that hold what nobody recorded; one that the filter does not have is left out, with a warning. */
function readNotRecorded(
  field: JsonObject,
  items: readonly string[],
  issues: IssueList,
): readonly string[] {
  const isKnown = (item: string): boolean => items.length === 0 || items.includes(item);
  const listed = textsOf(field, 'x-notRecorded');
  for (const item of listed.filter((one) => !isKnown(one))) {
    const column = textOf(field, 'name');
    issues.warning(
      0,
      column,
      `${column} names "${item}" as not recorded, which is not among its items`,
      'Correct x-notRecorded, or add the item to the enum.',
    );
  }
  return listed.filter(isKnown);
}

/** Former names of a filter's items (`x-aliases`), each with the present one; nothing when there are none. */
function readAliases(field: JsonObject): Pick<Filter, 'aliases'> {
  const declared = valueOf(field, 'x-aliases');
  if (!isObject(declared)) return {};
  const names = Object.keys(declared).map((former) => [former, textOf(declared, former)] as const);
  return { aliases: Object.fromEntries(names.filter(([, present]) => present !== '')) };
}
