import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, openFigures } from './figure-page.ts';
import { expectNoAxeViolations } from './site.ts';

interface Expected {
  readonly title: string;
  readonly indicator: string;
  readonly pair: readonly [liverpool: string, sefton: string];
  readonly compared: string;
}

/** Read by hand from the files of data/, newest rows. */
const tiles: readonly Expected[] = [
  {
    title: 'Pupils with an EHC plan',
    indicator: 'sen-support.ehc_plan_percent',
    pair: ['7.0%', '6.2%'],
    compared: 'England 5.3% · 2025',
  },
  {
    title: 'EHC plans made within 20 weeks',
    indicator: 'ehcp-process.plan_20_weeks_percent',
    pair: ['97.0%', '42.9%'],
    compared: 'England 45.5% · 2025',
  },
  {
    title: 'Types of need',
    indicator: 'need-types.ehc_plan_percent',
    pair: ['35.1%', '36.4%'],
    compared: 'Autistic spectrum disorder · England 31.5% · 2025',
  },
  {
    title: 'Schools by phase',
    indicator: 'school-counts-january.school_count',
    pair: ['172', '103'],
    compared: '2025',
  },
  {
    // (22 + 103) of the 141 schools with a grade, (9 + 79) of 95.
    title: 'Ofsted grades of schools',
    indicator: 'ofsted-judgements.school_count',
    pair: ['88.7%', '92.6%'],
    compared: 'Good or outstanding, of those with a grade · England 93.1% · 2025',
  },
  {
    title: 'NEET or not known at 16 and 17',
    indicator: 'neet-rates.neet_or_not_known_percent',
    pair: ['8.8%', '3.8%'],
    compared: 'England 5.6% · 2025',
  },
];

/** What a tile shows, without what only screen readers hear. */
async function seenIn(page: Page, indicator: string) {
  return page.locator(`figure.tile[data-indicator="${indicator}"]`).evaluate((figure) => {
    const seen = (selector: string): string[] =>
      [...figure.querySelectorAll(selector)].map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('.visually-hidden, button.tile-promises')) {
          hidden.remove();
        }
        return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
      });
    return {
      title: seen('h3')[0],
      pair: seen('.tile-value'),
      compared: seen('.tile-compared')[0],
    };
  });
}

it('the overview has twelve tiles in named groups, with both councils and England', async () => {
  const page = await openFigures();
  expect(await page.locator('figure.tile').count()).toBe(12);
  expect(await page.getByRole('region', { name: 'Getting help' }).locator('figure').count()).toBe(
    3,
  );
  for (const { title, indicator, pair, compared } of tiles) {
    const seen = await seenIn(page, indicator);
    expect(seen).toEqual({ title, pair, compared });
  }
  const neet = page.locator('figure[data-indicator="neet-rates.neet_or_not_known_percent"]');
  expect((await neet.locator('.tile-beside').innerText()).replace(/\s+/g, ' ')).toMatch(
    /NEET .*5\.9% and .*3\.6% · not known .*2\.9% and .*0\.2%/,
  );
});

it('names the areas chosen, and no others', async () => {
  const page = await openFigures('?areas=E08000012,E08000011');
  const text = await page.locator('main').innerText();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    'SEND and education in Liverpool and Knowsley',
  );
  expect(text).not.toContain('Sefton');
});

