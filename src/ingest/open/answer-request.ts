import { FileFault, factsOf } from '../file-fault.ts';
import type { FileRequest, SendReply } from './file-protocol.ts';
import { findTables, readTable, type ReadOptions } from './read-file.ts';

/** Does what a request asks, in a worker or on the page. What goes wrong is a reply, too: never throws. */
export async function answerRequest(
  request: FileRequest,
  send: SendReply,
  options: Pick<ReadOptions, 'breathe' | 'signal'> = {},
): Promise<void> {
  send({ kind: 'started' });
  try {
    if (request.task === 'find') {
      send({ kind: 'found', found: await findTables(request.blob, request.name) });
      return;
    }
    const { blob, place, keys } = request;
    const totals = await readTable(
      blob,
      place,
      keys,
      (batch) => {
        send({ kind: 'rows', batch }, [batch.codes.buffer, batch.rowNumbers.buffer]);
      },
      {
        ...options,
        onProgress: (progress) => {
          send({ kind: 'progress', progress });
        },
      },
    );
    send({ kind: 'read', totals });
  } catch (error) {
    if (error instanceof FileFault) send({ kind: 'fault', facts: factsOf(error) });
    else send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
