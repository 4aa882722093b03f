import { expect, it } from 'vitest';
import { indicatorLink, openFigures } from './figure-page.ts';
import { overlapping, sideways } from './layout-checks.ts';
import { follow, look, lookWithLargeText, lookWithSpace, named, visit } from './page-visit.ts';
import { dashboardScenes } from './scenes.ts';
import { axeViolations, type AxeOptions } from './site.ts';

it.each(named(dashboardScenes))('%s: sound in a wide window', async (_name, scene) => {
  const seen = await visit(scene, 1280, 900);
  const { page, faults } = seen;
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  const axe: AxeOptions = { isWithoutColours: scene.colours === 'none' };
  await look(seen, '1280 wide', axeViolations(page, axe), sideways(page), overlapping(page));
  await lookWithSpace(seen, 1280);
  await lookWithLargeText(seen, 1280);
  await follow(seen, false);
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
