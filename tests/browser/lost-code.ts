import type { Page } from 'playwright-core';

const probe = /\/assets\/no-such-probe\.js$/;

/**
 * Makes sure that code which could not be fetched can be asked for again. Until lately Chromium remembered for the
 * life of a page that a module had failed: there the page is opened anew, as a reader would have to.
 */
export async function letCodeBeAskedAgain(page: Page): Promise<void> {
  let asked = 0;
  await page.route(probe, (route) => {
    asked += 1;
    return asked === 1
      ? route.abort('blockedbyclient')
      : route.fulfill({ contentType: 'text/javascript', body: 'export {};' });
  });
  // As text: the test runner would put its own import in the place of the page's.
  const mayAgain = await page.evaluate<boolean>(`(async () => {
    const root = document.querySelector('[data-root]')?.dataset.root ?? './';
    const address = new URL(root + 'assets/no-such-probe.js', location.href).href;
    const fetched = () => import(address).then(() => true, () => false);
    await fetched();
    return fetched();
  })()`);
  await page.unroute(probe);
  if (!mayAgain) await page.reload({ waitUntil: 'networkidle' });
}
