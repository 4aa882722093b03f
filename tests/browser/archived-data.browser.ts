import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archiveData } from '../../scripts/archive-data.mjs';
import { serve, type Site } from '../../scripts/serve.mjs';
import { caseload, caseloadPage, isDashboardShown } from './embed-host.ts';
import { openPage, type OpenOptions } from './site.ts';

/** What Liverpool had in January 2026, as published, and in the former version of the figures. */
const [latest, former] = ['7875', '7000'];

let parent = '';
let site: Site;

/** The built site, with a former version of its data beside the latest, as the script for it left them. */
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'archived-'));
  const [built, data] = [join(parent, 'site'), join(parent, 'data')];
  cpSync(process.env['SITE_FOLDER'] || 'dist', built, { recursive: true });
  cpSync('data', data, {
    recursive: true,
    filter: (path) => !path.includes(join('data', 'archive')),
  });
  change(join(data, 'ehcp-caseload.csv'), (text) => text.replaceAll(latest, former));
  change(join(data, 'datapackage.json'), (text) =>
    text.replace(/"version": "\d[^"]*"/, '"version": "2025.1.31"'),
  );
  const { to } = archiveData(data);
  mkdirSync(join(built, 'data', 'archive'), { recursive: true });
  cpSync(to, join(built, 'data', 'archive', '2025.1.31'), { recursive: true });
  site = await serve({ folder: built, port: 0, base: '/other/' });
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

/** Files that are copied may be for reading only. */
function change(file: string, changed: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  writeFileSync(file, changed(text));
}

/** Opens a path of that site and tells which of its data files were asked for. */
async function open(path: string, options: OpenOptions = {}) {
  const asked: string[] = [];
  const page = await openPage(site.url + path, {
    width: 720,
    waitUntil: 'networkidle',
    ...options,
    before: (one) => {
      one.on('request', (request) => {
        const [, file] = /\/other\/data\/([^?]*)/.exec(request.url()) ?? [];
        if (file) asked.push(file);
      });
      return Promise.resolve();
    },
    expected: [new RegExp(`^request to another host: ${site.url}`), ...(options.expected ?? [])],
  });
  await isDashboardShown(page);
  return { page, asked };
}
const said = (page: Page) => page.locator('.figure-pinned').innerText();
const summary = (page: Page) => page.locator('.figure-summary').first().innerText();

it.each([
  ['a static figure page', `${caseloadPage}?data=2025.1.31`],
  ['a figure of any view', `embed.html?indicator=${caseload}&data=2025.1.31`],
])('%s pinned to a former version shows its figures, and says so', async (_name, path) => {
  const { page, asked } = await open(path);
  expect(await summary(page)).toContain('Liverpool maintained 7,000 EHC plans');
  expect(await said(page)).toBe(
    'Figures as at 2025.1.31; newer figures are available. See the newest in Local Context',
  );
  expect(await page.locator('#figure-as-at').innerText()).toBe('Figures as at 2025.1.31.');
  const download = page.getByRole('link', { name: 'Download the data (CSV)' });
  expect(await download.getAttribute('href')).toContain('data/archive/2025.1.31/ehcp-caseload.csv');
  const newest = page.getByRole('link', { name: 'See the newest in Local Context' });
  expect(await newest.getAttribute('href')).toBe(
    `${site.url}?page=indicator&indicator=${caseload}`,
  );
  // Nothing but the list of the latest is mixed in.
  expect(asked.filter((file) => !file.startsWith('archive/2025.1.31/'))).toEqual([
    'catalogue/ehcp-caseload.json',
  ]);
  expect(asked).toContain('archive/2025.1.31/strategy/targets.csv');
});

it('and stays with it when the reader changes what is shown', async () => {
  const { page, asked } = await open(`${caseloadPage}?data=2025.1.31`);
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('combobox', { name: 'From' }).selectOption('2020');
  await page.getByRole('heading', { level: 1, name: /since January 2020/ }).waitFor();
  expect(await summary(page)).toContain('7,000');
  expect(await said(page)).toContain('Figures as at 2025.1.31');
  expect(asked).not.toContain('ehcp-caseload.csv');
});

it('a version that is not held is the latest, and says so', async () => {
  const { page } = await open(`${caseloadPage}?data=2024.1.31`, { expected: [/404/] });
  expect(await summary(page)).toContain('7,875');
  expect(await said(page)).toContain('asked for the figures as at 2024.1.31, which are not held');
});
