import type { FileFaultFacts } from '../file-fault.ts';
import type { FoundFile, TablePlace } from './file-table.ts';
import type { KeyTest } from '../scan/key-test.ts';
import type { RowBatch } from '../scan/row-batch.ts';
import type { ScanProgress, ScanTotals } from '../scan/scan.ts';

/** What the page asks of the worker that reads files: one thing, then it is done with. */
export type FileRequest =
  | { readonly task: 'find'; readonly blob: Blob; readonly name: string }
  | {
      readonly task: 'read';
      readonly blob: Blob;
      readonly place: TablePlace;
      readonly keys: KeyTest | null;
    };

/** What the worker says, in this order: `started`, any number of `progress` and `rows`, one of the others. */
export type FileReply =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly progress: ScanProgress }
  | { readonly kind: 'rows'; readonly batch: RowBatch }
  | { readonly kind: 'found'; readonly found: FoundFile }
  | { readonly kind: 'read'; readonly totals: ScanTotals }
  | { readonly kind: 'fault'; readonly facts: FileFaultFacts }
  | { readonly kind: 'failed'; readonly message: string };

/** Sends a reply; what is in `transfer` is given away with it. */
export type SendReply = (reply: FileReply, transfer?: Transferable[]) => void;
