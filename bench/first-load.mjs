import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { newPage, slowDownWithNetwork } from './browser.mjs';
import { kilobytes } from './report.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./report.mjs').Result} Result
 */

const byteBudget = 130_000;
const tiles = 6;

/**
 * How much JavaScript the overview asks for before six tiles show their numbers, next to what a page
 * with one bare chart asks for.
 * @param {Browser} browser
 * @param {{folder: string, url: string}} built
 * @returns {Promise<readonly Result[]>}
 */
export async function measureBytes(browser, { folder, url }) {
  const ours = await scriptsUntil(browser, `${url}app/`, tilesShown);
  const reference = await scriptsUntil(browser, `${url}pages/filters/`, bareChartReady);
  const [bytes, referenceBytes] = await Promise.all([ours, reference].map(compressedSize));
  if (!bytes || !referenceBytes) throw new Error('A page was ready without any script.');
  return [
    {
      what: `JavaScript until six tiles show numbers, brotli 11 (${ours.length} files)`,
      ours: kilobytes(bytes),
      reference: kilobytes(referenceBytes),
      ratio: (bytes / referenceBytes).toFixed(2),
      budget: kilobytes(byteBudget),
      ok: bytes <= byteBudget,
    },
  ];

  /** @param {readonly string[]} addresses */
  async function compressedSize(addresses) {
    const sizes = addresses.map(async (address) => {
      const bytesOfFile = await readFile(join(folder, new URL(address).pathname));
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      return brotliCompressSync(bytesOfFile, { params }).length;
    });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }
}

/**
 * The addresses of all scripts asked for until a page is ready.
 * @param {Browser} browser
 * @param {string} address
 * @param {(count: number) => boolean} isReady runs in the page
 */
async function scriptsUntil(browser, address, isReady) {
  const page = await newPage(browser);
  /** @type {Set<string>} */
  const scripts = new Set();
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) scripts.add(request.url());
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(isReady, tiles);
  const found = [...scripts];
  await page.context().close();
  return found;
}

/** Runs in the page. @param {number} count */
function tilesShown(count) {
  const numbers = [...document.querySelectorAll('.tile')].map(
    (tile) => tile.querySelector('.tile-value')?.textContent ?? '',
  );
  return numbers.filter((text) => /\d/.test(text)).length >= count;
}

function bareChartReady() {
  return 'draw' in window;
}

function drawingShown() {
  return document.querySelector('.drawing svg') !== null;
}

const layouts = [
  { name: 'overview', path: '', ready: tilesShown },
  {
    name: 'indicator page',
    path: '?page=indicator&indicator=ehcp-caseload.ehc_plan_count',
    ready: drawingShown,
  },
];

/**
 * Cumulative layout shift while pages load, the worst of several loads: every other one on a slow computer
 * with a slow line, where what is late is late enough to be seen.
 * @param {Browser} browser
 * @param {string} url
 * @param {number} loads
 * @returns {Promise<readonly Result[]>}
 */
export async function measureShifts(browser, url, loads) {
  /** @type {Result[]} */
  const results = [];
  for (const { name, path, ready } of layouts) {
    for (const width of [360, 1280]) {
      let worst = { score: 0, moved: '' };
      for (let load = 0; load < loads; load += 1) {
        const found = await shiftOf(browser, `${url}app/${path}`, ready, width, load % 2 === 0);
        if (found.score > worst.score) worst = found;
      }
      const { score, moved } = worst;
      const what = `Layout shift while loading, ${name}, ${width} px wide`;
      results.push({
        what: moved ? `${what} (${moved})` : what,
        ours: score.toFixed(4),
        budget: '0',
        ok: score < 0.0001,
      });
    }
  }
  return results;
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {(count: number) => boolean} ready runs in the page
 * @param {number} width
 * @param {boolean} slow
 */
async function shiftOf(browser, address, ready, width, slow) {
  const page = await newPage(browser, { width, height: width < 600 ? 800 : 900 });
  if (slow) await slowDownWithNetwork(page);
  await page.goto(address);
  await page.waitForFunction(ready, families, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(slow ? 1000 : 300);
  const shifts = await page.evaluate(() => window.probe.shifts);
  await page.context().close();
  const counted = shifts.filter(({ afterInput }) => !afterInput);
  return {
    score: counted.reduce((sum, { value }) => sum + value, 0),
    moved: [...new Set(counted.map(({ moved }) => moved))].join('; '),
  };
}
