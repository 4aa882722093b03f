import type { Page } from 'playwright-core';
import { drawn } from './page-time.ts';

/** One layout shift: how much, to four places, and what moved. */
interface Shifted {
  readonly value: number;
  readonly moved: string;
}

declare global {
  interface Window {
    /** Every layout shift so far. */
    takeShifts: () => readonly Shifted[];
  }
}

/** Has the browser count what moves by itself on a page: to be run before it is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const shifts: Shifted[] = [];
    const keep = (entries: readonly PerformanceEntry[]): void => {
      for (const { value, sources } of entries as readonly Shift[]) {
        const names = sources.map(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return `${element?.tagName.toLowerCase()}.${element?.getAttribute('class') ?? ''}`;
        });
        shifts.push({ value: Math.round(value * 10_000) / 10_000, moved: names.join(' ') });
      }
    };
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    window.takeShifts = () => {
      // What the browser has counted and not told of yet.
      keep(observer.takeRecords());
      return shifts;
    };
  });
}

/** Every layout shift of a page that is watched, once what it has to draw is drawn. */
export async function shiftsOn(page: Page): Promise<readonly Shifted[]> {
  await drawn(page);
  return page.evaluate(() => window.takeShifts());
}
