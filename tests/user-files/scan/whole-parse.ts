import Papa from 'papaparse';
import { keepsRecord, type KeyTest } from '../../../src/user-files/scan/key-test.ts';
import type { Scanned, ScanOptions } from '../../../src/user-files/scan/scan.ts';

/** The pieces of some bytes, as long as `lengths` says, turn by turn. */
export async function* inPieces(
  bytes: Uint8Array,
  lengths: readonly number[] = [bytes.length || 1],
): AsyncGenerator<Uint8Array, void> {
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const end = start + (lengths[turn % lengths.length] ?? 1);
    yield bytes.slice(start, end);
    start = end;
  }
}

/** The usual options, for text in memory. */
export function optionsFor(bytes: Uint8Array, options: Partial<ScanOptions> = {}): ScanOptions {
  return { delimiter: ',', encoding: 'utf-8', keys: null, totalBytes: bytes.length, ...options };
}

/** What a scan must come to: the whole text through papaparse, then the rules of readCsv, then the key test. */
export function wholeParse(
  text: string,
  {
    keys,
    delimiter,
    headerRow = 1,
  }: { keys: KeyTest | null; delimiter: string; headerRow?: number },
): { readonly whole: Omit<Scanned, 'notUtf8'>; readonly headerIsSound: boolean } {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const { data, errors } = parser.parse(lines, 0, false) as Papa.ParseResult<string[]>;
  const malformed = new Set(errors.map(({ row }) => row));
  const header = data[headerRow - 1] ?? [];
  const found: { row: number; cells: string[] }[] = [];
  const ragged: { row: number; fields: number }[] = [];
  const badQuotes: number[] = [];
  let read = 0;
  data.forEach((cells, index) => {
    if (index < headerRow || cells.every((cell) => cell === '')) return;
    read += 1;
    const row = index + 1;
    if (malformed.has(index)) badQuotes.push(row);
    else if (cells.length !== header.length) ragged.push({ row, fields: cells.length });
    else if (keepsRecord(cells, keys)) found.push({ row, cells });
  });
  const whole = {
    header,
    headerRow,
    rows: found.map(({ cells }) => cells),
    rowNumbers: Uint32Array.from(found.map(({ row }) => row)),
    read,
    kept: found.length,
    ragged: ragged.slice(0, 1000),
    raggedTotal: ragged.length,
    badQuotes: badQuotes.slice(0, 1000),
    badQuotesTotal: badQuotes.length,
  };
  // What follows the last line end is no row, however papaparse sees it.
  const rows = lines === '' || lines.endsWith('\n') ? data.length - 1 : data.length;
  return { whole, headerIsSound: headerRow <= rows && !malformed.has(headerRow - 1) };
}
