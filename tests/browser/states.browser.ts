import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { figuresAreThere, goTo, indicatorLink, openFigures, readData } from './figure-page.ts';
import { siteUrl } from './site.ts';

const caseloadFile = /\/data\/ehcp-caseload\.csv/;
const packageFile = /\/data\/datapackage\.json/;
const refused = /Failed to load resource|failed request/;

/** Row 239 of the file: Liverpool, January 2026, 7,875 plans. */
const caseload = readData('ehcp-caseload.csv');
const packageText = readData('datapackage.json');

const csv = 'text/csv; charset=utf-8';

function answer(pattern: RegExp, body: string, contentType: string, status = 200) {
  return (page: Page): Promise<unknown> =>
    page.route(pattern, (route) => route.fulfill({ status, contentType, body }));
}

/** The tiles of the overview that show figures, by title. */
function tilesWithFigures(page: Page): Promise<readonly string[]> {
  return page.locator('figure.tile:has(.tile-value) h3').allInnerTexts();
}

interface LoadFailure {
  readonly name: string;
  readonly break: (page: Page) => Promise<unknown>;
  /** What the message must say: which file, where in it, how to mend it. */
  readonly says: readonly RegExp[];
  /** Whether the rest of the file is still good for figures. */
  readonly usable: boolean;
  /** Whether the browser itself reports the request as failed. */
  readonly refused?: boolean;
}

const liverpool = /^(2026,.*E08000012,Liverpool,)7875(,.*)$/m;

const failures: readonly LoadFailure[] = [
  {
    name: 'a file that is not there',
    break: answer(caseloadFile, 'Not found', 'text/plain', 404),
    says: [/data\/ehcp-caseload\.csv/, /publish the file there again/],
    usable: false,
    refused: true,
  },
  {
    name: 'a web page in the place of a file',
    break: answer(
      caseloadFile,
      '<!doctype html><title>Oops</title><h1>Not found</h1>',
      'text/html',
    ),
    says: [/data\/ehcp-caseload\.csv/, /web page/, /publish the file again/],
    usable: false,
  },
  {
    name: 'a file with a wrong header',
    break: answer(caseloadFile, caseload.replace('ehc_plan_count', 'EHC plan count'), csv),
    says: [/ehcp-caseload\.csv, row 1/, /ehc_plan_count/, /Rename the column/],
    usable: false,
  },
  {
    name: 'a file cut off in the middle of a row',
    break: answer(caseloadFile, caseload.slice(0, caseload.indexOf(',7875,') - 20), csv),
    says: [/ehcp-caseload\.csv, row 239/],
    // Nothing of a file that is not whole is taken for its newest figure.
    usable: false,
  },
  {
    name: 'a symbol nobody declared',
    break: answer(caseloadFile, caseload.replace(liverpool, '$1??$2'), csv),
    says: [/ehcp-caseload\.csv, row 239, column ehc_plan_count/, /\?\?/, /Write a number/],
    usable: true,
  },
  {
    name: 'the same observation twice',
    break: answer(
      caseloadFile,
      caseload.replace(liverpool, (row) => `${row}\n${row.replace(',7875,', ',7000,')}`),
      csv,
    ),
    says: [/ehcp-caseload\.csv, row 240/, /row 239/, /Delete one of the two rows/],
    usable: true,
  },
  {
    name: 'a code that is no GSS code',
    break: answer(caseloadFile, caseload.replace(/^(2026,.*),E08000012,/m, '$1,LIVERPOOL,'), csv),
    says: [/ehcp-caseload\.csv, row 239/, /LIVERPOOL/, /E08000012 for Liverpool/],
    usable: true,
  },
  {
    name: 'a column called like a part of every object',
    break: answer(caseloadFile, withColumn('__proto__'), csv),
    says: [/ehcp-caseload\.csv, row 1/, /__proto__/, /Rename the column/],
    usable: true,
  },
  {
    name: 'a package that names a file that is not there',
    break: answer(
      packageFile,
      packageText.replace('"ehcp-caseload.csv"', '"no-such-file.csv"'),
      'application/json',
    ),
    says: [/data\/no-such-file\.csv is not on the server/, /datapackage\.json/],
    usable: false,
    refused: true,
  },
];

function withColumn(name: string): string {
  const [header = '', ...rows] = caseload.trimEnd().split(/\r?\n/);
  return [`${header},${name}`, ...rows.map((row) => `${row},1`)].join('\n');
}

