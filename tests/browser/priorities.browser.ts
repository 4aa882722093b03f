import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figuresAreThere, openFigures, readData, readFigure } from './figure-page.ts';
import type { OpenOptions } from './site.ts';

const priorities = '?page=priorities';

/** The rows of the promises' file, each as its cells by column. */
const promises = (() => {
  const [header = [], ...rows] = readData('strategy/targets.csv')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  return rows.map((cells) => new Map(header.map((column, at) => [column, cells[at] ?? ''])));
})();

async function openPromises(path = '', options: OpenOptions = {}): Promise<Page> {
  const page = await openFigures(`${priorities}${path}`, options);
  await page.locator('.theme').first().waitFor();
  return page;
}

const shownIds = (page: Page): Promise<string[]> =>
  page
    .locator('[data-target]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-target') ?? ''));

/** The counts at the top, by state. */
const counts = (page: Page): Promise<Record<string, number>> =>
  page
    .locator('.state-counts li')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [
          one.querySelector('.status-mark')?.getAttribute('data-state') ?? '',
          Number(one.querySelector('.state-count')?.textContent),
        ]),
      ),
    );

/** The states of the promises themselves, counted. */
const statesShown = (page: Page): Promise<Record<string, number>> =>
  page.locator('[data-target] > .promise-state .status-mark').evaluateAll((all) => {
    const found: Record<string, number> = {};
    for (const one of all) {
      const state = one.getAttribute('data-state') ?? '';
      found[state] = (found[state] ?? 0) + 1;
    }
    return found;
  });

const withoutZeros = (all: Record<string, number>) =>
  Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));

/** Answers the request for a file of the strategies with another text. */
const withTargets = (change: (text: string) => string): OpenOptions => ({
  before: (page) =>
    page.route(/strategy\/targets\.csv/, (route) =>
      route.fulfill({ body: change(readData('strategy/targets.csv')), contentType: 'text/csv' }),
    ),
});

describe('the promises', () => {
  it('are all there, each with a state and a reason, and counted as a recount has them', async () => {
    const page = await openPromises();
    expect((await shownIds(page)).toSorted()).toEqual(
      promises.map((row) => row.get('target_id')).toSorted(),
    );
    const reasons = await page.locator('[data-target] > .promise-reason').allTextContents();
    expect(reasons.filter((text) => text.length > 20)).toHaveLength(promises.length);
    const found = await counts(page);
    expect(withoutZeros(found)).toEqual(await statesShown(page));
    const undated = promises.filter((row) => row.get('due') === '');
    const numberless = undated.filter((row) =>
      ['complete', 'qualitative'].includes(row.get('direction') ?? ''),
    );
    expect(found['no number to measure']).toBe(numberless.length);
    expect(found['no series held']).toBe(
      undated.filter((row) => row.get('evidence') === 'none' && !numberless.includes(row)).length,
    );
  });

  it('grow by a row of the file', async () => {
    const page = await openPromises(
      '',
      withTargets(
        (text) =>
          `${text.trimEnd()}\nnew-1,sefton-education-2021-3,action,Do one thing more,complete,,,,,2027,,,,none,,,Priority 3\n`,
      ),
    );
    await page
      .getByText(`All ${promises.length + 1} promises`)
      .last()
      .waitFor();
    expect(await page.locator('[data-target="new-1"]').textContent()).toContain(
      'Do one thing more',
    );
  });

  it('with an unknown indicator are still all there, and the file and row are named', async () => {
    const page = await openPromises(
      '',
      withTargets((text) => text.replace('neet-rates.neet_percent', 'neet-rates.lost')),
    );
    const row = promises.findIndex((one) => one.get('indicator') === 'neet-rates.neet_percent') + 2;
    expect(await page.getByRole('note').textContent()).toContain(
      `strategy/targets.csv, row ${row}, column indicator: there is no indicator "neet-rates.lost"`,
    );
    expect(await shownIds(page)).toHaveLength(promises.length);
  });

  it('whose figures are missing say so, and the rest are as before', async () => {
    const page = await openPromises('', {
      before: (one) => one.route(/neet-rates\.csv/, (route) => route.fulfill({ status: 404 })),
      expected: [/Failed to load resource|failed request/],
    });
    expect(await page.getByRole('alert').textContent()).toContain('data/neet-rates.csv');
    expect(await page.locator('[data-target="s20-t2"]').textContent()).toContain(
      'The figures for this could not be loaded',
    );
    expect(await page.locator('[data-target="s20-t1"]').textContent()).toContain('65.2%');
  });
});

