import type { Frame, Page } from 'playwright-core';

/** Waits for two frames: whatever the page had to draw has been drawn. */
export async function drawn(page: Page | Frame): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/**
 * Waits until every timer that the page has set so far, for this many milliseconds or fewer, has run: to show that
 * something does not happen. Timers run in the order in which they are due, however slow the computer is.
 */
export async function timersHaveRun(page: Page | Frame, milliseconds: number): Promise<void> {
  await page.evaluate((after) => new Promise((done) => setTimeout(done, after)), milliseconds);
}
