import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { figuresAreThere, indicatorLink, openFigures, press } from './figure-page.ts';

const caseload = indicatorLink('ehcp-caseload.ehc_plan_count');

/** Where the focus is, as a person meets it. */
interface Stop {
  readonly name: string;
  /** What surrounds it: the chart, the table's values, or nothing of the kind. */
  readonly within: 'chart' | 'values' | '';
  readonly ring: number;
  /** Whether some other element, such as a sticky bar, lies over the middle of it. */
  readonly covered: string;
}

function readStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 40)];
    const over = document.elementFromPoint(x, y);
    // A radio button is drawn as its label.
    const label = (element as HTMLInputElement).labels?.[0];
    const own =
      !over || element.contains(over) || over.contains(element) || label?.contains(over) === true;
    const role = element.getAttribute('role');
    const name =
      element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '';
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      within:
        role === 'application' || element.closest('[role="application"]')
          ? ('chart' as const)
          : element.closest('.table-scroll tbody')
            ? ('values' as const)
            : ('' as const),
      ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      covered: own ? '' : `${over.tagName.toLowerCase()}.${over.getAttribute('class') ?? ''}`,
    };
  });
}

/** Presses Tab from the top of the page until the focus leaves it. */
async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let turn = 0; turn < 150; turn += 1) {
    await page.keyboard.press('Tab');
    const stop = await readStop(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`The focus never leaves the page: ${stops.at(-1)?.name}`);
}

it.each([1280, 360])('Tab walks the whole page with a visible ring, %i wide', async (width) => {
  const page = await openFigures(caseload, { width, height: width === 360 ? 640 : 900 });
  const stops = await walk(page);
  const names = stops.map(({ name }) => name);
  const places = [
    /^Skip to main content/,
    /^Local Context/,
    /^Overview/,
    /^Indicators/,
    /^About/,
    ...(width === 1280
      ? [/^Areas/, /^Compare with/, /^From/, /^To/, /^Number/]
      : [/^Change the choices: Liverpool v Sefton/]),
    /^Search$/,
    ...(width === 1280 ? [/^Indicator$/, /^Axis/] : [/^Change what is shown/]),
    /^Skip chart/,
    /^Chart: /,
    /^Share and download/,
    /^Show the list/,
    /^Table: /,
    /^Liverpool/,
    /^7,875$/,
    /^Show all/,
    /Open Government Licence/,
  ].map((name) => names.findIndex((one) => name.test(one)));
  expect(places, names.join(' | ')).not.toContain(-1);
  expect(places, names.join(' | ')).toEqual(places.toSorted((a, b) => a - b));
  // The chart is one stop, and so are the values of the table.
  expect(stops.filter(({ within }) => within === 'chart')).toHaveLength(1);
  expect(stops.filter(({ within }) => within === 'values')).toHaveLength(1);
  expect(stops.filter(({ ring }) => ring < 3).map(({ name }) => name)).toEqual([]);
  expect(stops.filter(({ covered }) => covered !== '')).toEqual([]);
});

