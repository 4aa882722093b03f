import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readPng } from '../../src/export/metadata/text-chunks.ts';
import { figuresAreThere, indicatorLink, openFigures } from './figure-page.ts';
import { expectNoAxeViolations } from './site.ts';

const promise = 's20-t1';
const plans = 'sen-support.ehc_plan_percent';
const needs = 'need-types.ehc_plan_percent';

const packIn = (page: Page): string | null => new URL(page.url()).searchParams.get('pack');

async function openPack(page: Page) {
  await page.getByRole('button', { name: /^Your pack/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Download several figures' });
  await dialog.getByRole('radio', { name: /^Chosen figures/ }).waitFor();
  return dialog;
}

it('what is added on tiles, figures and promises stays in the address from page to page', async () => {
  const page = await openFigures();
  await page.getByRole('button', { name: 'Add to pack: Pupils with an EHC plan' }).click();
  await page.getByRole('link', { name: 'Indicators', exact: true }).click();
  await page.getByRole('link', { name: /^EHC plans by primary need, share/ }).click();
  await figuresAreThere(page);
  await page.getByRole('button', { name: /^Add to pack: EHC plans by primary need/ }).click();
  await page
    .getByRole('button', { name: /^Add to pack: / })
    .last()
    .click();
  expect(packIn(page)?.split(',')).toEqual([plans, needs, expect.stringMatching(/^[a-z0-9-]+$/)]);
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  expect(packIn(page)?.split(',')).toHaveLength(3);
  // Back undoes, as it does any choice.
  await page.goBack();
  await page.goBack();
  expect(packIn(page)?.split(',')).toEqual([plans, needs]);
});

it('the list can be put in order and emptied, on a phone too, and axe finds no fault', async () => {
  const page = await openFigures(
    indicatorLink('ehcp-caseload.ehc_plan_count', { pack: [plans, promise, needs].join() }),
    { width: 360, height: 740 },
  );
  const dialog = await openPack(page);
  const lines = dialog.locator('.pack-list li');
  expect(await lines.count()).toBe(3);
  await lines.nth(2).getByRole('button', { name: /^Up/ }).click();
  await page.waitForFunction(() => location.search.includes('need-types.ehc_plan_percent,s20-t1'));
  expect(packIn(page)).toBe([plans, needs, promise].join());
  await expectNoAxeViolations(page, { part: 'dialog[open]' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await dialog.getByRole('button', { name: 'Empty the pack' }).click();
  expect(await lines.count()).toBe(0);
  expect(packIn(page)).toBeNull();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByRole('button', { name: /^Your pack/ }).count()).toBe(0);
});

it('the list is one printed document, a page each, in its order', async () => {
  const page = await openFigures(`?page=about&pack=${[promise, needs, plans].join()}`, {
    before: (one) =>
      one.addInitScript(() => {
        window.print = () => void document.documentElement.setAttribute('data-printed', '');
      }),
  });
  const dialog = await openPack(page);
  await dialog.getByRole('button', { name: 'Print as one document' }).click();
  await page.locator('html[data-printed]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.pack-paper article > h2').allInnerTexts()).toEqual([
    expect.stringMatching(/^Good development at age 5/),
    expect.stringMatching(/^Share of plans by need/),
    expect.stringMatching(/^Pupils with EHC plans/),
  ]);
  expect(await page.locator('.pack-paper .paper-sheet').count()).toBe(3);
  expect(await page.getByRole('heading', { name: 'About' }).isVisible()).toBe(false);
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(4);
  // The browser tells when it has printed.
  await page.locator('.pack-paper').waitFor({ state: 'detached' });
  await page.emulateMedia({ media: 'screen' });
  await dialog.getByText('3 figures laid out for printing.').waitFor();
});

it('slides hold each picture at the size of a slide, with its alt text', async () => {
  const page = await openFigures(`?page=about&pack=${[plans, needs].join()}`);
  const dialog = await openPack(page);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download PowerPoint' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^local-context_chosen-figures_[\d-]+\.pptx$/);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Uint8Array);
  const files = unzipSync(Buffer.concat(chunks));
  for (const at of [1, 2]) {
    const png = readPng(files[`ppt/media/picture${at}.png`] as Uint8Array);
    expect([png.width, png.height]).toEqual([1920, 1080]);
    const slide = strFromU8(files[`ppt/slides/slide${at + 1}.xml`] as Uint8Array);
    const described = / descr="([^"]*)"/.exec(slide)?.[1]?.replaceAll('&#39;', '’');
    expect(described?.slice(0, 40)).toBe(png.text['Description']?.slice(0, 40));
  }
});
