import { describe, expect, it } from 'vitest';
import {
  caseload,
  caseloadPage,
  fitsItsContent,
  frameIn,
  frameOf,
  framesOf,
  heardBy,
  isDashboardShown,
  openHost,
  usualSandbox,
} from './embed-host.ts';
import { holdTimers, letTimersRun, makeTimersHoldable } from './page-time.ts';
import { siteUrl } from './site.ts';

declare global {
  interface Window {
    isThrough: boolean;
  }
}

const hostScript = `<script src="${siteUrl}embed.js" async></script>`;

/** The kinds of message that a host may hear. Anything else is too much. */
function kindOf(message: unknown): string {
  if (typeof message === 'object' && message !== null) {
    const keys = Object.keys(message).join();
    if (keys === 'type,version,id,height') return 'local context';
    if (keys === 'datawrapper-height') return 'datawrapper';
    if (keys === 'sentinel,type,height') return 'amp';
  }
  if (/^\{"src":"[^"]*","context":"iframe\.resize","height":\d+\}$/.test(String(message))) {
    return 'medium';
  }
  if (/^pymxPYMx[\w.:-]+xPYMxheightxPYMx\d+$/.test(String(message))) return 'pym';
  if (/^\[iFrameSizer\][\w.~-]+:\d+:\d+:(init|size)$/.test(String(message)))
    return 'iframe-resizer';
  return `unknown: ${JSON.stringify(message)}`;
}

it('a frame posts its height in the known ways, and nothing else, whatever a reader does', async () => {
  const page = await openHost(frameOf(`${caseloadPage}?id=a&childId=b`) + hostScript);
  await fitsItsContent(page);
  const frame = await frameIn(page);
  await frame.evaluate(() => window.parent.postMessage('a message of the test itself', '*'));
  await frame.locator('#figure-table summary').click();
  await frame.getByRole('application').focus();
  await page.keyboard.press('ArrowLeft');
  await frame.getByRole('button', { name: 'Change' }).click();
  await isDashboardShown(frame);
  const kinds = (await heardBy(page))
    .filter((message) => message !== 'a message of the test itself')
    .map(kindOf);
  expect([...new Set(kinds)].toSorted()).toEqual([
    'amp',
    'datawrapper',
    'local context',
    'medium',
    'pym',
  ]);
});

it('a parent that floods it with junk changes nothing and gets no flood back', async () => {
  const page = await openHost(frameOf(caseloadPage) + hostScript, { before: makeTimersHoldable });
  const height = await fitsItsContent(page);
  const frame = await frameIn(page);
  const before = (await heardBy(page)).length;
  // The frame waits for as long as all of it takes.
  await holdTimers(frame);
  await frame.evaluate(() => {
    addEventListener('message', ({ data }) => {
      if (data === 'no more') window.isThrough = true;
    });
  });
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    const junk: unknown[] = [
      null,
      1e308,
      'x'.repeat(100_000),
      '[iFrameSizer]',
      '[iFrameSizer]message:{}',
      '[iFrameSizer]<img src=x onerror=alert(1)>:8:false',
      '[iFrameSizer]resize',
      '[iFrameSizer]a:8:false:false',
      { type: 'local-context:height', version: 1, id: '', height: 1 },
      { type: 'local-context:change', search: '?chart=table' },
      { 'datawrapper-height': { a: 1 } },
      'pymxPYMxxxPYMxnavigateToxPYMxhttps://example.org/',
      JSON.parse('{"__proto__":{"polluted":true}}'),
      [[[[]]]],
      new ArrayBuffer(1000),
    ];
    for (let turn = 0; turn < 3000; turn += 1) {
      target?.postMessage(junk[turn % junk.length], '*');
    }
    target?.postMessage('no more', '*');
  });
  await frame.waitForFunction(() => window.isThrough, undefined, { polling: 50 });
  await letTimersRun(frame);
  await frame.evaluate(() => parent.postMessage('no more', '*'));
  await expect.poll(() => heardBy(page)).toContain('no more');
  expect(await fitsItsContent(page)).toBe(height);
  const answers = (await heardBy(page)).slice(before).filter((message) => message !== 'no more');
  expect(answers.map(kindOf)).toEqual(['iframe-resizer']);
  expect(await frame.evaluate(() => ({}) as { polluted?: boolean })).toEqual({});
  expect(await frame.locator('h1').textContent()).toMatch(/^EHC plans/);
});

