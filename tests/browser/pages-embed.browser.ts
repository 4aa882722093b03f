import { expect, it } from 'vitest';
import { overlapping, sideways } from './layout-checks.ts';
import { follow, look, lookWithSpace, named, resize, visit } from './page-visit.ts';
import { embedScenes } from './scenes.ts';
import { axeViolations, type AxeOptions } from './site.ts';

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
