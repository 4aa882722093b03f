import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { figuresAreThere } from './figure-page.ts';
import { shiftsOn, watchShifts } from './layout-shifts.ts';
import { openPage } from './site.ts';

/** A browser without scripts refuses what the page asks to have ready for them. */
const withoutScripts = {
  context: { javaScriptEnabled: false },
  expected: [/^failed request: .*\.js csp$/],
};
const ownScript = /\/assets\/index-[^/]*\.js$/;

/** Keeps what is asked for waiting; returns what lets it all through. */
async function hold(page: Page, pattern: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route(pattern, (route) => (isOpen ? route.continue() : void held.push(route)));
  return async () => {
    isOpen = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

it.each([360, 1280])(
  'numbers and charts of all tiles stand there without any script, %i wide',
  async (width) => {
    const page = await openPage('', { width, ...withoutScripts });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'SEND and education in Liverpool and Sefton',
    );
    const tiles = page.locator('figure.tile');
    expect(await tiles.count()).toBe(12);
    for (const tile of await tiles.all()) {
      expect(await tile.locator('.tile-value').first().innerText()).toMatch(/\d/);
      expect(await tile.locator('svg.tile-drawing:visible').count()).toBe(1);
    }
    // Rows of ehcp-process.csv for 2025.
    const onTime = tiles.filter({ hasText: 'EHC plans made within 20 weeks' });
    expect(await onTime.locator('.tile-values').innerText()).toMatch(/97\.0%[^]*42\.9%/);
  },
);

it('a reader without scripts is led to pages that work without them', async () => {
  const page = await openPage('', withoutScripts);
  const ready = page.getByRole('region', { name: 'Without scripts' });
  expect(await ready.isVisible()).toBe(true);
  await ready.getByRole('link', { name: 'Pupils with SEN support' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/SEN support/);
});

it('where the script never comes the same words show after some seconds', async () => {
  const page = await openPage('?page=timeline', {
    before: (one) => one.route(ownScript, (route) => route.abort()),
    expected: [/Failed to load resource|failed request/],
  });
  const ready = page.getByRole('region', { name: 'Without scripts' });
  await ready.waitFor({ state: 'visible' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
});

it.each([360, 1100, 1280])(
  'the script takes over without moving anything or taking the focus, %i wide',
  async (width) => {
    const page = await openPage('?page=about', { width, before: watchShifts });
    const letData = await hold(page, /\/data\//);
    const letScript = await hold(page, ownScript);
    await page.goto(new URL('./', page.url()).href, { waitUntil: 'commit' });
    const link = page.locator('figure.tile h3 a', { hasText: 'Pupils with SEN support' });
    await link.focus();
    await letScript();
    await page.locator('.first-view').waitFor({ state: 'detached' });
    const seen = async (): Promise<readonly unknown[]> => [
      await page.evaluate(() => document.activeElement?.textContent),
      await page.evaluate(() => document.documentElement.scrollHeight),
      await page.locator('figure.tile').count(),
    ];
    const before = await seen();
    expect(before[0]).toBe('Pupils with SEN support');
    await letData();
    await figuresAreThere(page);
    expect(await seen()).toEqual(before);
    expect(await shiftsOn(page)).toEqual([]);
  },
);

it('a link that asks for a view never shows another one', async () => {
  const page = await openPage('?page=about');
  const letScript = await hold(page, ownScript);
  await page.goto(new URL('./?areas=E08000012,E08000011', page.url()).href, {
    waitUntil: 'commit',
  });
  await page.locator('.first-view footer').waitFor();
  expect(
    await page
      .getByText(/Sefton/)
      .locator('visible=true')
      .count(),
  ).toBe(0);
  expect(await page.locator('main').getByText(/\d/).locator('visible=true').count()).toBe(0);
  await letScript();
  await figuresAreThere(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    'SEND and education in Liverpool and Knowsley',
  );
});