it.each(failures)('$name is named with what to do, and all tiles stay', async (failure) => {
  const page = await openFigures('', {
    before: failure.break,
    expected: failure.refused ? [refused] : [],
  });
  const message = page.locator('.error');
  expect(await message.count()).toBe(1);
  for (const part of failure.says) expect(await message.innerText()).toMatch(part);
  // The number of plans only stands beside the share of pupils with one.
  expect(await tilesWithFigures(page)).toHaveLength(12);
  const beside = page.locator('figure.tile[data-indicator="sen-support.ehc_plan_percent"]');
  expect(/7,875|4,197/.test(await beside.innerText())).toBe(failure.usable);
  expect(await page.evaluate(() => 'polluted' in {} || Object.keys(Object.prototype).length)).toBe(
    0,
  );
});

it('a figure whose row was set aside is shown as missing, not as nought or as another year', async () => {
  const page = await openFigures(indicatorLink('ehcp-caseload.ehc_plan_count'), {
    before: answer(caseloadFile, caseload.replace(liverpool, '$1??$2'), csv),
  });
  const row = page.locator('[id^="table-"] tbody tr').filter({ hasText: 'January 2026' });
  const cells = await row.locator('td').allInnerTexts();
  expect(cells[0]).not.toMatch(/\d/);
  expect(cells[1]?.trim()).toBe('4,197');
  expect(await page.locator('.error').innerText()).toContain('row 239');
});

it.each([
  ['missing', answer(packageFile, 'Not found', 'text/plain', 404), /not on the server/],
  [
    'cut off',
    answer(packageFile, packageText.slice(0, 5000), 'application/json'),
    /not valid JSON/,
  ],
  ['empty of meaning', answer(packageFile, '[]', 'application/json'), /not a JSON object/],
])('a data package that is %s is named on the pages that need it', async (_, breakIt, says) => {
  const page = await openFigures('', {
    before: breakIt,
    expected: [refused],
  });
  for (const path of ['', '?page=indicator']) {
    await goTo(page, path);
    const message = await page.getByRole('alert').innerText();
    expect(message, path).toContain('data/datapackage.json');
    expect(message, path).toMatch(says);
    expect(await page.getByRole('button', { name: 'Try again' }).count(), path).toBe(1);
  }
});

it('without a connection the page says so, and Try again works when it is back', async () => {
  const page = await openFigures('?page=about', { expected: [refused] });
  await page.route(/\/data\//, (route) => route.abort('internetdisconnected'));
  await goTo(page, '');
  const message = page.getByRole('alert');
  await message.getByText(/offline/).waitFor();
  await page.unroute(/\/data\//);
  await message.getByRole('button', { name: 'Try again' }).click();
  await figuresAreThere(page);
  expect(await tilesWithFigures(page)).toHaveLength(12);
});

it('a connection lost on the way to another page is named too, and Try again leads there', async () => {
  const page = await openFigures('', { expected: [refused, /CodeNotLoaded/] });
  await page.route(/\/(assets|data)\//, (route) => route.abort('internetdisconnected'));
  await page.getByRole('link', { name: 'Pupils with SEN support', exact: true }).click();
  const message = page.getByRole('alert');
  await message
    .getByText(/offline|connection/)
    .first()
    .waitFor();
  await page.unroute(/\/(assets|data)\//);
  await message.getByRole('button', { name: 'Try again' }).click();
  await page.locator('figure.figure').waitFor();
  expect(new URL(page.url()).search).toBe(indicatorLink('sen-support.sen_support_percent'));
});

it('a file that takes long says that it is loading, while the others are shown', async () => {
  const page = await openFigures('?page=about');
  const held: Route[] = [];
  await page.route(/\/data\/ehcp-process\.csv/, (route) => void held.push(route));
  await page.goto(siteUrl, { waitUntil: 'load' });
  await expect.poll(() => tilesWithFigures(page)).toHaveLength(11);
  const card = page.locator('.tile', { hasText: 'Loading figures…' });
  expect(await card.count()).toBe(1);
  expect(await card.getByRole('heading').innerText()).toBe('EHC plans made within 20 weeks');
  for (const route of held) await route.continue();
  await expect.poll(() => tilesWithFigures(page)).toHaveLength(12);
});
