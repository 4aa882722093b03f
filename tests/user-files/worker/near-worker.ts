import { answerRequest } from '../../../src/user-files/worker/answer-request.ts';
import type { FileReply, FileRequest } from '../../../src/user-files/worker/protocol.ts';

/** A worker on the same thread. It copies what it is sent and gives memory away, as a real one does. */
export class NearWorker extends EventTarget {
  terminated = false;

  postMessage(request: FileRequest): void {
    const blob = 'blob' in request ? { blob: request.blob } : {};
    const copy = { ...structuredClone({ ...request, blob: null }), ...blob } as FileRequest;
    void answerRequest(copy, (reply, transfer = []) => {
      if (!this.terminated) this.say(structuredClone(reply, { transfer }));
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Lets the page hear a reply. */
  say(reply: FileReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

/** Starts workers of a kind, and keeps them to be looked at. */
export function keeping<T extends NearWorker>(
  make: new () => T,
): { readonly workers: T[]; readonly startWorker: () => T } {
  const workers: T[] = [];
  const startWorker = (): T => {
    const worker = new make();
    workers.push(worker);
    return worker;
  };
  return { workers, startWorker };
}
