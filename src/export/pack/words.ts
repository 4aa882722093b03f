import { asSentence } from '../../domain/words/format.ts';
import { annotationsInWords, symbolsInWords } from '../../figure/notes/small-print.ts';
import { headlineText } from '../../figure/words/sentence.ts';
import type { PackedFigure } from './contents.ts';
import { plainText } from '../text/plain-text.ts';
import { citationOf, sentenceOf } from '../text/words-to-copy.ts';

/** A packed figure in words that are safe to print anywhere. */
export interface PackWords {
  readonly headline: string;
  readonly subtitle: string;
  readonly altText: string;
  readonly sentence: string;
  /** One line for each publication, then the chart's own. */
  readonly citation: readonly string[];
  readonly link: string;
  /** What was said of it when it was asked for, a sentence each. */
  readonly about: readonly string[];
  /** What must be told with its numbers, a sentence or two each. */
  readonly notes: readonly string[];
  /** Why it has no picture; empty where it has one or should have. */
  readonly empty: string;
}

/** What is said of a packed figure beside its files. */
export function wordsOfPacked({ figure, context, notes, picture }: PackedFigure): PackWords {
  const { subtitle, altText, empty } = figure;
  return {
    headline: plainText(headlineText(figure)),
    subtitle: plainText(subtitle),
    altText: picture?.description ?? plainText(altText),
    sentence: empty ? '' : sentenceOf(figure),
    citation: citationOf(figure, context).split('\n'),
    link: plainText(context.link),
    about: notes.map((note) => plainText(asSentence(note))),
    notes: [
      ...annotationsInWords(figure).map(({ lead, note }) => `${lead} ${note}`),
      symbolsInWords(figure),
      ...figure.notes,
    ]
      .filter((note) => note !== '')
      .map((note) => plainText(asSentence(note))),
    empty: empty ? `Nothing is drawn. ${plainText(empty.message)}` : '',
  };
}
