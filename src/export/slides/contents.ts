import { asSentence } from '../../domain/words/format.ts';
import { figuresInWords } from '../pack/contents.ts';
import type { ReportContents, ReportedFigure } from '../report/contents.ts';
import { captionOf } from '../text/caption.ts';
import { plainText } from '../text/plain-text.ts';
import { citationOf, sentenceOf } from '../text/words-to-copy.ts';

/** A slide in words, and the picture that fills it. */
export interface Slide {
  readonly title: string;
  /** Paragraphs on the slide. */
  readonly text: readonly string[];
  /** The number of the picture's file, and what it says to those who do not see it; null for a slide of text. */
  readonly picture: { readonly file: number; readonly description: string } | null;
  /** What the speaker has before them, a paragraph each. */
  readonly notes: readonly string[];
}

/** Letters that a slide of text has room for. */
const mostLetters = 1500;

/** The slides of a presentation: what it is, each figure, then citations and licences. */
export function slidesOf(contents: Omit<ReportContents, 'centimetres'>): readonly Slide[] {
  const { title, day, dataVersion, figures, failed, cautions } = contents;
  const made = `${figuresInWords(figures.length)}, made on ${day} from data version ${dataVersion}.`;
  return [
    plain(`Local Context: ${plainText(title)}`, [made, ...cautions.map(plainText)]),
    ...figures.map(slideOf),
    ...ofText(
      'What is missing, and why',
      failed.map(({ label, reason }) => plainText(`${label}: ${reason}`)),
    ),
    ...ofText('Sources', [
      ...new Set(figures.flatMap(({ figure, context }) => citationOf(figure, context).split('\n'))),
      ...licences(figures),
    ]),
  ];
}

function slideOf({ figure, context, notes: about, picture }: ReportedFigure, at: number): Slide {
  const { headline, title, notes, sources } = captionOf(figure);
  const reasons = about.map((note) => plainText(asSentence(note)));
  return {
    title: headline,
    text: picture ? [] : [`Nothing is drawn. ${plainText(figure.empty?.message ?? '')}`.trim()],
    picture: picture && { file: at + 1, description: picture.description },
    notes: [
      asSentence(title),
      ...reasons,
      ...(figure.empty ? [] : [sentenceOf(figure)]),
      ...notes,
      ...(sources.length === 0 ? [] : [`Source: ${sources.join(' ')}`]),
      plainText(`Chart: ${context.link} (retrieved ${context.retrieved}).`),
    ],
  };
}

function plain(title: string, text: readonly string[]): Slide {
  return { title, text, picture: null, notes: [] };
}

/** Paragraphs on as many slides as they need; none for none. */
function ofText(title: string, paragraphs: readonly string[]): readonly Slide[] {
  const slides: string[][] = [];
  let letters = Infinity;
  for (const paragraph of paragraphs) {
    if (letters + paragraph.length > mostLetters) {
      slides.push([]);
      letters = 0;
    }
    letters += paragraph.length;
    slides.at(-1)?.push(paragraph);
  }
  return slides.map((text, at) => plain(at === 0 ? title : `${title} (continued)`, text));
}

function licences(figures: readonly ReportedFigure[]): readonly string[] {
  const all = figures.flatMap(({ figure }) => figure.sources.map(({ licence }) => licence));
  return [
    ...new Set(
      all.map(({ title, url }) =>
        plainText(`Contains public sector information licensed under the ${title}. ${url}`.trim()),
      ),
    ),
  ];
}
