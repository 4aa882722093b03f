import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { PlainFileError } from '../../ingest/file-error.ts';
import type { FoundFile, TableLocation } from '../open/table.ts';
import type { DatasetStep } from './dataset-request.ts';
import type { SentResult, SentRequest } from './transfer-dataset.ts';
import type { KeyTest } from '../scan/key-test.ts';
import type { Preview, Recognised } from '../layout/layout.ts';
import type { RowBatch } from '../scan/row-batch.ts';
import type { ScanProgress, ScanTotals } from '../scan/scan.ts';

/** What the page asks of the worker that reads files: one thing, then it is done with. */
export type FileRequest =
  | { readonly task: 'find'; readonly blob: Blob; readonly name: string }
  | {
      readonly task: 'recognise';
      readonly preview: Preview;
      readonly published: readonly DatasetDescriptor[];
    }
  | {
      readonly task: 'read';
      readonly blob: Blob;
      readonly location: TableLocation;
      readonly keys: KeyTest | null;
    }
  | {
      readonly task: 'datasets';
      readonly blob: Blob;
      readonly location: TableLocation;
      readonly datasets: SentRequest;
    };

/**
 * What the worker says, in this order: `started`; any number of `progress` and `rows`; for each dataset some `step`s,
 * any number of `counted`, and its `dataset`; one of the others.
 */
export type FileReply =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly progress: ScanProgress }
  | { readonly kind: 'rows'; readonly batch: RowBatch }
  | { readonly kind: 'counted'; readonly batch: RowBatch }
  | { readonly kind: 'step'; readonly step: DatasetStep }
  | { readonly kind: 'dataset'; readonly result: SentResult }
  | { readonly kind: 'found'; readonly found: FoundFile }
  | { readonly kind: 'recognised'; readonly recognised: Recognised }
  | { readonly kind: 'read'; readonly totals: ScanTotals }
  | { readonly kind: 'error'; readonly facts: PlainFileError }
  | { readonly kind: 'failed'; readonly message: string };

/** Sends a reply; what is in `transfer` is given away with it. */
export type SendReply = (reply: FileReply, transfer?: Transferable[]) => void;
