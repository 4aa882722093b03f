import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetResult, DatasetStep } from '../worker/dataset-request.ts';
import type { ReadProgress } from '../worker/client.ts';
import type { SkippedFile, TablePreview } from '../open/table.ts';
import type { Layout, Mapping, Refusal, Row } from '../layout/layout.ts';
import type { Placement } from '../../catalogue/override-catalogue.ts';
import type { SavedPlacement, Scope } from '../saved/saved-entry.ts';

/** What was read from a table. */
export interface Finished {
  readonly results: readonly DatasetResult[];
  /** Rows below the header, and those of them that were kept. */
  readonly read: number;
  readonly kept: number;
  readonly scope: Scope;
  /** In words: "22 November 2026". */
  readonly readOn: string;
}

/** How far a table has come. */
export type Stage =
  | { readonly kind: 'opening' }
  /** Nothing could be read. */
  | { readonly kind: 'stopped'; readonly message: string; readonly fix: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The person is asked which column is which. */
  | { readonly kind: 'mapping'; readonly start: Mapping | null }
  /** `step` is set once the file is read and its datasets are being made. */
  | {
      readonly kind: 'reading';
      readonly progress: ReadProgress | null;
      readonly step: DatasetStep | null;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'finished' };

/** A table that a person brought. */
export interface UserFile {
  readonly id: string;
  /** Its own file name. */
  readonly name: string;
  /** The ZIP or gzip file it came in; empty if it came by itself. */
  readonly container: string;
  /** Of the file it came in, in bytes. */
  readonly size: number;
  /** Other files in the ZIP, and why they are not read; on the first of its tables. */
  readonly skipped: readonly SkippedFile[];
  readonly preview: TablePreview | null;
  readonly layout: Layout | null;
  /** GSS codes of councils to keep besides those of the site. */
  readonly extra: readonly string[];
  readonly stage: Stage;
  /** What was read from it; stays, whatever is tried after it, until it is read anew. */
  readonly finished: Finished | null;
  /** For each reading that can be charted; null for one that is not shown. In the order of the results. */
  readonly placements: readonly (Placement | null)[];
  /** The day it was remembered on this device, in words; empty when it is not, or not yet. */
  readonly savedOn: string;
  /** True while it is being remembered, false while it is being forgotten; null when neither is under way. */
  readonly saving: boolean | null;
  /** Where its datasets were shown at the last visit, until it is read at this one; null for a file of this visit. */
  readonly remembered: readonly SavedPlacement[] | null;
  /** Why it could not be remembered; empty when nothing went wrong. */
  readonly saveError: string;
}

/** The dataset of one of a table's results; null when it cannot be charted. */
export function datasetAt(file: UserFile | undefined, at: number): Dataset | null {
  return file?.finished?.results[at]?.dataset ?? null;
}

let number = 0;

/** A table that is being opened; `size` in bytes. Its id is not that of any other, of earlier visits either. */
export function newUserFile(name: string, size: number, container = ''): UserFile {
  number += 1;
  return {
    id: `${Date.now().toString(36)}-${number}`,
    name,
    container,
    size,
    skipped: [],
    preview: null,
    layout: null,
    extra: [],
    stage: { kind: 'opening' },
    finished: null,
    placements: [],
    savedOn: '',
    saving: null,
    remembered: null,
    saveError: '',
  };
}

/** A file to be read, with what a data package says about its columns, if it came with one. */
export interface IncomingFile {
  readonly blob: Blob;
  readonly name: string;
  readonly meta?: readonly Row[];
}
