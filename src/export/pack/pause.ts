/**
 * Lets the browser do what is waiting (paint, answer a press of a key), then goes on. A timer would be slowed
 * down to one turn a second in a tab in the background; a message is not.
 */
export function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** Lets the browser have its turn, then rejects with the signal's reason if it was aborted. */
export async function pause(signal: AbortSignal): Promise<void> {
  await nextTask();
  signal.throwIfAborted();
}

/** What a promise gives, unless the signal is aborted first: then it rejects at once with its reason. */
export async function until<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  let giveUp: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', giveUp);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (giveUp) signal.removeEventListener('abort', giveUp);
  }
}
