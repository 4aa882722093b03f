import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { permittedInScripts, permittedInStyles } from '../build/floor/permitted.ts';
import { scanScripts } from '../build/floor/scan-script.ts';
import { scanStyle } from '../build/floor/scan-style.ts';
import { missingFromOldSafari, oldSafariScript, removeAll } from '../build/floor/old-safari.ts';
import { caseload, caseloadPage, frameOf, isDashboardShown, openHost } from './embed-host.ts';
import {
  figuresAreThere,
  indicatorLink,
  openFigures,
  openShare,
  readFigure,
} from './figure-page.ts';
import { openPage, type OpenOptions } from './site.ts';

const folder = inject('siteFolder');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => !name.startsWith('data'),
);
const read = (ending: string): readonly string[] =>
  files
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

describe('what was built asks the oldest browsers for nothing they lack', () => {
  it('in its scripts', () => {
    expect(scanScripts(read('.js'))).toEqual(Object.keys(permittedInScripts).sort());
  });

  it('in its styles, but for looks', () => {
    const found = new Set(read('.css').flatMap(scanStyle));
    expect([...found].sort()).toEqual(Object.keys(permittedInStyles).sort());
  });
});

/** How a page is opened in a browser that has only the interfaces of Safari 15.4, in its workers as well. */
const old: OpenOptions = {
  before: async (page) => {
    await page.addInitScript(removeAll, missingFromOldSafari());
    await page.route(/\/file\.worker-[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: oldSafariScript() + (await response.text()) });
    });
  },
};

const isOld = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const newer = ['CompressionStream', 'OffscreenCanvas', 'requestIdleCallback', 'scheduler'];
    return (
      !newer.some((name) => name in window) &&
      !('canParse' in URL) &&
      !('toSorted' in Array.prototype) &&
      !('groupBy' in Object) &&
      !('withResolvers' in Promise) &&
      !('any' in AbortSignal) &&
      !('union' in Set.prototype) &&
      !('map' in [].values()) &&
      'structuredClone' in window &&
      'findLast' in Array.prototype
    );
  });

describe('with the interfaces of Safari 15.4', () => {
  it('the overview shows its twelve tiles', async () => {
    const page = await openFigures('', old);
    expect(await isOld(page)).toBe(true);
    expect(await page.locator('.tile-chart svg.tile-drawing').count()).toBe(12);
  });

  it('an indicator is drawn, filtered, sorted and saved', async () => {
    const page = await openFigures(indicatorLink('need-types.ehc_plan_count'), old);
    await page.getByLabel('Break down by').selectOption({ index: 1 });
    await figuresAreThere(page);
    const before = await readFigure(page);
    await page.locator('[id^="table-"] .sort-button').nth(1).click();
    const after = await readFigure(page);
    expect(after.rows).toHaveLength(before.rows.length);
    expect(after.rows).not.toEqual(before.rows);
    for (const name of ['Download PNG', 'Download SVG', 'Download CSV']) {
      await openShare(page);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      await download;
    }
  });

  it('priorities and the timeline are listed', async () => {
    const page = await openFigures('?page=priorities', old);
    expect(await page.locator('.state-counts li').count()).toBeGreaterThan(3);
    const timeline = await openFigures('?page=timeline', old);
    expect(await timeline.getByRole('heading', { level: 1 }).innerText()).toMatch(/over time$/);
  });

  it('a figure page answers to the pointer and the keyboard, and changes', async () => {
    const page = await openPage(caseloadPage, { ...old, width: 720 });
    await page.getByRole('application').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.tooltip').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Figures as a table').first().click();
    await page.locator('.sort-button').first().click();
    await page.getByRole('button', { name: 'Change' }).click();
    await isDashboardShown(page);
    expect(await page.getByLabel('Show as').count()).toBe(1);
  });

  it('an embed stands in the page of a council and draws any view', async () => {
    const host = await openHost(frameOf(`embed.html?indicator=${caseload}&chart=bar`), old);
    const frame = host.frames().find((one) => one.url().includes('embed.html'));
    if (!frame) throw new Error('There is no frame.');
    await isDashboardShown(frame);
    expect(await frame.locator('figure.figure').getAttribute('data-chart')).toBe('bar');
  });

  it('a file of the reader is read by a worker and charted', async () => {
    const page = await openPage('?page=data', old);
    const rows = [2026, 2027].flatMap((year) =>
      ['341,E08000012,Liverpool,7875', '343,E08000014,Sefton,4197'].map(
        (rest) => `${year},January,Local authority,E92000001,England,E12000002,North West,${rest}`,
      ),
    );
    const text = [
      'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,ehc_plan_count',
      ...rows,
    ].join('\r\n');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (
      await chooser
    ).setFiles({ name: 'plans.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByText('4 rows were read on this device').waitFor();
    await page.getByRole('link', { name: /^Open the chart/ }).click();
    await page.getByRole('heading', { name: 'Figures', exact: true }).waitFor();
    await figuresAreThere(page);
    expect((await readFigure(page)).rows[0]?.[0]).toBe('January 2027');
  });
});
