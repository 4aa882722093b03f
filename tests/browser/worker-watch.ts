import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the page keeps about the workers it started. */
interface Watched extends Window {
  workersAlive: number;
  mostWorkersAlive: number;
  /** Replies of workers that the page does not hear for now, by kind. */
  heldReplies: readonly string[];
}

/**
 * Counts the workers of a page as it starts and ends them: what the browser tells a test of them comes later.
 * To be run before the page is opened. Replies of the kinds in `held` are kept from the page until `release`.
 */
export async function watchWorkers(page: Page, held: readonly string[] = []): Promise<void> {
  await page.addInitScript((kinds) => {
    const watched = window as unknown as Watched;
    watched.workersAlive = 0;
    watched.mostWorkersAlive = 0;
    watched.heldReplies = kinds;
    const living = new WeakSet<Worker>();
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        living.add(this);
        watched.workersAlive += 1;
        watched.mostWorkersAlive = Math.max(watched.mostWorkersAlive, watched.workersAlive);
        this.addEventListener('message', (event) => {
          const { kind } = event.data as { readonly kind?: string };
          if (kind && watched.heldReplies.includes(kind)) event.stopImmediatePropagation();
        });
      }

      override terminate(): void {
        super.terminate();
        if (living.delete(this)) watched.workersAlive -= 1;
      }
    };
  }, held);
}

/** Lets the page hear every further reply. */
export async function release(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as Watched).heldReplies = [];
  });
}

/** The largest number of workers that were alive at the same time. */
export function mostWorkers(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Watched).mostWorkersAlive);
}

/** Waits until the page has ended every worker it started. */
export async function noWorkerIsLeft(page: Page): Promise<void> {
  const alive = () => page.evaluate(() => (window as unknown as Watched).workersAlive);
  await expect.poll(alive).toBe(0);
}
