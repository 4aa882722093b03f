import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openFigures } from './figure-page.ts';
import { sideways } from './layout-checks.ts';
import { drawn } from './page-time.ts';

const path = '?page=timeline';
const openTimeline = async (
  options: { readonly width?: number } = {},
  more = '',
): Promise<Page> => {
  const page = await openFigures(path + more, options);
  await page.locator('.timeline-drawing svg').waitFor();
  return page;
};
const entry = (page: Page, id: string) => page.locator(`#timeline-${id}`);

it('the timeline fits every window', async () => {
  const page = await openTimeline({ width: 320 });
  const faults: Record<number, readonly string[]> = {};
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    const outside = await page.locator('.timeline-drawing').evaluate((drawing) => {
      const box = drawing.getBoundingClientRect();
      return [...drawing.querySelectorAll('svg text, svg path, svg rect')]
        .map((part) => ({ part, at: part.getBoundingClientRect() }))
        .filter(({ at }) => at.left < box.left - 1 || at.right > box.right + 1)
        .map(({ part }) => part.outerHTML.slice(0, 80));
    });
    faults[width] = [...(await sideways(page)), ...outside];
  }
  expect(faults).toEqual({ 320: [], 360: [], 768: [], 1280: [] });
});

it('every item stands on the chart and in the list, the newest first', async () => {
  const page = await openTimeline();
  const marks = await page.locator('.timeline-mark').count();
  expect(marks).toBe(32);
  expect(await page.locator('.timeline-list > li').count()).toBe(marks);
  expect(await page.locator('.timeline-dates').last().innerText()).toBe('1 April 2016');
  expect(await page.locator('.timeline-next').innerText()).toContain('ends with 2026');
  expect(await entry(page, 'sef-e04').innerText()).toContain(
    'This outcome comes from a third party’s reading of the inspectors’ report.',
  );
});

it('pointing at a mark shows its entry, and the focus in the list shows its mark', async () => {
  const page = await openTimeline();
  await page.locator('[data-item="liv-e02"]').hover();
  await page.locator('#timeline-liv-e02.pointed').waitFor();
  expect(await page.locator('.timeline-pointed').innerText()).toContain(
    'Joint local area SEND inspection',
  );
  await page.locator('[data-item="liv-e02"]').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('timeline-liv-e02');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Figures of that time: EHC plans maintained by the council, 2017 to 2021',
  );
  await page.locator('[data-item="liv-e02"] circle').waitFor();
});

it('an entry leads to the figures of its time by keyboard, and Back leads to the timeline', async () => {
  const page = await openTimeline();
  await entry(page, 'liv-e02').getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.locator('figure.figure[data-indicator="ehcp-caseload.ehc_plan_count"]').waitFor();
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('from'), searchParams.get('to')]).toEqual(['2017', '2021']);
  expect(await page.locator('.notice').count()).toBe(0);
  await page.goBack();
  await page.locator('.timeline-drawing svg').waitFor();
});

it('the choices are in the address, and unknown ones are reported', async () => {
  const page = await openTimeline();
  await page.getByRole('combobox', { name: 'Council' }).selectOption('Sefton');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Inspections');
  expect(new URL(page.url()).search).toBe(
    '?page=timeline&filter.council=E08000014&filter.kind=inspection',
  );
  expect(await page.locator('.timeline-list > li').count()).toBe(5);
  expect(await page.locator('.timeline-shown').innerText()).toBe('Showing 5 of 32 entries.');
  const other = await openTimeline({}, '&filter.kind=party');
  expect(await other.locator('.notice').innerText()).toContain('no choice "party"');
});

it('follows the places chosen: its heading, its entries and its years', async () => {
  const page = await openTimeline({}, '&areas=E08000014');
  expect(await page.locator('h1').innerText()).toBe(
    'Strategies, inspections and milestones of Sefton over time',
  );
  const councils = await page
    .locator('.timeline-list .timeline-kind')
    .evaluateAll((all) => [...new Set(all.map((one) => one.children[1]?.textContent))]);
  expect(councils).toEqual(['Sefton']);
  // No promise of Sefton was in force before its strategy of 2020.
  expect(await page.locator('.timeline-years li').first().innerText()).toMatch(/^2020: /);
});

it('says that nothing of a place chosen is held, and offers what is', async () => {
  const page = await openFigures(`${path}&areas=E08000011`);
  await page.getByText('No strategy, inspection or document of Knowsley is held here.').waitFor();
  expect(await page.locator('.timeline-drawing').count()).toBe(0);
  await page.getByRole('button', { name: 'Show those of Liverpool and Sefton' }).click();
  await page.locator('.timeline-drawing svg').waitFor();
});

it('a choice that leaves nothing says so and offers everything again', async () => {
  const page = await openFigures(`${path}&filter.council=E08000012&filter.kind=milestone`);
  await page.getByText('Nothing on the timeline fits these choices.').waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.locator('.timeline-drawing svg').waitFor();
  expect(new URL(page.url()).search).toBe('?page=timeline');
});
