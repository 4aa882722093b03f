import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  caseload,
  caseloadPage,
  fitsItsContent,
  frameIn,
  frameOf,
  framesOf,
  heardBy,
  heightsOf,
  isDashboardShown,
  openHost,
} from './embed-host.ts';
import { timersHaveRun } from './page-time.ts';
import { expectNoAxeViolations, siteUrl } from './site.ts';

const hostScript = `<script src="${siteUrl}embed.js" async></script>`;

/** The heights that frames have and the host has not heard of. */
async function unheardHeights(page: Page): Promise<readonly number[]> {
  const frames = await framesOf(page);
  const heights = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
    ),
  );
  const heard = (await heardBy(page)).map((message) => (message as { height?: number }).height);
  return heights.filter((height) => !heard.includes(height));
}

/** Asks the first frame as iframe-resizer does, under a name, and gives the names of all that was answered by then. */
async function answersTo(page: Page, name: string): Promise<readonly string[]> {
  await page.evaluate((id) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(`[iFrameSizer]${id}:8:false`, '*');
  }, name);
  const answers = async (): Promise<readonly string[]> =>
    (await heardBy(page)).flatMap(
      (message) => /^\[iFrameSizer\]([^:]*)/.exec(`${message}`)?.[1] ?? [],
    );
  await expect.poll(answers).toContain(name);
  return answers();
}

describe('without a script in the host', () => {
  it('the frame keeps its height and shows the figure', async () => {
    const page = await openHost(frameOf(caseloadPage, { height: '700' }));
    const frame = await frameIn(page);
    expect(await frame.locator('.drawings.wide svg').first().isVisible()).toBe(true);
    expect(await heightsOf(page)).toEqual([700]);
  });
});

describe('with embed.js in the host', () => {
  it('the frame is as tall as what is in it, and follows it up and down', async () => {
    const page = await openHost(frameOf(caseloadPage) + hostScript);
    const closed = await fitsItsContent(page);
    const frame = await frameIn(page);
    const summary = frame.locator('#figure-table summary');
    await summary.click();
    await expect.poll(() => heightsOf(page)).not.toEqual([closed]);
    const opened = await fitsItsContent(page);
    expect(opened).toBeGreaterThan(closed + 100);
    await summary.click();
    await expect.poll(() => heightsOf(page)).toEqual([closed]);
  });

  it('two frames of one figure each get their own height, and one added later does too', async () => {
    const page = await openHost(
      frameOf(caseloadPage) +
        frameOf(`${caseloadPage}?from=2024&chart=table`, { width: '320' }) +
        hostScript,
    );
    await isDashboardShown((await framesOf(page))[1] ?? (await frameIn(page)));
    const [wide, narrow] = [await fitsItsContent(page, 0), await fitsItsContent(page, 1)];
    expect(wide).not.toBe(narrow);
    await page.evaluate(
      (markup) => document.querySelector('main')?.insertAdjacentHTML('beforeend', markup),
      frameOf(caseloadPage),
    );
    expect(await fitsItsContent(page, 2)).toBe(wide);
    expect(await heightsOf(page)).toEqual([wide, narrow, wide]);
  });

  it.each([280, 320])('a frame %i pixels wide needs no scrolling either way', async (width) => {
    const page = await openHost(frameOf(caseloadPage) + hostScript, { width });
    expect(await fitsItsContent(page)).toBeGreaterThan(700);
    const frame = await frameIn(page);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    // The same colours are looked at once.
    await expectNoAxeViolations(page, { isWithoutColours: width === 280 });
  });

  it('loaded twice, it does the same', async () => {
    const page = await openHost(frameOf(caseloadPage) + hostScript + hostScript);
    expect(await fitsItsContent(page)).toBeGreaterThan(700);
  });

  it('added long after the frame has said its height, it learns it all the same', async () => {
    const page = await openHost(
      frameOf(caseloadPage) +
        frameOf(caseloadPage, { id: 'chart-2', width: '320' }) +
        frameOf(`embed.html?indicator=${caseload}`, { sandbox: 'allow-scripts' }),
    );
    const last = (await framesOf(page))[2] ?? expect.unreachable();
    await isDashboardShown(last);
    // Each has said how tall it is now.
    await expect.poll(() => unheardHeights(page)).toEqual([]);
    expect(await heightsOf(page)).toEqual([300, 300, 300]);
    await page.addScriptTag({ url: `${siteUrl}embed.js` });
    expect(await fitsItsContent(page, 0)).toBeGreaterThan(700);
    expect(await fitsItsContent(page, 1)).toBeGreaterThan(700);
    expect(await fitsItsContent(page, 2)).toBeGreaterThan(700);
    // Each is asked once.
    const answers = (await heardBy(page)).map(String).filter((one) => one.endsWith(':init'));
    expect(answers.map((one) => one.replace(/:.*/, '')).toSorted()).toEqual([
      '[iFrameSizer]chart-2',
      '[iFrameSizer]local-context',
      '[iFrameSizer]local-context',
    ]);
  });

  it('asks nothing of a frame that has spoken, nor of one from elsewhere', async () => {
    const page = await openHost(
      `${frameOf(caseloadPage)}<iframe title="Other" src="about:blank"></iframe>${hostScript}`,
    );
    await fitsItsContent(page, 0);
    // By then the script has asked, if it does; what was asked first is answered first.
    await timersHaveRun(page, 600);
    expect(await answersTo(page, 'last')).toEqual(['last']);
  });

  it('a figure of any view does it as well', async () => {
    const page = await openHost(frameOf(`embed.html?indicator=${caseload}&from=2020`) + hostScript);
    const frame = await frameIn(page);
    await isDashboardShown(frame);
    const closed = await fitsItsContent(page);
    await frame.getByRole('button', { name: 'Change' }).click();
    await frame.getByRole('region', { name: 'Change what is shown' }).waitFor();
    await expect.poll(() => heightsOf(page)).not.toEqual([closed]);
    expect(await fitsItsContent(page)).toBeGreaterThan(closed + 100);
  });

  it('believes no other frame and no other origin', async () => {
    const page = await openHost(
      `${frameOf(caseloadPage)}<iframe id="other" title="Other" height="120" srcdoc="<p>Hello</p>"></iframe>${hostScript}`,
    );
    const fitting = await fitsItsContent(page);
    const other = (await framesOf(page))[1];
    await other?.evaluate(() => {
      const message = { type: 'local-context:height', version: 1, id: '', height: 5 };
      window.parent.postMessage(message, '*');
      window.parent.frames[0]?.postMessage('[iFrameSizer]x:8:false:false', '*');
    });
    expect(await answersTo(page, 'last')).toEqual(['last']);
    expect((await heightsOf(page))[0]).toBe(fitting);
  });
});

