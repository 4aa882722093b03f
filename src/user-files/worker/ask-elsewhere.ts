import { patience } from '../../domain/time/patience.ts';
import { codeAddress } from '../../domain/trusted.ts';
import { askAddress, type AddressAnswer } from './ask-address.ts';
// The build gives the address of the worker's code.
// eslint-disable-next-line import/default
import workerAddress from './address.worker.ts?worker&url';

/**
 * Asks an address of another site, by a worker of its own, which ends with the answer; here where there are no workers.
 * Throws the signal's reason.
 */
export async function askElsewhere(address: string, signal: AbortSignal): Promise<AddressAnswer> {
  signal.throwIfAborted();
  if (typeof Worker === 'undefined') return askAddress(address, signal);
  const worker = new Worker(codeAddress(workerAddress), { type: 'module' });
  const listening = new AbortController();
  const listen = { signal: listening.signal };
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<AddressAnswer>((resolve, reject) => {
      const silent = (): void => {
        resolve({ kind: 'silent', reason: 'The worker could not be started.' });
      };
      late = setTimeout(silent, patience.faultAfter);
      worker.addEventListener(
        'message',
        ({ data }) => {
          clearTimeout(late);
          if (data !== null) resolve(data as AddressAnswer);
        },
        listen,
      );
      worker.addEventListener('error', silent, listen);
      signal.addEventListener('abort', () => reject(signal.reason as Error), listen);
      worker.postMessage(address, []);
    });
  } finally {
    clearTimeout(late);
    listening.abort();
    worker.terminate();
  }
}
