import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { caseload, caseloadPage, isDashboardShown } from './embed-host.ts';
import { indicatorLink, openFigures, press } from './figure-page.ts';
import { timersHaveRun } from './page-time.ts';
import { shiftsOn, watchShifts } from './layout-shifts.ts';
import { openPage } from './site.ts';

/** A tooltip closes this many milliseconds after the pointer has left it, at most. */
const longestTimer = 300;

const spoken = (page: Page): Promise<string> =>
  page.locator('#figure-page > [role="status"].visually-hidden').innerText();

/** Points at a place as a reader does, whose pointer is never quite still, until the page has heard of it. */
async function pointAt(page: Page, { x, y }: { readonly x: number; readonly y: number }) {
  const tooltip = page.locator('.tooltip');
  await expect
    .poll(async () => {
      await page.mouse.move(x + 1, y);
      await page.mouse.move(x, y);
      return tooltip.count();
    })
    .toBe(1);
  return tooltip;
}

/** The middle of the drawing's mark, by series and position, as pixels of the page. */
async function markAt(page: Page, series: number, position: number) {
  return page
    .locator('.drawings.wide .drawing')
    .first()
    .evaluate(
      (drawing, [one, at]) => {
        const data = JSON.parse(document.getElementById('figure-data')?.textContent ?? '');
        const { points, width } = data.drawings.wide[0];
        const box = drawing.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
        const scale = box.width / width;
        return {
          x: box.x + points[one][2 * at] * scale,
          y: box.y + points[one][2 * at + 1] * scale,
          last: points[one].length / 2 - 1,
        };
      },
      [series, position] as const,
    );
}

