import type { Filter } from '../../domain/indicator.ts';
import type { IssueList } from '../issue-list.ts';
import { isObject, textOf, textsOf, valueOf, type JsonObject } from './read-json.ts';

/**
 * Reads a filter's `x-sum`: items that are read together, such as "Good or outstanding". Nothing for none, and, with a
 * warning, for one without a title, with fewer than two items, or with items that the filter does not have.
 */
export function readSum(
  field: JsonObject,
  items: readonly string[],
  issues: IssueList,
): Pick<Filter, 'sum'> {
  const declared = valueOf(field, 'x-sum');
  if (declared === undefined) return {};
  const column = textOf(field, 'name');
  if (isObject(declared)) {
    const title = textOf(declared, 'title');
    const summed = textsOf(declared, 'items');
    const of = textsOf(declared, 'of');
    const isKnown = [...summed, ...of].every((item) => items.includes(item));
    const isPart = of.length === 0 || summed.every((item) => of.includes(item));
    if (title !== '' && summed.length > 1 && isKnown && isPart) {
      return { sum: { title, items: summed, of, ofTitle: textOf(declared, 'ofTitle') } };
    }
  }
  const fix =
    'Write {"title": "Good or outstanding", "items": ["Good", "Outstanding"]}, with two or more of the items under constraints.';
  issues.warning(
    0,
    column,
    `${column} has an x-sum that cannot be read, so it is passed over`,
    fix,
  );
  return {};
}
