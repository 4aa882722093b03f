import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figuresAreThere, openFigures, readData } from './figure-page.ts';
import { sideways } from './layout-checks.ts';
import { expectNoAxeViolations, siteUrl, type OpenOptions } from './site.ts';

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
  await page.locator('.board, .one-priority, .theme, .picked').first().waitFor();
  return page;
}

/** Goes to another link of the site as a link on the page does, without loading the page anew. */
const follow = (page: Page, search: string): Promise<void> =>
  page.evaluate((wanted) => {
    history.pushState(null, '', wanted);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);

/** The cells of each priority's row, by its id. */
const rows = (page: Page): Promise<Record<string, readonly string[]>> =>
  page
    .locator('tr[data-priority]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((row) => [
          row.getAttribute('data-priority') ?? '',
          [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
        ]),
      ),
    );

const idsIn = (page: Page): Promise<string[]> =>
  page
    .locator('[data-target]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-target') ?? ''));

/** The height of the whole document, its footer included. */
const documentHeight = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight);

/** The height up to the footer. */
const pageHeight = (page: Page): Promise<number> =>
  page.locator('main').evaluate((main) => main.getBoundingClientRect().bottom + window.scrollY);

/** The day on which pages are opened: 1 July 2026. A year or month of the file ends before it. */
const isPast = (due: string): boolean =>
  due !== '' && (due.length === 4 ? due < '2026' : due < '2026-07');

/** Answers the request for a file of the strategies with another text. */
const withTargets = (change: (text: string) => string): OpenOptions => ({
  before: (page) =>
    page.route(/strategy\/targets\.csv/, (route) =>
      route.fulfill({ body: change(readData('strategy/targets.csv')), contentType: 'text/csv' }),
    ),
});

describe('the list of priorities', () => {
  it('counts as a recount of the file has it, and begins with the finding', async () => {
    const page = await openPromises();
    const found = await rows(page);
    const ids = [...new Set(promises.map((row) => row.get('priority_id') ?? ''))];
    expect(Object.keys(found).toSorted()).toEqual(ids.toSorted());
    for (const id of ids) {
      const own = promises.filter((row) => row.get('priority_id') === id);
      const [count, past, , , unchecked] = found[id] ?? [];
      expect([id, count, past, unchecked]).toEqual([
        id,
        String(own.length),
        String(own.filter((row) => isPast(row.get('due') ?? '')).length),
        String(own.filter((row) => row.get('evidence') === 'none').length),
      ]);
    }
    expect(await page.locator('.finding').innerText()).toMatch(
      /^\d+ of the 118 current promises of Liverpool and Sefton are past their date\. Official figures can judge/,
    );
  });

  it('is at most 2,500 pixels high on a phone, with nothing cut off', async () => {
    const page = await openPromises('', { width: 360, height: 740 });
    expect(await documentHeight(page)).toBeLessThanOrEqual(2500);
    expect(await sideways(page)).toEqual([]);
    await expectNoAxeViolations(page);
  });

  it('grows by a row of the file', async () => {
    const page = await openPromises(
      '',
      withTargets(
        (text) =>
          `${text.trimEnd()}\nnew-1,sefton-education-2021-3,action,Do one thing more,complete,,,,,2027,,,,none,,,Priority 3\n`,
      ),
    );
    const own = promises.filter((row) => row.get('priority_id') === 'sefton-education-2021-3');
    expect((await rows(page))['sefton-education-2021-3']?.[0]).toBe(String(own.length + 1));
  });

  it('with an unknown indicator is still whole, and the file and row are named', async () => {
    const page = await openPromises(
      '',
      withTargets((text) => text.replace('neet-rates.neet_percent', 'neet-rates.lost')),
    );
    const row = promises.findIndex((one) => one.get('indicator') === 'neet-rates.neet_percent') + 2;
    expect(await page.getByRole('note').textContent()).toContain(
      `strategy/targets.csv, row ${row}, column indicator: there is no indicator "neet-rates.lost"`,
    );
    expect((await rows(page))['sefton-health-wellbeing-2020-start']?.[0]).toBe('4');
  });

  it('has filters that stand in the address, and Back undoes them', async () => {
    const page = await openPromises();
    await page.getByLabel('Council', { exact: true }).selectOption('Sefton');
    await page.getByLabel('State', { exact: true }).selectOption('past its date');
    const wanted = promises.filter(
      (row) => row.get('priority_id')?.startsWith('sefton-') && isPast(row.get('due') ?? ''),
    );
    expect(await page.locator('.picked .promise-lines li').count()).toBe(wanted.length);
    expect(new URL(page.url()).search).toBe(
      '?page=priorities&filter.council=E08000014&filter.status=past+its+date',
    );
    await page.goBack();
    await page.goBack();
    expect(Object.keys(await rows(page))).toHaveLength(17);
  });
});

