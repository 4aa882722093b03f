import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { indicatorLink, openFigures, readData } from './figure-page.ts';
import { siteUrl } from './site.ts';

/** How many pages of paper the browser makes of a page. A page is written out plainly in such a file. */
async function countPages(page: Page, printBackground = false): Promise<number> {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground });
  return file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What stands on paper, as text. */
async function printedText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ');
}

const priorityIds = readData('strategy/priorities.csv')
  .trimEnd()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.slice(0, line.indexOf(',')));

const manyAreas = ['E08000012', 'E08000014', 'E08000011', 'E08000013', 'E08000015', 'E06000006'];

const figures = [
  ['a trend', indicatorLink('ehcp-caseload.ehc_plan_count')],
  ['bars', indicatorLink('need-types.ehc_plan_count', { breakdown: 'sen_primary_need' })],
  ['many rows', indicatorLink('ehcp-ages.ehc_plan_count', { breakdown: 'age' })],
  [
    'small multiples and a long table',
    indicatorLink('ehcp-age-bands.ehc_plan_count', { breakdown: 'age_band', chart: 'line' }),
  ],
  [
    'many areas and breaks',
    indicatorLink('attainment.attainment_8_average_score', { areas: manyAreas.join(',') }),
  ],
  [
    'neighbours and the city region',
    indicatorLink('ehcp-caseload.ehc_plan_count', { comparators: 'neighbours,city-region' }),
  ],
  [
    'a promise',
    indicatorLink('early-years-development.good_level_of_development_percent', {
      target: 's20-t1',
    }),
  ],
  ['a table alone', indicatorLink('ehcp-process.plan_20_weeks_percent', { chart: 'table' })],
] as const;

describe('a figure on paper', () => {
  it.each(figures)('with %s is one page or two', async (_name, path) => {
    const page = await openFigures(path);
    expect(await countPages(page)).toBeLessThanOrEqual(2);
  });

  it('is no longer with its backgrounds as well, and from a phone', async () => {
    const page = await openFigures(figures[0][1], { width: 360, height: 740 });
    expect(await countPages(page, true)).toBeLessThanOrEqual(2);
  });

  it('has its words, source, link, data version and date, and no controls', async () => {
    const page = await openFigures(figures[0][1]);
    const text = await printedText(page);
    for (const part of [
      'In January 2026, Liverpool maintained 7,875 EHC plans',
      'Open Government Licence v3.0',
      new URL(figures[0][1], siteUrl).href,
    ]) {
      expect(text).toContain(part);
    }
    expect(text.toLowerCase()).toContain('data version');
    expect(text).not.toContain('What the councils promised');
    expect(text).not.toContain('What the documents said');
    const controls = page.locator('button, select, input, summary');
    const shown = await controls.evaluateAll(
      (all) => all.filter((one) => one.checkVisibility() && !one.closest('.table-scroll')).length,
    );
    expect(shown).toBe(0);
  });

  it('has the one promise that is chosen', async () => {
    const page = await openFigures(figures[6][1]);
    await printedText(page);
    const promises = await page
      .locator('.target')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    expect(promises).toBe(1);
  });
});

describe('the brief of a priority', () => {
  it('of every priority has all its promises, on two pages at most', async () => {
    const page = await openFigures('?page=priorities');
    const pages = new Map<string, number>();
    for (const id of priorityIds) {
      const path = `?page=priorities&priority=${id}`;
      // As Back and Forward do: what is loaded is kept.
      await page.evaluate((search) => {
        history.pushState(null, '', search);
        dispatchEvent(new PopStateEvent('popstate'));
      }, path);
      const link = page.locator('.brief-link', {
        hasText: new RegExp(`&priority=${id}\\s*Data version`),
      });
      await link.waitFor({ state: 'attached' });
      pages.set(id, await countPages(page));
      const heads = (await page.locator('.brief-heads').textContent()) ?? '';
      const promised = [...heads.matchAll(/(\d+) promises?\./g)].map(([, count]) => Number(count));
      const [own = 0, others = 0] = promised;
      const listed = await page.locator('.brief-lines .brief-promise').count();
      expect(await page.locator('.brief-promise').count(), id).toBe(own + listed);
      // Beside a long list of its own, the other council's priority is told in numbers.
      expect(listed, id).toBe(own > 20 ? 0 : others);
    }
    expect(pages.size).toBeGreaterThan(10);
    expect([...pages].filter(([, count]) => count < 1 || count > 2)).toEqual([]);
  });

  it('has both councils, the states, the number promised, the sources, the link and the date', async () => {
    const path = '?page=priorities&priority=sefton-health-wellbeing-2020-start';
    const page = await openFigures(path);
    await page.locator('.brief').waitFor({ state: 'attached' });
    const text = await printedText(page);
    for (const part of [
      'Start Well',
      'Living Well in Sefton',
      'Liverpool’s closest priority, by our own reading',
      '2. Early identification and intervention',
      'not comparable',
      'cannot tell',
      'Number to reach: at least 74%.',
      'Number to reach: No numeric target published.',
      'Sefton’s target: 74.0% by 2025',
      'Open Government Licence v3.0',
      new URL(path, siteUrl).href,
      'Printed on',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('How many promises are in each state');
    expect(text).toContain('What the figures show');
    await page.setViewportSize({ width: 688, height: 1016 });
    const smallest = await page.locator('.brief svg text').evaluateAll((all) =>
      Math.min(
        ...all.map((one) => {
          const svg = (one as SVGTextElement).ownerSVGElement as SVGSVGElement;
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return Number.parseFloat(getComputedStyle(one).fontSize) * scale;
        }),
      ),
    );
    // 8 points are 10.67 pixels; the page is as wide here as the paper between its margins.
    expect(smallest).toBeGreaterThanOrEqual(10.66);
  });

  it('is not on the screen, where its button stands beside the priority', async () => {
    const page = await openFigures('?page=priorities&priority=liverpool-send-2023-3');
    await page.locator('.brief').waitFor({ state: 'attached' });
    expect(await page.locator('.brief').isVisible()).toBe(false);
    const button = page.getByRole('button', { name: 'Print', exact: true });
    expect(await button.count()).toBe(1);
    const described = await button.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain(
      'A brief of this priority',
    );
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await button.click();
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
  });

  it('is not printed where no priority is chosen: then the page is, as it stands', async () => {
    const page = await openFigures('?page=priorities');
    expect(await page.getByRole('button', { name: 'Print', exact: true }).count()).toBe(1);
    expect(await printedText(page)).toContain('What Liverpool and Sefton promised');
  });
});
