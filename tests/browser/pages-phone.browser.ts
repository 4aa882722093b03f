import { expect, it } from 'vitest';
import { openAllDetails, overlapping, sideways, tooSmallToPress } from './layout-checks.ts';
import {
  arrive,
  follow,
  look,
  lookWithLargeText,
  lookWithSpace,
  named,
  resize,
  visit,
} from './page-visit.ts';
import { dashboardScenes } from './scenes.ts';
import { axeViolations, siteUrl, type AxeOptions } from './site.ts';

it.each(named(dashboardScenes))('%s: sound on a phone', async (_name, scene) => {
  const seen = await visit(scene, 360, 640);
  const { page, faults } = seen;
  const axe: AxeOptions = { isWithoutColours: scene.colours !== 'both' };
  if (!scene.isLong) await look(seen, '360 wide', axeViolations(page, axe));
  await look(seen, '360 wide', sideways(page), overlapping(page));
  await lookWithSpace(seen, 360);
  await resize(page, 320);
  await look(seen, '320 wide', sideways(page), overlapping(page));
  await resize(page, 360);
  await lookWithLargeText(seen, 360);
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
