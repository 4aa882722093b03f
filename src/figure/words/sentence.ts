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
  | 'widest gap';

export interface Sentence {
  readonly kind: SentenceKind;
  readonly text: string;
  /** The same without the place among others that it also says, which needs the caution after it. */
  readonly unranked?: string;
}

/** Sentences of one kind; an empty text is none. */
export function say(kind: SentenceKind, ...texts: readonly string[]): readonly Sentence[] {
  return texts.filter((text) => text !== '').map((text) => ({ kind, text }));
}

/** True for a sentence that says which is highest or lowest, so that the caution must stand after it. */
export function isRanking({ kind, unranked }: Sentence): boolean {
  return kind === 'rank' || unranked !== undefined;
}

/** What a figure says, sentence by sentence. */
export function textsOf(figure: { readonly sentences: readonly Sentence[] }): readonly string[] {
  return figure.sentences.map(({ text }) => text);
}
