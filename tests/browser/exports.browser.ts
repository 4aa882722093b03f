import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  openPlans,
  pressButton,
  readClipboard,
  readPngBytes,
  refuseCopying,
  said,
  take,
} from './exported.ts';
import {
  figuresAreThere,
  indicatorLink,
  openFigures,
  openShare,
  readFigure,
} from './figure-page.ts';
import { letCodeBeAskedAgain } from './lost-code.ts';

const name = 'ehcp-caseload.ehc_plan_count_liverpool-sefton_2010-2026';

const size = (page: Page) => page.getByLabel('Picture size', { exact: true });

it('the PNG for Word is 17 cm wide at 300 dots an inch and carries title, alt text, source and link', async () => {
  const page = await openPlans();
  const headline = await page.locator('h1').innerText();
  const file = await take(page, 'Download PNG');
  expect(file.name).toBe(`${name}_word-full.png`);
  await said(page, `Downloaded ${name}_word-full.png (Word, full width: 17 cm).`);
  const png = readPngBytes(file.bytes);
  expect(png.width).toBe(2008);
  // At most 11 cm tall.
  expect(png.height).toBeGreaterThan(700);
  expect(png.height).toBeLessThanOrEqual(1300);
  expect(png.density).toEqual([11811, 11811]);
  expect(Object.keys(png.text).toSorted()).toEqual([
    'Copyright',
    'Description',
    'Source',
    'Title',
    'URL',
  ]);
  expect(png.text['Title']).toBe(headline.replace(/\s+/g, ' '));
  expect(png.text['Description']).toContain('7,875');
  expect(png.text['Source']).toContain('Department for Education');
  expect(png.text['Copyright']).toContain('Open Government Licence');
  expect(png.text['URL']).toBe(page.url());
});

it.each([
  ['Word, column', 1878, 0],
  ['Word, half width', 974, 0],
  ['Slide', 1920, 1080],
  ['Square', 1080, 1080],
])(
  'the PNG for %s is as wide and as tall as it must be, whatever the window',
  async (label, width, height) => {
    const page = await openPlans({ width: 360, height: 640 });
    await openShare(page);
    await size(page).selectOption({ label });
    const png = readPngBytes((await take(page, 'Download PNG')).bytes);
    expect(png.width).toBe(width);
    if (height > 0) expect(png.height).toBe(height);
  },
);

it('the size chosen stays for the next chart', async () => {
  const page = await openPlans();
  await openShare(page);
  await size(page).selectOption({ label: 'Slide' });
  await page.getByRole('link', { name: 'About' }).click();
  await page.getByRole('heading', { level: 1, name: /About/ }).waitFor();
  await page.goBack();
  await figuresAreThere(page);
  await openShare(page);
  expect(await size(page).inputValue()).toBe('slide');
});

it('the SVG is a whole picture of its own, its words are text, and nothing in it runs or is fetched', async () => {
  const page = await openPlans();
  const headline = await page.locator('h1').innerText();
  const file = await take(page, 'Download SVG');
  expect(file.name).toBe(`${name}_word-full.svg`);
  // The policy of the site lets no page of it read a text as markup.
  const reader = await page.context().newPage();
  const seen = await reader.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
    const texts = [...svg.querySelectorAll('text')].map((one) => one.textContent ?? '');
    return {
      root: svg.documentElement.localName,
      title: svg.querySelector('title')?.textContent ?? '',
      desc: svg.querySelector('desc')?.textContent ?? '',
      words: texts.join(' ').replace(/\s+/g, ' '),
      foreign: svg.querySelectorAll('script, foreignObject, image, use, style, parsererror').length,
      references: [...svg.querySelectorAll('*')].flatMap((one) =>
        [...one.attributes]
          .filter((attribute) => /href|^on/i.test(attribute.name))
          .map((attribute) => attribute.value),
      ),
    };
  }, file.bytes.toString('utf8'));
  expect(seen.root).toBe('svg');
  expect(seen.title).toContain(headline.replace(/\s+/g, ' '));
  expect(seen.desc).toContain('7,875');
  expect(seen.words).toContain('Liverpool 7,875');
  expect(seen.words).toContain('Sefton 4,197');
  expect(seen.words).toContain('Open Government Licence');
  expect(seen.foreign).toBe(0);
  expect(seen.references).toEqual([]);
});

it('the CSV read back holds every number of the page’s table, unrounded', async () => {
  const page = await openPlans();
  const { columns, rows } = await readFigure(page);
  const file = await take(page, 'Download CSV');
  expect(file.name).toBe(`${name}.csv`);
  await said(page, `Downloaded ${name}.csv.`);
  expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data } = Papa.parse<Record<string, string>>(file.bytes.toString('utf8').slice(1), {
    header: true,
  });
  const observations = data.filter(({ kind }) => kind === 'observation');
  const areas = columns.slice(1);
  const onPage = rows.flatMap(([period = '', ...values]) =>
    // The table marks the first period after a break, the file says it in a column of its own.
    values.map((value, at) => [
      `in ${period.replace(' [b]', '')}`,
      areas[at],
      value.replaceAll(',', ''),
    ]),
  );
  expect(
    observations.map(({ time_label, area_name, value }) => [time_label, area_name, value]),
  ).toEqual(onPage);
  expect(onPage).toHaveLength(68);
  const sefton = observations.find(
    (one) => one['area_code'] === 'E08000014' && one['time_period'] === '2026',
  );
  expect(sefton).toMatchObject({ value: '4197', symbol: '', dataset: 'ehcp-caseload' });
});

