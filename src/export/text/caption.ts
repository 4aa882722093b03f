import { publicationInWords } from '../../domain/source.ts';
import { headlineText } from '../../figure/words/sentence.ts';
import { asSentence, formatList } from '../../domain/words/format.ts';
import type { Figure } from '../../figure/figure.ts';
import {
  annotationsInWords,
  groupSources,
  symbolsInWords,
} from '../../figure/notes/small-print.ts';
import { plainText } from './plain-text.ts';

/** What stands with a chart in a report, as words beside its picture. */
export interface Caption {
  /** Subject and finding. */
  readonly headline: string;
  /** What the figure is of: measure, places, period. A caption begins with the figure's number, then this. */
  readonly title: string;
  /** Breaks, gaps, symbols and notes, a paragraph each. */
  readonly notes: readonly string[];
  /** A publication with its releases each. */
  readonly sources: readonly string[];
  /** The licences, once each. */
  readonly licences: string;
  /** What the chart is, in one sentence. */
  readonly shortAltText: string;
  readonly altText: string;
}

/** The words of a figure that its picture for a report leaves to the report. */
export function captionOf(figure: Figure): Caption {
  const { subtitle, sources, altText, notes, local } = figure;
  const unread = local ? 'Local data, not published by Local Context.' : '';
  return {
    headline: plainText(headlineText(figure)),
    title: plainText(subtitle),
    notes: [
      unread,
      ...annotationsInWords(figure).map(({ lead, note }) => `${lead} ${note}`),
      symbolsInWords(figure),
      ...notes.map(asSentence),
    ]
      .filter((note) => note.trim() !== '')
      .map(plainText),
    sources: groupSources(sources).map(({ source, releases }) =>
      plainText(asSentence([publicationInWords(source), ...releases].join(', '))),
    ),
    licences: plainText(formatList([...new Set(sources.map(({ licence }) => licence.title))])),
    shortAltText: plainText(shortOf(altText, subtitle)),
    altText: plainText(altText),
  };
}

/** An alt text begins with the kind of chart and what it is of: "Line chart: EHC plans …". */
function shortOf(altText: string, subtitle: string): string {
  const at = altText.indexOf(`${subtitle}.`);
  return at < 0 ? asSentence(subtitle) : altText.slice(0, at + subtitle.length + 1);
}

/**
 * A figure's caption as text to paste under its picture. The number of the figure is not known here: it is written as
 * an X, to be replaced.
 */
export function captionText(figure: Figure): string {
  const { headline, title, notes, sources, licences, shortAltText, altText } = captionOf(figure);
  const licence = licences === '' ? '' : ` ${asSentence(licences)}`;
  return [
    `Figure X: ${asSentence(title)}`,
    asSentence(headline),
    notes.length === 0 ? '' : `Notes: ${notes.join(' ')}`,
    sources.length === 0 ? '' : `Source: ${sources.join(' ')}${licence}`,
    `Alt text, short: ${shortAltText}`,
    `Alt text, long: ${altText}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
