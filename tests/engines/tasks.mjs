import { createServer } from 'node:http';
import { once } from 'node:events';
import { until } from './engine.mjs';

/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {{readonly name: string, readonly act: (engine: Engine, site: string) => Promise<void>}} Task */

const caseload = 'ehcp-caseload.ehc_plan_count';
const rows = [
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,clubs',
  ...[
    [2023, 341, 'E08000012', 'Liverpool', 12],
    [2023, 343, 'E08000014', 'Sefton', 7],
    [2024, 341, 'E08000012', 'Liverpool', 15],
    [2024, 343, 'E08000014', 'Sefton', 9],
  ].map(
    ([year, old, code, name, value]) =>
      `${year},Calendar year,Local authority,E92000001,England,E12000002,North West,${old},${code},${name},${value}`,
  ),
].join('\n');

/** Puts a file into the first field for files, as choosing it does. */
const chooseFile = `
  const files = new DataTransfer();
  files.items.add(new File([arguments[0]], 'clubs.csv', { type: 'text/csv' }));
  const input = document.querySelector('main input[type="file"]');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
`;

/** Chooses an item of a list, as a reader does. */
const choose = `
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === arguments[0]);
  const list = document.getElementById(label.htmlFor);
  list.value = [...list.options].find((one) => one.textContent.trim() === arguments[1]).value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
`;

/** Writes into a field, as typing does. */
const typeInto = `
  const field = document.querySelector(arguments[0]);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, arguments[1]);
  field.dispatchEvent(new Event('input', { bubbles: true }));
`;

/**
 * What every engine must be able to do, each from a page newly opened.
 * @type {readonly Task[]}
 */
export const tasks = [
  {
    name: 'the overview shows twelve tiles with their charts and numbers',
    act: async (engine, site) => {
      await engine.open(site);
      await until(engine, `document.querySelectorAll('.tile .tile-value').length >= 24`);
      await until(
        engine,
        `document.querySelectorAll('.tile-chart svg.tile-drawing').length === 12`,
      );
    },
  },
  {
    name: 'an indicator is drawn, and drawn again when a choice changes',
    act: async (engine, site) => {
      await engine.open(`${site}?page=indicator&indicator=${caseload}`);
      await until(
        engine,
        `document.querySelectorAll('.facet-main .recharts-line-curve').length > 1`,
      );
      await engine.run(choose, ['From', '2020']);
      await until(engine, `/from=2020/.test(location.search)`);
      await until(engine, `/2020/.test(document.querySelector('.figure-subtitle').textContent)`);
    },
  },
  {
    name: 'a number leads to the file, row and cell it comes from',
    act: async (engine, site) => {
      await engine.open(`${site}?page=indicator&indicator=${caseload}`);
      await until(
        engine,
        `document.querySelectorAll('.facet-main .recharts-line-curve').length > 1`,
      );
      await engine.run(
        `[...document.querySelectorAll('main button')].find((one) => one.textContent === '7,875').click()`,
      );
      await until(
        engine,
        `/ehcp-caseload\\.csv/.test(document.querySelector('dialog[open]')?.innerText)`,
      );
    },
  },
  {
    name: 'priorities and the timeline are shown',
    act: async (engine, site) => {
      await engine.open(`${site}?page=priorities`);
      await until(engine, `document.querySelectorAll('.state-counts li').length > 3`);
      await engine.open(`${site}?page=timeline`);
      await until(engine, `document.querySelector('.timeline-drawing svg')`);
    },
  },
  {
    name: 'a picture of a chart is made and handed over',
    act: async (engine, site) => {
      await engine.open(`${site}?page=indicator&indicator=${caseload}`);
      await until(
        engine,
        `document.querySelectorAll('.facet-main .recharts-line-curve').length > 1`,
      );
      await engine.run(`
        window.made = [];
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.made.push([blob.type, blob.size]); return make.call(URL, blob); };
        [...document.querySelectorAll('button')].find((one) => one.textContent === 'Share and download').click();
      `);
      await until(
        engine,
        `[...document.querySelectorAll('button')].some((one) => one.textContent === 'Download PNG')`,
      );
      await engine.run(
        `[...document.querySelectorAll('button')].find((one) => one.textContent === 'Download PNG').click()`,
      );
      await until(
        engine,
        `window.made.some(([type, size]) => type === 'image/png' && size > 20000)`,
      );
    },
  },
  {
    name: 'a file of the reader is read, kept, and there again after a reload',
    act: async (engine, site) => {
      const remembered = `[...document.querySelectorAll('h2')].some((one) => one.textContent === 'Remembered on this device')`;
      await engine.open(`${site}?page=data`);
      await until(engine, `document.querySelector('main input[type="file"]')`);
      await engine.run(chooseFile, [rows]);
      await until(engine, `document.querySelector('.user-files-file-choices input')`);
      await engine.run(`document.querySelector('.user-files-file-choices input').click()`);
      await until(engine, remembered);
      await engine.open(`${site}?page=data&from=2020`);
      await until(engine, remembered);
      await engine.run(`document.querySelector('.user-files-saved-buttons button').click()`);
      await until(engine, `document.querySelector('.user-files-file-choices input')?.checked`);
    },
  },
  {
    name: 'a file at an address of another site is fetched and read',
    act: async (engine, site) => {
      const other = await serverOf(rows, 'text/csv');
      await engine.open(`${site}?page=data`);
      await until(engine, `document.querySelector('main input[inputmode="url"]')`);
      await engine.run(typeInto, ['main input[inputmode="url"]', `${other.url}clubs.csv`]);
      await engine.run(
        `document.querySelector('main input[inputmode="url"]').form.querySelector('[type="submit"]').click()`,
      );
      await until(engine, `/clubs\\.csv/.test(document.querySelector('main').innerText)`);
      await until(engine, `document.querySelector('.user-files-file-choices input')`);
      await other.close();
    },
  },
  ...['allow-scripts allow-same-origin', 'allow-scripts'].map((sandbox) => ({
    name: `a frame with sandbox="${sandbox}" on another site shows a chart and tells its height`,
    act: async (/** @type {Engine} */ engine, /** @type {string} */ site) => {
      for (const page of [
        `figures/${caseload}/?form=compact`,
        `embed.html?indicator=${caseload}&from=2020`,
      ]) {
        const host = await hostOf(
          `<iframe src="${site}${page.replaceAll('&', '&amp;')}" title="Chart" width="720" height="300" sandbox="${sandbox}"></iframe>`,
        );
        await engine.open(host.url);
        await until(engine, `window.heard.some(({ height }) => height > 300)`);
        await host.close();
      }
    },
  })),
];

/**
 * A page of another origin that holds this markup and keeps what its frames tell of their height.
 * @param {string} body
 */
function hostOf(body) {
  return serverOf(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><script>
window.heard = [];
addEventListener('message', ({ data }) => {
  const height = Number(data?.height ?? (/(\\d+)$/.exec(typeof data === 'string' ? data : '') ?? [])[1]);
  window.heard.push({ height, data: JSON.stringify(data) });
});</script><h1>Our news</h1>${body}</html>`,
    'text/html; charset=utf-8',
  );
}

/**
 * A server of another origin that answers everything with this and lets other sites read it.
 * @param {string} text
 * @param {string} type
 */
async function serverOf(text, type) {
  const headers = { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' };
  const server = createServer((_request, response) => {
    response.writeHead(200, headers).end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
