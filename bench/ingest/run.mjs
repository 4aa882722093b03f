import { newPage } from '../browser.mjs';
import { kilobytes, paired } from '../report.mjs';

/**
 * @typedef {import('../browser.mjs').Browser} Browser
 * @typedef {import('../report.mjs').Result} Result
 * @typedef {{ours: number[], reference: number[]}} Times
 */

const budget = 1.5;
const data = '../../app/data/';

/**
 * Reads all CSV files of the site from bytes in memory, with the site's code and with papaparse alone: in a
 * fresh page each time, as a reader does, and again and again in one page, turn by turn.
 * @param {Browser} browser
 * @param {string} url
 * @param {number} rounds
 * @returns {Promise<readonly Result[]>}
 */
export async function measureIngest(browser, url, rounds) {
  const address = `${url}pages/ingest/`;
  /** @type {Times} */
  const cold = { ours: [], reference: [] };
  for (let round = 0; round < rounds; round += 1) {
    const first = await open(browser, address);
    cold.ours.push(await first.page.evaluate(() => window.ingest.ours()));
    await first.page.context().close();
    const second = await open(browser, address);
    cold.reference.push(await second.page.evaluate(() => window.ingest.papaparse()));
    await second.page.context().close();
  }
  const { page, loaded } = await open(browser, address);
  const warm = await page.evaluate((count) => {
    const practice = 5;
    /** @type {Times} */
    const times = { ours: [], reference: [] };
    for (let round = -practice; round < count; round += 1) {
      const one = window.ingest.ours();
      const other = window.ingest.papaparse();
      if (round < 0) continue;
      times.ours.push(one);
      times.reference.push(other);
    }
    return times;
  }, rounds * 8);
  await page.context().close();
  const size = `${loaded.files} CSV files, ${kilobytes(loaded.bytes)}`;
  return [
    paired(`Reading ${size}, warm`, warm, budget),
    paired('  the same, first time in a fresh page', cold),
  ];
}

/**
 * @param {Browser} browser
 * @param {string} address
 */
async function open(browser, address) {
  const page = await newPage(browser);
  await page.goto(address);
  const loaded = await page.evaluate((folder) => window.ingest.load(folder), data);
  return { page, loaded };
}
