/** Lower case without accents or punctuation, so that "SEMH" and "20-week" are found however typed. */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9%£]+/g, ' ')
    .trim();
}

/** What people type, and what the figures call it (`x-searchWords`). Words that some figure here answers. */
export type OtherWords = ReadonlyMap<string, readonly string[]>;

/** One text in which typed words are looked for, with a space before each of its words. */
export interface Searched {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

export function searched(parts: readonly string[]): Searched {
  const text = normalise(parts.join(' '));
  return { text: ` ${text}`, words: new Set(text.split(' ')) };
}

/** True when the text has the typed word, whole or its beginning, or what the figures call it. */
export function holds({ text }: Searched, word: string, otherWords: OtherWords): boolean {
  const meant = otherWords.get(word) ?? [];
  return [word, ...meant].some((one) => text.includes(` ${one}`));
}

/**
 * What a word found nowhere may have been meant to be: words and known short forms that are one slip away, a
 * letter more, less, changed or swapped. None for short words, of which too many are alike.
 */
export function nearWords(word: string, known: Iterable<string>): readonly string[] {
  if (word.length < 5) return [];
  return [...new Set(known)].filter((one) => isOneSlip(word, one));
}

function isOneSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  const swapped = long[at] === short[at + 1] && long[at + 1] === short[at];
  return (
    long.slice(at + 1) === short.slice(at + 1) ||
    (swapped && long.slice(at + 2) === short.slice(at + 2))
  );
}