it.each([
  [360, 2000],
  [1280, 1800],
])('at %i wide the whole page is at most %i high', async (width, highest) => {
  const page = await openFigures('', { width, height: 800 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(highest);
});

it.each([768, 1024])('at %i wide a tile left over has its row for itself', async (width) => {
  const page = await openFigures('', { width, height: 800 });
  const widths = await page
    .locator('.tile-group')
    .evaluateAll((groups) =>
      groups.map((group) =>
        [...group.querySelectorAll('figure.tile'), group].map((one) => Math.round(one.clientWidth)),
      ),
    );
  expect(widths).toHaveLength(4);
  for (const [first = 0, , third, whole] of widths) {
    expect(first).toBeLessThan((whole ?? 0) / 2);
    expect(third).toBe(whole);
  }
});

it.each([320, 360, 768, 1024, 1280, 1920])(
  'at %i wide nothing is cut and no text lies on another',
  async (width) => {
    const page = await openFigures('', { width, height: 800 });
    expect(await page.evaluate(problemsInPage)).toEqual([]);
  },
);

/** Runs in the page: what is wider than its place, and texts of a tile that overlap. */
function problemsInPage(): readonly string[] {
  const problems: string[] = [];
  if (document.documentElement.scrollWidth > window.innerWidth) problems.push('the page scrolls');
  for (const tile of document.querySelectorAll('figure.tile')) {
    const title = tile.querySelector('h3')?.textContent ?? '';
    const outer = tile.getBoundingClientRect();
    const texts = [
      ...tile.querySelectorAll(
        'h3 a, .tile-value, .tile-standing, .tile-promises, .tile-beside, .tile-about, .tile-drawing text',
      ),
    ].map((element) => ({ text: element.textContent ?? '', box: element.getBoundingClientRect() }));
    for (const [at, { text, box }] of texts.entries()) {
      if (box.left < outer.left - 1 || box.right > outer.right + 1) {
        problems.push(`${title}: "${text}" is cut`);
      }
      for (const { text: other, box: next } of texts.slice(at + 1)) {
        const wide = Math.min(box.right, next.right) - Math.max(box.left, next.left);
        const high = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
        if (wide > 2 && high > 4) problems.push(`${title}: "${text}" lies on "${other}"`);
      }
    }
  }
  return problems;
}

it('has at most 80 tab stops', async () => {
  const page = await openFigures();
  const stops = await page.locator('a, button, summary, input, select, [tabindex="0"]').evaluateAll(
    (all) =>
      // What stands in closed details has a place there and cannot be reached.
      all.filter((one) => (one as HTMLElement).tabIndex >= 0 && one.checkVisibility()).length,
  );
  expect(stops).toBeLessThanOrEqual(80);
});

it('a year pointed at in one tile stands in all, and leaves with the pointer', async () => {
  const page = await openFigures('', { width: 1280 });
  const chart = page.locator('[data-indicator="ehcp-process.plan_20_weeks_percent"] .tile-chart');
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('the chart is not there');
  // Where 2020 stands: read from the years under the plot.
  const years = await chart.locator('text').evaluateAll((all) =>
    all
      .filter((one) => /^20\d\d$/.test(one.textContent ?? ''))
      .map((one) => {
        const { left, width } = one.getBoundingClientRect();
        return { year: Number(one.textContent), x: left + width / 2 };
      }),
  );
  const [first, last] = [years.at(-1), years[0]];
  if (!first || !last) throw new Error('no years');
  const x = first.x + ((2020 - first.year) / (last.year - first.year)) * (last.x - first.x);
  await page.mouse.move(x, box.y + box.height / 2);
  const shared = 'sen-support.ehc_plan_percent';
  await expect.poll(async () => (await seenIn(page, shared)).pair).toEqual(['3.1%', '3.0%']);
  expect((await seenIn(page, 'ehcp-process.plan_20_weeks_percent')).pair).toEqual([
    '9.1%',
    '66.9%',
  ]);
  expect(await page.locator('.tooltip').count()).toBe(0);
  await page.mouse.move(2, 2);
  await expect.poll(async () => (await seenIn(page, shared)).pair).toEqual(['7.0%', '6.2%']);
});

it('honours areas, comparators and years of the address in every tile', async () => {
  const page = await openFigures('?comparators=none&from=2021&to=2024');
  const seen = await seenIn(page, 'ehcp-process.plan_20_weeks_percent');
  expect(seen.pair).toEqual(['97.9%', '52.9%']);
  expect(seen.compared).toBe('2024');
  expect(await page.locator('.tile-standing').count()).toBe(0);
});

it('promises and what a figure means open in place', async () => {
  const page = await openFigures();
  const tile = page.locator('[data-indicator="ehcp-process.plan_20_weeks_percent"]');
  await tile.getByRole('button', { name: /promises/ }).click();
  await tile.locator('.tile-panel li').first().waitFor();
  expect(await tile.locator('.tile-panel li').count()).toBe(3);
  await tile.getByRole('button', { name: /^About this figure/ }).click();
  await tile.getByText(/^Source: Department for Education/).waitFor();
  await expectNoAxeViolations(page);
});

it('a tile leads to its figure with the same choices, and Back leads to the overview again', async () => {
  const page = await openFigures('?areas=E08000012,E08000011');
  await page.getByRole('link', { name: 'Pupils with SEN support', exact: true }).click();
  await page.locator('figure.figure[data-indicator="sen-support.sen_support_percent"]').waitFor();
  expect(new URL(page.url()).searchParams.get('areas')).toBe('E08000012,E08000011');
  await page.goBack();
  await page.locator('figure.tile').first().waitFor();
  await goTo(page, '');
});
