import { quoted, withoutUnprintable } from '../domain/words/format.ts';
import type { View } from '../domain/view.ts';
import {
  filterPrefix,
  isColumnName,
  isTrackingKey,
  linkKeys,
  linkLimits,
  type LinkKey,
} from './link-grammar.ts';
import { repairSearch } from './repair-link.ts';

/** Records a notice; a key is reported once. */
export type Report = (key: string, message: string) => void;

/** The single values of a link, still as text. */
export type Values = ReadonlyMap<LinkKey, string>;

interface LinkParts {
  readonly values: Values;
  readonly filters: View['filters'];
}

/** Sorts the parts of a link into single values and filter items. */
export function collectParts(search: string, report: Report): LinkParts {
  const values = new Map<LinkKey, string>();
  const items = new Map<string, Set<string>>();
  for (const [key, value] of new URLSearchParams(repairSearch(cut(search, report)))) {
    const column = key.startsWith(filterPrefix) ? key.slice(filterPrefix.length) : '';
    if (isColumnName(column)) addItem(items, column, withoutUnprintable(value), report);
    else if (isLinkKey(key)) addValue(values, key, value, report);
    else reportUnknown(key, value, report);
  }
  return {
    values,
    filters: Object.fromEntries([...items].map(([column, chosen]) => [column, [...chosen]])),
  };
}

function addItem(
  items: Map<string, Set<string>>,
  column: string,
  item: string,
  report: Report,
): void {
  if (item === '' || item.length > linkLimits.itemLength) {
    report(
      `link.filter.${column}.${item.slice(0, 40)}`,
      `The link asked for ${quoted(item)} in the filter ${quoted(column)}, which cannot be a choice of it; it was left out.`,
    );
    return;
  }
  const chosen = items.get(column) ?? new Set();
  if (chosen.has(item)) return;
  if ([...items.values()].reduce((sum, { size }) => sum + size, 0) >= linkLimits.items) {
    report(
      'link.filters',
      `The link asked for more than ${linkLimits.items} filter choices; only the first ${linkLimits.items} are used.`,
    );
    return;
  }
  items.set(column, chosen.add(item));
}

function addValue(values: Map<LinkKey, string>, key: LinkKey, value: string, report: Report): void {
  if (value === '') {
    report(`link.${key}`, `The link gave no value for ${quoted(key)}; the usual one is used.`);
  } else if (!values.has(key)) {
    values.set(key, value);
  } else if (values.get(key) !== value) {
    report(
      `link.${key}.repeated`,
      `The link gave ${quoted(key)} more than once; only the first is used.`,
    );
  }
}

function isLinkKey(key: string): key is LinkKey {
  return (linkKeys as readonly string[]).includes(key);
}

function cut(search: string, report: Report): string {
  if (search.length <= linkLimits.length) return search;
  report('link.length', 'The link is too long; its end was left out.');
  return search.slice(0, search.lastIndexOf('&', linkLimits.length) + 1);
}

function reportUnknown(key: string, value: string, report: Report): void {
  if (isTrackingKey(key) || (key === '' && value === '')) return;
  report(
    `link.unknown.${key.slice(0, 40)}`,
    `The link has a part this site does not know, ${quoted(key)}; it was left out.`,
  );
}
