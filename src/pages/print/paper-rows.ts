import type { Figure, TableRow } from '../../figure/figure.ts';
import {
  annotationsInWords,
  groupSources,
  symbolsInWords,
} from '../../figure/notes/small-print.ts';
import { headlineText, textsOf } from '../../figure/words/sentence.ts';

/** Heights on a printed A4 page, in pixels of 1/96 inch, for the widest of the usual system fonts. */
const page = 1016;
const frame = 205;
const rowHeight = 12.3;
const targetHeight = 95;
const smallLine = 12.6;
/** Lines of what the dataset is, which the figure itself does not hold. */
const descriptionLines = 7;
const lettersAcross = 118;
const lettersInHalf = 58;
/** Of a row's name beside few columns in half of the page, and beside many in all of it. */
const lettersBesideFew = 28;
const lettersBesideMany = 40;
const fewestRows = 4;
/** A table this long and this wide stands beside the words as it is. */
const longest = 24;
const widest = 5;

/** The rows of a figure's table that a page has room for. */
export interface PaperRows {
  /** One list, or two that stand beside each other. */
  readonly lists: readonly (readonly TableRow[])[];
  readonly leftOut: number;
}

/**
 * What is printed of a table too large for its usual place below a drawing of some height (pixels; 0 for none):
 * the latest periods first, as many rows as fit, in two lists where there are few columns. Null for a table that
 * stands there whole.
 */
export function paperRows(figure: Figure, drawing: number): PaperRows | null {
  const { table } = figure;
  const columns = table.columns.length;
  if (table.rows.length <= longest && columns <= widest) return null;
  const room = Math.max(roomBelow(figure, drawing), fewestRows * rowHeight);
  const lists = columns <= widest ? 2 : 1;
  const letters = lists === 2 ? lettersBesideFew : lettersBesideMany;
  const rows = latestFirst(figure);
  const heights = rows.map(({ label }) => Math.ceil(label.length / letters) * rowHeight);
  let used = 0;
  const over = heights.findIndex((height) => {
    used += height;
    return used > room * lists;
  });
  const shown = over < 0 ? rows : rows.slice(0, over);
  if (lists === 1 && shown.length === rows.length && rows.length <= longest) return null;
  const half = Math.ceil(shown.length / lists);
  return {
    lists: [shown.slice(0, half), shown.slice(half)].filter((list) => list.length > 0),
    leftOut: rows.length - shown.length,
  };
}

function roomBelow(figure: Figure, drawing: number): number {
  const { subtitle, indicator, notes, overlays, sources } = figure;
  const lines = (text: string, letters: number): number => Math.ceil(text.length / letters);
  const head =
    24 * lines(headlineText(figure), 60) +
    16 * lines(subtitle, 112) +
    14 * lines(textsOf(figure).join(' '), 114);
  const words = [indicator.definition, ...notes].reduce(
    (sum, text) => sum + lines(text, lettersInHalf),
    descriptionLines,
  );
  const annotations = annotationsInWords(figure).reduce(
    (sum, { lead, note }) => sum + lines(`${lead} ${note}`, lettersAcross),
    lines(symbolsInWords(figure), lettersAcross),
  );
  const named = groupSources(sources).reduce(
    (sum, { source, releases }) =>
      sum + lines([source.publisher, source.title, ...releases].join(' '), lettersAcross),
    1,
  );
  const small = (words / 2 + annotations + named + 1) * smallLine;
  const targetsHeight = overlays.targets.length > 0 ? targetHeight : 0;
  return page - frame - head - drawing - small - targetsHeight;
}

/** The rows by period, the latest first; in each the order of the table. */
function latestFirst({ table }: Figure): readonly TableRow[] {
  return [...table.rows].sort((a, b) => b.period.order - a.period.order);
}
