import { milliseconds, paired } from '../report.mjs';

/**
 * @typedef {import('../browser.mjs').Browser} Browser
 * @typedef {import('../report.mjs').Result} Result
 */

const indicator = 'ehcp-caseload.ehc_plan_count';
const data = '../../app/data/';
const timeBudget = 1.5;
const reportBudget = 1.3;
const taskBudget = 50;
const pixelBudget = 0.001;
/** Dots of paper for each of the pixels CSS counts in. */
const scale = 300 / 96;

/**
 * Makes one figure's PNG as wide as a page of Word, with the site's code and by saving the same drawing from
 * the page, turn by turn; then compares its pixels with a screenshot of that drawing. At last it makes Word reports and
 * the same pictures alone, turn by turn.
 * @param {Browser} browser
 * @param {string} url
 * @param {number} rounds
 * @returns {Promise<readonly Result[]>}
 */
export async function measureExports(browser, url, rounds) {
  const context = await browser.newContext({
    viewport: { width: 800, height: 800 },
    deviceScaleFactor: scale,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`The page threw: ${error.message}`));
  await page.goto(`${url}pages/exports/`);
  const size = await page.evaluate(
    ([folder, id]) => window.picture.load(folder, id),
    /** @type {const} */ ([data, indicator]),
  );
  const times = await page.evaluate(async (count) => {
    const practice = 2;
    /** @type {{ours: number[], reference: number[]}} */
    const found = { ours: [], reference: [] };
    for (let round = -practice; round < count; round += 1) {
      const one = await window.picture.ours();
      const other = await window.picture.bare();
      if (round < 0) continue;
      found.ours.push(one);
      found.reference.push(other);
    }
    return found;
  }, rounds * 4);
  const reports = await page.evaluate(async (count) => {
    /** @type {{ours: number[], reference: number[], longest: number[]}} */
    const found = { ours: [], reference: [], longest: [] };
    // The first one is practice.
    for (let round = -1; round < count; round += 1) {
      const one = await window.picture.report();
      const other = await window.picture.pictures();
      if (round < 0) continue;
      found.ours.push(one.time);
      found.reference.push(other.time);
      found.longest.push(one.longest);
    }
    return found;
  }, rounds);
  const longest = Math.min(...reports.longest);
  await page.setViewportSize({
    width: Math.ceil(size.width / scale),
    height: Math.ceil(size.height / scale),
  });
  const shot = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
  const { pixels, different, visible } = await page.evaluate(
    (address) => window.picture.compare(address),
    shot,
  );
  await context.close();
  const what = `${size.width} × ${size.height} pixels`;
  return [
    paired(`A figure's PNG at Word, full width (${what})`, times, timeBudget),
    {
      what: '  its pixels that are not those of a screenshot',
      ours: percent(different / pixels),
      budget: percent(pixelBudget),
      ok: different / pixels <= pixelBudget,
    },
    { what: '  those that differ by more than 16 of 255', ours: percent(visible / pixels) },
    paired('A Word report of 20 figures, against its 20 pictures', reports, reportBudget),
    {
      what: '  longest task meanwhile',
      // Chromium tells of tasks above 50 ms only; another program can only make them longer.
      ours: longest === 0 ? `at most ${taskBudget} ms` : milliseconds(longest),
      budget: `${taskBudget} ms`,
      ok: longest <= taskBudget,
    },
  ];
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(3)}%`;
}
