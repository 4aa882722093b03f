import { chromium } from 'playwright-core';
import { launchOptions } from '../tests/browser/launch.mjs';
import { installProbe } from './probe.mjs';

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Page} Page
 */

/** How much slower than this computer a reader's may be. */
export const slowdown = 4;

/** @returns {Promise<Browser>} */
export async function startBrowser() {
  const options = await launchOptions();
  // Lets a page collect its garbage before something is timed, instead of in the middle of it.
  return chromium.launch({ ...options, args: [...options.args, '--js-flags=--expose-gc'] });
}

/**
 * A page with nothing cached and the probe in it. Closing it closes its context.
 * @param {Browser} browser
 * @param {{width?: number, height?: number}} [size]
 * @returns {Promise<Page>}
 */
export async function newPage(browser, { width = 1280, height = 900 } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`The page threw: ${error.message}`));
  return page;
}

/** @param {Page} page */
export async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/**
 * A slow computer on a slow line: 1.6 Mbit/s at the compression a web host would use, and 150 ms away.
 * @param {Page} page
 */
export async function slowDownWithNetwork(page) {
  await slowDown(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  // The files are served as they are; compressed they are about a quarter of the size.
  const bytesPerSecond = (4 * 1_600_000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/**
 * A clock that runs only while a page's main thread does, so that other programs do not count.
 * @param {Page} page
 * @returns {Promise<() => Promise<number>>} milliseconds
 */
export async function clockOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const found = metrics.find(({ name }) => name === 'TaskDuration');
    return 1000 * (found?.value ?? Number.NaN);
  };
}
