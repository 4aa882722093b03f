import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drag, take, type GivenFile } from './exported.ts';
import {
  figuresAreThere,
  indicatorLink,
  openFigures,
  readData,
  readFigure,
  valuesOf,
} from './figure-page.ts';
import { expectNoAxeViolations, openPage } from './site.ts';
import { noWorkerIsLeft, release, watchWorkers } from './worker-watch.ts';

/** In DfE's layout: two councils, the North West and England, a year that is not published yet, a symbol. */
const plans: GivenFile = {
  name: 'ehcp-caseload.csv',
  bytes: Buffer.from(
    [
      'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,ehc_plan_count',
      ...[
        ['2026', 718_838, 106_277, '7875', '4197'],
        ['2027', 410_000, 41_000, '8101', 'c'],
      ].flatMap(([year, england, northWest, liverpool, sefton]) => [
        `${year},January,National,E92000001,England,,,,,,${england}`,
        `${year},January,Regional,E92000001,England,E12000002,North West,,,,${northWest}`,
        `${year},January,Local authority,E92000001,England,E12000002,North West,341,E08000012,Liverpool,${liverpool}`,
        `${year},January,Local authority,E92000001,England,E12000002,North West,343,E08000014,Sefton,${sefton}`,
      ]),
    ].join('\r\n'),
  ),
};

async function choose(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (
    await chooser
  ).setFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes })),
  );
}

async function openDataPage(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage('?page=data', options);
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  return page;
}

const openChart = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Open the chart/ }).click();
  await page.getByRole('heading', { name: 'Figures', exact: true }).waitFor();
  await figuresAreThere(page);
};

