import { FileError } from '../../ingest/file-error.ts';
import type { Sniffed } from './sniff.ts';

/** Why a file is not read when its bytes say that it is no table; null when they say that it may be one. */
export function whyNotTable({ kind, what }: Sniffed, file: string): FileError | null {
  if (kind === 'csv') return null;
  if (kind === 'empty') {
    return new FileError({
      code: 'empty',
      message: `${file} is empty.`,
      file,
      fix: 'Download or export it again.',
    });
  }
  if (kind === 'workbook') {
    return new FileError({
      code: 'workbook',
      message: `${file} is ${what ?? 'a workbook'}, which cannot be read here.`,
      file,
      fix: 'Open it in Excel or LibreOffice, go to the sheet with the figures, choose File, Save as, and the type “CSV UTF-8 (comma delimited)”. Then choose the CSV file.',
    });
  }
  const packed = kind === 'zip' ? 'a ZIP file' : 'a gzip file';
  return new FileError({
    code: 'not-csv',
    message: `${file} is ${kind === 'other' ? (what ?? 'not a table') : `${packed} inside another file`}, not a CSV file.`,
    file,
    fix:
      kind === 'other'
        ? 'Look on the page it came from for the data files (CSV), or export the table as CSV.'
        : 'Unpack it on your computer and choose the CSV file itself.',
  });
}

/** A ZIP without a CSV file. */
export function nothingInside(file: string, names: readonly string[]): FileError {
  const some = names.slice(0, 3).join(', ');
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return new FileError({
    code: 'not-csv',
    message:
      names.length === 0
        ? `${file} is a ZIP file with nothing in it.`
        : `${file} is a ZIP file without a CSV file in it; it has ${some}${rest}.`,
    file,
    fix: 'Look on the page it came from for the data files (CSV).',
  });
}

/** A row among the first of a table goes on for longer than any row of statistics. */
export function endlessRow(file: string, row: number): FileError {
  return new FileError({
    code: 'too-long',
    message: `Row ${row} of ${file} goes on for more than a megabyte.`,
    file,
    row,
    fix: 'Check that it is a CSV file, and that every quote in its first rows is closed.',
  });
}

/** The header that was read has another number of columns than the one that was shown: figures would be shifted. */
export function otherHeader(file: string, row: number): FileError {
  return new FileError({
    code: 'no-header',
    message: `Row ${row} of ${file}, which holds the column names, has another number of columns than at first.`,
    file,
    row,
    fix: 'Choose the file again. If that does not help, open it in a spreadsheet, check the quotes in its first rows and save it as CSV again.',
  });
}

const gone = ['NotReadableError', 'NotFoundError', 'InvalidStateError'];

/** An error met while reading a file, as a FileError where it is about the file. */
export function readingError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !gone.includes(error.name)) return error;
  return new FileError(
    {
      code: 'unreadable',
      message: `${file} can no longer be read: it was changed, moved or deleted since it was chosen.`,
      file,
      fix: 'Choose the file again.',
    },
    { cause: error },
  );
}
