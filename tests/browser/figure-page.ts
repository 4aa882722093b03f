import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openPage, siteUrl, type OpenOptions } from './site.ts';

/** Opens a path of the site and waits until its figures stand there. */
export async function openFigures(path = '', options: OpenOptions = {}): Promise<Page> {
  const page = await openPage(path, { waitUntil: 'load', ...options });
  await figuresAreThere(page);
  return page;
}

/** Leads an open page to another path of the site, as a link from elsewhere would. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, siteUrl).href, { waitUntil: 'load' });
  await figuresAreThere(page);
}

/** Waits until nothing on the page is loading or being redrawn, and every chart has been drawn. */
export async function figuresAreThere(page: Page): Promise<void> {
  await page.waitForFunction(isEverythingThere);
}

/** Whether nothing on the page is loading or being redrawn just now. */
export function areFiguresThere(page: Page): Promise<boolean> {
  return page.evaluate(isEverythingThere);
}

/** Runs in the page. */
function isEverythingThere(): boolean {
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  return (
    count('h1') > 0 &&
    count('[aria-busy="true"]') === 0 &&
    // What the build has written into the page is no sign of a script.
    count('.first-view, .tile-ahead-large') === 0 &&
    count('.figure-drawing') === count('.figure-drawing:has(.drawing svg)')
  );
}

/** The address of an indicator's page, with whatever else the link asks for. */
export function indicatorLink(indicator: string, more: Readonly<Record<string, string>> = {}) {
  return `?${new URLSearchParams({ page: 'indicator', indicator, ...more })}`;
}

/** What a reader sees of a figure: its two titles and every row of its table. */
export interface SeenFigure {
  readonly headline: string;
  readonly subtitle: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Opens what “Share and download” holds, where the page has it and it is not open yet. */
export async function openShare(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Share and download', exact: true });
  if ((await button.count()) === 0) return;
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** Reads a figure's titles and table as they stand on the page, without what only screen readers hear. */
export async function readFigure(page: Page): Promise<SeenFigure> {
  return page.locator('figure.figure').evaluate((figure) => {
    const seen = (element: Element): string => {
      const copy = element.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
      return (copy.textContent ?? '').replace(/[↕▲▼]/g, '').replace(/\s+/g, ' ').trim();
    };
    const textOf = (selector: string): string => {
      const element = figure.querySelector(selector);
      return element ? seen(element) : '';
    };
    const tables = '[id^="table-"], #figure-table table';
    const cellsOf = (row: Element): string[] => [...row.children].map(seen);
    return {
      headline: textOf('h1'),
      subtitle: textOf('.figure-subtitle'),
      columns: [...figure.querySelectorAll(`:is(${tables}) thead th`)].map(seen),
      rows: [...figure.querySelectorAll(`:is(${tables}) tbody tr`)].map(cellsOf),
    };
  });
}

/** The values of the table row with this heading, in the order of the columns. */
export function valuesOf({ rows }: SeenFigure, heading: string): readonly string[] {
  return rows.find(([first]) => first === heading)?.slice(1) ?? [];
}

/** One unbroken piece of a drawn line: the horizontal positions of its points, from left to right. */
export type Stroke = readonly number[];

/** The lines of the main chart, each as the strokes it is made of. */
export async function readLines(page: Page): Promise<readonly (readonly Stroke[])[]> {
  const paths = await page
    .locator('.facet-main .recharts-line-curve')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('d') ?? ''));
  return paths.map((path) =>
    path
      .split('M')
      .filter(Boolean)
      .map((stroke) => stroke.split('L').map((point) => Number(point.split(',')[0]))),
  );
}

/** Presses a key several times. */
export async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) await page.keyboard.press(key);
}

/** A file of the data folder as text. */
export function readData(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
}

/** One row of a data file as its cells by column name; row 1 is the header, as a spreadsheet counts. */
export function rowOf(name: string, row: number): ReadonlyMap<string, string> {
  const [header = [], ...rows] = readData(name).split(/\r?\n/).map(cellsIn);
  const cells = rows[row - 2] ?? [];
  return new Map(header.map((column, place) => [column, cells[place] ?? '']));
}

function cellsIn(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
