import type { Figure } from '../../figure/figure.ts';
import { headlineText } from '../../figure/words/sentence.ts';
import type { ExportContext } from '../context.ts';
import { csvTable } from '../csv/file.ts';
import { captionOf } from '../text/caption.ts';
import { citationOf } from '../text/words-to-copy.ts';
import type { WorkbookSheet } from './workbook.ts';

const widthOfText = 18;
const widthOfWords = 100;

/**
 * A figure as the sheets of a workbook: its values, in the columns of its CSV file, and what must be read with them:
 * notes, sources, licence, definition and where it is from.
 */
export function figureSheets(figure: Figure, context: ExportContext): readonly WorkbookSheet[] {
  const values = csvTable(figure, context);
  return [
    { name: 'Values', widths: (values[0] ?? []).map(() => widthOfText), rows: values },
    {
      name: 'Notes, sources, licence',
      widths: [widthOfText + 4, widthOfWords],
      rows: [['About', figure.subtitle], ...notesOf(figure, context)],
    },
  ];
}

function notesOf(figure: Figure, context: ExportContext): readonly (readonly [string, string])[] {
  const { notes, sources, licences, altText } = captionOf(figure);
  const lines: readonly (readonly [string, string])[] = [
    ['Headline', headlineText(figure)],
    ['Definition', figure.indicator.definition],
    ...notes.map((note) => ['Note', note] as const),
    ...sources.map((source) => ['Source', source] as const),
    ['Licence', licences],
    ...citationOf(figure, context)
      .split('\n')
      .map((line) => ['Citation', line] as const),
    ['Alt text of the chart', altText],
    ['Data version', figure.local ? '' : context.dataVersion],
    ['Retrieved', context.retrieved],
    ['Link', context.link],
  ];
  return lines.filter(([, text]) => text !== '');
}
