/** What stopped a file from being read, for code that has to tell the cases apart. */
export type FileFaultCode =
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

/** A fault as plain data, fit to be sent from a worker. */
export interface FileFaultFacts {
  readonly code: FileFaultCode;
  /** What is wrong, as a sentence for the person who chose the file. */
  readonly message: string;
  /** Name of the file, without its folders. */
  readonly file: string;
  /** As a spreadsheet counts; 0 when it is about the whole file. */
  readonly row: number;
  /** What the person can do about it, as a sentence. */
  readonly remedy: string;
}

/** Thrown when a file a person brought cannot be read, or not any further. */
export class FileFault extends Error implements FileFaultFacts {
  override name = 'FileFault';
  readonly code: FileFaultCode;
  readonly file: string;
  readonly row: number;
  readonly remedy: string;
  constructor(
    facts: Omit<FileFaultFacts, 'row'> & { readonly row?: number },
    options?: ErrorOptions,
  ) {
    super(facts.message, options);
    this.code = facts.code;
    this.file = facts.file;
    this.row = facts.row ?? 0;
    this.remedy = facts.remedy;
  }
}

/** The same fault as plain data, since an error loses its fields between a worker and the page. */
export function toPlainError({ code, message, file, row, remedy }: FileFault): FileFaultFacts {
  return { code, message, file, row, remedy };
}
