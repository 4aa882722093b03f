import { startBrowser } from '../browser.mjs';
import { buildLarge } from './build.mjs';
import { largeFile, wanted } from './file.mjs';
import { peakMemory } from './memory.mjs';
import { paired } from '../report.mjs';

/**
 * @typedef {import('../report.mjs').Result} Result
 * @typedef {import('./page/main.ts').Side} Side
 * @typedef {import('./page/main.ts').Run} Run
 */

const rows = 1_000_000;
const floorBudget = 2;
const memoryBudget = 150;
const stallBudget = 50;

/** @type {Record<Exclude<Side, 'ours'>, string>} */
const names = {
  floor: 'reading and decoding alone (the floor)',
  udsv: 'uDSV',
  papaparse: 'papaparse, step, in a worker',
  duckdb: 'DuckDB-WASM, from a cold start',
};

/**
 * Reads one large file and keeps six councils, their region and England: with the site's code, and in other ways,
 * turn by turn, each time in a fresh browser, as a reader would; then once more for the memory it takes, and with a
 * file three times as long.
 * @param {string} folder
 * @param {string} url
 * @param {number} rounds
 * @returns {Promise<readonly Result[]>}
 */
export async function measureLarge(folder, url, rounds) {
  const installed = await buildLarge(folder);
  const address = `${url}pages/large/`;
  const path = await largeFile(rows);
  const others = /** @type {Exclude<Side, 'ours'>[]} */ (Object.keys(names)).filter(
    (side) => (side !== 'udsv' && side !== 'duckdb') || installed[side],
  );
  /** @type {Record<string, Run[]>} */
  const runs = {};
  for (let round = -1; round < rounds; round += 1) {
    for (const side of /** @type {Side[]} */ (['ours', ...others])) {
      const run = await runOnce(address, path, side);
      // The first round only brings the file into the computer's memory, from where all rounds then read it.
      if (round >= 0) (runs[side] ??= []).push(run);
    }
  }
  const ours = runs['ours'] ?? [];
  for (const side of others) checkSame(side, ours, runs[side] ?? []);
  const longer = await largeFile(3 * rows);
  return [
    ...others.map((side) =>
      paired(
        side === 'floor'
          ? `Reading a CSV file of 1,000,000 rows, against ${names.floor}`
          : `  against ${names[side]}`,
        { ours: times(ours), reference: times(runs[side] ?? []) },
        side === 'floor' ? floorBudget : 1,
      ),
    ),
    {
      what: '  longest time the page stood still',
      ours: stall(Math.max(...ours.map(({ blocked }) => blocked))),
      budget: `${stallBudget} ms`,
      ok: ours.every(({ blocked }) => blocked <= stallBudget),
    },
    await memory('  memory it took at the most', address, path),
    await memory('  the same with a file three times as long', address, longer),
    ...missing(installed),
  ];
}

/**
 * @param {string} address
 * @param {string} path
 * @param {Side} side
 * @returns {Promise<Run>}
 */
async function runOnce(address, path, side) {
  const browser = await startBrowser();
  try {
    const page = await openAt(browser, address, path);
    return await page.evaluate(
      ([one, areas]) => window.large.run(one, areas),
      /** @type {const} */ ([side, wanted]),
    );
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} what
 * @param {string} address
 * @param {string} path
 * @returns {Promise<Result>}
 */
async function memory(what, address, path) {
  const browser = await startBrowser();
  try {
    const page = await openAt(browser, address, path);
    // Once before, so that code and buffers the browser gets for itself are not counted.
    await page.evaluate(() => window.gc?.());
    const peak = await peakMemory(browser, async () => {
      await page.evaluate(
        ([areas]) => window.large.run('ours', areas),
        /** @type {const} */ ([wanted]),
      );
    });
    if (peak === undefined) return { what, ours: 'only measured on Linux' };
    const budget = `${memoryBudget} MB`;
    return { what, ours: `${peak.toFixed(0)} MB`, budget, ok: peak <= memoryBudget };
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('../browser.mjs').Browser} browser
 * @param {string} address
 * @param {string} path
 */
async function openAt(browser, address, path) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`The page threw: ${error.message}`));
  await page.goto(address);
  await page.setInputFiles('input', path);
  return page;
}

/**
 * A side that kept other rows did other work.
 * @param {Side} side
 * @param {readonly Run[]} ours
 * @param {readonly Run[]} theirs
 */
function checkSame(side, ours, theirs) {
  if (side === 'floor') return;
  const [one] = ours;
  const other = theirs.find(
    ({ rows: kept, characters }) =>
      kept !== one?.rows || (side !== 'duckdb' && characters !== one.characters),
  );
  if (other) throw new Error(`${side} kept ${other.rows} rows where ours kept ${one?.rows}`);
}

/** @param {readonly Run[]} runs */
function times(runs) {
  return runs.map(({ ms }) => ms);
}

/** @param {number} blocked */
function stall(blocked) {
  return blocked === 0 ? 'under 50 ms' : `${blocked.toFixed(0)} ms`;
}

/**
 * @param {{udsv: boolean, duckdb: boolean}} installed
 * @returns {readonly Result[]}
 */
function missing(installed) {
  return /** @type {const} */ (['udsv', 'duckdb'])
    .filter((side) => !installed[side])
    .map((side) => ({ what: `  against ${names[side]}`, ours: 'not installed' }));
}
