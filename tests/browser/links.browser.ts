import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  figuresAreThere,
  goTo,
  indicatorLink,
  openFigures,
  openShare,
  readFigure,
  type SeenFigure,
} from './figure-page.ts';

const start = indicatorLink('ehcp-caseload.ehc_plan_count');
const support = 'page=indicator&indicator=sen-support.sen_support_percent';

interface Step {
  readonly control: string;
  readonly change: (page: Page) => Promise<unknown>;
  /** The whole query of the address afterwards. */
  readonly query: string;
}

function choose(label: string, option: string): Step['change'] {
  return (page) => page.getByLabel(label, { exact: true }).selectOption({ label: option });
}

function tick(list: string, name: string): Step['change'] {
  return async (page) => {
    await page.locator('details.check-list > summary', { hasText: list }).click();
    await page.getByRole('group', { name: list }).getByRole('checkbox', { name }).click();
  };
}

const withAreas = `${support}&areas=E08000012,E08000014,E08000011`;
const withEngland = `${withAreas}&comparators=E92000001`;
const withYears = `${withEngland}&from=2018&to=2023`;

/** Every control of the filter bar, one after the other on one page. */
const steps: readonly Step[] = [
  {
    control: 'Indicator',
    change: choose('Indicator', 'Pupils with SEN support'),
    query: `?${support}`,
  },
  { control: 'Areas', change: tick('Areas', 'Knowsley'), query: `?${withAreas}` },
  { control: 'Compare with', change: tick('Compare with', 'North West'), query: `?${withEngland}` },
  { control: 'From', change: choose('From', '2018'), query: `?${withEngland}&from=2018` },
  { control: 'To', change: choose('To', '2023'), query: `?${withYears}` },
  {
    control: 'a filter',
    change: choose('School phase', 'State-funded secondary'),
    query: `?${withYears}&filter.school_phase=State-funded+secondary`,
  },
  {
    control: 'Break down by',
    change: choose('Break down by', 'School phase'),
    query: `?${withYears}&breakdown=school_phase`,
  },
  {
    control: 'Show as',
    change: choose('Show as', 'Line chart'),
    query: `?${withYears}&breakdown=school_phase&chart=line`,
  },
  {
    control: 'Axis',
    change: choose('Axis', 'Fitted to the data'),
    query: `?${withYears}&breakdown=school_phase&chart=line&axis=fit`,
  },
];

it('each control changes the address, that address shows the same, and Back and Forward walk', async () => {
  const page = await openFigures(start);
  const other = await openFigures(start);
  const seen: SeenFigure[] = [await readFigure(page)];
  for (const { control, change, query } of steps) {
    await change(page);
    await figuresAreThere(page);
    expect(decodeURIComponent(new URL(page.url()).search), control).toBe(query);
    const here = await readFigure(page);
    await goTo(other, new URL(page.url()).search);
    expect(await readFigure(other), control).toEqual(here);
    expect(await other.locator('.notice').count(), control).toBe(0);
    seen.push(here);
  }
  for (let step = steps.length - 1; step >= 0; step -= 1) {
    await page.goBack();
    await figuresAreThere(page);
    expect(await readFigure(page), `back before ${steps[step]?.control}`).toEqual(seen[step]);
  }
  for (let step = 1; step <= steps.length; step += 1) {
    await page.goForward();
    await figuresAreThere(page);
    expect(await readFigure(page), `forward to ${steps[step - 1]?.control}`).toEqual(seen[step]);
  }
});

it('every control shows what the address says', async () => {
  const page = await openFigures(`${steps.at(-1)?.query}`);
  const valueOf = (label: string): Promise<string> =>
    page
      .getByLabel(label, { exact: true })
      .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? '');
  expect(await valueOf('Indicator')).toBe('Pupils with SEN support');
  expect(await valueOf('From')).toBe('2018');
  expect(await valueOf('To')).toBe('2023');
  expect(await valueOf('Break down by')).toBe('School phase');
  expect(await valueOf('Show as')).toBe('Line chart');
  expect(await valueOf('Axis')).toBe('Fitted to the data');
  const chosen = (list: string): Promise<string[]> =>
    page
      .locator('details.check-list', { hasText: list })
      .first()
      .locator('label:has(:checked)')
      .allTextContents();
  expect(await chosen('Areas')).toEqual(
    expect.arrayContaining(['Liverpool', 'Sefton', 'Knowsley']),
  );
  expect(await chosen('Compare with')).toEqual(['England']);
});