it('filters stand in the address, count what they leave, and Back undoes them', async () => {
  const page = await openPromises();
  await page.getByLabel('Council').selectOption('Sefton');
  await page.getByLabel('Due by').selectOption('2022');
  const wanted = promises.filter(
    (row) => row.get('priority_id')?.startsWith('sefton-') && (row.get('due') ?? '') < '2023',
  );
  expect((await shownIds(page)).toSorted()).toEqual(
    wanted.map((row) => row.get('target_id')).toSorted(),
  );
  expect(withoutZeros(await counts(page))).toEqual(await statesShown(page));
  expect(new URL(page.url()).search).toBe(
    '?page=priorities&filter.council=E08000014&filter.due=2022',
  );
  await page.goBack();
  await page.goBack();
  expect(await shownIds(page)).toHaveLength(promises.length);
});

it('every promise with an indicator leads to a chart of it with its filters', async () => {
  const page = await openPromises();
  const links = await page
    .locator('[data-target]')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute('data-target'),
        [...one.querySelectorAll('.evidence a')].map((link) => link.getAttribute('href')),
      ]),
    );
  const led = new Map(links as [string, string[]][]);
  for (const row of promises) {
    const id = row.get('target_id') ?? '';
    const [href] = led.get(id) ?? [];
    const indicator = row.get('indicator') ?? '';
    if (indicator === '') {
      expect(href, id).toBeUndefined();
      continue;
    }
    const query = new URLSearchParams(href?.slice(2));
    expect([query.get('page'), query.get('indicator'), query.get('target')], id).toEqual([
      'indicator',
      indicator,
      id,
    ]);
  }
});

it('the keyboard alone goes from a promise to its figures, which are those it names', async () => {
  const page = await openPromises('&filter.status=cannot+tell');
  await page.getByRole('button', { name: 'cannot tell', pressed: true }).focus();
  const reached = async () =>
    page.evaluate(() => document.activeElement?.textContent?.startsWith('See the figures'));
  for (let turn = 0; turn < 12 && !(await reached()); turn += 1) await page.keyboard.press('Tab');
  expect(await page.locator('.promise.pointed').getAttribute('data-target')).toBe('s20-t2');
  await page.keyboard.press('Enter');
  await page.locator('figure.figure').waitFor();
  await figuresAreThere(page);
  expect(await page.locator('figure.figure').getAttribute('data-indicator')).toBe(
    'neet-rates.neet_percent',
  );
  expect((await readFigure(page)).columns.join()).toContain('Sefton');
});

it('a superseded priority is folded, is reached by keyboard and leads to what took its place', async () => {
  const page = await openPromises('&filter.theme=health');
  const fold = page.locator('.superseded');
  expect(await fold.getAttribute('open')).toBeNull();
  await fold.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await fold.locator('.promise-statement').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'priority-liverpool-send-2023-5');
  expect(new URL(page.url()).search).toBe('?page=priorities&priority=liverpool-send-2023-5');
});

it('a link to a promise comes to it, though it is superseded', async () => {
  const page = await openPromises('&priority=liverpool-send-2018-4&target=l18-4');
  await page.waitForFunction(() => document.activeElement?.id === 'promise-l18-4');
  const box = await page.locator('#promise-l18-4').boundingBox();
  expect(box && box.y >= 0 && box.y < 900).toBe(true);
});

it('pointing at a promise marks its line, and pointing at a line marks its promises', async () => {
  const page = await openPromises('&filter.theme=achievement');
  const pointed = () => page.locator('.promise.pointed').count();
  await page.locator('[data-target="s21-2-c7"] .promise-statement').hover();
  await expect.poll(pointed).toBe(1);
  await page.locator('[data-target="s21-2-c5"] .evidence-spark').hover();
  await expect.poll(pointed).toBe(2);
});

it('on paper everything stands, the superseded priorities too, and no control', async () => {
  const page = await openPromises();
  await page.emulateMedia({ media: 'print' });
  const statements = page.locator('.promise-statement');
  const seen = await statements.evaluateAll(
    (all) => all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length,
  );
  expect(seen).toBe(promises.length);
  expect(await page.locator('.filter-bar').isVisible()).toBe(false);
  const smallest = await statements.evaluateAll((all) =>
    Math.min(...all.map((one) => parseFloat(getComputedStyle(one).fontSize))),
  );
  expect(smallest).toBeGreaterThan(11);
});
