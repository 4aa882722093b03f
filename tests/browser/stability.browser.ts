import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { figuresAreThere, indicatorLink, openFigures } from './figure-page.ts';
import { siteUrl } from './site.ts';

declare global {
  interface Window {
    /** Every layout shift so far: how much, and what moved. */
    shifts: { readonly value: number; readonly moved: string }[];
  }
}

function watchShifts(): void {
  window.shifts = [];
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      const names = sources.map(({ node }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        return `${element?.tagName.toLowerCase()}.${element?.getAttribute('class') ?? ''}`;
      });
      window.shifts.push({ value: Math.round(value * 10_000) / 10_000, moved: names.join(' ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Two frames: whatever the page had to draw has been drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

const paths: readonly (readonly [name: string, path: string])[] = [
  ['the overview', ''],
  ['a line chart', indicatorLink('ehcp-caseload.ehc_plan_count')],
  ['a long breakdown', indicatorLink('need-types.ehc_plan_count', { breakdown: 'sen_primary_need' })],
  [
    'neighbours, which come in a file of their own',
    indicatorLink('sen-support.sen_support_percent', { comparators: 'neighbours' }),
  ],
];

it.each([1280, 360])('nothing moves while figures arrive one by one, %i wide', async (width) => {
  const page = await openFigures('?page=about', {
    width,
    height: width === 360 ? 640 : 900,
    before: (one) => one.addInitScript(watchShifts),
  });
  const found: string[] = [];
  for (const [name, path] of paths) {
    const held: Route[] = [];
    await page.route(/\/data\//, (route) => void held.push(route));
    await page.goto(new URL(path, siteUrl).href, { waitUntil: 'load' });
    // The package first, then each file as it is asked for, a frame apart.
    await expect.poll(() => held.length).toBeGreaterThan(0);
    while (held.length > 0) {
      await page.getByText('Loading figures…').first().or(page.locator('figure')).first().waitFor();
      await drawn(page);
      await held.shift()?.continue();
      await drawn(page);
      if (held.length === 0) await page.waitForLoadState('networkidle');
    }
    await figuresAreThere(page);
    await drawn(page);
    const shifts = await page.evaluate(() => window.shifts);
    found.push(...shifts.map(({ value, moved }) => `${name}: ${value} ${moved}`));
    await page.unroute(/\/data\//);
  }
  expect(found).toEqual([]);
});
