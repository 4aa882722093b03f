import { FileError } from '../../ingest/file-error.ts';

/** A record that goes on for longer has a quote that is never closed, or the file is no table. */
export const longestRecord = 16 * 1024 * 1024;
export const mostColumns = 5000;
export const mostRows = 2_000_000;
/** Kept cells, so that a wide file cannot fill the memory with fewer rows. */
export const mostCells = 80_000_000;

/** The record at `row` does not end within what a record may be long. */
export function recordTooLong(file: string, row: number): FileError {
  return new FileError({
    code: 'too-long',
    message: `Row ${row} of ${file} goes on for more than 16 MB.`,
    file,
    row,
    fix: 'Look for a quote in or before this row that is opened and never closed.',
  });
}

/** The header has more columns than can be read. */
export function tooManyColumns(file: string, row: number, columns: number): FileError {
  return new FileError({
    code: 'too-wide',
    message: `${file} has ${columns} columns; 5,000 is the most that can be read.`,
    file,
    row,
    fix: 'Save it again with one row for each area and period, or with fewer columns.',
  });
}

/** More rows were asked for than a browser can hold. */
export function tooManyRows(file: string, row: number): FileError {
  return new FileError({
    code: 'too-many',
    message: `More rows of ${file} were asked for than can be held: reading stopped at row ${row}.`,
    file,
    row,
    fix: 'Choose fewer areas.',
  });
}

/** There is no row of column names where one was expected, or its quotes do not match. */
export function noHeader(file: string, row: number, quotes: boolean): FileError {
  return new FileError({
    code: 'no-header',
    message: quotes
      ? `The quotes in row ${row} of ${file}, which holds the column names, do not match.`
      : `${file} has no row ${row}, where the column names should stand.`,
    file,
    row,
    fix: 'Open the file in a spreadsheet, check its first rows and save it as CSV again.',
  });
}
