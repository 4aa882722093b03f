/** What a message or a page puts after an address it names: never the end of a value that a link of ours holds. */
const endings = new Set(['.', ',', ';', ':', '!', '?', "'", '"', '>', '’', '”', '»', '…']);
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const encodedEnding = /%(?:22|27|29|3E|5D|7D|2C|3B|E2%80%(?:99|9D|A6)|C2%BB)$/i;

/**
 * A query without the damage that pages, letters and mail programs do to it: an ampersand written as `&amp;` (also
 * twice), and a full stop, comma, bracket or quotation mark that stood after the address. The values of a filter may
 * end in a mark of their own, so that of a filter only what a link of ours would not leave bare is taken away.
 */
export function repairSearch(search: string): string {
  let text = search.replaceAll(/&(?:amp;)+/gi, '&');
  for (;;) {
    const shorter = withoutEnding(text);
    if (shorter === text) return text;
    text = shorter;
  }
}

function withoutEnding(text: string): string {
  const last = text.at(-1) ?? '';
  const value = text.slice(text.lastIndexOf('=') + 1);
  const opening = pairs[last];
  const isUnpaired = opening !== undefined && count(value, opening) < count(value, last);
  if (endings.has(last) || isUnpaired) return text.slice(0, -1);
  const isFilter = /[?&]filter\.[^&=]*=[^&]*$/.test(text);
  return isFilter ? text : text.replace(encodedEnding, '');
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** The end of a query written so that `repairSearch` leaves it as it is. */
export function protectEnding(search: string): string {
  const last = search.at(-1) ?? '';
  if (!endings.has(last) && !(last in pairs)) return search;
  return `${search.slice(0, -1)}%${last.charCodeAt(0).toString(16).toUpperCase()}`;
}