it('each copy lands on the clipboard and is confirmed', async () => {
  const page = await openPlans();
  await pressButton(page, 'Copy image');
  await said(page, 'Image copied (Word, full width). Once pasted, set its width to 17 cm.');
  expect((await readClipboard(page))['image/png']).toBeGreaterThan(20_000);
  await pressButton(page, 'Copy alt text');
  await said(page, 'Alt text copied.');
  expect((await readClipboard(page))['text/plain']).toContain('7,875');
  await pressButton(page, 'Copy sentence');
  await said(page, 'Sentence copied.');
  expect((await readClipboard(page))['text/plain']).toMatch(
    /^In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained 4,197/,
  );
  await pressButton(page, 'Copy citation');
  await said(page, 'Citation copied.');
  expect((await readClipboard(page))['text/plain']).toContain(page.url());
  await pressButton(page, 'Copy table');
  await said(page, 'Table copied.');
  const table = await readClipboard(page);
  expect(table['text/html']).toContain('>7,875</td>');
  expect(table['text/plain']).toContain('January 2026\t7,875\t4,197');
  await pressButton(page, 'Copy link');
  await said(page, 'Link copied.');
  expect(await readClipboard(page)).toEqual({ 'text/plain': page.url() });
});

it('what was copied is of the figure shown, after a change of filters as well', async () => {
  const page = await openPlans();
  await page.getByLabel('From', { exact: true }).selectOption('2020');
  await figuresAreThere(page);
  await page.getByText('January 2020 to January 2026').first().waitFor();
  const file = await take(page, 'Download PNG');
  expect(file.name).toContain('_2020-2026_word-full.png');
  expect(readPngBytes(file.bytes).text['URL']).toBe(page.url());
});

it('where copying is refused, text and picture are shown to be copied by hand, by keyboard as well', async () => {
  const page = await openPlans({ before: refuseCopying });
  await openShare(page);
  for (const [button, what] of [
    ['Copy alt text', 'Alt text'],
    ['Copy sentence', 'Sentence'],
    ['Copy citation', 'Citation'],
    ['Copy table', 'Table'],
    ['Copy link', 'Address of this view'],
  ] as const) {
    await page.getByRole('button', { name: button }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: what });
    await field.waitFor();
    const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    expect(selected.replace(/\s+/g, ' '), button).toBe(
      (await field.inputValue()).replace(/\s+/g, ' '),
    );
    await page.keyboard.press('Escape');
    expect(await field.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(button);
  }
  await pressButton(page, 'Copy image');
  const picture = page.locator('.copy-by-hand img');
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(2008);
  expect(await picture.getAttribute('alt')).toContain('7,875');
  await pressButton(page, 'Close');
  expect(await picture.count()).toBe(0);
});

it('what makes the files is not loaded before it is asked for', async () => {
  const page = await openPlans({ waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await take(page, 'Download PNG');
  expect(asked.filter((url) => /\/assets\/.*\.js$/.test(url)).length).toBeGreaterThan(0);
});

it('a connection lost before the first download is told of, and the next try works', async () => {
  const page = await openPlans({
    waitUntil: 'networkidle',
    expected: [/Failed to load|failed request/],
  });
  await page.route(/\/assets\//, (route) => route.abort('internetdisconnected'));
  await pressButton(page, 'Download CSV');
  const alert = page.getByRole('alert');
  await alert.getByText(/Check your connection/).waitFor();
  await page.unroute(/\/assets\//);
  await letCodeBeAskedAgain(page);
  const file = await take(page, 'Download CSV');
  expect(file.name).toBe(`${name}.csv`);
  expect(await alert.count()).toBe(0);
});

it.each([360, 1280])('each way to use a chart is large enough to press, %i wide', async (width) => {
  const page = await openPlans({ width, height: 800 });
  await openShare(page);
  await page.locator('.picture-input summary').click();
  const boxes = await page
    .locator('.figure-exports :is(button, select), .picture-input :is(summary, input)')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(boxes).toHaveLength(16);
  expect(boxes.filter((box) => box.width < 24 || box.height < 24)).toEqual([]);
  expect(new Set(boxes.slice(0, 14).map(({ y }) => Math.round(y))).size).toBe(
    width === 360 ? 8 : 4,
  );
});

it('where nothing is drawn, no picture is offered and the page says why', async () => {
  const page = await openFigures(
    // A year of the gap that COVID-19 left.
    indicatorLink('early-years-development.good_level_of_development_percent', {
      from: '2020',
      to: '2020',
    }),
  );
  await openShare(page);
  const off = page.getByRole('button', { name: 'Download PNG' });
  expect(await off.getAttribute('aria-disabled')).toBe('true');
  await page.getByText('nothing is drawn').waitFor();
});
