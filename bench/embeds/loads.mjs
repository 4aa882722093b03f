import { newPage, slowDown } from '../browser.mjs';
import { watchEmbed } from './watch.mjs';

/**
 * @typedef {import('../browser.mjs').Browser} Browser
 * @typedef {import('./server.mjs').CompressedSite} CompressedSite
 */

export const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 1400 };
const lineColours = ['#12436d', '#f46a25'];

/** Lighthouse's "slow 4G": bytes per second, and milliseconds. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** How long after its load event a page is still listened to. */
export const afterLoad = 2000;

/**
 * @param {Browser} browser
 * @param {{width: number, height: number}} size
 */
async function openPage(browser, size) {
  const page = await newPage(browser, size);
  await page.addInitScript(watchEmbed, lineColours);
  await slowDown(page);
  return page;
}

/**
 * A first visit on a slow computer with a slow line.
 * @param {Browser} browser
 * @param {string} address
 */
export async function paintOf(browser, address) {
  const page = await openPage(browser, phone);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
  await page.goto(address, { waitUntil: 'commit' });
  const times = await page.evaluate(async () => ({
    painted: await window.embed.painted,
    contentful: await window.embed.contentful,
  }));
  await page.context().close();
  return times;
}

/**
 * A first visit on a slow computer, until two seconds after the page is loaded: nothing waits for the line, so what
 * blocks the page comes at once.
 * @param {Browser} browser
 * @param {CompressedSite} site
 * @param {string} path
 */
export async function restOf(browser, site, path) {
  site.take();
  const page = await openPage(browser, phone);
  await page.goto(site.url + path);
  await page.waitForTimeout(afterLoad);
  const blocked = await page.evaluate(() => window.embed.blocked);
  await page.context().close();
  return { blocked, answers: site.take() };
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @returns {Promise<number>} milliseconds from the host page's start until the last of its charts is painted
 */
export async function sixOf(browser, address) {
  const page = await openPage(browser, desk);
  await page.goto(address);
  await checkOneProcess(browser);
  const [host, ...frames] = page.frames();
  const start = await host?.evaluate(() => window.embed.origin);
  const ends = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(async () => window.embed.origin + (await window.embed.painted)),
    ),
  );
  await page.context().close();
  if (start === undefined || ends.length !== 6) throw new Error(`${address} has not six frames`);
  return Math.max(...ends) - start;
}

/**
 * A frame in a process of its own would not be slowed down with its page.
 * @param {Browser} browser
 */
async function checkOneProcess(browser) {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  if (targetInfos.some(({ type }) => type === 'iframe')) {
    throw new Error('The frames have a process of their own, where they are not slowed down.');
  }
}
