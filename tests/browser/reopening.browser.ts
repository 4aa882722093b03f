import { expect, it } from 'vitest';
import { drag, openPlans, pressButton, said, take, type GivenFile } from './exported.ts';
import { holdTimers, letTimersRun, makeTimersHoldable } from './page-time.ts';
import { figuresAreThere, goTo, indicatorLink, openFigures, readFigure } from './figure-page.ts';

const plans = indicatorLink('ehcp-caseload.ehc_plan_count');

it.each(['Download PNG', 'Download SVG'])(
  'the file of %s dropped on any page opens exactly its view again, and Back leads away from it',
  async (button) => {
    const page = await openFigures(`${plans}&axis=fit&from=2019&comparators=none`);
    const address = page.url();
    const file = await take(page, button);
    await goTo(page, '?page=about');
    await drag(page, [file]);
    await said(page, `Opened the view of ${file.name}.`);
    await figuresAreThere(page);
    expect(new URL(page.url()).search).toBe(
      '?page=indicator&indicator=ehcp-caseload.ehc_plan_count&comparators=none&from=2019&axis=fit',
    );
    const again = await readFigure(page);
    await goTo(page, new URL(address).search);
    expect(await readFigure(page)).toEqual(again);
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /About/ }).waitFor();
  },
);

it('a picture can be opened without dragging it', async () => {
  const page = await openPlans();
  const { name: fileName, bytes } = await take(page, 'Download PNG');
  await goTo(page, '');
  await page.locator('.picture-input summary').click();
  await page
    .getByLabel('Open a picture made here')
    .setInputFiles({ name: fileName, mimeType: 'image/png', buffer: bytes });
  await said(page, `Opened the view of ${fileName}.`);
  expect(new URL(page.url()).search).toBe(plans);
});

/** The browser tells that the site's policy would not let the code in such a picture run. */
const refused = {
  expected: [/Executing inline event handler violates/, /policy violated: script-src-attr/],
};

const svgWith = (link: string): GivenFile => ({
  name: 'picture.svg',
  bytes: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"><script>window.ran=1</script><metadata id="local-context-link">${link}</metadata></svg>`,
  ),
});

it.each([
  ['a PNG cut short', { name: 'cut.png', bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1') }],
  ['a picture with a link that runs code', svgWith('javascript:window.ran=1')],
  ['a picture without a link', { name: 'logo.svg', bytes: Buffer.from('<svg/>') }],
])(
  '%s dropped on the page is named with the reason; nothing is lost and nothing runs',
  async (_, file) => {
    const page = await openPlans(refused);
    const address = page.url();
    await drag(page, [file]);
    const alert = page.getByRole('alert');
    await alert.getByText(`${file.name} was not opened.`).waitFor();
    expect(page.url()).toBe(address);
    expect((await readFigure(page)).rows).toHaveLength(17);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await pressButton(page, 'Dismiss');
    expect(await alert.count()).toBe(0);
  },
);

it('a link changed by hand in a picture opens what of it can be shown, and says what was left out', async () => {
  const page = await openPlans(refused);
  const { origin, pathname } = new URL(page.url());
  await drag(page, [svgWith(`${origin}${pathname}${plans.replace('&', '&amp;')}&amp;chart=pie`)]);
  await said(page, 'Opened the view of picture.svg.');
  await page.getByText('The link asked for chart "pie"').waitFor();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

it('while a file is over the page a hint says what dropping it does', async () => {
  const page = await openPlans({ before: makeTimersHoldable });
  await holdTimers(page);
  await drag(page, [{ name: 'a.png', bytes: Buffer.from('a') }], false);
  const hint = page.getByText(/^Drop a file with figures/);
  await hint.waitFor();
  await letTimersRun(page);
  await hint.waitFor({ state: 'detached' });
  expect(await page.getByRole('alert').count()).toBe(0);
});
