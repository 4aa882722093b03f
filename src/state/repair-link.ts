/** What a message or a page puts after an address it names: never the end of a value that a link of ours holds. */
const endings = new Set(['.', ',', ';', ':', '!', '?', "'", '"', '>', '’', '”', '»', '…']);
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const encodedEnding = /%(?:22|27|29|3E|5D|7D|2C|3B|E2%80%(?:99|9D|A6)|C2%BB)$/i;
/** The length of the longest of these. */
const longestEnding = '%E2%80%99'.length;

/**
 * A query without the damage that pages, letters and mail programs do to it: an ampersand written as `&amp;` (also
 * twice), and a full stop, comma, bracket or quotation mark that stood after the address. An item of a filter and the
 * name of a file may end in a mark of their own, so that of them only what a link of ours would not leave bare is taken
 * away. Looks at each character a fixed number of times: an address may be of any length.
 */
export function repairSearch(search: string): string {
  const text = search.replaceAll(/&(?:amp;)+/gi, '&');
  const isFreeText = endsInFreeText(text);
  const brackets = countBrackets(text.slice(text.lastIndexOf('=') + 1));
  let end = text.length;
  // Neither `&` nor `=` is ever taken away, so that what was found out of them holds to the end.
  for (;;) {
    const taken = endingAt(text, end, brackets, isFreeText);
    if (taken === 0) return text.slice(0, end);
    const last = text[end - 1] ?? '';
    if (last in pairs) brackets.set(last, (brackets.get(last) ?? 0) - 1);
    end -= taken;
  }
}

/** How many characters before a place of a query are no part of it. */
function endingAt(
  text: string,
  end: number,
  brackets: ReadonlyMap<string, number>,
  isFreeText: boolean,
): number {
  const last = text[end - 1] ?? '';
  const opening = pairs[last];
  const isUnpaired =
    opening !== undefined && (brackets.get(opening) ?? 0) < (brackets.get(last) ?? 0);
  if (endings.has(last) || isUnpaired) return 1;
  if (isFreeText) return 0;
  const near = text.slice(Math.max(0, end - longestEnding), end);
  return encodedEnding.exec(near)?.[0].length ?? 0;
}

/** Whether the last part of a query is an item of a filter or the name of a file. */
function endsInFreeText(text: string): boolean {
  const part = text.slice(Math.max(0, text.lastIndexOf('&')));
  const start = part.search(/[?&](?:filter\.|file=)/);
  return start >= 0 && part.includes('=', start);
}

function countBrackets(value: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [mark] of value.matchAll(/[()[\]{}]/g)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

/** The end of a query written so that `repairSearch` leaves it as it is. */
export function protectEnding(search: string): string {
  const last = search.at(-1) ?? '';
  if (!endings.has(last) && !(last in pairs)) return search;
  return `${search.slice(0, -1)}%${last.charCodeAt(0).toString(16).toUpperCase()}`;
}
