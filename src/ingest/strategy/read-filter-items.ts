import { isReservedName, quoted } from '../clean-text.ts';

/** Chosen items by filter column. */
export type FilterItems = Readonly<Record<string, readonly string[]>>;

/**
 * Reads "sex=Girls|Boys;age=3": `column=item` pairs separated by `;`, several items of one column by `|`, all
 * else literal. Blank text chooses nothing. Returns what is wrong, in words, when it cannot be read.
 */
export function readFilterItems(text: string): FilterItems | string {
  const chosen = new Map<string, readonly string[]>();
  for (const pair of text === '' ? [] : text.split(';')) {
    const middle = pair.indexOf('=');
    if (middle < 0) return `${quoted(pair)} has no "=" between a column and its items`;
    const column = pair.slice(0, middle);
    const items = pair.slice(middle + 1).split('|');
    if (column === '' || isReservedName(column)) return `${quoted(pair)} does not name a column`;
    if (items.includes('')) return `${quoted(pair)} has a blank item`;
    if (new Set(items).size < items.length) return `${quoted(pair)} names an item twice`;
    if (chosen.has(column)) return `the column ${quoted(column)} is there twice`;
    chosen.set(column, items);
  }
  return Object.fromEntries(chosen);
}
