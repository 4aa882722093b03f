import type { LinkedView } from '../../domain/view.ts';

/** The groups of what the search finds, in the order they stand in, and what each is called. */
export const entryKinds = {
  figure: 'Figures',
  item: 'Parts of figures',
  strategy: 'Strategies and priorities',
  promise: 'Promises',
  document: 'Documents and inspections',
  word: 'Words explained',
  absent: 'Not held here',
} as const;
export type EntryKind = keyof typeof entryKinds;

/** One thing that the search can find, as the build writes it. */
export interface SearchEntry {
  readonly kind: EntryKind;
  readonly title: string;
  /** A line below the title; empty for none. */
  readonly detail: string;
  /** The latest values of the site's own pair; empty for none. */
  readonly values: string;
  /** What else people call it, and text that is searched and not shown. */
  readonly words: string;
  /** Where it leads: a view of the site, or an address elsewhere. */
  readonly view: LinkedView | null;
  readonly url: string;
  /** How much it counts among those that fit as well: 1, or more for what the overview shows. */
  readonly weight: number;
}

/** Where the built site has its entries, from the page. */
export const searchFile = 'search.json';

/** Lower case without accents or punctuation, so that "SEMH" and "20-week" are found however typed. */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9%£]+/g, ' ')
    .trim();
}
