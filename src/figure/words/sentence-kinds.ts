/** What a sentence of a figure's summary tells. `opening` is its first: what, when, where, how many. */
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

export interface ToldSentence {
  readonly kind: SentenceKind | 'other';
  readonly text: string;
}

/** The words that each kind is written with, in the files beside this one. */
const patterns: readonly (readonly [SentenceKind, RegExp])[] = [
  ['caution', /^This is not a league table\.$/],
  ['one date', /^(Figures are held for this date only|One date is chosen), /],
  ['together', /^Read together: /],
  ['no median', /: no median (of its statistical neighbours )?is given: /],
  ['median', /: the median of .* (statistical neighbours|with a figure) is /],
  ['rank', /^Of (the councils shown|[\d,]+ councils) with a figure\b/],
  ['trend', /^Trend( \(.*\))?: /],
  ['no change', /^No change is given for /],
  ['growth', /^(Over the same time|From .+ to .+) .*changed by /],
  ['standing', /^It was .+ in /],
  ['change', /^Since .+, in .+ it /],
  ['largest', /^The (largest groups?|largest|highest) in .+? (is|are) /],
  ['widest gap', / differ most in /],
  ['gap', / higher\.$|^The two are level at the precision shown\.$/],
];

/** The sentences of a summary with what each tells, in their order. */
export function toldIn(summary: readonly string[]): readonly ToldSentence[] {
  return summary.map((text, at) => ({
    text,
    kind: at === 0 ? 'opening' : (patterns.find(([, words]) => words.test(text))?.[0] ?? 'other'),
  }));
}

/** True for a sentence that says which is highest or lowest, so that the caution must stand after it. */
export function isRanking({ kind, text }: ToldSentence): boolean {
  return kind === 'rank' || (kind === 'median' && ranking.test(text));
}

const ranking = /; with them it is .*\.$/;

/** A median's sentence without the place among the neighbours, which needs a caution after it. */
export function withoutRank({ text }: ToldSentence): string {
  return text.replace(ranking, '.');
}