// What follows stands in for the scripts of others: it does what they do with a message, and no more.
describe('in a host that has', () => {
  it("Datawrapper's script", async () => {
    const page = await openHost(`${frameOf(`${caseloadPage}?id=a1B2c`)}<script>
      addEventListener('message', (event) => {
        const heights = event.data['datawrapper-height'];
        if (heights === undefined) return;
        for (const frame of document.querySelectorAll('iframe')) {
          for (const id in heights) {
            if (frame.contentWindow === event.source) frame.style.height = heights[id] + 'px';
          }
        }
      });
    </script>`);
    await fitsItsContent(page);
    const [id] = (await heardBy(page)).flatMap((message) =>
      Object.keys((message as Record<string, object>)['datawrapper-height'] ?? {}),
    );
    expect(id).toBe('a1B2c');
  });

  it("pym's script", async () => {
    const page =
      await openHost(`${frameOf(`${caseloadPage}?initialWidth=720&childId=graphic-1&parentUrl=x`)}<script>
      const shape = /^pymxPYMxgraphic-1xPYMx(\\S+)xPYMx(.*)$/;
      addEventListener('message', (event) => {
        const [, type, value] = (typeof event.data === 'string' && event.data.match(shape)) || [];
        if (type === 'height') document.querySelector('iframe').setAttribute('height', parseFloat(value) + 'px');
      });
    </script>`);
    expect(await fitsItsContent(page)).toBeGreaterThan(700);
  });

  it("iframe-resizer's script", async () => {
    const page =
      await openHost(`${frameOf(caseloadPage, { id: 'iFrameResizer0', scrolling: 'no' })}<script>
      const frame = document.querySelector('iframe');
      const greet = () => frame.contentWindow.postMessage(
        '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true', '*');
      frame.addEventListener('load', greet);
      addEventListener('message', ({ data }) => {
        if (typeof data !== 'string' || !data.startsWith('[iFrameSizer]')) return;
        const [id, height, width, type] = data.slice('[iFrameSizer]'.length).split(':');
        if (id !== frame.id) return;
        window.greeted ||= type === 'init';
        if (window.greeted) frame.style.height = height + 'px';
      });
    </script>`);
    const closed = await fitsItsContent(page);
    await (await frameIn(page)).locator('#figure-table summary').click();
    await expect.poll(() => heightsOf(page)).not.toEqual([closed]);
    await fitsItsContent(page);
    const said = (await heardBy(page)).filter((message) => String(message).startsWith('[iFrame'));
    expect(said[0]).toBe(`[iFrameSizer]iFrameResizer0:${closed}:720:init`);
  });

  it('AMP’s or Medium’s way of listening', async () => {
    const page = await openHost(frameOf(`${caseloadPage}?id=x`));
    await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(3);
    const heard = await heardBy(page);
    const { height } = heard.find((one) => (one as { sentinel?: string }).sentinel) as {
      height: number;
    };
    expect(height).toBeGreaterThan(700);
    expect(heard).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
    expect(heard).toContainEqual(
      `{"src":"${siteUrl}${caseloadPage}?id=x","context":"iframe.resize","height":${height}}`,
    );
  });
});
