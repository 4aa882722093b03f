import { expect, it } from 'vitest';
import { figuresAreThere, indicatorLink, openFigures, press } from './figure-page.ts';
import { openPage } from './site.ts';

const caseload = indicatorLink('ehcp-caseload.ehc_plan_count');

it('another indicator by arrow keys keeps the focus in its list and the choices of the bar', async () => {
  const page = await openFigures(`${caseload}&from=2019&areas=E08000011,E08000014`);
  const select = page.getByLabel('Indicator', { exact: true });
  await select.focus();
  for (let turn = 0; turn < 4; turn += 1) {
    await press(page, 'ArrowDown');
    expect(await select.evaluate((one) => one === document.activeElement)).toBe(true);
    await figuresAreThere(page);
    expect(await select.evaluate((one) => one === document.activeElement)).toBe(true);
  }
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('indicator')).not.toBe('ehcp-caseload.ehc_plan_count');
  expect(searchParams.get('from')).toBe('2019');
  expect(searchParams.get('areas')).toBe('E08000011,E08000014');
});

it('the choices go from page to page, and headings name the chosen pair alone', async () => {
  const page = await openFigures(caseload);
  await page.locator('.context-panel summary', { hasText: 'Areas' }).click();
  await page.getByLabel('Second', { exact: true }).selectOption({ label: 'Knowsley' });
  await page.getByLabel('From', { exact: true }).selectOption('2019');
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await figuresAreThere(page);
  expect(decodeURIComponent(new URL(page.url()).search)).toBe(
    '?areas=E08000012,E08000011&from=2019',
  );
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
    'Liverpool and Knowsley',
  );
  const named = `${await page.title()} ${await page.locator('header nav').innerText()}`;
  expect(named).toContain('Knowsley');
  expect(named).not.toContain('Sefton');
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await page
    .getByText('The areas and years chosen are not used on this page.', { exact: false })
    .waitFor();
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(new URL(page.url()).search).toBe('?page=about');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

it('Back gives the focus to the link that was followed', async () => {
  const page = await openFigures(caseload);
  await page.getByRole('link', { name: 'About', exact: true }).focus();
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: /^About/ }).waitFor();
  await page.goBack();
  await figuresAreThere(page);
  await page.waitForFunction(() => document.activeElement?.textContent === 'About');
  expect(new URL(page.url()).searchParams.get('page')).toBe('indicator');
});

it('the search answers by keyboard on every page, and Enter opens what it has found', async () => {
  const page = await openPage('?page=about&from=2019');
  await page.getByRole('combobox', { name: 'Search' }).focus();
  await page.keyboard.type('tribunl');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await figuresAreThere(page);
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('indicator')).toMatch(/^send-appeals\./);
  expect(searchParams.get('from')).toBe('2019');
});

it('the bar stays in sight, 44 to 48 high, and the page below it', async () => {
  for (const width of [360, 1280]) {
    const page = await openFigures(caseload, { width, height: 740 });
    await page.mouse.wheel(0, 1500);
    await page.waitForFunction(() => window.scrollY > 1000);
    const box = await page.locator('.context-bar').boundingBox();
    expect(box?.y).toBeGreaterThan(-4);
    expect(box?.y).toBeLessThan(2);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeLessThanOrEqual(48);
  }
});

it('a link that a letter has damaged opens what was meant, without a word', async () => {
  const page = await openFigures(
    '?page=indicator&amp;amp;indicator=ehcp-caseload.ehc_plan_count&amp;areas=e08000011,e08000014&utm_source=x).',
  );
  expect(await page.locator('.notice').count()).toBe(0);
  expect(await page.locator('.figure-subtitle').innerText()).toContain('Knowsley and Sefton');
});
