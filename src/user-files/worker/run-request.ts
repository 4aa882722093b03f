import { codeAddress } from '../../domain/trusted.ts';
import { patience, inTime } from '../../domain/time/patience.ts';
import { FileError } from '../../ingest/file-error.ts';
// The build gives the address of the worker's code.
// eslint-disable-next-line import/default
import workerAddress from './file.worker.ts?worker&url';
import type { FileReply, FileRequest } from './protocol.ts';
import { pageYielder } from './yield-to-page.ts';

/** As much of a worker as is needed. */
export type FileWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'
>;

export type StartWorker = () => FileWorker;

const start: StartWorker = () => new Worker(codeAddress(workerAddress), { type: 'module' });

/** How a request is to be answered. */
export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly startWorker?: StartWorker;
  /** Leaves the worker alive when the answer is complete. */
  readonly keepsWorker?: boolean;
}

/**
 * Has a request answered by a worker, and hands over its replies; on the page itself, a little at a time, where no
 * worker can be started. Ends when the answer is complete, with the worker if it was to be kept. Throws FileError,
 * or the signal's reason; then the worker is gone, and its memory with it.
 */
export async function runRequest(
  request: FileRequest,
  { signal, startWorker = start, keepsWorker = false }: JobOptions,
  onReply: (reply: FileReply) => void,
): Promise<FileWorker | null> {
  signal?.throwIfAborted();
  let worker: FileWorker | null = null;
  let answered = false;
  try {
    worker = startWorker();
    answered = await inWorker(worker, request, signal, onReply);
  } catch (error) {
    if (worker) throw error;
  } finally {
    if (!keepsWorker || !answered) worker?.terminate();
  }
  if (!answered) await runHere(request, signal, onReply);
  return keepsWorker && answered ? worker : null;
}

/** Resolves to false when the worker could not be started, or its code has not come within 30 seconds. */
function inWorker(
  worker: FileWorker,
  request: FileRequest,
  signal: AbortSignal | undefined,
  onReply: (reply: FileReply) => void,
): Promise<boolean> {
  let started = false;
  const listening = new AbortController();
  const listen = { signal: listening.signal };
  let silent: ReturnType<typeof setTimeout> | undefined;
  return new Promise<boolean>((resolve, reject) => {
    silent = setTimeout(() => resolve(false), patience.faultAfter);
    const take = (reply: FileReply): void => {
      // The first thing a worker says is that it has begun.
      started = true;
      clearTimeout(silent);
      onReply(reply);
      const error = errorOf(reply, request);
      if (error) reject(error);
      else if (isLast(reply)) resolve(true);
    };
    worker.addEventListener(
      'message',
      ({ data }) => {
        try {
          take(data as FileReply);
        } catch (error) {
          reject(error);
        }
      },
      listen,
    );
    const stop = (): void => {
      if (started) reject(stopped(request));
      else resolve(false);
    };
    worker.addEventListener('error', stop, listen);
    worker.addEventListener('messageerror', stop, listen);
    signal?.addEventListener('abort', () => reject(signal.reason), listen);
    worker.postMessage(request, []);
  }).finally(() => {
    clearTimeout(silent);
    listening.abort();
  });
}

/** Reads on the page's own thread, giving it back every few milliseconds. */
async function runHere(
  request: FileRequest,
  signal: AbortSignal | undefined,
  onReply: (reply: FileReply) => void,
): Promise<void> {
  const { answerRequest } = await inTime('The file reader', import('./answer-request.ts'));
  let error: Error | undefined;
  await answerRequest(
    request,
    (reply) => {
      onReply(reply);
      error ??= errorOf(reply, request);
    },
    { yieldToPage: pageYielder(), ...(signal && { signal }) },
  );
  signal?.throwIfAborted();
  if (error) throw error;
}

function isLast({ kind }: FileReply): boolean {
  return kind === 'found' || kind === 'recognised' || kind === 'read';
}

function errorOf(reply: FileReply, request: FileRequest): Error | undefined {
  if (reply.kind === 'error') return new FileError(reply.facts);
  return reply.kind === 'failed' ? stopped(request, reply.message) : undefined;
}

/** Reading broke off for a reason that has nothing to do with the file's contents, such as a lack of memory. */
function stopped(request: FileRequest, cause?: string): FileError {
  const file = fileOf(request);
  return new FileError(
    {
      code: 'stopped',
      message: `Reading ${file} stopped unexpectedly.`,
      file,
      fix: 'Close other tabs and programs and try again, or choose fewer areas.',
    },
    cause === undefined ? {} : { cause },
  );
}

function fileOf(request: FileRequest): string {
  if (request.task === 'find') return request.name;
  return request.task === 'recognise' ? request.preview.name : request.location.file;
}
