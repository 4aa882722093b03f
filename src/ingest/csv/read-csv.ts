import Papa from 'papaparse';
import { quoted } from '../clean-text.ts';
import type { IssueList } from '../issue-list.ts';

/** A file as text: every row has as many cells as the header. `rowNumbers[i]` is where row `i` stands. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
}

/**
 * Splits comma-separated text (RFC 4180; a byte order mark, CRLF and LF are all fine) into rows of strings.
 * Row numbers count as a spreadsheet does: the header is row 1 and blank rows count, though they are dropped.
 * Rows with too few or too many cells, or with unbalanced quotes, are set aside with an issue.
 * Throws DataError when there is nothing to read: no text, a web page, or no row below the header.
 */
export function readCsv(text: string, issues: IssueList): CsvTable {
  const body = withoutBom(text);
  refuseEmpty(body, issues);
  refuseWebPage(body, issues);
  // Mixed line endings would otherwise be guessed from the first rows and leave CRs in the rest.
  const lines = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
  const { data, errors } = Papa.parse<string[]>(lines, {
    delimiter: ',',
    newline: '\n',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
  });
  const badQuotes = reportQuotes(errors, issues);
  const header = data[0] ?? [];
  if (badQuotes.has(0)) throw issues.failure('the quotes in its first row do not match');

  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  for (let index = 1; index < data.length; index += 1) {
    const row = data[index] as string[];
    if (badQuotes.size > 0 && badQuotes.has(index)) continue;
    if (row.length === header.length && (row[0] !== '' || !isBlank(row))) {
      rows.push(row);
      rowNumbers.push(index + 1);
    } else if (!isBlank(row)) {
      reportRagged(row, index, header.length, index >= lastRow(data), issues);
    }
  }
  if (rows.length === 0) {
    issues.error(
      0,
      '',
      'no row below the header can be read',
      'Export the file again, with its rows.',
    );
    throw issues.failure('it has no rows that can be read');
  }
  return { header, rows, rowNumbers };
}

function withoutBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell === '');
}

function lastRow(data: readonly (readonly string[])[]): number {
  return data.findLastIndex((row) => !isBlank(row));
}

function refuseEmpty(text: string, issues: IssueList): void {
  if (text.trim() !== '') return;
  issues.error(0, '', 'the file is empty', 'Export it again, with a header row and its rows.');
  throw issues.failure('it is empty');
}

function refuseWebPage(text: string, issues: IssueList): void {
  if (!looksLikeWebPage(text)) return;
  issues.error(
    1,
    '',
    `the file is a web page, not comma-separated values: it starts with ${quoted(text.trimStart().slice(0, 30))}`,
    'Check that the file is on the server under this name, and that the server does not answer with a page instead.',
  );
  throw issues.failure('it is a web page');
}

/** True when text is HTML or XML, such as a server's "not found" page sent in place of a file. */
export function looksLikeWebPage(text: string): boolean {
  return /^[\s\ufeff]*</.test(text.slice(0, 1000));
}

function reportQuotes(errors: readonly Papa.ParseError[], issues: IssueList): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { type, code, row = 0 } of errors) {
    if (type !== 'Quotes' || rows.has(row)) continue;
    rows.add(row);
    issues.error(
      row + 1,
      '',
      code === 'MissingQuotes'
        ? 'a quote is opened and never closed, so all that follows was read as one cell'
        : 'a quoted cell goes on after its closing quote',
      'Put quotes around the whole cell, and write a quote inside it twice: "a ""good"" school".',
    );
  }
  return rows;
}

function reportRagged(
  row: readonly string[],
  index: number,
  expected: number,
  isLast: boolean,
  issues: IssueList,
): void {
  const start = quoted(row.slice(0, 4).join(','));
  issues.error(
    index + 1,
    '',
    `the row has ${row.length} ${row.length === 1 ? 'cell' : 'cells'} where the header has ${expected}; it starts with ${start}`,
    isLast && row.length < expected
      ? 'The file seems to have been cut short: export or upload it again.'
      : 'Give the row one cell for every column; put quotes around a cell that holds a comma.',
  );
}
