import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  caseload,
  caseloadPage,
  fitsItsContent,
  frameIn,
  heightsOf,
  openHost,
} from './embed-host.ts';
import { indicatorLink, openFigures, openShare, press } from './figure-page.ts';
import { expectNoAxeViolations, openPage, siteUrl, type OpenOptions } from './site.ts';

const opener = (page: Page) => page.getByRole('button', { name: 'Embed this chart' });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Embed this chart' });
const codeOf = (page: Page): Promise<string> => page.getByLabel('Code to paste').inputValue();
const previewOf = (page: Page) => page.getByTitle(/^Preview of the chart/);

/** Opens an indicator's page and its dialog, and waits until the preview has said how tall it is. */
async function openDialog(path = indicatorLink(caseload), options: OpenOptions = {}) {
  const page = await openFigures(path, options);
  await openShare(page);
  await opener(page).click();
  await measured(page);
  return page;
}

/** Waits until the code has the height of the chart, the tallest of the widths measured, and gives it. */
async function measured(page: Page): Promise<number> {
  const inCode = async (): Promise<number> =>
    Number((await codeOf(page)).match(/height="(\d+)"/)?.[1]);
  await expect
    .poll(async () => {
      const heights: number[] = [];
      for (const frame of await page.locator('iframe.embed-measuring').all()) {
        const html = frame.contentFrame().locator('html');
        heights.push(await html.evaluate((one) => one.getBoundingClientRect().height));
      }
      return heights.length > 0 ? Math.ceil(Math.max(...heights)) - (await inCode()) : null;
    })
    .toBe(0);
  return inCode();
}

/** The two heights of a code: of windows narrower than 640 pixels, and of wider ones. */
function stepsOf(code: string): { readonly narrow: number; readonly wide: number } {
  const [, wide, narrow] = code.match(/clamp\((\d+)px,\(640px - 100vw\)\*999,(\d+)px\)/) ?? [];
  return { narrow: Number(narrow), wide: Number(wide) };
}

/** How tall the first frame's content is. */
async function contentHeight(page: Page): Promise<number> {
  const frame = await frameIn(page);
  return frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
}

