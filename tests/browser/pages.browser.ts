import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { figuresAreThere, indicatorLink, openFigures } from './figure-page.ts';
import { drawn } from './page-time.ts';
import {
  clipped,
  enlargeText,
  openAllDetails,
  overlapping,
  sideways,
  spaceOut,
  tooSmallToPress,
} from './layout-checks.ts';
import { dashboardScenes, embedScenes, type Scene } from './scenes.ts';
import { axeViolations, openPage, siteUrl, type AxeOptions } from './site.ts';

/*
 * One visit to each page and state in a wide window and one on a phone, for all that must hold on every page: no
 * rule of accessibility is broken, nothing scrolls sideways, no text stands on another or is cut off, not even with
 * larger letters or more space between them, and what can be pressed is large enough. That no error is logged, no
 * policy violated and nothing asked of another host is watched wherever a page is opened.
 */

interface Visit {
  readonly page: Page;
  readonly scene: Scene;
  /** What was found, one line each. */
  readonly faults: string[];
}

async function visit(scene: Scene, width: number, height: number): Promise<Visit> {
  const page = await openPage(scene.path, { ...scene.options, width, height });
  const faults: string[] = [];
  await arrive(page, scene);
  return { page, scene, faults };
}

async function arrive(page: Page, { act, shows }: Scene): Promise<void> {
  await page.locator(shows).first().waitFor();
  await figuresAreThere(page);
  await act?.(page);
}

async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 900 });
  await drawn(page);
  await figuresAreThere(page);
}

/** Looks for faults of one kind; `where` says in what state the page is. */
async function look(
  { faults }: Visit,
  where: string,
  ...kinds: readonly Promise<readonly string[]>[]
): Promise<void> {
  for (const kind of kinds) faults.push(...(await kind).map((fault) => `${where}: ${fault}`));
}

/** Looks at what a reader sees step by step: at the part that is new with axe, at the page for its width. */
async function follow(seen: Visit, isPhone: boolean): Promise<void> {
  const { page, scene } = seen;
  const { width = 0 } = page.viewportSize() ?? {};
  for (const { name, act, part, isOnPhone } of scene.steps ?? []) {
    if (isOnPhone && !isPhone) continue;
    await act(page);
    await page.locator(part).first().waitFor();
    await drawn(page);
    await look(seen, `${name}, ${width} wide`, axeViolations(page, { part }), sideways(page));
  }
}

async function lookWithSpace(seen: Visit, width: number): Promise<void> {
  const { page } = seen;
  await spaceOut(page, true);
  await drawn(page);
  await figuresAreThere(page);
  // Drawings have a size of their own; what they say stands in the table as well.
  const texts = overlapping(page, 1 / 3);
  await look(seen, `with more space, ${width} wide`, sideways(page), clipped(page), texts);
  await spaceOut(page, false);
  await figuresAreThere(page);
}

const named = (scenes: readonly Scene[]) => scenes.map((scene) => [scene.name, scene] as const);

it.each(named(dashboardScenes))('%s: sound in a wide window', async (_name, scene) => {
  const seen = await visit(scene, 1280, 900);
  const { page, faults } = seen;
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  const axe: AxeOptions = { isWithoutColours: scene.colours === 'none' };
  await look(seen, '1280 wide', axeViolations(page, axe), sideways(page), overlapping(page));
  await lookWithSpace(seen, 1280);
  await follow(seen, false);
  expect(faults).toEqual([]);
});

it.each(named(dashboardScenes))('%s: sound on a phone', async (_name, scene) => {
  const seen = await visit(scene, 360, 640);
  const { page, faults } = seen;
  const axe: AxeOptions = { isWithoutColours: scene.colours !== 'both' };
  if (!scene.isLong) await look(seen, '360 wide', axeViolations(page, axe));
  await look(seen, '360 wide', sideways(page), overlapping(page));
  await lookWithSpace(seen, 360);
  await resize(page, 320);
  await look(seen, '320 wide', sideways(page), overlapping(page));
  await resize(page, 640);
  await enlargeText(page, 200);
  await drawn(page);
  await figuresAreThere(page);
  await look(seen, 'with large text, 640 wide', sideways(page), clipped(page));
  await enlargeText(page, 100);
  await resize(page, 360);
  await openAllDetails(page);
  await look(seen, 'unfolded, 360 wide', sideways(page), tooSmallToPress(page));
  if (scene.steps) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(new URL(scene.path, siteUrl).href);
    await arrive(page, scene);
    await follow(seen, true);
  }
  expect(faults).toEqual([]);
});

it.each(named(embedScenes))('%s, in a frame: sound, wide and narrow', async (_name, scene) => {
  const seen = await visit(scene, 720, 900);
  const { page, faults } = seen;
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await look(seen, '720 wide', axeViolations(page), sideways(page), overlapping(page));
  await lookWithSpace(seen, 720);
  await resize(page, 320);
  const axe: AxeOptions = { isWithoutColours: scene.colours !== 'both' };
  await look(seen, '320 wide', axeViolations(page, axe), sideways(page), overlapping(page));
  await lookWithSpace(seen, 320);
  await follow(seen, true);
  expect(faults).toEqual([]);
});

it('with colours forced, axe finds nothing, lines stay apart by dash and marker, focus is seen', async () => {
  const page = await openFigures(indicatorLink('sen-support.sen_support_percent'), {
    forcedColors: 'active',
  });
  expect(await axeViolations(page)).toEqual([]);
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
