import MiniSearch from 'minisearch';
import { entryKinds, normalise, type EntryKind, type SearchEntry } from './entry.ts';

/** What the search has found of one kind, best first. */
export interface FoundGroup {
  readonly kind: EntryKind;
  readonly title: string;
  readonly entries: readonly SearchEntry[];
}

export interface Found {
  readonly groups: readonly FoundGroup[];
  /** True where nothing has all the words typed, so that the groups hold what has some of them. */
  readonly isLoose: boolean;
}

const most: Readonly<Record<EntryKind, number>> = {
  figure: 6,
  item: 3,
  strategy: 3,
  promise: 3,
  document: 3,
  word: 2,
  absent: 2,
};

/** Of what has only some of the words typed. */
const mostLoose = 8;
const longest = 100;
const wordsOfQuestions = new Set(
  'a an and are at by can do does for from has have how i in is it many much my of on or our the their there to was we what when where which who why with'.split(
    ' ',
  ),
);

/** Makes entries ready to be searched; what it returns finds those that have what was typed. */
export function searchIn(entries: readonly SearchEntry[]): (typed: string) => Found {
  const index = new MiniSearch<SearchEntry & { readonly id: number }>({
    fields: ['title', 'words', 'detail'],
    tokenize: (text) => normalise(text).split(' '),
    processTerm: (term) => (term === '' || wordsOfQuestions.has(term) ? null : term),
    searchOptions: {
      boost: { title: 4, words: 2 },
      prefix: true,
      boostDocument: (id) => entries[id as number]?.weight ?? 1,
      // A letter more, less or another one, in words long enough not to become a different word.
      fuzzy: (term) => (term.length >= 5 ? 1 : false),
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const look = (text: string, combineWith: 'AND' | 'OR'): readonly FoundGroup[] => {
    const found = index.search(text, { combineWith });
    const shown = combineWith === 'AND' ? found : found.slice(0, mostLoose);
    return grouped(shown.flatMap(({ id }) => entries[id as number] ?? []));
  };
  return (typed) => {
    const text = typed.slice(0, longest);
    const strict = look(text, 'AND');
    if (strict.length > 0) return { groups: strict, isLoose: false };
    return { groups: look(text, 'OR'), isLoose: true };
  };
}

/** By kind. That a subject is not held is said only where no figure answers. */
function grouped(found: readonly SearchEntry[]): readonly FoundGroup[] {
  const hasFigure = found.some(({ kind }) => kind === 'figure');
  return (Object.keys(entryKinds) as EntryKind[]).flatMap((kind) => {
    const entries = found.filter((entry) => entry.kind === kind).slice(0, most[kind]);
    const isShown = entries.length > 0 && !(kind === 'absent' && hasFigure);
    return isShown ? [{ kind, title: entryKinds[kind], entries }] : [];
  });
}