it('a chosen file is charted beside the published figures, marked as local wherever it goes', async () => {
  const page = await openDataPage();
  await choose(page, plans);
  await page.getByText('8 rows were read on this device').waitFor();
  await page.getByText('These figures can be charted.').waitFor();
  await openChart(page);
  const figure = await readFigure(page);
  expect(figure.subtitle).toMatch(/^Local data from the file ehcp-caseload\.csv: /);
  expect(valuesOf(figure, 'January 2027')).toEqual(['8,101', '[c]', '410,000', '41,000']);
  expect(new URL(page.url()).searchParams.get('file')).toBe('ehcp-caseload.csv');
  expect(await page.getByRole('button', { name: 'Embed this chart' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Where this number comes from' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText(/your file ehcp-caseload\.csv, read on/)
    .first()
    .waitFor();
  expect(await dialog.innerText()).toMatch(/Row\s+8\b/);
  await page.keyboard.press('Escape');
  const csv = (await take(page, 'Download CSV')).bytes.toString('utf8');
  expect(csv).toMatch(/2027.*8101/);
  expect(csv).toContain('Local file');
  const svg = (await take(page, 'Download SVG')).bytes.toString('utf8');
  expect(svg.replace(/<[^>]*>/g, ' ')).toMatch(/Local\s+data\s+from\s+the\s+file/);
});

it('a file can stand in for the published figures on every page, and give the place back', async () => {
  const page = await openDataPage();
  await choose(page, plans);
  await page.getByLabel('In place of the published figures').check();
  const banner = page.getByRole('complementary', { name: 'Your file is shown' });
  await banner.getByText(/ehcp-caseload\.csv is shown in place of the published/).waitFor();
  await page.getByRole('link', { name: 'Overview' }).click();
  // The number of plans stands beside the share of pupils with one.
  const card = page.locator('figure.tile[data-indicator="sen-support.ehc_plan_percent"]');
  await card.getByText('8,101').first().waitFor();
  // The list of indicators is of no file; the page of an indicator, reached through it, names its own.
  await page.getByRole('link', { name: 'Indicators' }).click();
  await page.locator('main a[href*="indicator=ehcp-caseload.ehc_plan_count"]').first().click();
  await page.waitForURL(/[?&]file=ehcp-caseload\.csv/);
  await page.goBack();
  await page.goBack();
  await card.getByText(/^Local data: these figures are from the file ehcp-caseload\.csv/).waitFor();
  await expectNoAxeViolations(page);
  await banner.getByRole('link').click();
  await page.getByLabel('Not at all').check();
  await page.getByRole('link', { name: 'Overview' }).click();
  await card.getByText('7,875').first().waitFor();
  expect(await banner.count()).toBe(0);
});

it('a printed brief says which of its figures are those of a file', async () => {
  const page = await openDataPage();
  await choose(page, plans);
  await page.getByLabel('In place of the published figures').check();
  await page.getByRole('link', { name: 'Priorities' }).click();
  // Each priority of the list leads to a page of its own, which is printed as a brief.
  await page.getByRole('link', { name: '3. Preparation for adulthood' }).click();
  await page.locator('.brief').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page
    .getByText('Local data. ehcp-caseload.csv is shown in place of the published figures of')
    .waitFor();
  expect(await page.getByText('Your file.').isVisible()).toBe(false);
});

it('the published file itself has no difference to report', async () => {
  const page = await openDataPage();
  await choose(page, {
    name: 'ehcp-caseload.csv',
    bytes: Buffer.from(readData('ehcp-caseload.csv')),
  });
  await page.getByText('What was checked and is in order').click();
  await page
    .getByText(/figures.*(are the same|no difference)/i)
    .first()
    .waitFor();
  expect(await page.locator('.user-files-file').innerText()).not.toMatch(/Revised/);
});

it('a file that is remembered is there again after a reload, until it is removed', async () => {
  const page = await openDataPage();
  await choose(page, plans);
  await page.getByLabel(/^Remember this file/).check();
  await page.getByRole('heading', { name: 'Remembered on this device' }).waitFor();
  await openChart(page);
  await page.reload({ waitUntil: 'load' });
  await figuresAreThere(page);
  await expect.poll(async () => valuesOf(await readFigure(page), 'January 2027')[0]).toBe('8,101');
  await page.getByRole('link', { name: 'Your files' }).click();
  await page.getByText('8 rows were read on this device').waitFor();
  // The file itself is remembered, too: it can be read again.
  await page.getByRole('button', { name: /^Read again for every council/ }).click();
  await page.getByText(/those of every council and region/).waitFor();
  await page.getByRole('button', { name: /^Remove this file/ }).click();
  await page.getByText('No file is remembered on this device.').waitFor();
  await page.reload({ waitUntil: 'load' });
  await page.getByText('No file is remembered on this device.').waitFor();
  expect(await page.locator('.user-files-file').count()).toBe(0);
});

it('where nothing can be remembered, that is said and the file stays for the session', async () => {
  const page = await openDataPage({
    before: (one) =>
      one.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      }),
  });
  await choose(page, plans);
  await page.getByLabel(/^Remember this file/).click();
  await page.getByText('This browser does not allow ehcp-caseload.csv to be remembered').waitFor();
  await openChart(page);
  expect(valuesOf(await readFigure(page), 'January 2027')[0]).toBe('8,101');
});

it('a link to figures of a file says which file it needs, and is served once it is there', async () => {
  const link = indicatorLink('ehcp-caseload-file.ehc_plan_count', { file: 'ehcp-caseload.csv' });
  const page = await openPage(link);
  await page.getByRole('heading', { name: 'This link needs the file ehcp-caseload.csv' }).waitFor();
  await expectNoAxeViolations(page);
  await choose(page, plans);
  await page.getByText('8 rows were read on this device').waitFor();
  await page.goBack();
  await figuresAreThere(page);
  expect(valuesOf(await readFigure(page), 'January 2027')[0]).toBe('8,101');
});

it('a link made while a file stood in shows the published figures until the file is there', async () => {
  const link = indicatorLink('ehcp-caseload.ehc_plan_count', { file: 'new plans.csv' });
  const page = await openFigures(link);
  await page.getByRole('heading', { name: 'This link needs the file new plans.csv' }).waitFor();
  await page.getByText('Until then the published figures are shown.').waitFor();
  expect(valuesOf(await readFigure(page), 'January 2026').slice(0, 2)).toEqual(['7,875', '4,197']);
});

it('a file dropped on any page is read; one that cannot be is refused with the reason', async () => {
  const page = await openFigures('');
  await drag(page, [plans, { name: 'cut.zip', bytes: Buffer.from('PK\x03\x04and no more') }]);
  await page.getByText('8 rows were read on this device').waitFor();
  const refused = page.getByRole('article', { name: 'cut.zip' }).getByRole('alert');
  await refused.waitFor();
  expect(await refused.innerText()).toContain('Download it again.');
});

it('a pasted table is read once the person has said which column is which', async () => {
  const page = await openDataPage();
  await page.getByText('Paste a table').click();
  await page
    .getByLabel('Table with its header row')
    .fill('Council\tYear\tYoung carers\nLiverpool\t2025\t120\nSefton\t2025\t80');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const use = page.getByRole('button', { name: 'Use these columns' });
  await use.waitFor();
  await expectNoAxeViolations(page, { part: 'main' });
  await use.focus();
  await page.keyboard.press('Enter');
  await openChart(page);
  expect((await readFigure(page)).rows.flat()).toEqual(expect.arrayContaining(['120', '80']));
});

it('reading can be cancelled, its worker is gone, and the page goes on', async () => {
  // The page does not hear that the file is read, so that it is still being read when it is cancelled.
  const page = await openDataPage({
    before: (one) => watchWorkers(one, ['dataset', 'read']),
  });
  const [header = '', ...rows] = plans.bytes.toString('utf8').split('\r\n');
  const many = Array.from({ length: 60_000 }, (_, at) => rows[at % rows.length]);
  await choose(page, {
    name: 'long.csv',
    bytes: Buffer.from([header, ...many].join('\n')),
  });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing of this file is shown.').waitFor();
  await noWorkerIsLeft(page);
  await release(page);
  await choose(page, plans);
  await page.getByText('8 rows were read on this device').waitFor();
  expect(await page.getByRole('article').count()).toBe(2);
});

it('the keyboard keeps its place: at what was brought, cancelled, read again and removed', async () => {
  const page = await openDataPage();
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await choose(page, plans);
  await page.getByText('8 rows were read on this device').waitFor();
  await expect.poll(focused).toBe('ehcp-caseload.csv');
  const again = page.getByRole('button', { name: /^Read again for every council/ });
  await again.focus();
  await page.keyboard.press('Enter');
  await page.getByText(/those of every council and region/).waitFor();
  await expect.poll(focused).toBe('Read again for the areas of this site only');
  await page.getByRole('button', { name: 'Say which column is which' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('ehcp-caseload.csv');
  await page.getByRole('button', { name: /^Remove this file/ }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Use your own file');
});

it('a file can be made permanent: the two files for the data folder', async () => {
  const page = await openDataPage();
  await choose(page, plans);
  await page.getByText('Make it permanent').click();
  await expectNoAxeViolations(page, { part: '.user-files-file' });
  await page.getByLabel(/^Publisher/).fill('Department for Education');
  await page.getByLabel(/^Title/).fill('Education, health and care plans');
  await page.getByLabel(/^Release/).fill('Reporting year 2027');
  await page.getByLabel(/^Licence/).selectOption({ index: 1 });
  await page.getByRole('button', { name: /Make the files/i }).click();
  await page.getByText('datapackage.json').first().waitFor();
});

it.each([1280, 360])('the page is sound at %i pixels, empty and with files', async (width) => {
  const page = await openDataPage({ width });
  // No colour depends on the width.
  const axe = { isWithoutColours: width === 360 };
  await expectNoAxeViolations(page, axe);
  await choose(page, plans, { name: 'empty.csv', bytes: Buffer.from('') });
  await page.getByText('8 rows were read on this device').waitFor();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await expectNoAxeViolations(page, axe);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
});
