import { buffer } from 'node:stream/consumers';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { figuresAreThere, readFigure, valuesOf } from './figure-page.ts';
import { openPage } from './site.ts';
import { mostWorkers, noWorkerIsLeft, watchWorkers } from './worker-watch.ts';

const header =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name';

/** Plans of Liverpool and Sefton in January 2026, in DfE's layout. */
function plansOf(liverpool: number, sefton: number, column = 'ehc_plan_count'): string {
  const start = '2026,January,Local authority,E92000001,England,E12000002,North West';
  return [
    `${header},${column}`,
    `${start},341,E08000012,Liverpool,${liverpool}`,
    `${start},343,E08000014,Sefton,${sefton}`,
  ].join('\r\n');
}

async function openDataPage(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage('?page=data', options);
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  return page;
}

async function choose(page: Page, files: Readonly<Record<string, string | Uint8Array>>) {
  const input = page.locator('.choose-files input[type=file]');
  await input.setInputFiles(
    Object.entries(files).map(([name, bytes]) => ({
      name,
      mimeType: '',
      buffer: typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes),
    })),
  );
}

const fileCalled = (page: Page, name: string) =>
  page
    .locator('.user-files-file')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

const isRead = (page: Page, name: string) =>
  fileCalled(page, name)
    .getByText(/were read on this device/)
    .waitFor();

async function openChart(page: Page, at = 0): Promise<void> {
  await page
    .getByRole('link', { name: /^Open the chart/ })
    .nth(at)
    .click();
  await page.getByRole('heading', { name: 'Figures', exact: true }).waitFor();
  await figuresAreThere(page);
}

async function backToFiles(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Your files' }).first().click();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
}

it('files that are no table are refused one by one, and the good one beside them is read', async () => {
  const page = await openDataPage({ before: watchWorkers });
  await choose(page, { 'before.csv': plansOf(7875, 4197) });
  await isRead(page, 'before.csv');
  const locked = Buffer.from(zipSync({ 'locked.csv': strToU8(plansOf(1, 2)) }));
  locked.writeUInt16LE(1, locked.indexOf('PK\x01\x02') + 8);
  await choose(page, {
    'empty.csv': '',
    'header.csv': header,
    'noise.csv': Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    'book.csv': zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
    'locked.zip': locked,
    'nested.zip': zipSync({ 'inner.csv': zipSync({ 'a.csv': strToU8('a') }) }),
    'endless.csv': `a,b\n${'x'.repeat(2_000_000)}`,
    'wide.csv': `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\n`,
    'good.csv': plansOf(8101, 4300),
  });
  await isRead(page, 'good.csv');
  for (const [name, reason] of [
    ['empty.csv', /empty\.csv is empty/],
    ['header.csv', /header and no rows/],
    ['noise.csv', /not a CSV file/],
    ['book.csv', /an Excel workbook/],
    ['locked.zip', /locked with a password/],
    ['nested.zip', /ZIP file inside another file/],
    ['endless.csv', /Row 2 of endless\.csv goes on/],
    ['wide.csv', /10000 columns/],
  ] as const) {
    await fileCalled(page, name).getByRole('alert').getByText(reason).waitFor();
  }
  await isRead(page, 'before.csv');
  expect(await page.locator('.user-files-file').count()).toBe(10);
  await noWorkerIsLeft(page);
});

it('many files at once are listed as they were chosen and share a few workers', async () => {
  const page = await openDataPage({ before: watchWorkers });
  const names = Array.from({ length: 14 }, (_, at) => `plans ${at}.csv`);
  await choose(page, Object.fromEntries(names.map((name, at) => [name, plansOf(100 + at, 1)])));
  for (const name of names) await isRead(page, name);
  expect(await page.locator('.user-files-file h2').allInnerTexts()).toEqual(names);
  // Four are worked on at the same time, and none of so many keeps a worker that waits.
  expect(await mostWorkers(page)).toBe(4);
  await noWorkerIsLeft(page);
});

