import type { Page } from 'playwright-core';
import { figuresAreThere } from './figure-page.ts';
import { drawn } from './page-time.ts';
import { clipped, enlargeText, overlapping, sideways, spaceOut } from './layout-checks.ts';
import type { Scene } from './scenes.ts';
import { axeViolations, openPage } from './site.ts';

/*
 * One visit to each page and state in a wide window and one on a phone, for all that must hold on every page: no
 * rule of accessibility is broken, nothing scrolls sideways, no text stands on another or is cut off, not even with
 * larger letters or more space between them, and what can be pressed is large enough. That no error is logged, no
 * policy violated and nothing asked of another host is watched wherever a page is opened.
 */

export interface Visit {
  readonly page: Page;
  readonly scene: Scene;
  /** What was found, one line each. */
  readonly faults: string[];
}

export async function visit(scene: Scene, width: number, height: number): Promise<Visit> {
  const page = await openPage(scene.path, { ...scene.options, width, height });
  const faults: string[] = [];
  await arrive(page, scene);
  return { page, scene, faults };
}

export async function arrive(page: Page, { act, shows }: Scene): Promise<void> {
  await page.locator(shows).first().waitFor();
  await figuresAreThere(page);
  await act?.(page);
}

export async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 900 });
  await drawn(page);
  await figuresAreThere(page);
}

/** Looks for faults of one kind; `where` says in what state the page is. */
export async function look(
  { faults }: Visit,
  where: string,
  ...kinds: readonly Promise<readonly string[]>[]
): Promise<void> {
  for (const kind of kinds) faults.push(...(await kind).map((fault) => `${where}: ${fault}`));
}

/** Looks at what a reader sees step by step: at the part that is new with axe, at the page for its width. */
export async function follow(seen: Visit, isPhone: boolean): Promise<void> {
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

export async function lookWithSpace(seen: Visit, width: number): Promise<void> {
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

/** Looks at the page with letters twice as large, and then with more space between them as well. */
export async function lookWithLargeText(seen: Visit, width: number): Promise<void> {
  const { page } = seen;
  await enlargeText(page, 200);
  await drawn(page);
  await figuresAreThere(page);
  const all = [sideways(page), clipped(page), overlapping(page)];
  await look(seen, `with large text, ${width} wide`, ...all);
  await lookWithSpace(seen, width);
  await enlargeText(page, 100);
  await drawn(page);
  await figuresAreThere(page);
}

/** Scenes as the rows of a table of tests. */
export const named = (scenes: readonly Scene[]) =>
  scenes.map((scene) => [scene.name, scene] as const);
