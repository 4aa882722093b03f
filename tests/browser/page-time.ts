import type { Frame, Page } from 'playwright-core';

declare global {
  interface Window {
    /** What timers of a tenth of a second and more would do, while they are held; null while they are not. */
    heldTimers: (() => void)[] | null;
  }
}

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

/** Makes the timers of a page and its frames such that they can be held: to be run before it is opened. */
export async function makeTimersHoldable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.heldTimers = null;
    const start = window.setTimeout.bind(window);
    const held = (then: () => void, milliseconds = 0): number =>
      window.heldTimers && milliseconds >= 100
        ? // An id that is no timer's.
          1e9 + window.heldTimers.push(then)
        : start(then, milliseconds);
    window.setTimeout = held as typeof window.setTimeout;
  });
}

/** Holds what the page sets timers for from now on, however long a test takes. */
export async function holdTimers(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    window.heldTimers = [];
  });
}

/** Does what was held, and holds nothing more. */
export async function letTimersRun(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    const held = window.heldTimers ?? [];
    window.heldTimers = null;
    for (const then of held) then();
  });
}