describe('in a sandbox', () => {
  it('as the snippet has it, everything works', async () => {
    const page = await openHost(frameOf(caseloadPage, { sandbox: usualSandbox }) + hostScript);
    const frame = await frameIn(page);
    await frame.getByRole('button', { name: 'Change' }).click();
    await isDashboardShown(frame);
    await fitsItsContent(page);
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      frame.getByRole('link', { name: 'See this in Local Context' }).click(),
    ]);
    await opened.waitForLoadState();
    expect(new URL(opened.url()).search).toBe(`?page=indicator&indicator=${caseload}`);
  });

  it('that takes its origin away, the figure is there, live, and as tall as it should be', async () => {
    const page = await openHost(frameOf(caseloadPage, { sandbox: 'allow-scripts' }) + hostScript);
    expect(await fitsItsContent(page)).toBeGreaterThan(700);
    const frame = await frameIn(page);
    const drawing = await frame.locator('.drawings.wide .drawing').first().boundingBox();
    await page.mouse.move((drawing?.x ?? 0) + 300, (drawing?.y ?? 0) + 200);
    await frame.locator('.tooltip').waitFor();
  });

  it('that takes its origin away, the figure can be changed all the same', async () => {
    const page = await openHost(frameOf(caseloadPage, { sandbox: 'allow-scripts' }) + hostScript);
    const frame = await frameIn(page);
    await frame.getByRole('button', { name: 'Change' }).click();
    await frame.getByLabel('From', { exact: true }).waitFor();
    expect(await frame.getByRole('alert').count()).toBe(0);
  });

  it('that takes its origin away, a figure of any view is drawn', async () => {
    const page = await openHost(
      frameOf(`embed.html?indicator=${caseload}&from=2020`, { sandbox: 'allow-scripts' }) +
        hostScript,
    );
    const frame = await frameIn(page);
    await frame.locator('figure[data-indicator] svg').first().waitFor();
    expect(await frame.locator('figure[data-indicator]').textContent()).toContain('7,875');
  });

  it('without scripts, every part of the figure is there', async () => {
    const page = await openHost(frameOf(caseloadPage, { sandbox: '' }), {
      expected: [/Blocked script execution/],
    });
    const frame = await frameIn(page);
    expect(await frame.locator('.drawings.wide svg').first().isVisible()).toBe(true);
    expect(await frame.getByRole('button').count()).toBe(0);
    expect(await frame.locator('#figure-table tbody tr').count()).toBeGreaterThan(10);
  });
});

it('storage is never touched', async () => {
  const page = await openHost(frameOf(`${caseloadPage}?from=2020`));
  const frame = await frameIn(page);
  await isDashboardShown(frame);
  expect(
    await frame.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    })),
  ).toEqual({ local: 0, session: 0, cookies: '', databases: 0, caches: 0 });
});

it('where storage is denied, the figure can be changed all the same', async () => {
  const page = await openHost(frameOf(caseloadPage, { height: '1500' }), {
    before: (one) =>
      one.addInitScript(() => {
        const denied = {
          get: (): never => {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
          Object.defineProperty(window, name, denied);
        }
        Object.defineProperty(Document.prototype, 'cookie', denied);
      }),
  });
  const frame = await frameIn(page);
  await frame.getByRole('button', { name: 'Change' }).click();
  await isDashboardShown(frame);
  await frame.getByRole('combobox', { name: 'From' }).selectOption('2020');
  await frame.getByRole('heading', { level: 1, name: /since January 2020/ }).waitFor();
  expect(await frame.getByRole('alert').count()).toBe(0);
});

it('the way back in the host is not changed by what a reader does in the frame', async () => {
  const page = await openHost(frameOf(caseloadPage, { height: '1500' }));
  const before = await page.evaluate(() => history.length);
  const frame = await frameIn(page);
  await frame.getByRole('button', { name: 'Change' }).click();
  await isDashboardShown(frame);
  await frame.getByRole('combobox', { name: 'From' }).selectOption('2020');
  await frame.getByRole('heading', { level: 1, name: /since January 2020/ }).waitFor();
  await frame.getByRole('combobox', { name: 'Show as' }).selectOption('table');
  await isDashboardShown(frame);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect((await framesOf(page)).map((one) => one.url())).toEqual([siteUrl + caseloadPage]);
});