it('two tables of one name in a ZIP stay apart when they are remembered and read again', async () => {
  const page = await openDataPage();
  await choose(page, {
    'both.zip': zipSync({
      '2024/../plans.csv': strToU8(plansOf(111, 222)),
      '2025/plans.csv': strToU8(plansOf(333, 444)),
    }),
  });
  const files = fileCalled(page, 'plans.csv');
  await files
    .nth(1)
    .getByText(/were read on this device/)
    .waitFor();
  for (const at of [0, 1])
    await files
      .nth(at)
      .getByLabel(/^Remember this file/)
      .check();
  await page
    .getByRole('button', { name: /^Remove plans/ })
    .nth(1)
    .waitFor();
  await page.reload({ waitUntil: 'load' });
  for (const at of [0, 1]) {
    await files
      .nth(at)
      .getByRole('button', { name: /^Read again for every council/ })
      .click();
    await files
      .nth(at)
      .getByText(/those of every council and region/)
      .waitFor();
  }
  const found: (readonly string[])[] = [];
  for (const at of [0, 1]) {
    await openChart(page, at);
    found.push(valuesOf(await readFigure(page), 'January 2026').slice(0, 2));
    await backToFiles(page);
  }
  expect(found).toEqual([
    ['111', '222'],
    ['333', '444'],
  ]);
});

/** Writes a file to the browser's own disk and chooses it, or only writes it. */
async function keepOnDisk(page: Page, name: string, text: string, isChosen: boolean) {
  await page.evaluate(
    async ([title, content, chosen]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(title, { create: true });
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
      const input = document.querySelector<HTMLInputElement>('.choose-files input[type=file]');
      if (!chosen || !input) return;
      const carried = new DataTransfer();
      carried.items.add(await handle.getFile());
      input.files = carried.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, text, isChosen] as const,
  );
}

it('a file that was changed since is not read again, and what was read of it stays', async () => {
  const page = await openDataPage();
  await keepOnDisk(page, 'plans.csv', plansOf(7875, 4197), true);
  await isRead(page, 'plans.csv');
  await keepOnDisk(page, 'plans.csv', plansOf(1, 2), false);
  await page.getByRole('button', { name: /^Read again for every council/ }).click();
  await page
    .getByRole('alert')
    .getByText(/changed, moved or deleted since/)
    .waitFor();
  await openChart(page);
  expect(valuesOf(await readFigure(page), 'January 2026').slice(0, 2)).toEqual(['7,875', '4,197']);
});

it('nothing stays on the device when the browser forbids the note that it is there', async () => {
  const page = await openDataPage({
    before: (one) =>
      one.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      }),
  });
  await choose(page, { 'plans.csv': plansOf(7875, 4197) });
  await page.getByLabel(/^Remember this file/).click();
  await page.getByText('This browser does not allow plans.csv to be remembered').waitFor();
  const databases = await page.evaluate(() => indexedDB.databases());
  expect(databases).toEqual([]);
});

it('names that are formulas, markup or words of programs are only text, on the page and in the report', async () => {
  const page = await openDataPage({ width: 360 });
  const name = '=cmd\u202E<img src=x onerror=alert(1)>.csv';
  const [first = '', ...rows] = plansOf(7875, 4197, '__proto__,constructor,=1+1').split('\r\n');
  await choose(page, { [name]: [first, ...rows.map((row) => `${row},Total,5`)].join('\n') });
  await page.getByText(/were read on this device/).waitFor();
  expect(await page.locator('.user-files-file h2').innerText()).toBe(
    '=cmd<img src=x onerror=alert(1)>.csv',
  );
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  expect(await page.locator('.user-files-file img').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /Download this report/ }).click();
  const report = (await buffer(await (await coming).createReadStream())).toString('utf8');
  expect(report).toContain("'=cmd<img src=x onerror=alert(1)>.csv");
  expect(report).not.toMatch(/(^|,|")[=+@]/m);
});
