import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import Papa from 'papaparse';
import { build } from 'vite';
import { floorPage, linesPage } from './floor.mjs';
import { installPeers, isInstalled } from '../peers.mjs';

/**
 * @typedef {import('./pages/rows.ts').Row} Row
 * @typedef {'chartjs' | 'plot' | 'echarts' | 'vega' | 'recharts'} Library
 * @typedef {'ours' | 'floor' | 'scripted' | 'lines' | Library} Side
 */

const pages = fileURLToPath(new URL('pages/', import.meta.url));
const firstYear = 2010;

/** Where the pages of the other sides stand in the built site. */
const place = 'bench';

/** @type {Record<Library, readonly string[]>} what each needs; recharts comes with the site */
const packages = {
  chartjs: ['chart.js'],
  plot: ['@observablehq/plot'],
  echarts: ['echarts'],
  vega: ['vega', 'vega-lite', 'vega-embed'],
  recharts: [],
};
/** Pages that are nearly nothing. */
export const bare = /** @type {const} */ (['floor', 'scripted', 'lines']);
export const libraries = /** @type {readonly Library[]} */ (Object.keys(packages));

/** Ours, each with one line chart of both councils, one of each theme that has such charts. */
const ourFigures = [
  'ehcp-caseload.ehc_plan_count',
  'ehcp-process.plan_20_weeks_percent',
  'sen-support.sen_support_percent',
  'neet-rates.neet_or_not_known_percent',
  'attainment.attainment_8_average_score',
  'early-years-development.good_level_of_development_percent',
];

/** @param {Side} side @returns {string} the side's page, from the site's folder */
export function pageOf(side) {
  return sixPages(side)[0] ?? '';
}

/**
 * @param {Side} side
 * @returns {readonly string[]} six pages, from the site's folder
 */
function sixPages(side) {
  if (side === 'ours') return ourFigures.map((figure) => `figures/${figure}/`);
  if (side === 'floor' || side === 'scripted') {
    return ourFigures.map((figure) => `${place}/${side}/${figure}/`);
  }
  return ourFigures.map((_, index) => `${place}/${side}/?frame=${index}`);
}

/** @param {Side} side @returns {string} a page with six frames, from the site's folder */
export function hostOf(side) {
  return `${place}/six/${side}/`;
}

/**
 * Installs the libraries to compare with, beside the bench and not into the app, and puts a page of each, the floor
 * and the host pages into the built site `app`, under bench/.
 * @param {string} app the folder of the built site; it is changed
 * @returns {Promise<readonly Library[]>} those that could be installed
 */
export async function buildEmbeds(app) {
  installPeers(Object.values(packages).flat());
  const installed = libraries.filter((library) => packages[library].every(isInstalled));
  const rows = await readRows(join(app, 'data', 'ehcp-caseload.csv'));
  for (const library of installed) await buildPage(library, rows, join(app, place, library));
  for (const [index, ours] of sixPages('ours').entries()) {
    const html = await readFile(join(app, ours, 'index.html'), 'utf8');
    await write(join(app, sixPages('floor')[index] ?? ''), floorPage(html));
    await write(join(app, sixPages('scripted')[index] ?? ''), floorPage(html, '../nothing.js'));
  }
  await writeFile(join(app, place, 'scripted', 'nothing.js'), "'use strict';\n");
  await write(join(app, place, 'lines'), linesPage(rows));
  for (const side of /** @type {Side[]} */ (['ours', ...bare, ...installed])) {
    await write(join(app, hostOf(side)), hostPage(side));
  }
  // Their scripts may be kept as long as ours.
  const rules = installed.map(
    (library) => `
/${place}/${library}/assets/*
  Cache-Control: public, max-age=31536000, immutable
`,
  );
  await appendFile(join(app, '_headers'), rules.join(''));
  return installed;
}

/**
 * @param {string} path of the published file
 * @returns {Promise<readonly Row[]>} one for each year since 2010
 */
async function readRows(path) {
  const text = await readFile(path, 'utf8');
  /** @type {{data: Record<string, string>[]}} */
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
  const years = [...new Set(data.map((row) => row['time_period'] ?? ''))].filter(
    (year) => Number(year) >= firstYear,
  );
  return years.map((year) => ({
    year,
    Liverpool: plans(data, year, 'Liverpool'),
    Sefton: plans(data, year, 'Sefton'),
  }));
}

/**
 * @param {readonly Record<string, string>[]} data
 * @param {string} year
 * @param {string} area
 */
function plans(data, year, area) {
  const row = data.find((one) => one['time_period'] === year && one['la_name'] === area);
  const value = Number(row?.['ehc_plan_count'] ?? Number.NaN);
  if (Number.isNaN(value)) throw new Error(`data/ehcp-caseload.csv: ${area} ${year} has no number`);
  return value;
}

/**
 * @param {Library} library
 * @param {readonly Row[]} rows
 * @param {string} outDir
 */
async function buildPage(library, rows, outDir) {
  const script = library === 'recharts' ? 'recharts.tsx' : `${library}.ts`;
  await build({
    root: pages,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [
      react(),
      {
        name: 'script-of-the-library',
        transformIndexHtml: { order: 'pre', handler: (html) => html.replace('%SCRIPT%', script) },
      },
    ],
    define: { EMBED_ROWS: JSON.stringify(rows) },
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { input: join(pages, 'page.html') },
    },
  });
  await rename(join(outDir, 'page.html'), join(outDir, 'index.html'));
}

/**
 * Six frames, all in view: six figures of ours and of the floor, the others six times the same, each under an address
 * of its own.
 * @param {Side} side
 */
function hostPage(side) {
  const frames = sixPages(side).map(
    (address, index) => `<iframe src="../../../${address}" title="Chart ${index + 1}"></iframe>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>A page with six charts</title>
<link rel="icon" href="data:,">
<style>body{margin:8px;display:grid;grid-template-columns:repeat(3,1fr);gap:8px}iframe{border:0;width:100%;height:680px}</style>
</head>
<body>
${frames.join('\n')}
</body>
</html>
`;
}

/**
 * @param {string} folder
 * @param {string} html
 */
async function write(folder, html) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), html);
}