it('the skip links lead to the main content and past the chart', async () => {
  const page = await openFigures(caseload);
  await press(page, 'Tab');
  await press(page, 'Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.getByRole('link', { name: 'Skip chart' }).focus();
  await press(page, 'Enter');
  await press(page, 'Tab');
  const stop = await readStop(page);
  expect(stop?.name).toMatch(/^Table: /);
});

it('every kind of filter can be changed without a mouse', async () => {
  const page = await openFigures(caseload);
  await page.locator('summary', { hasText: 'Compare with' }).focus();
  await press(page, 'Enter');
  await press(page, 'Tab');
  await press(page, 'Space');
  await figuresAreThere(page);
  expect(new URL(page.url()).searchParams.get('comparators')).toBe('E92000001');
  const status = page.getByRole('status').filter({ hasText: /^Compare with: North West off/ });
  await status.waitFor({ state: 'attached' });
  await page.getByLabel('Axis', { exact: true }).focus();
  await press(page, 'ArrowDown');
  await figuresAreThere(page);
  expect(new URL(page.url()).searchParams.get('axis')).toBe('fit');
  const select = page.getByLabel('Indicator', { exact: true });
  await select.focus();
  await press(page, 'ArrowDown');
  await figuresAreThere(page);
  expect(await select.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(new URL(page.url()).searchParams.get('indicator')).toBe('ehcp-process.request_count');
});

/** What the chart has last said to a screen reader. */
function spoken(page: Page): Promise<string> {
  return page.locator('.figure-chart > [role="status"]').innerText();
}

it('in the chart the arrow keys lead from value to value, and each is announced', async () => {
  const page = await openFigures(caseload);
  const chart = page.getByRole('application');
  await page.getByRole('link', { name: 'Skip chart' }).focus();
  await press(page, 'Tab');
  const walkTo = async (keys: readonly string[], ...parts: readonly string[]): Promise<void> => {
    for (const key of keys) await press(page, key);
    const text = await spoken(page);
    for (const part of parts) expect(text, keys.join(' ')).toContain(part);
  };
  await walkTo([], 'January 2026', 'Liverpool', '7,875');
  expect(await spoken(page)).not.toMatch(/higher|lower|3,678/);
  await walkTo(['ArrowLeft'], 'January 2025', 'Liverpool', '6,814');
  await walkTo(['ArrowDown'], 'January 2025', 'Sefton', '3,736');
  await walkTo(['Home'], 'January 2010', 'Sefton', '919');
  await walkTo(['ArrowRight'], 'January 2011', 'Sefton', '912');
  await walkTo(['End'], 'January 2026', 'Sefton', '4,197');
  await walkTo(['ArrowUp', 'ArrowUp'], 'January 2026', 'Liverpool', '7,875');
  await walkTo(['ArrowRight'], 'January 2026', 'Liverpool');
  await walkTo(['ArrowDown', 'ArrowDown'], 'North West', 'January 2026', '106,277');
  expect(await page.locator('.tooltip').count()).toBe(1);
  await press(page, 'Escape');
  expect(await page.locator('.tooltip').count()).toBe(0);
  expect(await chart.evaluate((element) => element === document.activeElement)).toBe(true);
  const description = await chart.evaluate(
    (element) =>
      document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
  );
  expect(description).toMatch(/arrow keys.*Enter.*Escape/i);
});

it('a symbol is announced with what it means', async () => {
  const page = await openFigures(
    indicatorLink('early-years-development.good_level_of_development_percent'),
  );
  await page.getByRole('application').focus();
  await press(page, 'Home');
  await press(page, 'ArrowRight', 4);
  const text = await spoken(page);
  expect(text).toContain('2019/20');
  expect(text).toContain('Liverpool');
  expect(text).toContain('not available');
  expect(text).not.toMatch(/\b0%/);
});

it('Enter opens where a number comes from; Escape closes it and leads back', async () => {
  const page = await openFigures(caseload);
  const dialog = page.getByRole('dialog', { name: 'Where this number comes from' });
  const focusIsIn = (selector: string): Promise<boolean> =>
    page.evaluate((one) => document.activeElement?.closest(one) !== null, selector);
  await page.getByRole('application').focus();
  await press(page, 'ArrowLeft', 2);
  await press(page, 'Enter');
  await dialog.waitFor();
  expect(await focusIsIn('dialog')).toBe(true);
  // Behind a modal dialog nothing can be reached: the focus is in it, or in the browser's own controls.
  for (let turn = 0; turn < 12; turn += 1) {
    await press(page, 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('figure'))).toBe(null);
  }
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focusIsIn('[role="application"]')).toBe(true);

  const value = page
    .locator('[id^="table-"]')
    .getByRole('cell', { name: '7,875' })
    .getByRole('button');
  await value.focus();
  await press(page, 'Enter');
  await dialog.waitFor();
  expect(await focusIsIn('dialog')).toBe(true);
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await value.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('the arrow keys lead through the values of the table, and headings sort it', async () => {
  const page = await openFigures(caseload);
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.textContent?.trim());
  await page.locator('[id^="table-"] tbody button[tabindex="0"]').focus();
  expect(await focused()).toBe('7,875');
  await press(page, 'ArrowRight');
  expect(await focused()).toBe('4,197');
  await press(page, 'ArrowDown', 2);
  expect(await focused()).toBe('3,116');
  await press(page, 'ArrowLeft');
  expect(await focused()).toBe('5,820');
  await press(page, 'ArrowUp', 5);
  expect(await focused()).toBe('7,875');

  await page.getByRole('button', { name: 'Show all' }).click();
  const heading = page.locator('[id^="table-"]').getByRole('columnheader', { name: /Sefton/ });
  await heading.getByRole('button').focus();
  await press(page, 'Enter', 2);
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  // The fewest plans Sefton ever had: 912, in January 2011.
  expect(await page.locator('[id^="table-"] tbody th').first().innerText()).toBe('January 2011');
});

it('after a link within the site, reading starts at the new page', async () => {
  const page = await openFigures();
  await page.getByRole('link', { name: 'About', exact: true }).focus();
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: /^About/ }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

it('a tooltip stays while it is pointed at, and Escape closes it wherever the focus is', async () => {
  const page = await openFigures(caseload);
  const tooltip = page.locator('.tooltip');
  const box = await page.locator('.facet-main .drawing').boundingBox();
  if (!box) throw new Error('There is no chart.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await tooltip.waitFor();
  const button = await tooltip.getByRole('button').boundingBox();
  if (!button) throw new Error('The tooltip has no button.');
  await page.mouse.move(button.x + 10, button.y + 10, { steps: 5 });
  expect(await tooltip.count()).toBe(1);
  await press(page, 'Escape');
  expect(await tooltip.count()).toBe(0);
});
