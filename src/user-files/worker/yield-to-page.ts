const turnLength = 12;

/**
 * Makes a function to call now and then in long work on the page's own thread: it waits for the page to do what it
 * has to, unless the last wait was only just. A timer would sleep in a hidden tab.
 */
export function pageYielder(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < turnLength) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    });
    last = performance.now();
  };
}
