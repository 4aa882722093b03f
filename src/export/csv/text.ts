import Papa from 'papaparse';

/** A cell of a CSV file: text of any origin, a number of ours, or null for an empty cell. */
export type CsvCell = string | number | null;

/**
 * Rows as a CSV file (RFC 4180): UTF-8 with a byte order mark, so that Excel reads it as such, and CRLF.
 * Numbers are written as they are, `-0.7` included. Text is guarded: see `safeText`.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? safeLabel(cell) : numberText(cell))),
  );
  return `\uFEFF${Papa.unparse(cells, { newline: '\r\n' })}`;
}

const monthName = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
/** What spreadsheets with number detection take for a date, a time, a fraction or a number in another notation. */
const looksLikeDate = [
  /^\d{1,4}\s*[-/.:]\s*\d{1,4}(\s*[-/.:]\s*\d{1,4})?$/,
  new RegExp(`^\\d{1,2}(st|nd|rd|th)?[ .-]*${monthName}$`, 'i'),
  new RegExp(`^(\\d{1,2}(st|nd|rd|th)?[ .-]*)?${monthName}\\.?([ ,.-]*\\d{1,4})+$`, 'i'),
  /^\d+ \d+\/\d+$/,
  /^[+-]?\d[\d,.]*e[+-]?\d+$/i,
  /^0\d+$/,
  /^(true|false)$/i,
];

/**
 * Guarded text that stays as it is when a spreadsheet opens the file: one that it would make a date of ("1-2",
 * "May 2025") gets an apostrophe in front, as one that begins a formula does.
 */
function safeLabel(text: string): string {
  const safe = safeText(text);
  return looksLikeDate.some((shape) => shape.test(safe.trim())) ? `'${safe}` : safe;
}

function numberText(cell: number | null): string {
  return cell === null ? '' : String(cell);
}

/** Marks that turn the direction of writing, and control characters that no table holds. */
const unwanted = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\t\n\r]/gu;

/** The first character that shows, after spaces, controls and invisible ones, begins a formula. */
const formulaStart = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@|%＝＋－＠｜％])/u;

/**
 * Text that a spreadsheet takes for text. One that would begin a formula gets an apostrophe in front (OWASP,
 * CSV injection), full-width and hidden beginnings included. Control characters other than tabs and line
 * breaks are dropped, and so are the marks that turn the direction of writing: right-to-left overrides,
 * embeddings, isolates and their ends, by which one label could pass for another.
 */
export function safeText(text: string): string {
  const clean = text.replaceAll(unwanted, '').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return formulaStart.test(clean) ? `'${clean}` : clean;
}
