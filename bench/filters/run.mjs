import { clockOf, newPage, slowDown, slowdown } from '../browser.mjs';
import { milliseconds, paired } from '../report.mjs';
import { median, quantile } from '../stats.mjs';

/**
 * @typedef {import('../browser.mjs').Browser} Browser
 * @typedef {import('../browser.mjs').Page} Page
 * @typedef {import('../probe.mjs').Change & {work: number}} Change `work`: milliseconds of the main thread
 * @typedef {import('../report.mjs').Result} Result
 */

/**
 * @typedef {object} Control a native control of the filter bar, by its label
 * @property {string} label
 * @property {string} [item] which check box, for a list of them
 */

/** @type {readonly {name: string, view: string, control: Control}[]} */
const scenarios = [
  {
    name: 'lines: From',
    view: 'indicator=ehcp-caseload.ehc_plan_count',
    control: { label: 'From' },
  },
  {
    name: 'lines: Areas',
    view: 'indicator=ehcp-caseload.ehc_plan_count',
    control: { label: 'Areas', item: 'St Helens' },
  },
  {
    name: 'lines: SEN provision',
    view: 'indicator=attainment.ks2_rwm_expected_percent',
    control: { label: 'SEN provision' },
  },
  {
    name: 'lines: Compare with',
    view: 'indicator=neet-rates.neet_or_not_known_percent',
    control: { label: 'Compare with', item: 'England' },
  },
  {
    name: 'dots: Sex',
    view: 'indicator=need-types.ehc_plan_count&breakdown=sen_primary_need&chart=dot',
    control: { label: 'Sex' },
  },
  {
    name: 'bars: School phase',
    view: 'indicator=ofsted-judgements.school_count&breakdown=overall_effectiveness',
    control: { label: 'School phase' },
  },
];

const nextPaintBudget = 50;
const chartBudget = 1.5;
const chart = '.figure-drawing';
const bareChart = '#chart';
const idle = async () => 0;

/**
 * Changes a control there and back again on the site and on a page with a bare chart of the same numbers,
 * turn by turn, on a slow computer.
 * @param {Browser} browser
 * @param {string} url
 * @param {number} rounds
 * @returns {Promise<readonly Result[]>}
 */
export async function measureFilters(browser, url, rounds) {
  /** @type {Change[]} */
  const all = [];
  /** @type {Change[]} */
  const allBare = [];
  /** @type {Result[]} */
  const charts = [];
  let shifted = 0;
  for (const { name, view, control } of scenarios) {
    const ours = await newPage(browser);
    await ours.goto(`${url}app/?page=indicator&${view}`);
    await ours.locator(`${chart} svg`).first().waitFor();
    await ours.waitForLoadState('networkidle');
    await openList(ours, control);
    const before = await readShown(ours);
    await change(ours, chart, control, true, idle);
    const after = await readShown(ours);
    if ((await ours.locator(`${chart} svg`).count()) === 0) {
      throw new Error(`${name}: there is no chart after the change.`);
    }
    await change(ours, chart, control, false, idle);

    const bare = await newPage(browser);
    await bare.goto(`${url}pages/filters/`);
    await bare.evaluate((task) => window.draw(task), { ...(await sizeOf(ours)), before, after });
    await bare.locator(`${bareChart} svg`).first().waitFor();

    await slowDown(ours);
    await slowDown(bare);
    const [clock, bareClock] = [await clockOf(ours), await clockOf(bare)];
    /** @type {Change[]} */
    const changes = [];
    /** @type {Change[]} */
    const bareChanges = [];
    // The first round is practice: code that has never run is slower, in both.
    for (let round = 0; round <= rounds; round += 1) {
      for (const there of [true, false]) {
        const one = await change(ours, chart, control, there, clock);
        const other = await change(bare, bareChart, { label: 'Data' }, there, bareClock);
        if (round === 0) continue;
        changes.push(one);
        bareChanges.push(other);
      }
    }
    shifted += await ours.evaluate(() =>
      window.probe.shifts.reduce((sum, { value, afterInput }) => sum + (afterInput ? 0 : value), 0),
    );
    await ours.context().close();
    await bare.context().close();
    all.push(...changes);
    allBare.push(...bareChanges);
    const times = { ours: chartTimes(changes), reference: chartTimes(bareChanges) };
    charts.push(paired(`  ${name}`, times));
  }
  const [paints, barePaints] = [all, allBare].map((of) => of.map(({ shown }) => shown));
  const [messages, bareMessages] = [all, allBare].map((of) => of.map(({ nextPaint }) => nextPaint));
  return [
    {
      what: `Filter change to next paint, CPU ${slowdown}x, p95 of ${paints.length}`,
      ours: milliseconds(p95(paints)),
      reference: milliseconds(p95(barePaints)),
      budget: milliseconds(nextPaintBudget),
      ok: p95(paints) < nextPaintBudget,
    },
    {
      what: '  seen by a message posted from the frame, p95',
      ours: milliseconds(p95(messages)),
      reference: milliseconds(p95(bareMessages)),
    },
    {
      what: '  the same, median',
      ours: milliseconds(median(messages)),
      reference: milliseconds(median(bareMessages)),
    },
    paired(
      `Filter change to new chart painted, CPU ${slowdown}x`,
      { ours: chartTimes(all), reference: chartTimes(allBare) },
      chartBudget,
    ),
    ...charts,
    paired('  all, in main thread time instead of waiting time', {
      ours: all.map(({ work }) => work),
      reference: allBare.map(({ work }) => work),
    }),
    { what: 'Layout shift while loading and changing filters', ours: shifted.toFixed(4) },
  ];
}

