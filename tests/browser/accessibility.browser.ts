import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { figuresAreThere, indicatorLink, openFigures } from './figure-page.ts';
import { expectNoAxeViolations, type OpenOptions } from './site.ts';

const caseload = indicatorLink('ehcp-caseload.ehc_plan_count');
const phone = { width: 360, height: 640 };

interface Scene {
  readonly name: string;
  readonly path: string;
  readonly options?: OpenOptions;
  readonly act?: (page: Page) => Promise<unknown>;
  /** What must be on the page for the scene to be the one meant. */
  readonly shows: string;
  /** Whether the page is looked at on a phone as well, or only there. */
  readonly onPhone?: 'too' | 'only';
}

async function hoverChart(page: Page): Promise<void> {
  const box = await page.locator('.facet-main .drawing').boundingBox();
  if (!box) throw new Error('There is no chart.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.tooltip').waitFor();
}

const scenes: readonly Scene[] = [
  { name: 'the overview', path: '', shows: '.card .big-number', onPhone: 'too' },
  { name: 'a line chart', path: caseload, shows: '.recharts-line-curve', onPhone: 'too' },
  {
    name: 'a line chart with a break, a gap and symbols, and all its lists open',
    path: indicatorLink('early-years-development.good_level_of_development_percent'),
    act: (page) =>
      page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      }),
    shows: 'tbody [title]',
  },
  {
    name: 'bars for a breakdown',
    path: indicatorLink('need-types.ehc_plan_count', { breakdown: 'sen_primary_need' }),
    shows: '[data-chart="bar"] .facet-main svg',
    onPhone: 'too',
  },
  {
    name: 'a dot plot',
    path: indicatorLink('need-types.ehc_plan_percent', { breakdown: 'sen_primary_need' }),
    shows: '[data-chart="dot"] .facet-main svg',
  },
  { name: 'a table alone', path: `${caseload}&chart=table`, shows: '[data-chart="table"] tbody' },
  {
    name: 'small charts side by side',
    path: indicatorLink('sen-support.sen_support_percent', {
      breakdown: 'school_phase',
      chart: 'line',
    }),
    shows: '.facets-alike',
  },
  {
    name: 'a figure with nothing to draw',
    path: indicatorLink('need-types.ehc_plan_percent'),
    shows: 'button:text("Break it down")',
  },
  { name: 'the page about the site', path: '?page=about', shows: '.about', onPhone: 'too' },
  {
    name: 'the dialog on where a number comes from',
    path: caseload,
    act: (page) => page.getByRole('button', { name: '7,875' }).click(),
    shows: 'dialog[open] dl',
    onPhone: 'too',
  },
  { name: 'a tooltip', path: caseload, act: hoverChart, shows: '.tooltip' },
  {
    name: 'the filters unfolded on a phone',
    path: caseload,
    act: (page) => page.getByText('Change what is shown').click(),
    shows: '.filter-bar[open] select',
    onPhone: 'only',
  },
  {
    name: 'a file that is missing',
    path: caseload,
    options: {
      before: (page) => page.route(/ehcp-caseload\.csv/, (route) => route.fulfill({ status: 404 })),
      expected: [/Failed to load resource|failed request/],
    },
    shows: '[role="alert"]',
  },
  {
    name: 'a notice about a link',
    path: `${caseload}&chart=pie&colour=red`,
    shows: '.notice li',
  },
];

it.each(scenes)(
  '$name has no fault that axe can find',
  async ({ path, options, act, ...scene }) => {
    const page = await openFigures(path, { ...(scene.onPhone === 'only' && phone), ...options });
    await act?.(page);
    await page.locator(scene.shows).first().waitFor();
    await expectNoAxeViolations(page);
    if (scene.onPhone !== 'too') return;
    await page.setViewportSize(phone);
    await figuresAreThere(page);
    await expectNoAxeViolations(page);
  },
);

it('with colours forced, axe finds nothing, lines stay apart by dash and marker, focus is seen', async () => {
  const page = await openFigures(indicatorLink('sen-support.sen_support_percent'), {
    forcedColors: 'active',
  });
  await expectNoAxeViolations(page);
  const lines = page.locator('.facet-main .recharts-line-curve');
  const dashes = await lines.evaluateAll((all) =>
    all.map((line) => line.getAttribute('stroke-dasharray')),
  );
  expect(dashes).toHaveLength(4);
  expect(new Set(dashes).size).toBe(4);
  const strokes = await lines.evaluateAll((all) =>
    all.map((line) => getComputedStyle(line).stroke),
  );
  expect(strokes).not.toContain('none');
  await page.getByRole('link', { name: 'Skip chart' }).focus();
  await page.keyboard.press('Tab');
  const ring = await page
    .getByRole('application')
    .evaluate((chart) => getComputedStyle(chart).outline);
  expect(ring).toMatch(/3px/);
  expect(ring).toMatch(/solid/);
});
