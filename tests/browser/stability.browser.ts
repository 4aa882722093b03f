import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { areFiguresThere, indicatorLink, openFigures } from './figure-page.ts';
import { drawn } from './page-time.ts';
import { shiftsOn, watchShifts } from './layout-shifts.ts';
import { siteUrl } from './site.ts';

const often = { interval: 20 };

/** Lets the held answers through, the package first and each file as it is asked for, some frames apart. */
async function letInOneByOne(page: Page, held: Route[]): Promise<void> {
  for (;;) {
    await expect
      .poll(async () => held.length > 0 || (await areFiguresThere(page)), often)
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
    before: watchShifts,
  });
  const found: string[] = [];
  for (const [name, path] of paths) {
    const held: Route[] = [];
    await page.route(/\/data\//, (route) => void held.push(route));
    await page.goto(new URL(path, siteUrl).href, { waitUntil: 'load' });
    await letInOneByOne(page, held);
    const shifts = await shiftsOn(page);
    found.push(...shifts.map(({ value, moved }) => `${name}: ${value} ${moved}`));
    await page.unroute(/\/data\//);
  }
  expect(found).toEqual([]);
});

it.each([1280, 360])('a tile that comes late finds its place kept, %i wide', async (width) => {
  const page = await openFigures('?page=about', {
    width,
    before: watchShifts,
  });
  const held: Route[] = [];
  await page.route(/ehcp-process\.csv/, (route) => void held.push(route));
  await page.goto(siteUrl, { waitUntil: 'load' });
  await page.locator('.tile .tile-value').first().waitFor();
  await drawn(page);
  for (const route of held) await route.continue();
  await page
    .getByRole('button', { name: /97\.0%/ })
    .first()
    .waitFor();
  expect(await shiftsOn(page)).toEqual([]);
});
