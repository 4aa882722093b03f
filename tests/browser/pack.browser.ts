import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { readPng } from '../../src/export/metadata/text-chunks.ts';
import { indicatorLink, openFigures, openShare, readData } from './figure-page.ts';
import { expectNoAxeViolations, siteUrl, type OpenOptions } from './site.ts';

const caseload = indicatorLink('ehcp-caseload.ehc_plan_count');
const phone = { width: 360, height: 740 };

async function openDialog(path: string, options: OpenOptions = {}) {
  const page = await openFigures(path, options);
  await openShare(page);
  const button = page.getByRole('button', { name: 'Download several figures' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Download several figures' });
  await dialog.getByRole('radio').first().waitFor();
  return { page, button, dialog };
}

const choose = (dialog: Locator, name: RegExp) => dialog.getByRole('radio', { name }).check();
const make = (dialog: Locator) => dialog.getByRole('button', { name: 'Make the pack' }).click();

/** Makes the pack that is chosen and unpacks it. */
async function download(page: Page, dialog: Locator) {
  const coming = page.waitForEvent('download');
  await make(dialog);
  const file = await coming;
  // The browser may run elsewhere: its files can be read, not opened.
  const chunks: Uint8Array[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Uint8Array);
  const files = unzipSync(Buffer.concat(chunks));
  return { name: file.suggestedFilename(), files };
}

type Files = Readonly<Record<string, Uint8Array>>;
const textIn = (files: Files, path: string): string => strFromU8(files[path] ?? new Uint8Array());
/** The names in a folder of a pack, without folder and ending. */
const namesIn = (files: Files, folder: string): readonly string[] =>
  Object.keys(files)
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1).replace(/\.(png|svg|csv)$/, ''))
    .toSorted();

/** Unpacks a pack into a folder, as a person does, and leads the page to its index. */
async function openIndex(page: Page, files: Files): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'local-context-pack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
    return Promise.all([...document.images].map((image) => image.decode()));
  });
}

it('a theme’s pack holds picture, drawing, values and words of each figure, and they agree', async () => {
  const { page, dialog } = await openDialog(caseload);
  await choose(dialog, /All of the theme/);
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Types of need' });
  const label = await dialog.locator('label', { hasText: 'Types of need' }).innerText();
  // Counts and shares of needs, by age, in schools, and of new plans: six indicators in four files.
  expect(label).toMatch(/^All of the theme “Types of need” \(6 figures\)/);
  const { name, files } = await download(page, dialog);
  expect(name).toMatch(/^local-context_need-types_\d{4}-\d{2}-\d{2}\.zip$/);
  await dialog.getByText(/^6 figures packed \(\d+\.\d MB\)\.$/).waitFor();

  const names = namesIn(files, 'figures');
  expect(names).toHaveLength(6);
  expect(names[0]).toMatch(
    /^need-types(-[a-z-]+)?\.[a-z_]+_liverpool-sefton_\d{4}(-\d{4})?(_by-[a-z-]+)?$/,
  );
  const sized = names.map((one) => `${one}_word-full`).toSorted();
  expect(namesIn(files, 'pictures').toSorted()).toEqual(sized);
  expect(namesIn(files, 'drawings').toSorted()).toEqual(sized);
  expect(
    Object.keys(files)
      .filter((path) => path.startsWith('data-package/'))
      .toSorted(),
  ).toEqual([
    'data-package/datapackage.json',
    'data-package/need-types-by-age.csv',
    'data-package/need-types-new-plans.csv',
    'data-package/need-types-schools.csv',
    'data-package/need-types.csv',
  ]);

  const readme = textIn(files, 'README.txt');
  const pictures = names.map((one) =>
    readPng(files[`pictures/${one}_word-full.png`] as Uint8Array),
  );
  for (const [at, { width, text }] of pictures.entries()) {
    expect(width).toBe(2008);
    expect(readme).toContain(`. ${text['Title']}\r\n`);
    expect(readme).toContain(`Alt text: ${text['Description']}\r\n`);
    expect(readme).toContain(`Link: ${text['URL']}\r\n`);
    expect(readme).toContain(
      `pictures/${names[at]}_word-full.png, drawings/${names[at]}_word-full.svg`,
    );
    const drawing = textIn(files, `drawings/${names[at]}_word-full.svg`);
    expect(drawing).toContain(text['Title']?.split('&')[0]);
    expect(textIn(files, `figures/${names[at]}.csv`)).toMatch(/^kind,area_code,area_name/);
  }
  expect(readme.match(/^ {3}Alt text: /gm)).toHaveLength(6);

  await openIndex(page, files);
  const shown = await page.evaluate(() =>
    [...document.images].map((image) => ({
      name: image.getAttribute('src')?.replace(/^pictures\/|\.png$/g, '') ?? '',
      alt: image.alt,
      size: [image.naturalWidth, image.naturalHeight],
      stated: [Number(image.getAttribute('width')), Number(image.getAttribute('height'))],
    })),
  );
  expect(shown.map((one) => one.name).toSorted()).toEqual(sized);
  for (const one of shown) {
    const { text, width, height } =
      pictures[names.indexOf(one.name.replace(/_word-full$/, ''))] ?? {};
    expect(one.alt).toBe(text?.['Description']);
    expect([one.size, one.stated]).toEqual([
      [width, height],
      [width, height],
    ]);
  }
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const inside = links.filter((link) => !/^https?:/.test(link));
  expect(inside.filter((link) => !(link in files))).toEqual([]);
  expect(links.filter((link) => /^https?:/.test(link) && !link.startsWith(siteUrl))).toEqual([]);
  await expectNoAxeViolations(page);
  await page.setViewportSize(phone);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
});

