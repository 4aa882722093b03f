import Papa from 'papaparse';

/** A cell of a CSV file: text of any origin, a number of ours, or null for an empty cell. */
export type CsvCell = string | number | null;

/**
 * Rows as a CSV file (RFC 4180): UTF-8 with a byte order mark, so that Excel reads it as such, and CRLF.
 * Numbers are written as they are, `-0.7` included. Text is guarded: see `safeText`.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? safeText(cell) : numberText(cell))),
  );
  return `\uFEFF${Papa.unparse(cells, { newline: '\r\n' })}`;
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
