/** What a reader does who may want more of a page; a page that appears under a pointer at rest hears none of them. */
const signs = ['pointermove', 'pointerdown', 'focusin', 'keydown'] as const;
/** How long after a page is loaded it is left alone, and how long it then waits to be idle. */
const leftAloneMs = 300;
const idleTimeoutMs = 1000;

/**
 * Does something at a reader's first sign on a page, or, without any, when the page is loaded and idle: frames side
 * by side share one thread, and the drawing of each comes before what any of them can do besides. `then` is told
 * whether a reader asks for it: the sign itself is heard by what is made at once.
 */
export function onFirstUse(page: Window, then: (isAsked: boolean) => void): void {
  const { document } = page;
  let isDone = false;
  const start = (isAsked: boolean): void => {
    if (isDone) return;
    isDone = true;
    stopListening();
    then(isAsked);
  };
  const stopListening = hearSigns(document, () => start(true));
  const wait = (): void => {
    page.setTimeout(() => {
      // Safari has none.
      if ('requestIdleCallback' in page) {
        page.requestIdleCallback(() => start(false), { timeout: idleTimeoutMs });
      } else start(false);
    }, leftAloneMs);
  };
  if (document.readyState === 'complete') wait();
  else page.addEventListener('load', wait, { once: true });
}

/**
 * Calls `then` at each sign of a reader, before anything in the page hears of it. Returns what ends it.
 */
export function hearSigns(document: Document, then: () => void): () => void {
  for (const sign of signs) document.addEventListener(sign, then, true);
  return () => {
    for (const sign of signs) document.removeEventListener(sign, then, true);
  };
}
