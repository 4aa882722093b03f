import Papa from 'papaparse';

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
