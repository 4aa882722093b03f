import { claimsIn, wordsOf, type Phrase, type Said } from '../../claims/phrase.ts';

/** What a sentence of a figure tells. `opening` is its first: what, when, where, how many. */
export type SentenceKind =
  | 'opening'
  | 'gap'
  | 'together'
  | 'standing'
  | 'change'
  | 'no change'
  | 'growth'
  | 'median'
  | 'no median'
  | 'rank'
  | 'caution'
  | 'one date'
  | 'trend'
  | 'largest'
  | 'sum';

/** A sentence as words and claims, and the same as text. */
export interface Sentence {
  readonly kind: SentenceKind;
  readonly phrase: Phrase;
  readonly text: string;
  /** The text without the place among others that it also says, which needs the caution after it. */
  readonly unranked?: string;
}

/** Sentences of one kind; nothing said, or an empty text, is none. */
export function sentences(
  kind: SentenceKind,
  ...all: readonly (Said | null)[]
): readonly Sentence[] {
  return all.flatMap((said) => {
    const text = said === null ? '' : wordsOf(said);
    if (said === null || text === '') return [];
    return [{ kind, phrase: typeof said === 'string' || 'kind' in said ? [said] : said, text }];
  });
}

/** True for a sentence that says which is highest or lowest, so that the caution must stand after it. */
export function isRanking({ phrase }: Sentence): boolean {
  return claimsIn(phrase).some(({ kind }) => kind === 'rank');
}

/** What a figure says, sentence by sentence. */
export function textsOf(figure: { readonly sentences: readonly Sentence[] }): readonly string[] {
  return figure.sentences.map(({ text }) => text);
}
