import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  caseload,
  caseloadPage,
  frameIn,
  frameOf,
  isDashboardShown,
  openHost,
} from './embed-host.ts';
import { letCodeBeAskedAgain } from './lost-code.ts';
import { openPage, siteUrl } from './site.ts';

const blocked = [/ERR_BLOCKED_BY_CLIENT/, /net::ERR_FAILED/, /^failed request/];

/** Opens a page of which some files are refused. */
function openWithout(path: string, files: RegExp, how: 'gone' | 'refused' = 'refused') {
  return openPage(path, {
    width: 720,
    waitUntil: 'networkidle',
    expected: [...blocked, /404/],
    before: (page) =>
      page.route(files, (route) =>
        how === 'gone'
          ? route.fulfill({ status: 404, body: 'Not found' })
          : route.abort('blockedbyclient'),
      ),
  });
}
const figureShown = (page: Page): Promise<boolean> =>
  page.locator('.drawings.wide svg').first().isVisible();
const live = (page: Page) => page.locator('.embed figure');

describe('when something does not come', () => {
  it('without the page’s script the figure is there, and no button that would do nothing', async () => {
    const page = await openWithout(caseloadPage, /figure-page-.*\.js/);
    expect(await figureShown(page)).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('without the code that draws anew the figure stays, with a line and a link', async () => {
    const page = await openWithout(caseloadPage, /assets\/embed-.*\.js/);
    await page.getByRole('button', { name: 'Change' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Press Change to try again.');
    expect(await figureShown(page)).toBe(true);
    await page.unroute(/assets\/embed-.*\.js/);
    await letCodeBeAskedAgain(page);
    await page.getByRole('button', { name: 'Change' }).click();
    await isDashboardShown(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('offline the same happens', async () => {
    const page = await openPage(caseloadPage, {
      width: 720,
      expected: [/ERR_INTERNET/, /^failed/],
    });
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('alert').waitFor();
    expect(await figureShown(page)).toBe(true);
  });

  it.each([
    ['gone', /ehcp-caseload\.csv is not on the server/],
    ['refused', /ehcp-caseload\.csv could not be loaded/],
  ] as const)(
    'with the data file %s the figure stays, and can be asked for again',
    async (how, says) => {
      const file = /data\/ehcp-caseload\.csv/;
      const page = await openWithout(`${caseloadPage}?from=2020`, file, how);
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(says);
      expect(await figureShown(page)).toBe(true);
      const link = page.getByRole('link', { name: 'See this in Local Context' }).first();
      expect(await link.getAttribute('href')).toBe(
        `${siteUrl}?page=indicator&indicator=${caseload}&from=2020`,
      );
      await page.unroute(file);
      await alert.getByRole('button', { name: 'Try again' }).click();
      await isDashboardShown(page);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('January 2020');
    },
  );

  it('a figure of any view says so instead, with a link', async () => {
    const page = await openWithout(
      `embed.html?indicator=${caseload}`,
      /ehcp-caseload\.csv/,
      'gone',
    );
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'This figure could not be loaded',
    );
    expect(await page.getByRole('link', { name: 'See this in Local Context' }).count()).toBe(1);
  });

  it('a figure of any view without its code is a line and a link', async () => {
    const page = await openWithout(`embed.html?indicator=${caseload}`, /assets\/embed-.*\.js/);
    await page.getByText('The figure could not be loaded here.').waitFor();
    const link = page.getByRole('link', { name: 'See it in Local Context' });
    expect(await link.getAttribute('href')).toContain(`indicator=${caseload}`);
  });
});

describe('when the list of all figures does not come', () => {
  it('a static figure page keeps its figure, and says so', async () => {
    const page = await openWithout(
      `${caseloadPage}?from=2020`,
      /data\/(datapackage\.json|catalogue\/)/,
      'gone',
    );
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('datapackage.json');
    expect(await figureShown(page)).toBe(true);
  });

  it('a figure of any view is a line and a link', async () => {
    const page = await openWithout(
      `embed.html?indicator=${caseload}`,
      /data\/(datapackage\.json|catalogue\/)/,
      'gone',
    );
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'This figure could not be loaded',
    );
    const link = page.getByRole('link', { name: 'See this in Local Context' });
    expect(await link.getAttribute('href')).toContain(`indicator=${caseload}`);
  });
});

describe('when every script is blocked', () => {
  const scripts = /\.js($|\?)/;

  it('a static figure page shows its figure', async () => {
    const page = await openWithout(caseloadPage, scripts);
    expect(await figureShown(page)).toBe(true);
    expect(await page.locator('.figure-source').isVisible()).toBe(true);
  });

  it('a figure of any view is a line and a link', async () => {
    const page = await openWithout(`embed.html?indicator=${caseload}`, scripts);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'See it in Local Context' }).isVisible()).toBe(
      true,
    );
  });

  it('a figure of any view needs only the code that draws it', async () => {
    const page = await openWithout(
      `embed.html?indicator=${caseload}&from=2020`,
      /figure-page-.*\.js/,
    );
    await isDashboardShown(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('January 2020');
  });
});

describe('with JavaScript off', () => {
  it('a static figure page shows chart, table and source, and no button', async () => {
    const page = await openPage(caseloadPage, {
      width: 720,
      context: { javaScriptEnabled: false },
    });
    expect(await figureShown(page)).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('#figure-table tbody tr').count()).toBeGreaterThan(10);
    expect(await page.locator('.figure-source').innerText()).toContain('Department for Education');
  });

  it('a figure of any view says what it needs, and where the figures are', async () => {
    const page = await openPage('embed.html', {
      context: { javaScriptEnabled: false },
      // How the browser puts it that it will not run them.
      expected: [/^failed request: .*\/assets\/[\w-]+\.js csp$/],
    });
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
    expect(await page.getByRole('link', { name: 'See it in Local Context' }).count()).toBe(1);
  });
});

describe('a bad address', () => {
  it.each(['utm_source=news&utm_medium=x', 'id=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'])(
    'with %s shows the page as it is, with nothing fetched and nothing said',
    async (query) => {
      const page = await openPage(`${caseloadPage}?${query}`, {
        width: 720,
        waitUntil: 'networkidle',
      });
      expect(await page.getByText('Part of this link was ignored').count()).toBe(0);
      expect(await live(page).count()).toBe(0);
      expect(await page.locator('script[type="module"]').count()).toBe(0);
    },
  );

  it('says what of it was ignored, beside the figure', async () => {
    const page = await openPage(
      `${caseloadPage}?chart=pie&from=2030&from=1&areas=%3Cscript%3Ealert(1)%3C/script%3E&ver=9`,
      { width: 720 },
    );
    const notice = page.locator('.notice');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('"pie"');
    expect(await page.locator('.notice script').count()).toBe(0);
    expect(await page.locator('figure').count()).toBe(1);
  });

  it('that gives a key twice is used as it was first given, and says so', async () => {
    const page = await openPage(`${caseloadPage}?from=2020&from=2023&id=a&id=b`, { width: 720 });
    await isDashboardShown(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('January 2020');
    expect(await page.locator('.notice').innerText()).toContain(
      'The link gave "from" more than once; only the first is used.',
    );
  });

  it.each(['embed.html?indicator=no.such', 'embed.html?indicator=%3Cb%3Ebold%3C/b%3E'])(
    '%s is a line and a link',
    async (path) => {
      const page = await openPage(path);
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(
        /^There is no figure called “(no\.such|<b>bold<\/b>)” here/,
      );
      expect(await alert.getByRole('link').count()).toBe(1);
    },
  );

  it('of a page that does not exist is a line and a link, in a frame of another site as well', async () => {
    const page = await openHost(frameOf('figures/no.such/'), { expected: [/404/] });
    const frame = await frameIn(page);
    expect(await frame.getByRole('heading').innerText()).toBe('This page is not here');
    const link = frame.getByRole('link', { name: 'See all figures in Local Context' });
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  it('of another figure that does not exist leaves the page’s own, and says so', async () => {
    const page = await openPage(`${caseloadPage}?indicator=no.such`, { width: 720 });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Another one is shown below.');
    expect(await figureShown(page)).toBe(true);
  });

  it('of a data version that is not held shows the latest, and says so', async () => {
    const page = await openPage(`${caseloadPage}?data=1999.1`, { width: 720, expected: [/404/] });
    await isDashboardShown(page);
    expect(await page.locator('.figure-pinned').innerText()).toContain(
      'asked for the figures as at 1999.1, which are not held here',
    );
  });

  it('of a former data version shows those figures, and says that there are newer ones', async () => {
    const page = await openPage(`${caseloadPage}?data=2025.1`, {
      width: 720,
      before: (one) =>
        one.route(/\/data\/archive\/2025\.1\//, async (route) => {
          const url = route.request().url().replace('archive/2025.1/', '');
          const text = await (await route.fetch({ url })).text();
          const isPackage = url.includes('datapackage.json');
          await route.fulfill({
            body: isPackage
              ? text.replace(/"version": "[^"]+"/, '"version": "2025.1"')
              : text.replaceAll('7875', '7000'),
          });
        }),
    });
    await isDashboardShown(page);
    expect(await page.locator('.figure-pinned').innerText()).toContain(
      'Figures as at 2025.1; newer figures are available.',
    );
    expect(await page.locator('.figure-summary').first().innerText()).toContain('7,000');
  });
});
