import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { indicatorLink, openFigures, readFigure } from './figure-page.ts';
import { expectNoAxeViolations, openPage, siteUrl, type OpenOptions } from './site.ts';

const plans = 'figures/ehcp-caseload.ehc_plan_count/';
/** A line chart with small ones, a line chart with a promise, bars, a breakdown, many gaps and breaks. */
const sample = [
  plans,
  'figures/neet-rates.neet_percent/s20-t2/',
  'figures/ofsted-judgements.school_count/',
  'figures/need-types.ehc_plan_percent/',
  'figures/attainment.attainment_8_average_score/',
];

function openStatic(path: string, options: OpenOptions = {}): Promise<Page> {
  return openPage(path, { ...options, context: { javaScriptEnabled: false, ...options.context } });
}

/** How tall the page is, in CSS pixels. */
function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.getBoundingClientRect().height);
}

describe('without JavaScript', () => {
  it.each(sample)('%s shows its chart, its table and its source', async (path) => {
    const page = await openStatic(path, { width: 360, height: 740 });
    await expect.poll(() => page.locator('.narrow svg[role=img]').first().isVisible()).toBe(true);
    expect(await page.locator('.wide').isVisible()).toBe(false);
    expect(await page.getByRole('table').count()).toBe(0);
    await page.getByText('Figures as a table').click();
    expect(await page.getByRole('table').isVisible()).toBe(true);
    expect(await page.getByRole('table').locator('tbody tr').first().isVisible()).toBe(true);
    expect(await page.locator('figcaption').getByText('Open Government Licence').count()).not.toBe(
      0,
    );
    expect(await page.getByRole('link', { name: 'See this in Local Context' }).isVisible()).toBe(
      true,
    );
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('one drawing is there for assistive technology, whatever the width', async () => {
    const page = await openStatic('figures/neet-rates.neet_percent/');
    for (const width of [320, 760]) {
      await page.setViewportSize({ width, height: 700 });
      const images = page.getByRole('img', {
        name: /^NEET at 16 and 17: Liverpool 5\.9%, above Sefton and England/,
      });
      expect(await images.count()).toBe(1);
    }
  });

  it.each(sample)('nothing of %s is wider than any window, with everything open', async (path) => {
    const page = await openStatic(path, { height: 700 });
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
    const found: Record<number, number> = {};
    for (const width of [280, 320, 360, 599, 600, 760, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      found[width] = await page.evaluate(() => document.documentElement.scrollWidth);
    }
    expect(found).toEqual({
      280: 280,
      320: 320,
      360: 360,
      599: 599,
      600: 600,
      760: 760,
      1280: 1280,
    });
  });

  it('the chart is in sight at once on a phone', async () => {
    const page = await openStatic(plans, { width: 360, height: 740 });
    const box = await page.locator('.narrow svg[role=img]').first().boundingBox();
    expect(box?.y).toBeLessThan(400);
  });

  it('the whole page prints, table and notes included', async () => {
    const page = await openStatic(plans, { width: 760 });
    const onScreen = await heightOf(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('tbody tr').first().isVisible()).toBe(true);
    expect(await heightOf(page)).toBeGreaterThan(onScreen);
    // A frame on a printed page is cut off at its foot: the source is under the chart, not there.
    const source = await page.locator('.figure-credit').boundingBox();
    const chart = await page.locator('.drawings.wide').boundingBox();
    const bottom = (chart?.y ?? 0) + (chart?.height ?? 0);
    expect((source?.y ?? Infinity) - bottom).toBeLessThan(120);
  });

  it('writing stays legible in forced colours', async () => {
    const page = await openStatic(plans, { forcedColors: 'active' });
    const [text, ground] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.wide svg text') as Element).fill,
      getComputedStyle(document.body).color,
    ]);
    expect(text).toBe(ground);
  });
});

describe('a static figure page', () => {
  it.each(sample)('%s breaks no rule of accessibility before its script has come', async (path) => {
    const page = await openPage(path, {
      width: 360,
      // The checks themselves need scripts to be allowed.
      before: (one) => one.route('**/*.js', (route) => route.abort('blockedbyclient')),
      expected: [/figure-page-.*\.js/, /ERR_BLOCKED_BY_CLIENT/],
    });
    await page.getByText('Figures as a table').click();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 760, height: 900 });
    await expectNoAxeViolations(page, { isWithoutColours: true });
  });

  it('has the dashboard’s own heading, words and table', async () => {
    const dashboard = await openFigures(indicatorLink('neet-rates.neet_percent'));
    await dashboard.getByRole('button', { name: 'Show all' }).click();
    const { headline, subtitle, columns, rows } = await readFigure(dashboard);
    const page = await openStatic('figures/neet-rates.neet_percent/');
    await page.getByText('Figures as a table').click();
    expect(await readFigure(page)).toEqual({ headline, subtitle, columns, rows });
  });

  it('leads to that very view in the dashboard, beside itself', async () => {
    const page = await openPage('figures/neet-rates.neet_percent/s20-t2/');
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'See this in Local Context' }).click(),
    ]);
    await opened.getByRole('button', { name: 'Chosen: take off the chart' }).waitFor();
    expect(new URL(opened.url()).search).toContain('target=s20-t2');
  });

  it('tells oEmbed about the height it has', async () => {
    const page = await openPage(plans, { width: 672 });
    for (const path of sample) {
      const answer = await page.request.get(new URL(`${path}oembed.json`, siteUrl).href);
      const { width, height } = (await answer.json()) as { width: number; height: number };
      await page.setViewportSize({ width, height: 700 });
      await page.goto(new URL(`${path}?form=compact`, siteUrl).href);
      const ratio = height / (await heightOf(page));
      expect(ratio).toBeGreaterThan(0.98);
      expect(ratio).toBeLessThan(1.1);
    }
  });

  it('in its compact form is at most 600 pixels tall, on a phone and wide', async () => {
    const page = await openPage(plans, { height: 300 });
    const tall: string[] = [];
    for (const path of await everyPage(page)) {
      await page.setViewportSize({ width: 360, height: 300 });
      await page.goto(new URL(`${path}?form=compact`, siteUrl).href);
      for (const width of [360, 600, 1000]) {
        await page.setViewportSize({ width, height: 300 });
        const height = await heightOf(page);
        if (height > 600) tall.push(`${path} ${height} at ${width}`);
      }
    }
    expect(tall).toEqual([]);
  });

  it('has its picture and its data beside it', async () => {
    const page = await openStatic(plans);
    const picture = await page.request.get(new URL(`${plans}picture.png`, siteUrl).href);
    expect(picture.headers()['content-type']).toBe('image/png');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the data (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ehcp-caseload.csv');
  });
});

/** Every static figure page, as `figures/` lists them. */
async function everyPage(page: Page): Promise<readonly string[]> {
  await page.goto(new URL('figures/', siteUrl).href);
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const found = links
    .filter((link) => link.startsWith(`${siteUrl}figures/`))
    .map((link) => link.slice(siteUrl.length));
  expect(found.length).toBeGreaterThan(80);
  return found;
}

it('a static figure page has its style where the host’s headers refuse the one inside it', async () => {
  const page = await openPage('figures/ehcp-caseload.ehc_plan_count/', {
    expected: [/Applying inline style violates/, /policy violated: style-src/],
    before: (one) =>
      one.route(/\/figures\/[^/]*\/(\?.*)?$/, async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        const policy = headers['content-security-policy'] ?? '';
        await route.fulfill({
          response,
          headers: {
            ...headers,
            'content-security-policy': policy.replace(/ 'sha256-[^']*'/g, ''),
          },
        });
      }),
  });
  // Only one of the two drawings is seen, and the words are not in the browser's own letters.
  await page.waitForFunction(() => document.styleSheets.length > 0);
  expect(await page.locator('.drawings.narrow').isVisible()).toBe(false);
  expect(await page.locator('.drawings.wide').isVisible()).toBe(true);
});
