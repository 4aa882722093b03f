import { claimsIn, wordsOf, type Phrase, type Said } from '../../claims/phrase.ts';

/**
 * What a sentence of a figure tells. `opening` is what, when, where, how many; `change` is since the year before, `longer
 * change` since the first comparable period.
 */
export type SentenceKind =
  | 'opening'
  | 'gap'
  | 'together'
  | 'standing'
  | 'change'
  | 'longer change'
  | 'no change'
  | 'growth'
  | 'median'
  | 'no median'
  | 'rank'
  | 'caution'
  | 'one date'
  | 'trend'
  | 'largest'
  | 'not recorded'
  | 'sum';

/** A sentence as words and claims. It names its measure, place and date, so that it is true when quoted alone. */
export interface Sentence {
  readonly kind: SentenceKind;
  readonly phrase: Phrase;
  /** The same where room is short; empty where another sentence's short form says it too. Left out where there is none. */
  readonly brief?: Phrase;
}

/** The first sentence of a figure has at most so many words, where its places and items allow it. */
export const mostWordsOfSentence = 25;

/** Sentences of one kind; nothing said, or an empty text, is none. */
export function sentences(
  kind: SentenceKind,
  ...all: readonly (Said | null)[]
): readonly Sentence[] {
  return all.flatMap((said) => {
    if (said === null || wordsOf(said) === '') return [];
    return [{ kind, phrase: typeof said === 'string' || 'kind' in said ? [said] : said }];
  });
}

/** True for words that are not too many for one sentence. */
export function isShortSentence(said: Said): boolean {
  return wordsOf(said).split(/\s+/).length <= mostWordsOfSentence;
}

/** True for a sentence that says which is highest or lowest, so that the caution must stand after it. */
export function isRanking({ phrase }: Sentence): boolean {
  return claimsIn(phrase).some(({ kind }) => kind === 'rank');
}

/** A sentence as text. */
export function textOf({ phrase }: Sentence): string {
  return wordsOf(phrase);
}

/** What a figure says, sentence by sentence. */
export function textsOf(figure: { readonly sentences: readonly Sentence[] }): readonly string[] {
  return figure.sentences.map(textOf);
}

/** A sentence as text where room is short; empty where another says it too. */
export function briefOf({ phrase, brief }: Sentence): string {
  return wordsOf(brief ?? phrase);
}

/** A figure's headline as text. */
export function headlineText(figure: { readonly headlinePhrase: Phrase }): string {
  return wordsOf(figure.headlinePhrase);
}