describe('the tooltip', () => {
  it('opens at the mark pointed at, stays while it is pointed at, and closes with Escape', async () => {
    const page = await openPage(caseloadPage, { width: 720 });
    const tooltip = await pointAt(page, await markAt(page, 0, 3));
    expect(await tooltip.locator('.tooltip-title').innerText()).toBe('January 2013');
    expect(await tooltip.locator('.pointed').innerText()).toMatch(/^Liverpool\s+1,385$/);
    const box = await tooltip.boundingBox();
    if (!box) throw new Error('The tooltip has no box.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await timersHaveRun(page, longestTimer);
    expect(await tooltip.count()).toBe(1);
    await press(page, 'Escape');
    expect(await tooltip.count()).toBe(0);
  });

  it('opens with a tap', async () => {
    const page = await openPage(caseloadPage, { width: 720, context: { hasTouch: true } });
    const mark = await markAt(page, 1, 5);
    const pointed = page.locator('.tooltip .pointed');
    // A busy browser may take a finger for one that has moved.
    await expect
      .poll(async () => {
        await page.touchscreen.tap(mark.x, mark.y);
        return pointed.count();
      })
      .toBe(1);
    await timersHaveRun(page, longestTimer);
    expect(await pointed.innerText()).toMatch(/^Sefton\s/);
  });

  it.each([280, 360, 720])('stays within a page %i pixels wide, at either end', async (width) => {
    const page = await openPage(caseloadPage, { width });
    const group = page.getByRole('application');
    await group.focus();
    for (const key of ['End', 'Home', 'ArrowRight', 'ArrowDown', 'End']) {
      await press(page, key);
      const box = await page.locator('.tooltip').boundingBox();
      const drawing = await group.locator('.drawing').first().boundingBox();
      if (!box || !drawing) throw new Error('There is no tooltip.');
      expect(box.x).toBeGreaterThanOrEqual(drawing.x - 1);
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.x + drawing.width + 1);
      expect(box.y).toBeGreaterThanOrEqual(drawing.y - 1);
      const ring = await page.locator('.focus-ring circle').boundingBox();
      const [x, y] = [(ring?.x ?? 0) + 9, (ring?.y ?? 0) + 9];
      const isOver = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
      expect(isOver, 'it covers its mark').toBe(false);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

it('the keyboard hears at every mark what it hears on the dashboard', async () => {
  const keys = ['Home', 'ArrowRight', 'ArrowDown', 'End', 'ArrowDown', 'ArrowLeft', 'ArrowDown'];
  const walk = async (page: Page, said: (one: Page) => Promise<string>): Promise<string[]> => {
    const heard: string[] = [];
    await page.getByRole('application').focus();
    for (const key of keys) {
      await press(page, key);
      heard.push(await said(page));
    }
    return heard;
  };
  const dashboard = await openFigures(indicatorLink(caseload), { width: 720 });
  const there = await walk(dashboard, (page) =>
    page.locator('.figure-chart > [role="status"]').innerText(),
  );
  const here = await walk(await openPage(caseloadPage, { width: 720 }), spoken);
  expect(here).toEqual(there);
  expect(new Set(here).size).toBe(keys.length);
});

it('the chart is one stop on the way through the page', async () => {
  const page = await openPage(caseloadPage, { width: 720 });
  await press(page, 'Tab');
  expect(await spoken(page)).toMatch(/^January 2026, Liverpool, 7,875\./);
  await press(page, 'Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Change');
  expect(await page.locator('.tooltip').count()).toBe(0);
});

describe('a series stands out', () => {
  const strong = (page: Page): Promise<readonly (string | null)[]> =>
    page
      .locator('.drawings.wide .drawing')
      .first()
      .locator('polyline:not(.dimmed)')
      // A line that stops at a break is several of one colour.
      .evaluateAll((lines) => [...new Set(lines.map((line) => line.getAttribute('stroke')))]);

  it('when its mark or its name is pointed at, and no longer', async () => {
    const page = await openPage(caseloadPage, { width: 720 });
    const both = await strong(page);
    expect(new Set(both)).toEqual(new Set(['#12436D', '#F46A25']));
    await pointAt(page, await markAt(page, 0, 10));
    await expect.poll(() => strong(page)).toEqual(['#12436D']);
    await page.locator('.drawings.wide text', { hasText: 'Sefton' }).hover();
    await expect.poll(() => strong(page)).toEqual(['#F46A25']);
    // One shape for each January since 2010.
    const dimmed = page.locator('.drawings.wide .drawing').first().locator('path.dimmed');
    expect((await dimmed.getAttribute('d'))?.match(/M/g)).toHaveLength(17);
    await page.mouse.move(1, 1);
    await expect.poll(() => strong(page)).toEqual(both);
  });
});

it('the table is sorted by its headings', async () => {
  const page = await openPage(caseloadPage, { width: 720 });
  await page.locator('#figure-table summary').click();
  const heading = page.getByRole('columnheader', { name: /Sefton/ });
  await heading.getByRole('button').focus();
  await press(page, 'Enter', 2);
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  // The fewest plans Sefton ever had: 912, in January 2011.
  expect(await page.locator('tbody th').first().innerText()).toBe('January 2011');
});

describe('nothing jumps', () => {
  it.each([320, 720])('when the script comes, %i pixels wide', async (width) => {
    const page = await openPage(caseloadPage, { width, before: watchShifts });
    await page.getByRole('button', { name: 'Change' }).waitFor();
    expect(await shiftsOn(page)).toEqual([]);
  });

  it.each([
    [280, caseloadPage],
    [360, caseloadPage],
    [500, 'figures/need-types.ehc_plan_percent/'],
    [720, caseloadPage],
    [1000, 'figures/neet-rates.neet_percent/s20-t2/'],
  ])('when the button is pressed, %i pixels wide: %s', async (width, path) => {
    const page = await openPage(path, { width, height: 700, before: watchShifts });
    const button = page.getByRole('button', { name: 'Change' });
    // Scrolled to it, as a reader has who presses it.
    await button.scrollIntoViewIfNeeded();
    const places = () =>
      page
        .locator('h1, .drawing, .figure-tools button:text("Change")')
        .locator('visible=true')
        .evaluateAll((elements) =>
          elements.map((element) => {
            const box = element.getBoundingClientRect();
            return [box.x, box.y, box.width, box.height].map(Math.round);
          }),
        );
    const before = await places();
    await button.click();
    await isDashboardShown(page);
    expect(await places()).toEqual(before);
    expect(before.length).toBeGreaterThan(2);
    expect(await shiftsOn(page)).toEqual([]);
  });

  it('when the button is pressed, and the tooltip opens where the same mark was before', async () => {
    // A figure with a break is planned anew for the width it really has, so that its label can stand elsewhere.
    const page = await openPage('figures/sen-support.sen_support_percent/', { width: 720 });
    const { last } = await markAt(page, 0, 0);
    const mark = await markAt(page, 0, last);
    await page.getByRole('button', { name: 'Change' }).click();
    await isDashboardShown(page);
    await pointAt(page, mark);
    expect(await page.locator('.tooltip-title').innerText()).toBe('January 2025');
    expect(await page.locator('.tooltip .pointed').innerText()).toMatch(/^Liverpool\s+17\.7%$/);
    const ring = await page.locator('.focus-ring circle').boundingBox();
    expect((ring?.x ?? 0) + (ring?.width ?? 0) / 2).toBeCloseTo(mark.x, 0);
    expect((ring?.y ?? 0) + (ring?.height ?? 0) / 2).toBeCloseTo(mark.y, 0);
  });
});

describe('what the reader has opened is open still after Change', () => {
  it.each(['#figure-table', '.figure-about'])('%s', async (part) => {
    const page = await openPage(caseloadPage, { width: 720 });
    await page.locator(`${part} summary`).click();
    await page.getByRole('button', { name: 'Change' }).click();
    await isDashboardShown(page);
    const open = page.locator('.embed details[open]:not(#figure-all)');
    expect(await open.count()).toBe(1);
    expect(await page.locator(`.embed ${part}`).getAttribute('open')).toBe('');
    await page.getByRole('combobox', { name: 'From' }).selectOption('2020');
    await page.getByRole('heading', { level: 1, name: /since January 2020/ }).waitFor();
    expect(await page.locator(`.embed ${part}`).getAttribute('open')).toBe('');
  });
});

it.each([
  [`embed.html?indicator=${caseload}&from=2020`, 200],
  // It has come with its ready figure and table as well.
  [`${caseloadPage}?from=2020`, 208],
])(
  '%s: another view than the ready one costs at most 8 requests and %i KiB (gzip)',
  async (path, most) => {
    const answers: Response[] = [];
    const page = await openPage(path, {
      width: 720,
      before: async (one) => void one.on('response', (answer) => answers.push(answer)),
      waitUntil: 'networkidle',
    });
    await isDashboardShown(page);
    const sizes = await Promise.all(
      answers
        .filter((answer) => answer.url().startsWith('http'))
        .map(async (answer) => gzipSync(await answer.body()).byteLength),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.length).toBeLessThanOrEqual(8);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most * 1024);
  },
);

it('the title can be left out of sight, not out of hearing', async () => {
  for (const path of [`${caseloadPage}?title=off`, `embed.html?indicator=${caseload}&title=off`]) {
    const page = await openPage(path, { width: 720 });
    if (path.startsWith('embed')) await isDashboardShown(page);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.count()).toBe(1);
    expect((await heading.boundingBox())?.height).toBe(1);
    expect(await page.locator('.figure-subtitle').isVisible()).toBe(true);
  }
});

it('the drawing is the same when it is drawn anew, to a tenth of a pixel', async () => {
  const page = await openPage(caseloadPage, { width: 672 });
  const numbersOf = (selector: string): Promise<readonly number[]> =>
    page
      .locator(selector)
      .first()
      .locator('polyline, path')
      .evaluateAll((shapes) =>
        shapes.flatMap((one) =>
          [
            ...(one.getAttribute('points') ?? one.getAttribute('d') ?? '').matchAll(/-?[\d.]+/g),
          ].map(Number),
        ),
      );
  const ready = await numbersOf('.drawings.wide .drawing');
  await page.getByRole('button', { name: 'Change' }).click();
  await isDashboardShown(page);
  const anew = await numbersOf('.embed .drawing');
  expect(anew.length).toBe(ready.length);
  expect(ready.length).toBeGreaterThan(200);
  const apart = anew.map((number, at) => Math.abs(number - (ready[at] ?? Number.NaN)));
  expect(Math.max(...apart)).toBeLessThan(0.1);
});

it('a tap that comes as soon as the page is loaded opens the tooltip', async () => {
  const page = await openPage(caseloadPage, {
    width: 720,
    context: { hasTouch: true },
    waitUntil: 'load',
  });
  const line = await page.locator('.drawings.wide .drawing').first().boundingBox();
  if (!line) throw new Error('The drawing has no box.');
  await page.touchscreen.tap(line.x + line.width / 2, line.y + line.height / 2);
  const title = page.locator('.tooltip-title');
  await title.waitFor();
  // In the middle of seventeen Januaries from 2010, seen from where the labels leave off.
  expect(await title.innerText()).toMatch(/^January 20(19|2\d)$/);
});
