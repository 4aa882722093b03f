import { expect, it } from 'vitest';
import { expectNoAxeViolations, openPage } from './site.ts';

it('the site opens, with one main heading and nothing broken', async () => {
  const page = await openPage();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await expectNoAxeViolations(page);
});
