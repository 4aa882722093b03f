import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../scripts/serve.mjs';
import { startBrowser } from './browser.mjs';
import { buildAll } from './build.mjs';
import { measureEmbeds } from './embeds/run.mjs';
import { measureExports } from './exports/run.mjs';
import { measureFilters } from './filters/run.mjs';
import { measureBytes, measureShifts } from './first-load.mjs';
import { measureIngest } from './ingest/run.mjs';
import { measureLarge } from './large/run.mjs';
import { measurePack } from './pack.mjs';
import { table } from './report.mjs';

/** Never fewer: a median of less says little. */
const leastRounds = 7;

const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    rounds: { type: 'string', default: String(leastRounds) },
    only: { type: 'string', default: 'bytes,shifts,filters,ingest,exports,pack' },
  },
});
const rounds = Math.max(leastRounds, Number(values.rounds) || 0);
const wanted = values.only.split(',');

const load = (loadavg()[0] ?? 0).toFixed(1);
const folder = await mkdtemp(join(tmpdir(), 'local-context-bench-'));
try {
  say('Building the site and the pages it is measured against');
  await buildAll(folder);
  const results = await measureAll();
  const over = results.filter(({ ok }) => ok === false);
  console.log(`\n${table(results)}\n`);
  console.log(`${cpus().length} cores; load before the run ${load}.`);
  console.log(over.length === 0 ? 'All within budget.' : `${over.length} over budget.`);
  if (values.strict && over.length > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureAll() {
  const site = await serve({ folder, port: 0 });
  const browser = await startBrowser();
  try {
    say(`Chromium ${browser.version()}, Node ${process.version}`);
    const parts = [
      { name: 'bytes', run: () => measureBytes(browser, { folder, url: site.url }) },
      { name: 'shifts', run: () => measureShifts(browser, site.url, rounds) },
      { name: 'filters', run: () => measureFilters(browser, site.url, rounds) },
      { name: 'ingest', run: () => measureIngest(browser, site.url, rounds) },
      { name: 'exports', run: () => measureExports(browser, site.url, rounds) },
      { name: 'pack', run: () => measurePack(browser, site.url) },
      // Not among the usual parts: they install what they compare with, and take ten minutes each.
      { name: 'large', run: () => measureLarge(folder, site.url, rounds) },
      { name: 'embeds', run: () => measureEmbeds(browser, folder, rounds) },
    ];
    const results = [];
    for (const { name, run } of parts) {
      if (!wanted.includes(name)) continue;
      say(`Measuring ${name}`);
      results.push(...(await run()));
    }
    return results;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Progress, kept apart from the table so that the table can be saved. @param {string} text */
function say(text) {
  console.error(text);
}
