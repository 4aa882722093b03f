const turnLengthMs = 12;

/**
 * Makes a function to call now and then in long work on the page's own thread: it waits for the page to do what it
 * has to, unless the last wait was only just. A timer would sleep in a hidden tab. `now` gives milliseconds.
 */
export function pageYielder(now: () => number = () => performance.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < turnLengthMs) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    });
    last = now();
  };
}