const hostile: readonly (readonly [name: string, query: string])[] = [
  ['an unknown key', '?colour=red'],
  ['the name every object has', '?__proto__=1&constructor=2&filter.__proto__=3'],
  ['markup as an indicator', '?page=indicator&indicator=<img src=x onerror="window.pwned=1">'],
  ['markup as a key', '?<script>window.pwned=1</script>=1'],
  ['markup as a filter item', `${start}&filter.sex=<b onmouseover=window.pwned=1>hey</b>`],
  ['a bad escape', '?page=%E0%A4%A&indicator=%'],
  ['one key twice', '?page=indicator&page=about'],
  ['an unknown page', '?page=secrets'],
  ['an unknown indicator', '?page=indicator&indicator=no-such.thing_count'],
  ['a word for an area', `${start}&areas=Liverpool`],
  ['an unknown area', `${start}&areas=E08000012,E08999999`],
  ['an unknown area on the overview', '?areas=E08999999'],
  ['years that run backwards', `${start}&from=2024&to=2019`],
  ['a year outside the series', `${start}&from=1995`],
  [
    'an outdated filter item',
    `${indicatorLink('need-types.ehc_plan_count')}&filter.sen_primary_need=Dyslexia`,
  ],
  ['a filter of another file', `${start}&filter.school_phase=Special`],
  ['a breakdown of another file', `${start}&breakdown=school_phase`],
  ['an unknown kind of chart and axis', `${start}&chart=pie&axis=log`],
  ['an unknown comparison', `${start}&comparators=Mars`],
];

it('links that ask for what is not there open all the same, and say what was left out', async () => {
  const page = await openFigures();
  for (const [name, query] of hostile) {
    await goTo(page, query);
    const notice = page.locator('.notice');
    await expect.poll(() => notice.count(), { message: name }).toBe(1);
    expect(await notice.isVisible(), name).toBe(true);
    expect(await page.getByRole('heading', { level: 1 }).count(), name).toBe(1);
    expect(await page.locator('main :is(img, script, b, iframe)').count(), name).toBe(0);
    expect(await page.evaluate(() => 'pwned' in window), name).toBe(false);
    expect(await page.evaluate(() => Object.keys(Object.prototype)), name).toEqual([]);
  }
});

it('a link of a hundred kilobytes opens, and its parts are reported without flooding the page', async () => {
  const page = await openFigures('', {
    // Most web hosts refuse so long a request; where one does not, the page must bear it.
    before: (one) =>
      one.route(
        (url) => url.search.length > 8000,
        async (route) => {
          const { origin, pathname } = new URL(route.request().url());
          await route.fulfill({ response: await route.fetch({ url: `${origin}${pathname}` }) });
        },
      ),
  });
  const long = Array.from({ length: 5000 }, (_, index) => `filter.sex=item+${index}&key${index}=1`);
  await goTo(page, `${start}&${long.join('&')}`);
  await page.locator('.notice').waitFor();
  expect(await page.locator('.notice li').count()).toBeLessThanOrEqual(20);
  expect((await readFigure(page)).rows).toHaveLength(17);
  await goTo(page, `?page=indicator&indicator=${'a'.repeat(100_000)}`);
  await page.locator('.notice').waitFor();
  expect((await page.locator('.notice').innerText()).length).toBeLessThan(1000);
});

it('a notice goes when it is dismissed or another view is chosen, and Back brings it again', async () => {
  const page = await openFigures(`${start}&axis=log`);
  const notice = page.locator('.notice');
  expect(await notice.innerText()).toContain('log');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(await notice.count()).toBe(0);
  await page.reload();
  await notice.waitFor();
  await page.getByRole('link', { name: 'About' }).click();
  await page.getByRole('heading', { level: 1, name: /About/ }).waitFor();
  expect(await notice.count()).toBe(0);
});

it('Copy link puts the address of exactly this view on the clipboard, and says so', async () => {
  const page = await openFigures(`${start}&axis=fit&utm_source=mail`, {
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  await openShare(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('status').getByText('Link copied').waitFor();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.search).toBe(`${start}&axis=fit`);
  expect(copied.pathname).toBe(new URL(page.url()).pathname);
});

it('where the browser refuses to copy, the address is shown, selected and ready to be copied', async () => {
  const page = await openFigures(`${start}&axis=fit`, {
    before: (one) =>
      one.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));
      }),
  });
  await openShare(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByRole('textbox', { name: 'Address of this view' });
  await field.waitFor();
  expect(new URL(await field.inputValue()).search).toBe(`${start}&axis=fit`);
  await expect
    .poll(() => page.evaluate(() => document.getSelection()?.toString() ?? ''))
    .toContain('axis=fit');
});
