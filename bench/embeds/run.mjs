import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bare, buildEmbeds, hostOf, libraries, pageOf } from './build.mjs';
import { paintOf, restOf, sixOf } from './loads.mjs';
import { secondVisit } from './revisit.mjs';
import { serveCompressed } from './server.mjs';
import { kilobytes, milliseconds, paired } from '../report.mjs';
import { median } from '../stats.mjs';

/**
 * @typedef {import('../browser.mjs').Browser} Browser
 * @typedef {import('./build.mjs').Side} Side
 * @typedef {import('./server.mjs').Answer} Answer
 * @typedef {import('../report.mjs').Result} Result
 */

const paintBudget = 1.1;
const pageBudget = 30_000;
const scriptBudget = 17_000;
const blockedBudget = 50;
const sixBudget = 1.25;

/** @type {Record<Exclude<Side, 'ours'>, string>} */
const names = {
  floor: 'a page with the same drawing alone (the floor)',
  scripted: 'the floor with a script that does nothing',
  lines: 'two bare lines',
  chartjs: 'chart.js',
  plot: 'Observable Plot',
  echarts: 'ECharts',
  vega: 'Vega-Embed',
  recharts: 'recharts',
};

/**
 * One static figure page as an embed, beside the same chart drawn by others: until its chart is painted, what it weighs, how
 * long it blocks the page, six of them in one page, and a second visit. All sides take turns, in an order that changes.
 * @param {Browser} browser
 * @param {string} folder of the built site, as app/
 * @param {number} rounds
 * @returns {Promise<readonly Result[]>}
 */
export async function measureEmbeds(browser, folder, rounds) {
  const app = join(folder, 'app');
  const installed = await buildEmbeds(app);
  const paintBudgets = new Map([['floor', paintBudget], ...installed.map((side) => [side, 1])]);
  const others = [...bare, ...installed];
  const site = await serveCompressed(app);
  try {
    const paints = await inTurns(['ours', ...others], rounds, (side) =>
      paintOf(browser, site.url + pageOf(side)),
    );
    const rests = await inTurns(['ours', ...others], rounds, (side) =>
      restOf(browser, site, pageOf(side)),
    );
    const sixes = await inTurns(['ours', ...others], rounds, (side) =>
      sixOf(browser, site.url + hostOf(side)),
    );
    const weights = await weigh(app, rests);
    return [
      ...others.map((side) =>
        paired(
          what('An embed page until its chart is painted, slow 4G', side),
          pairOf(paints, side, ({ painted }) => painted),
          paintBudgets.get(side),
        ),
      ),
      paired(
        "  until anything is painted, by Chromium's own account, against the floor",
        pairOf(paints, 'floor', ({ contentful }) => contentful),
      ),
      ...others.map((side) =>
        weightLine(
          'Its bytes before any interaction, brotli 11',
          side,
          weights,
          'page',
          pageBudget,
        ),
      ),
      ...others.map((side) =>
        weightLine(
          'Its script before any interaction, gzip 9',
          side,
          weights,
          'script',
          scriptBudget,
        ),
      ),
      ...others.map((side) => blockedLine(side, rests)),
      ...others.map((side) =>
        paired(
          what('Six embeds in one page until all charts are painted', side),
          pairOf(sixes, side, (time) => time),
          side === 'floor' ? sixBudget : undefined,
        ),
      ),
      ...(await secondVisit(browser, site)),
      ...libraries
        .filter((side) => !installed.includes(side))
        .map((side) => ({ what: `  against ${names[side]}`, ours: 'not installed' })),
    ];
  } finally {
    await site.close();
  }
}

/**
 * Every side once in each round. The first round only makes the server compress, and is not counted.
 * @template Reading
 * @param {readonly Side[]} sides
 * @param {number} rounds
 * @param {(side: Side) => Promise<Reading>} read
 * @returns {Promise<Record<string, Reading[]>>}
 */
async function inTurns(sides, rounds, read) {
  /** @type {Record<string, Reading[]>} */
  const readings = Object.fromEntries(sides.map((side) => [side, []]));
  for (let round = -1; round < rounds; round += 1) {
    const first = (round + sides.length) % sides.length;
    const order = [...sides.slice(first), ...sides.slice(0, first)];
    if (round % 2 === 0) order.reverse();
    for (const side of order) {
      const reading = await read(side);
      if (round >= 0) readings[side]?.push(reading);
    }
  }
  return readings;
}

/**
 * What each side's page is in bytes: all of it as it was sent, and its scripts with gzip.
 * @param {string} app
 * @param {Record<string, readonly {answers: readonly Answer[]}[]>} rests
 * @returns {Promise<Record<string, {page: number, script: number}>>}
 */
async function weigh(app, rests) {
  const weights = Object.entries(rests).map(async ([side, [first]]) => {
    const answers = first?.answers ?? [];
    const scripts = answers.filter(({ type }) => type.startsWith('text/javascript'));
    const files = await Promise.all(scripts.map(({ path }) => readFile(join(app, path))));
    return [
      side,
      {
        page: sum(answers.map(({ body }) => body)),
        script: sum(files.map((file) => gzipSync(file, { level: 9 }).length)),
      },
    ];
  });
  return Object.fromEntries(await Promise.all(weights));
}

/**
 * @param {string} title
 * @param {Exclude<Side, 'ours'>} side
 * @param {Record<string, {page: number, script: number}>} weights
 * @param {'page' | 'script'} part
 * @param {number} budget
 * @returns {Result}
 */
function weightLine(title, side, weights, part, budget) {
  const ours = weights['ours']?.[part] ?? Number.NaN;
  const theirs = weights[side]?.[part] ?? Number.NaN;
  return {
    what: what(title, side),
    ours: kilobytes(ours),
    reference: kilobytes(theirs),
    ...(theirs > 0 && { ratio: (ours / theirs).toFixed(2) }),
    ...(side === 'floor' && { budget: kilobytes(budget), ok: ours <= budget }),
  };
}

/**
 * @param {Exclude<Side, 'ours'>} side
 * @param {Record<string, readonly {blocked: number}[]>} rests
 * @returns {Result}
 */
function blockedLine(side, rests) {
  const { ours, reference } = pairOf(rests, side, ({ blocked }) => blocked);
  return {
    what: what('Its total blocking time', side),
    ours: milliseconds(median(ours)),
    reference: milliseconds(median(reference)),
    ...(side === 'floor' && {
      budget: `${blockedBudget} ms`,
      ok: median(ours) <= blockedBudget,
    }),
  };
}

/**
 * @template Reading
 * @param {Record<string, readonly Reading[]>} readings
 * @param {Side} side
 * @param {(reading: Reading) => number} value
 */
function pairOf(readings, side, value) {
  return {
    ours: (readings['ours'] ?? []).map(value),
    reference: (readings[side] ?? []).map(value),
  };
}

/**
 * @param {string} title
 * @param {Exclude<Side, 'ours'>} side
 */
function what(title, side) {
  return side === 'floor' ? `${title}, against ${names.floor}` : `  against ${names[side]}`;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0);
}
