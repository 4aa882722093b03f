import { newPage } from '../browser.mjs';
import { pageOf } from './build.mjs';
import { afterLoad, phone } from './loads.mjs';
import { kilobytes } from '../report.mjs';

/**
 * @typedef {import('../browser.mjs').Browser} Browser
 * @typedef {import('../browser.mjs').Page} Page
 * @typedef {import('./build.mjs').Side} Side
 * @typedef {import('./server.mjs').Answer} Answer
 * @typedef {import('./server.mjs').CompressedSite} CompressedSite
 * @typedef {import('../report.mjs').Result} Result
 */

/**
 * Ours, opened again in a browser that had it open before: what it asks for, and what is sent though it had not
 * changed.
 * @param {Browser} browser
 * @param {CompressedSite} site
 * @returns {Promise<readonly Result[]>}
 */
export async function secondVisit(browser, site) {
  const [ours, floor] = [
    await revisit(browser, site, 'ours'),
    await revisit(browser, site, 'floor'),
  ];
  /** @param {readonly Answer[]} answers */
  const words = (answers) =>
    `${answers.length} asked, ${kilobytes(answers.reduce((sum, { sent }) => sum + sent, 0))}`;
  /** @param {readonly Answer[]} answers */
  const judged = (answers) => ({ budget: '304 only', ok: answers.every(isUnchanged) });
  return [
    {
      what: `A second visit: files asked for, bytes sent${sentAgain(ours.visit)}`,
      ours: words(ours.visit),
      reference: words(floor.visit),
      ...judged(ours.visit),
    },
    {
      what: `  then Change is pressed${sentAgain(ours.change)}`,
      ours: words(ours.change),
      ...judged(ours.change),
    },
  ];
}

/**
 * What a side asks for when its page is opened again in a browser that had it open before, and when Change is
 * pressed there, which ours offers.
 * @param {Browser} browser
 * @param {CompressedSite} site
 * @param {Side} side
 */
async function revisit(browser, site, side) {
  const first = await newPage(browser, phone);
  const context = first.context();
  await visit(first);
  await first.close();
  site.take();
  const answers = await visit(await context.newPage());
  await context.close();
  return answers;

  /** @param {Page} page */
  async function visit(page) {
    await page.goto(site.url + pageOf(side), { waitUntil: 'networkidle' });
    const seen = site.take();
    if (side !== 'ours') return { visit: seen, change: [] };
    await page.click('#figure-change');
    await page.waitForSelector('.dashboard-slot:not(.waiting)');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(afterLoad);
    return { visit: seen, change: site.take() };
  }
}

/** @param {Answer} answer */
function isUnchanged({ status }) {
  return status === 304;
}

/** Names what was sent though it had not changed. @param {readonly Answer[]} answers */
function sentAgain(answers) {
  const again = answers.filter((answer) => !isUnchanged(answer)).map(({ path }) => path);
  return again.length === 0 ? '' : ` (sent again: ${again.join(', ')})`;
}
