/** What stopped a file from being read, for code that has to tell the cases apart. */
export type FileErrorCode =
  | 'empty'
  | 'workbook'
  | 'not-csv'
  | 'no-header'
  | 'too-long'
  | 'too-wide'
  | 'too-many'
  | 'packed'
  | 'bomb'
  | 'damaged'
  | 'unreadable'
  | 'stopped';

/** A FileError as plain data, fit to be sent from a worker. */
export interface PlainFileError {
  readonly code: FileErrorCode;
  /** What is wrong, as a sentence for the person who chose the file. */
  readonly message: string;
  /** Name of the file, without its folders. */
  readonly file: string;
  /** As a spreadsheet counts; 0 when it is about the whole file. */
  readonly row: number;
  /** What the person can do about it, as a sentence. */
  readonly fix: string;
}

/** Thrown when a file a person brought cannot be read, or not any further. */
export class FileError extends Error implements PlainFileError {
  override name = 'FileError';
  readonly code: FileErrorCode;
  readonly file: string;
  readonly row: number;
  readonly fix: string;
  constructor(
    facts: Omit<PlainFileError, 'row'> & { readonly row?: number },
    options?: ErrorOptions,
  ) {
    super(facts.message, options);
    this.code = facts.code;
    this.file = facts.file;
    this.row = facts.row ?? 0;
    this.fix = facts.fix;
  }
}

/** The same error as plain data, since an error loses its fields between a worker and the page. */
export function toPlainError({ code, message, file, row, fix }: FileError): PlainFileError {
  return { code, message, file, row, fix };
}