/** @param {readonly number[]} values */
function p95(values) {
  return quantile(values, 0.95);
}

/** @param {readonly Change[]} changes */
function chartTimes(changes) {
  return changes.map(({ chartPaint }) => chartPaint);
}

/**
 * @param {Page} page
 * @param {Control} control
 */
async function openList(page, { label, item }) {
  if (item === undefined) return;
  await listOf(page, label).locator('summary').click();
}

/**
 * @param {Page} page
 * @param {string} label
 */
function listOf(page, label) {
  const name = page.locator('summary .control-label').getByText(label, { exact: true });
  return page.locator('details.check-list').filter({ has: name });
}

/**
 * Waits until a page that has just come to the front has painted itself anew and has nothing left to do: a
 * person who reaches for a control finds it so.
 * @param {Page} page
 */
async function comeToRest(page) {
  await page.evaluate(async () => {
    await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
    await new Promise((then) => requestIdleCallback(then));
    await new Promise((then) => setTimeout(then, 100));
  });
}

/**
 * Changes a control with the keyboard, as a person does, and waits until the chart has followed.
 * @param {Page} page
 * @param {string} chartSelector
 * @param {Control} control
 * @param {boolean} there to the next choice, or else back to the one before it
 * @param {() => Promise<number>} clock the time the main thread has worked
 * @returns {Promise<Change>}
 */
async function change(page, chartSelector, { label, item }, there, clock) {
  await page.bringToFront();
  const element =
    item === undefined
      ? page.getByLabel(label, { exact: true })
      : listOf(page, label).getByLabel(item, { exact: true });
  await element.focus();
  await comeToRest(page);
  await page.evaluate((selector) => window.probe.watch(selector), chartSelector);
  const start = await clock();
  if (item !== undefined) {
    await page.keyboard.press('Space');
  } else if (process.platform === 'darwin') {
    // There, arrow keys open a select's list instead of changing it.
    const chosen = await element.evaluate((select) => Reflect.get(select, 'selectedIndex'));
    await element.selectOption({ index: chosen + (there ? 1 : -1) });
  } else {
    await page.keyboard.press(there ? 'ArrowDown' : 'ArrowUp');
  }
  const found = await page.evaluate(() => window.probe.change());
  return { ...found, work: (await clock()) - start };
}

/**
 * What a page's chart shows, from the table beneath it.
 * @param {Page} page
 */
async function readShown(page) {
  return page.evaluate(() => {
    const texts = (/** @type {ParentNode} */ parent, /** @type {string} */ selector) =>
      [...parent.querySelectorAll(selector)].map((cell) => cell.textContent ?? '');
    const figure = document.querySelector('.figure');
    if (!figure) throw new Error('There is no figure.');
    return {
      kind: figure.getAttribute('data-chart') ?? '',
      series: texts(figure, 'thead th').slice(1),
      rows: [...figure.querySelectorAll('tbody tr')].map((row) => ({
        label: texts(row, 'th').join(''),
        values: texts(row, 'td').map((text) => {
          const number = text.replace(/[^\d.-]/g, '');
          return number === '' ? null : Number(number);
        }),
      })),
    };
  });
}

/** @param {Page} page */
async function sizeOf(page) {
  const { width, height } = (await page.locator(`${chart} svg`).first().boundingBox()) ?? {};
  if (!width || !height) throw new Error('The chart has no size.');
  return { width, height };
}