describe('one priority', () => {
  it('answers on a phone within 1,800 pixels, with the figures in sight', async () => {
    const page = await openPromises('&priority=liverpool-send-2023-3', { width: 360, height: 740 });
    expect(await documentHeight(page)).toBeLessThanOrEqual(1800);
    expect(await sideways(page)).toEqual([]);
    const neet = page.locator('.one-priority .figure-line', { hasText: 'EHC plan' });
    expect(await neet.isVisible()).toBe(true);
    expect((await neet.innerText()).replace(/\s+/g, ' ')).toMatch(
      /16\.8% to 18\.5% up, worse .*Sefton 11\.9%, England 10\.1%/,
    );
    await expectNoAxeViolations(page);
  });

  it('stands on a phone within 1,800 pixels up to the footer, whichever it is', async () => {
    const page = await openPromises('', { width: 360, height: 740 });
    const tall: Record<string, number> = {};
    for (const id of new Set(promises.map((row) => row.get('priority_id') ?? ''))) {
      await follow(page, `?page=priorities&priority=${id}`);
      await page.locator(`.one-priority[id="priority-${id}"]`).waitFor();
      await figuresAreThere(page);
      const height = await pageHeight(page);
      if (height > 1800) tall[id] = height;
    }
    expect(tall).toEqual({});
  });

  it('folds on a phone what is too much for it, and a press or a wider window shows it', async () => {
    const page = await openPromises('&priority=sefton-education-2021-2', {
      width: 360,
      height: 740,
    });
    const seen = (what: string): Promise<number> =>
      page
        .locator(`.one-priority ${what}`)
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    const all = await page.locator('.one-priority .figure-row').count();
    expect(await seen('.figure-row')).toBeLessThan(all);
    await page.getByRole('button', { name: `Show all ${all} figures` }).click();
    expect(await seen('.figure-row')).toBe(all);
    await page.getByRole('button', { name: 'Show fewer figures' }).press('Enter');
    expect(await seen('.figure-row')).toBeLessThan(all);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await seen('.figure-row')).toBe(all);
    const dated = promises.filter(
      (row) => row.get('priority_id') === 'sefton-education-2021-2' && row.get('due') !== '',
    );
    expect(await seen('.promise-date ~ .promise-lines li')).toBe(dated.length);
  });

  // For all promises, see tests/pages/priorities/every-promise.test.tsx.
  it('is reached by the link of a promise, and comes to it', async () => {
    const page = await openPromises();
    for (const row of promises.filter((_, at) => at % 30 === 0)) {
      const id = row.get('target_id') ?? '';
      await page.goto(`${siteUrl}?page=priorities&target=${id}`);
      await page.waitForFunction(
        (wanted) => document.activeElement?.id === wanted,
        `promise-${id}`,
      );
      expect((await idsIn(page)).toSorted(), id).toEqual(
        promises
          .filter((one) => one.get('priority_id') === row.get('priority_id'))
          .map((one) => one.get('target_id'))
          .toSorted(),
      );
    }
  });

  it('is left for a chart and come back to, with the focus where it was', async () => {
    const page = await openPromises('&priority=liverpool-send-2023-3');
    const link = page.locator('.one-priority .figure-row h3 a').nth(1);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('figure.figure').waitFor();
    await figuresAreThere(page);
    await page.goBack();
    await page.locator('.one-priority').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.figure-row')?.textContent))
      .toContain('16 and 17 year olds with SEND');
  });

  it('has a promise that leads to its chart, and Back to the same place and focus', async () => {
    const page = await openPromises('&target=l23-3-m3', { width: 360, height: 740 });
    const item = page.locator('#promise-l23-3-m3');
    await item.locator('.promise-face a').focus();
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(500);
    await page.keyboard.press('Enter');
    await page
      .locator('figure.figure[data-indicator="neet-send.neet_or_not_known_percent"]')
      .waitFor();
    await figuresAreThere(page);
    await page.goBack();
    await page.locator('.one-priority').waitFor();
    await expect
      .poll(() =>
        page.evaluate(() =>
          document.activeElement?.closest('.promise')?.getAttribute('data-target'),
        ),
      )
      .toBe('l23-3-m3');
    await expect
      .poll(() => page.evaluate((then) => Math.abs(window.scrollY - then), place))
      .toBeLessThan(40);
  });

  it('shows by keyboard and by touch which promises a figure bears on, until another is touched', async () => {
    const page = await openPromises('&priority=sefton-education-2021-3', {
      width: 360,
      height: 740,
      context: { hasTouch: true },
    });
    const pointed = () =>
      page
        .locator('.one-priority .figure-row.pointed')
        .evaluateAll((all) => all.map((one) => one.querySelector('h3')?.textContent));
    const line = page.locator('.promise-lines li', { hasText: 'Embed the graduated approach' });
    await line.locator('a').focus();
    expect(await pointed()).toEqual([
      'EHC plans by where people learn, share of plans (Special)',
      'Pupils with SEN support',
    ]);
    await line.locator('a').blur();
    expect(await pointed()).toEqual([]);
    await line.tap({ position: { x: 320, y: 30 } });
    expect(await pointed()).toHaveLength(2);
    await page.locator('.one-priority h1').tap();
    expect(await pointed()).toEqual([]);
  });

  it('is left for the list and come back from, with the focus where it was', async () => {
    const page = await openPromises();
    await page.getByRole('link', { name: '3. Preparation for adulthood' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.one-priority').waitFor();
    await page.goBack();
    await page.locator('.board').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('3. Preparation for adulthood');
  });

  it('whose figures are missing says so, and the rest are as before', async () => {
    const page = await openPromises('&priority=sefton-health-wellbeing-2020-start', {
      before: (one) => one.route(/neet-rates\.csv/, (route) => route.fulfill({ status: 404 })),
      expected: [/Failed to load resource|failed request/],
    });
    expect(await page.getByRole('alert').textContent()).toContain('data/neet-rates.csv');
    expect(await page.locator('[data-target="s20-t2"]').textContent()).toContain(
      'The figures for this promise could not be loaded',
    );
    expect(await page.locator('[data-target="s20-t1"]').textContent()).toContain('65.2%');
  });
});

describe('a year', () => {
  it('of the timeline leads to as many promises as it says', async () => {
    const page = await openFigures('?page=timeline');
    const year = page.locator('.timeline-years li', { hasText: '2019' });
    // The six priorities of 2018 to 2022, and the school review, which gives no years.
    expect(await year.innerText()).toBe('2019: 7');
    await year.getByRole('link').click();
    await page.locator('.picked').first().waitFor();
    expect(await page.locator('.picked .promise-lines li').count()).toBe(7);
    expect(new URL(page.url()).searchParams.get('filter.year')).toBe('2019');
  });
});

it('a third council’s strategy in the files is a council of the list, with a page for its priority', async () => {
  const added: Readonly<Record<string, string>> = {
    strategies:
      'third,E08000011,Knowsley,A third strategy,adopted,2024,2027,,,,liverpool-send-policies,',
    priorities: 'third-1,third,1,Be heard,health,',
    targets: 'third-1-a,third-1,action,Listen to all,complete,,,,,2027,,,,none,,,Part 1',
  };
  const page = await openPromises('&areas=E08000012,E08000014,E08000011', {
    before: async (one) => {
      for (const [name, row] of Object.entries(added)) {
        await one.route(new RegExp(`strategy/${name}\\.csv`), (route) =>
          route.fulfill({
            body: `${readData(`strategy/${name}.csv`).trimEnd()}\n${row}\n`,
            contentType: 'text/csv',
          }),
        );
      }
    },
  });
  expect(await page.locator('.board h2').allInnerTexts()).toEqual([
    'Liverpool',
    'Sefton',
    'Knowsley',
  ]);
  expect((await rows(page))['third-1']?.[0]).toBe('1');
  await page.getByRole('link', { name: '1. Be heard' }).click();
  await page.locator('.one-priority h1').waitFor();
  expect(await page.locator('.priority-of').first().innerText()).toContain(
    'A third strategy (2024 to 2027',
  );
  // Its strategy has a page as well, and that leads to its place on the timeline.
  await page.getByRole('link', { name: 'A third strategy', exact: true }).click();
  await page.locator('#strategy-third').waitFor();
  expect(Object.keys(await rows(page))).toEqual(['third-1']);
  expect(await page.locator('.one-strategy .priority-other').allInnerTexts()).toEqual([
    expect.stringMatching(/^Liverpool, with priorities of the same theme \(Health\)/),
    expect.stringMatching(/^Sefton, by themes close to its own/),
  ]);
  await page
    .locator('.one-strategy .promise-lines a', { hasText: 'A third strategy' })
    .press('Enter');
  await page.locator('#timeline-third').waitFor();
  await page.getByRole('link', { name: 'Priorities and promises of A third strategy' }).click();
  await page.locator('#strategy-third').waitFor();
});

describe('one strategy', () => {
  it('fits a phone, is read from its heading, and Back leads to its link in the list', async () => {
    const page = await openPromises('', { width: 360, height: 740 });
    const title = 'Education Excellence Strategy for Sefton 2021-2025';
    await page.getByRole('link', { name: title }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.one-strategy h1', { hasText: title }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('strategy-sefton-education-2021');
    expect(new URL(page.url()).search).toBe('?page=priorities&strategy=sefton-education-2021');
    const own = promises.filter((row) => row.get('priority_id')?.startsWith('sefton-education'));
    const past = own.filter((row) => isPast(row.get('due') ?? ''));
    expect(await page.locator('.one-strategy .finding').innerText()).toContain(
      `${past.length} of the ${own.length} promises in “${title}” are past their date.`,
    );
    expect(await page.locator('.one-strategy [data-stated="sef-30"]').first().isVisible()).toBe(
      true,
    );
    expect(await documentHeight(page)).toBeLessThanOrEqual(2500);
    expect(await sideways(page)).toEqual([]);
    await expectNoAxeViolations(page);
    await page.emulateMedia({ media: 'print' });
    const entries = page.locator('.one-strategy .promise-lines li');
    expect(await entries.evaluateAll((all) => all.every((one) => one.checkVisibility()))).toBe(
      true,
    );
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.goBack();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title);
  });
});

it('by theme, a council without a priority of a theme has one line and no empty column', async () => {
  const page = await openPromises('&filter.by=theme');
  const columns = await page.locator('.council-column').count();
  const filled = await page.locator('.council-column:has(.priority)').count();
  expect(columns).toBeGreaterThan(5);
  expect(filled).toBe(columns);
});

it('on paper the list stands whole, without a control', async () => {
  const page = await openPromises();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.filter-bar').isVisible()).toBe(false);
  expect(await page.locator('.board-table').first().isVisible()).toBe(true);
});
