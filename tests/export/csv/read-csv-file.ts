import Papa from 'papaparse';
import { csvOf } from '../../../src/export/csv/file.ts';
import type { Figure } from '../../../src/figure/figure.ts';

/** A figure's CSV file, taken from the page on a day. */
export function figureCsv(figure: Figure): string {
  return csvOf(figure, {
    link: 'https://example.org/local-context/?page=indicator&indicator=test.ehc_plan_count',
    dataVersion: '2026.11.21',
    retrieved: '21 November 2026',
  });
}

/** The records of a CSV file of ours, read as a spreadsheet would, by column name. */
export function recordsIn(csv: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    newline: '\r\n',
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  const [header = [], ...rows] = data;
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`${row.length} cells in a row`);
    return Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']));
  });
}