describe('by keyboard', () => {
  it('is opened, walked through and closed, and the focus is where it was', async () => {
    const page = await openFigures(indicatorLink(caseload));
    await openShare(page);
    await opener(page).focus();
    await press(page, 'Enter');
    await dialogOf(page).waitFor();
    const stops: string[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      stops.push(
        await page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement | null;
          return at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
        }),
      );
      await press(page, 'Tab');
    }
    expect(stops).toEqual([
      'Close',
      'What to put in your page',
      'How much of it',
      'Figures',
      'Preview',
      'Height in pixels',
      'Show the title',
      'Show what it is compared with',
    ]);
    await press(page, 'Escape');
    await expect.poll(() => dialogOf(page).count()).toBe(0);
    expect(await opener(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('Escape closes it from within the preview too', async () => {
    const page = await openDialog();
    await previewOf(page).contentFrame().getByText('About this figure', { exact: true }).focus();
    await press(page, 'Escape');
    await expect.poll(() => dialogOf(page).count()).toBe(0);
    expect(await opener(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('the button Close does the same', async () => {
    const page = await openDialog();
    await dialogOf(page).getByRole('button', { name: 'Close' }).press('Enter');
    await expect.poll(() => dialogOf(page).count()).toBe(0);
    expect(await opener(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

describe('the preview', () => {
  it('is as wide as a page or a phone; the code has a height for either', async () => {
    const page = await openDialog();
    expect((await previewOf(page).boundingBox())?.width).toBe(720);
    const { narrow, wide } = stepsOf(await codeOf(page));
    expect(narrow).toBe(await measured(page));
    expect(wide).toBeLessThan(narrow);
    await page.getByLabel('Preview').selectOption({ label: 'Phone (360 pixels)' });
    await expect.poll(async () => (await previewOf(page).boundingBox())?.width).toBe(360);
  });

  it('is a phone’s on a phone, with nothing cut off at its side', async () => {
    const page = await openDialog(indicatorLink(caseload), { width: 360, height: 740 });
    expect(await page.getByLabel('Preview').inputValue()).toBe('360');
    const cut = await page
      .locator('dialog, .embed-preview')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(cut).toBe(0);
  });
});

describe('each choice is in the code', () => {
  it('title, comparison, release, height and script', async () => {
    const page = await openDialog();
    const plain = await codeOf(page);
    expect(plain).toContain(
      `<iframe src="${siteUrl}${caseloadPage}?form=compact" title="Chart: EHC plans`,
    );
    expect(plain).not.toContain('<script');

    await page.getByLabel('Show the title').uncheck();
    expect(await codeOf(page)).toContain(`${caseloadPage}?title=off&amp;form=compact"`);
    await page.getByLabel('Show what it is compared with').uncheck();
    expect(await codeOf(page)).toContain(
      `${caseloadPage}?comparators=none&amp;title=off&amp;form=compact"`,
    );
    await page.getByLabel('Figures').selectOption({ index: 1 });
    expect(await codeOf(page)).toMatch(/&amp;data=\d{4}\.\d+\.\d+/);
    await page.getByLabel('Fit the height to each screen').check();
    expect(await codeOf(page)).toContain(`<script src="${siteUrl}embed.js" async></script>`);
    await page.getByLabel('Height in pixels').fill('640');
    expect(await codeOf(page)).toContain('height="640"');
    await page.getByLabel('Height in pixels').fill('20');
    expect(await codeOf(page)).not.toContain('height="20"');
    expect(await page.getByText('Write a whole number from 200 to 5000').count()).toBe(1);
  });

  it('and so is the view that the dashboard shows', async () => {
    const page = await openDialog(indicatorLink(caseload, { from: '2020', chart: 'bar' }));
    expect(await codeOf(page)).toContain(
      `${caseloadPage}?from=2020&amp;chart=bar&amp;form=compact"`,
    );
  });
});

describe('the code pasted into a page of another site', () => {
  it('shows the chart, grows to all of it, and leads to the dashboard', async () => {
    const dialog = await openDialog();
    await dialog.getByLabel('Fit the height to each screen').check();
    await dialog.getByLabel('Height in pixels').fill('300');
    const page = await openHost(await codeOf(dialog), { width: 500 });
    expect(await fitsItsContent(page)).toBeGreaterThan(500);
    expect(await (await frameIn(page)).locator('.drawings svg').first().isVisible()).toBe(true);
    const link = page.getByRole('link', { name: /: chart and figures in Local Context$/ });
    expect(await link.getAttribute('href')).toBe(`${siteUrl}${indicatorLink(caseload)}`);
    await expectNoAxeViolations(page);
  });

  it('without the script is as tall as was measured, with no scroll bar of its own', async () => {
    const dialog = await openDialog();
    await measured(dialog);
    const code = await codeOf(dialog);
    const { narrow, wide } = stepsOf(code);
    for (const [width, height] of [
      [720, wide],
      [390, narrow],
    ] as const) {
      const page = await openHost(code, { width });
      expect(await heightsOf(page)).toEqual([height]);
      await expect.poll(() => contentHeight(page)).toBeLessThanOrEqual(height);
      expect(await contentHeight(page)).toBeGreaterThan(height * 0.9);
    }
  });
});

describe('a picture with a link', () => {
  const asPicture = (page: Page) =>
    page.getByLabel('What to put in your page').selectOption({ label: 'A picture with a link' });

  it.each([
    ['an indicator', indicatorLink(caseload), caseloadPage],
    [
      'an indicator that opens with a breakdown',
      indicatorLink('need-types.ehc_plan_percent', { breakdown: 'sen_primary_need' }),
      'figures/need-types.ehc_plan_percent/',
    ],
    [
      'a promise with a filter',
      indicatorLink('ehcp-work-placements.ehc_plan_count', {
        'filter.placement_type': 'Supported internships',
        target: 'l23-3-m1',
      }),
      'figures/ehcp-work-placements.ehc_plan_count/l23-3-m1/',
    ],
  ])('of %s is the one that the site has', async (_name, path, folder) => {
    const dialog = await openDialog(path);
    await asPicture(dialog);
    const preview = dialog.getByRole('img', { name: /^How it will look/ });
    await expect
      .poll(() => preview.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(1200);
    const code = await codeOf(dialog);
    expect(code).toContain(`<img src="${siteUrl}${folder}picture-narrow.png" alt="`);
    expect(code).toMatch(/ alt="[^"\d]*, with the latest figures\. /);
    const phone = await openHost(code, { width: 360 });
    await expect
      .poll(() =>
        phone
          .getByRole('link')
          .getByRole('img')
          .evaluate((image) => (image as HTMLImageElement).naturalWidth),
      )
      .toBe(974);
    const page = await openHost(code, { width: 500 });
    const picture = page.getByRole('link').getByRole('img');
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(1200);
    const box = await picture.boundingBox();
    expect(box?.width).toBe(500);
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(630 / 1200, 2);
  });

  it('of another view says what to do instead', async () => {
    const page = await openDialog(indicatorLink(caseload, { from: '2020' }));
    await asPicture(page);
    expect(await codeOf(page)).toContain(
      `<img src="${caseload}_liverpool-sefton_2020-2026_word-full.png"`,
    );
    expect(await page.getByText('Press “Download PNG” under the chart').count()).toBe(1);
  });
});

describe('the button Copy code', () => {
  it('copies, and says so', async () => {
    const page = await openDialog(indicatorLink(caseload), {
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page.getByRole('status').getByText('Code copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(page));
  });

  it('says what to do where copying is not allowed; Escape takes only that away', async () => {
    const page = await openDialog(indicatorLink(caseload), {
      before: (one) =>
        one.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        }),
    });
    await page.getByRole('button', { name: 'Copy code' }).click();
    const box = page.getByRole('group', { name: /Copy this text/ });
    await box.waitFor();
    expect(await box.getByRole('textbox').inputValue()).toBe(await codeOf(page));
    await press(page, 'Escape');
    await expect.poll(() => box.count()).toBe(0);
    expect(await dialogOf(page).count()).toBe(1);
  });
});

it('is not offered for a view without figures', async () => {
  const page = await openPage(
    indicatorLink('need-types.ehc_plan_percent', { 'filter.sen_primary_need': 'Total' }),
  );
  await page.getByRole('button', { name: /^Break it down by/ }).waitFor();
  expect(await opener(page).count()).toBe(0);
});