it('the published data in a pack are byte for byte those of the site, with their hashes', async () => {
  const { page, dialog } = await openDialog(caseload);
  expect(await dialog.getByRole('radio', { name: 'This figure' }).isChecked()).toBe(true);
  const { name, files } = await download(page, dialog);
  expect(name).toMatch(/^local-context_ehcp-caseload\.ehc_plan_count_/);
  const published = files['data-package/ehcp-caseload.csv'] ?? new Uint8Array();
  expect(strFromU8(published)).toBe(readData('ehcp-caseload.csv'));
  const { resources } = JSON.parse(textIn(files, 'data-package/datapackage.json')) as {
    resources: readonly { path: string; hash?: string }[];
  };
  const hash = createHash('sha256').update(published).digest('hex');
  expect(resources.find(({ path }) => path === 'ehcp-caseload.csv')?.hash).toBe(`sha256:${hash}`);
  // Documents state numbers of plans, which the chart shows: they stand in the strategy layer.
  expect(resources.map(({ path }) => path)).toContain('strategy/stated-figures.csv');
});

it('this figure comes as the page shows it, in other places and years too', async () => {
  const view = indicatorLink('sen-support.sen_support_percent', {
    areas: 'E08000011,E08000012',
    comparators: 'none',
    from: '2021',
    chart: 'bar',
  });
  const { page, dialog } = await openDialog(view);
  const headline = await page.locator('figure.figure h1').innerText();
  const { files } = await download(page, dialog);
  const [one] = namesIn(files, 'pictures');
  const { text } = readPng(files[`pictures/${one}.png`] as Uint8Array);
  expect(text['Title']).toBe(headline);
  expect(new URL(text['URL'] ?? '').search).toBe(
    '?page=indicator&indicator=sen-support.sen_support_percent&areas=E08000011,E08000012&comparators=none&from=2021&chart=bar',
  );
});

it('a priority’s pack shows its promises on the charts', async () => {
  const { page, dialog } = await openDialog('?page=priorities&priority=liverpool-send-2023-3');
  const first = dialog.getByRole('radio').first();
  expect(await first.isChecked()).toBe(true);
  expect(await dialog.locator('label').first().innerText()).toMatch(
    /^All figures behind the priority “3\. Preparation for adulthood” \(Liverpool\) \(6 figures\)/,
  );
  const { files } = await download(page, dialog);
  const names = namesIn(files, 'pictures');
  expect(names).toHaveLength(6);
  // Two promises lead to the same figure of plans that ended; each keeps its own.
  expect(names.filter((name) => name.startsWith('ehcp-ceased')).length).toBe(3);
  // Bars of a single year have no room for an aim.
  const overTime = names.filter((name) => !name.startsWith('ehcp-work-placements'));
  expect(overTime).toHaveLength(5);
  for (const name of overTime) {
    expect(textIn(files, `drawings/${name}.svg`), name).toMatch(/Liverpool’s (aim|promise)/);
  }
  expect(textIn(files, 'README.txt')).toContain(
    'Behind Liverpool’s promise: More supported intern',
  );
});

