import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { areFiguresThere, indicatorLink, openFigures } from './figure-page.ts';
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

/** A machine that is busy with other things takes a while. */
const patiently = { timeout: 20_000, interval: 20 };

/** Two frames: whatever the page had to draw has been drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Lets the held answers through, the package first and each file as it is asked for, some frames apart. */
async function letInOneByOne(page: Page, held: Route[]): Promise<void> {
  for (;;) {
    await expect
      .poll(async () => held.length > 0 || (await areFiguresThere(page)), patiently)
      .toBe(true);
    await drawn(page);
    const next = held.shift();
    if (!next) return;
    await next.continue();
    await drawn(page);
  }
}

const paths: readonly (readonly [name: string, path: string])[] = [
  ['the overview', ''],
  ['a line chart', indicatorLink('ehcp-caseload.ehc_plan_count')],
  [
    'a long breakdown',
    indicatorLink('need-types.ehc_plan_count', { breakdown: 'sen_primary_need' }),
  ],
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
    await letInOneByOne(page, held);
    const shifts = await page.evaluate(() => window.shifts);
    found.push(...shifts.map(({ value, moved }) => `${name}: ${value} ${moved}`));
    await page.unroute(/\/data\//);
  }
  expect(found).toEqual([]);
});

it.each([1280, 360])('a card that comes late finds its place kept, %i wide', async (width) => {
  const page = await openFigures('?page=about', {
    width,
    before: (one) => one.addInitScript(watchShifts),
  });
  const held: Route[] = [];
  await page.route(/ehcp-caseload\.csv/, (route) => void held.push(route));
  await page.goto(siteUrl, { waitUntil: 'load' });
  await page.locator('.card .big-number').first().waitFor();
  await drawn(page);
  for (const route of held) await route.continue();
  await page.getByRole('button', { name: '7,875' }).first().waitFor();
  await drawn(page);
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});
