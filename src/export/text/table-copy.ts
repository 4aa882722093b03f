import { isNumber } from '../../domain/cell.ts';
import { asSentence, formatCell, capitalise } from '../../domain/words/format.ts';
import { publicationInWords } from '../../domain/source.ts';
import { headlineText } from '../../figure/words/sentence.ts';
import type { Figure } from '../../figure/figure.ts';
import {
  annotationsInWords,
  groupSources,
  symbolsInWords,
} from '../../figure/notes/small-print.ts';
import { safeText } from '../csv/text.ts';
import { escapeHtml } from './escape-html.ts';
import { plainText } from './plain-text.ts';

/** A figure's table in the two forms that a clipboard holds. */
export interface TableCopy {
  /** For Word and Excel: one table, then what must be read with it, a paragraph each. */
  readonly html: string;
  /** Tab-separated, for anything else. */
  readonly text: string;
}

interface Cell {
  readonly text: string;
  readonly isNumber: boolean;
}

/**
 * A figure's table as the page shows it, numbers formatted, with its headline and caption, then breaks, notes,
 * symbols and sources. In HTML everything is escaped and text is marked as text, so that Excel makes neither
 * a formula nor a date of it; in plain text a beginning formula gets an apostrophe.
 */
export function tableCopy(figure: Figure): TableCopy {
  const { table } = figure;
  const head = [table.rowHeading, ...table.columns.map(({ label }) => label)].map(text);
  const rows = [...valueRows(figure), ...statedRows(figure)];
  const after = smallPrint(figure);
  const captions = [headlineText(figure), table.caption];
  return {
    html: [
      '<table>',
      `<caption>${captions.map(escaped).join('<br>')}</caption>`,
      `<thead><tr>${head.map((cell) => htmlCell('th scope="col"', cell)).join('')}</tr></thead>`,
      `<tbody>${rows.map(htmlRow).join('')}</tbody>`,
      '</table>',
      ...after.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ].join(''),
    text: [
      ...captions.map(textCell),
      [head, ...rows].map((row) => row.map(plainCell).join('\t')).join('\n'),
      ...after.map(textCell),
    ].join('\n'),
  };
}

function valueRows({ table, indicator }: Figure): readonly (readonly Cell[])[] {
  return table.rows.map(({ label, afterBreak, cells }) => [
    text(afterBreak ? `${label} [b]` : label),
    ...cells.map(({ cell }) => ({
      text: forSpreadsheet(formatCell(cell, indicator)),
      isNumber: isNumber(cell),
    })),
  ]);
}

/** A number with the minus that a spreadsheet reads, as the typographic one makes it text. */
function forSpreadsheet(shown: string): string {
  return shown.replace(/^\u2212/, '-');
}

/** What documents state, under the published figures as on the page. */
function statedRows({ table, overlays }: Figure): readonly (readonly Cell[])[] {
  return overlays.stated.map(({ area, words, asAt }) => [
    text(`Stated in a document, ${asAt}`),
    ...table.columns.map(({ key }) => text(key === area ? words : '')),
  ]);
}

function smallPrint(figure: Figure): readonly string[] {
  const symbols = symbolsInWords(figure);
  return [
    ...annotationsInWords(figure).map(({ lead, note }) => `${lead} ${note}`),
    ...figure.overlays.targets.map(({ label }) => asSentence(label)),
    ...figure.notes.map((note) => `Note: ${note}`),
    ...(symbols === '' ? [] : [`Symbols: ${symbols}`]),
    ...groupSources(figure.sources).map(({ source, releases }) =>
      [
        `Source: ${asSentence(publicationInWords(source))}`,
        ...releases.map((release) => asSentence(capitalise(release))),
        asSentence(capitalise(source.licence.title)),
        source.url,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  ];
}

function text(label: string): Cell {
  return { text: label, isNumber: false };
}

function htmlRow(cells: readonly Cell[]): string {
  const [first, ...others] = cells;
  const heading = first ? htmlCell('th scope="row"', first) : '';
  return `<tr>${heading}${others.map((cell) => htmlCell('td', cell)).join('')}</tr>`;
}

function htmlCell(open: string, { text: shown, isNumber: isPlain }: Cell): string {
  const tag = open.startsWith('th') ? 'th' : 'td';
  const style = isPlain ? 'text-align:right' : `mso-number-format:'\\@'`;
  return `<${open} style="${style}">${escaped(shown)}</${tag}>`;
}

function escaped(shown: string): string {
  return escapeHtml(plainText(shown));
}

function plainCell({ text: shown, isNumber: isPlain }: Cell): string {
  return isPlain ? shown : textCell(shown);
}

function textCell(shown: string): string {
  return safeText(plainText(shown));
}
