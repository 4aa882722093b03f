import type { Preview } from '../layout/layout.ts';
import type { Encoding } from '../scan/scan.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/** All that is needed to read a table again from the file it came in. Plain data. */
export interface TableLocation {
  /** Its own name, for messages. */
  readonly file: string;
  readonly packing:
    | { readonly kind: 'none' }
    | { readonly kind: 'gzip' }
    | { readonly kind: 'zip'; readonly entry: ZipEntry };
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly headerRow: number;
  /** How many column names stand there. */
  readonly columns: number;
}

/** The beginning of a table, and how it was found. */
export interface TablePreview extends Preview {
  /** The name of the ZIP or gzip file it came in; empty if it came by itself. */
  readonly container: string;
  /** In bytes, unpacked; null when that is not known before it is read. */
  readonly size: number | null;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly delimiter: string;
}

/** A table in a file: what it looks like, and how to read it. */
export interface FoundTable {
  readonly location: TableLocation;
  readonly preview: TablePreview;
}

/** A file in a ZIP that is not read, and why, as a sentence. */
export interface SkippedFile {
  readonly name: string;
  readonly reason: string;
}

/** What was found in a file that a person brought. */
export interface FoundFile {
  readonly name: string;
  /** In bytes, as it is. */
  readonly size: number;
  readonly kind: 'csv' | 'zip' | 'gzip';
  readonly tables: readonly FoundTable[];
  readonly skipped: readonly SkippedFile[];
}
