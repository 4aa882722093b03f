import { FileError, toPlainError } from '../../ingest/file-error.ts';
import type { RowBatch } from '../scan/row-batch.ts';
import { recognise } from '../recognise.ts';
import type { ScanTotals } from '../scan/scan.ts';
import type { FileRequest, SendReply } from './protocol.ts';
import type { TableLocation } from '../open/table.ts';
import { readDatasets, type DatasetSink } from './read-datasets.ts';
import { findTables, readTable, type ReadOptions } from '../open/open-file.ts';
import { memoryOf } from './transfer-dataset.ts';

type Yielding = Pick<ReadOptions, 'yieldToPage' | 'signal'>;

/** Does what a request asks, in a worker or on the page. What goes wrong is a reply, too: never throws. */
export async function answerRequest(
  request: FileRequest,
  send: SendReply,
  options: Yielding = {},
): Promise<void> {
  send({ kind: 'started' });
  try {
    if (request.task === 'find') {
      send({ kind: 'found', found: await findTables(request.blob, request.name) });
    } else if (request.task === 'recognise') {
      send({ kind: 'recognised', recognised: recognise(request.preview, request.published) });
    } else {
      send({ kind: 'read', totals: await read(request, send, options) });
    }
  } catch (error) {
    if (error instanceof FileError) send({ kind: 'error', facts: toPlainError(error) });
    else send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function read(
  request: Extract<FileRequest, { readonly location: TableLocation }>,
  send: SendReply,
  yielding: Yielding,
): Promise<ScanTotals> {
  const { blob, location } = request;
  const options: ReadOptions = {
    ...yielding,
    onProgress: (progress) => {
      send({ kind: 'progress', progress });
    },
  };
  const sendBatch = (kind: 'rows' | 'counted') => (batch: RowBatch) => {
    send({ kind, batch }, [batch.codes.buffer, batch.rowNumbers.buffer]);
  };
  if (request.task === 'read') {
    return readTable(blob, location, request.keys, sendBatch('rows'), options);
  }
  const sink: DatasetSink = {
    rows: sendBatch('rows'),
    counted: sendBatch('counted'),
    step: (step) => {
      send({ kind: 'step', step });
    },
    result: (result) => {
      send({ kind: 'dataset', result }, result.dataset ? memoryOf(result.dataset) : []);
    },
  };
  return readDatasets(blob, location, request.datasets, sink, options);
}