it('a dataset that is gone is named, and the figures of the others arrive', async () => {
  const { page, dialog } = await openDialog('', {
    before: (one) => one.route(/ehcp-ages\.csv/, (route) => route.fulfill({ status: 404 })),
    expected: [/Failed to load resource|failed request/],
  });
  await choose(dialog, /All of the theme “EHC plans”/);
  const { files } = await download(page, dialog);
  await dialog.getByText(/^31 figures packed/).waitFor();
  const missing = await dialog.getByRole('listitem').allInnerTexts();
  expect(missing).toEqual([
    'EHC plans by age, Liverpool and Sefton: data/ehcp-ages.csv is not on the server.',
  ]);
  expect(namesIn(files, 'figures')).toHaveLength(31);
  expect(textIn(files, 'README.txt')).toContain(`  ${missing[0]}`);
  expect(textIn(files, 'index.html')).toContain(missing[0]);
  await expectNoAxeViolations(page, { part: 'dialog[open]' });
});

it('Cancel stops the pack and leaves nothing behind', async () => {
  const { page, dialog } = await openDialog(caseload);
  const downloads: string[] = [];
  page.on('download', (one) => downloads.push(one.suggestedFilename()));
  await holdLastFile(page);
  await choose(dialog, /Everything/);
  await make(dialog);
  await isUnderWay(dialog);
  const bar = dialog.getByRole('progressbar', { name: 'Making the pack' });
  expect(Number(await bar.getAttribute('max'))).toBeGreaterThan(70);
  await page.keyboard.press('Enter');
  await dialog.getByText('Cancelled. Nothing was downloaded.').waitFor();
  expect(await bar.count()).toBe(0);
  expect(await focused(page)).toBe('Make the pack');
  expect(await dialog.getByRole('radio', { name: /Everything/ }).isChecked()).toBe(true);
  expect(downloads).toEqual([]);
});

it('Escape in the middle of a pack stops it, says so and gives the focus back', async () => {
  const { page, dialog, button } = await openDialog(caseload);
  await holdLastFile(page);
  await choose(dialog, /Everything/);
  await make(dialog);
  await isUnderWay(dialog);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('The pack was given up. Nothing was downloaded.').waitFor();
  expect(await focused(page)).toBe('Download several figures');
  await button.click();
  await dialog.getByRole('radio').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByText('The pack was given up.').count()).toBe(0);
});

it('choosing, waiting and the result have no fault that axe can find, on a phone too', async () => {
  const { page, dialog } = await openDialog('', phone);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await expectNoAxeViolations(page, { part: 'dialog[open]' });
  expect(await fits()).toBe(true);
  const held: (() => Promise<void>)[] = [];
  // Held for the figure; later it is asked for again, for the pack's own copy.
  await page.route(/population\.csv/, (route) => {
    if (held.length > 0) return route.continue();
    held.push(() => route.continue());
    return undefined;
  });
  await choose(dialog, /All of the theme/);
  await dialog
    .getByRole('combobox', { name: 'Theme' })
    .selectOption({ label: 'Population and funding' });
  const coming = page.waitForEvent('download');
  await make(dialog);
  await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
  await expectNoAxeViolations(page, { part: 'dialog[open]' });
  const [letGo] = held;
  await letGo?.();
  await coming;
  await dialog.getByRole('link', { name: 'Save the ZIP file again' }).waitFor();
  expect(await focused(page)).toBe('Save the ZIP file again');
  await expectNoAxeViolations(page, { part: 'dialog[open]' });
  expect(await fits()).toBe(true);
});

/** Keeps a pack of everything from ever being whole: one of its last files does not come. */
async function holdLastFile(page: Page): Promise<void> {
  await page.route(/population\.csv/, () => undefined);
}

/** Waits until a few figures are done. */
async function isUnderWay(dialog: Locator): Promise<void> {
  const step = dialog.locator('.pack-step').filter({ hasText: /^([3-9]|\d\d) of \d{2,3}: / });
  await step.waitFor();
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent ?? undefined);
}
