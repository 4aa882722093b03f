import Papa from 'papaparse';

type Row = readonly string[];

/** The beginning of a table: where its column names stand, and rows around them. */
export interface TableHead {
  /** One character. */
  readonly delimiter: string;
  /** As a spreadsheet counts. */
  readonly headerRow: number;
  readonly header: Row;
  /** The rows above the header, blank ones too. */
  readonly above: readonly Row[];
  /** The first rows below it, blank and ragged ones too, so that they can be counted. */
  readonly sample: readonly Row[];
}

const delimiters = [',', ';', '\t', '|'];
const mostSample = 2000;
/** Wide tables have fewer rows in the sample: it travels to the page, which stands still until it is there. */
const mostSampleCells = 30_000;
const fewestSample = 20;
const looked = 50;

/**
 * Finds the delimiter and the header of a table from its first text. `complete` says that there is no more of it;
 * otherwise its last row is left out. Null when not even one row is there. Never throws.
 */
export function findTableHead(text: string, complete: boolean): TableHead | null {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = findDelimiter(lines, complete);
  const rows = parse(lines, delimiter, complete, mostSample);
  const headerIndex = findHeader(rows.slice(0, looked));
  const header = rows[headerIndex];
  if (!header) return null;
  return {
    delimiter,
    headerRow: headerIndex + 1,
    header,
    above: rows.slice(0, headerIndex),
    sample: rows.slice(headerIndex + 1, headerIndex + 1 + sampleLength(header.length)),
  };
}

function sampleLength(columns: number): number {
  return Math.max(fewestSample, Math.floor(mostSampleCells / columns));
}

/** The delimiter that most rows agree on; a comma if none is better. */
function findDelimiter(lines: string, complete: boolean): string {
  let best = ',';
  let bestShare = 0;
  let bestWidth = 1;
  for (const delimiter of delimiters) {
    const rows = parse(lines, delimiter, complete, looked).filter((row) => !isBlank(row));
    const widths = new Map<number, number>();
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    const share = count / rows.length;
    if (width > 1 && (share > bestShare || (share === bestShare && width > bestWidth))) {
      best = delimiter;
      bestShare = share;
      bestWidth = width;
    }
  }
  return best;
}

/** The first row that is filled at least half as well as the fullest: titles and dates above it fill few cells. */
function findHeader(rows: readonly Row[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const most = Math.max(0, ...filled);
  const enough = Math.max(Math.min(2, most), most / 2);
  const headerIndex = filled.findIndex((count) => count > 0 && count >= enough);
  return Math.max(0, headerIndex);
}

function parse(lines: string, delimiter: string, complete: boolean, most: number): readonly Row[] {
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview: most });
  const { data } = parser.parse(lines, 0, !complete) as Papa.ParseResult<string[]>;
  // What is read after the last line end is no row; an open quote may have taken that line end in.
  const last = data.at(-1);
  const endsWithNone = complete && data.length < most && lines.endsWith('\n');
  return endsWithNone && last && isBlank(last) ? data.slice(0, -1) : data;
}

function isBlank(row: Row): boolean {
  return row.every((cell) => cell === '');
}
