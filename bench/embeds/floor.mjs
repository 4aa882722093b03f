import { JSDOM } from 'jsdom';

/**
 * @typedef {import('./pages/rows.ts').Row} Row
 * @typedef {'Liverpool' | 'Sefton'} Area
 */

const width = 400;
const height = 320;
const left = 48;
const right = 330;
const top = 16;
const bottom = 290;
const most = 8000;
const step = 2000;

/** @type {readonly (readonly [Area, string, string])[]} the last is dark enough for letters */
const series = [
  ['Liverpool', '#12436D', '#12436D'],
  ['Sefton', '#F46A25', '#B5430B'],
];

/**
 * The least that can show the chart ours shows: a page with a figure's heading and its drawing for a phone, with the
 * same marks and words, and nothing else; nothing that runs.
 * @param {string} html a static figure page of ours
 * @param {string} [script] the address of a script
 * @returns {string} a whole HTML page
 */
export function floorPage(html, script = '') {
  const { document } = new JSDOM(html).window;
  const heading = document.querySelector('h1')?.innerHTML ?? '';
  const facets = [...document.querySelectorAll('.drawings.narrow .facet')].map((facet) => {
    const title = facet.querySelector('.facet-title')?.innerHTML ?? '';
    const svg = facet.querySelector('svg');
    if (!svg) throw new Error(`${heading}: a facet without a drawing`);
    svg.removeAttribute('aria-describedby');
    return `${title === '' ? '' : `<p>${title}</p>\n`}${svg.outerHTML}`;
  });
  if (facets.length === 0) throw new Error(`${heading}: no drawing`);
  const css =
    'svg{display:block;width:100%;height:auto}svg text{text-rendering:geometricPrecision}';
  const page = pageOf(heading, css, facets.join('\n'));
  return script === ''
    ? page
    : page.replace('</head>', `<script defer src="${script}"></script>\n</head>`);
}

/**
 * Two bare lines of the same numbers, as a hand would draw them: fewer words and marks than the chart has.
 * @param {readonly Row[]} rows
 * @returns {string} a whole HTML page
 */
export function linesPage(rows) {
  const highest = Math.max(...rows.flatMap(({ Liverpool, Sefton }) => [Liverpool, Sefton]));
  const end = Math.max(most, Math.ceil(highest / step) * step);
  /** @param {number} index */
  const x = (index) => place(left + ((right - left) * index) / (rows.length - 1));
  /** @param {number} value */
  const y = (value) => place(bottom - ((bottom - top) * value) / end);
  const ticks = Array.from({ length: end / step + 1 }, (_, index) => index * step);
  const grid = ticks.map(
    (value) =>
      `<path d="M${left} ${y(value)}H${right}" stroke="#D9D9D9"/>` +
      `<text x="${left - 6}" y="${y(value) + 4}" text-anchor="end">${words(value)}</text>`,
  );
  const years = rows.flatMap(({ year }, index) =>
    (rows.length - 1 - index) % 4 === 0
      ? [`<text x="${x(index)}" y="${bottom + 20}" text-anchor="middle">${year}</text>`]
      : [],
  );
  const lines = series.map(([area, colour, dark]) => {
    const at = rows.map((row, index) => [x(index), y(row[area])]);
    const [endX = 0, endY = 0] = at.at(-1) ?? [];
    const value = words(rows.at(-1)?.[area] ?? 0);
    return [
      `<polyline points="${at.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
      ...at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`),
      `<text x="${endX + 8}" y="${endY}" fill="${dark}">${area}`,
      `<tspan x="${endX + 8}" dy="14">${value}</tspan></text>`,
    ].join('');
  });
  return pageOf(
    'EHC plans maintained by the council, Liverpool and Sefton, each January',
    'svg{width:100%;max-width:720px;font-size:12px}',
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Line chart of EHC plans">
${[...grid, ...years, ...lines].join('\n')}
</svg>`,
  );
}

/**
 * @param {string} heading
 * @param {string} css
 * @param {string} body
 */
function pageOf(heading, css, body) {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<link rel="icon" href="data:,">
<style>body{margin:16px;font-family:system-ui,sans-serif}h1{font-size:1.4rem}${css}</style>
</head>
<body>
<h1>${heading}</h1>
${body}
</body>
</html>
`;
}

/** @param {number} pixels */
function place(pixels) {
  return Math.round(pixels * 10) / 10;
}

/** @param {number} value */
function words(value) {
  return value.toLocaleString('en-GB');
}
