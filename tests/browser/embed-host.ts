import { createServer } from 'node:http';
import type { Frame, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openPage, siteUrl, type OpenOptions } from './site.ts';

/** The figure that most tests put into frames, and the path of its page. */
export const caseload = 'ehcp-caseload.ehc_plan_count';
export const caseloadPage = `figures/${caseload}/`;

/** A frame outside of what is seen paints nothing, so that no paint can be waited for there. */
const often = { polling: 50 };

/** The sandbox of the snippet that the site hands out. */
export const usualSandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** A frame as the snippet has it, with whatever a test wants different; `null` takes an attribute away. */
export function frameOf(
  path: string,
  attributes: Readonly<Record<string, string | null>> = {},
): string {
  const all = {
    src: new URL(path, siteUrl).href,
    title: 'Chart',
    width: '100%',
    height: '300',
    style: 'border:0;display:block',
    sandbox: usualSandbox,
    ...attributes,
  };
  const written = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`${name}="${value.replaceAll('"', '&quot;')}"`],
  );
  return `<iframe ${written.join(' ')}></iframe>`;
}

/** Opens a page of another origin that holds this markup, and records every message it gets. */
export async function openHost(body: string, options: OpenOptions = {}): Promise<Page> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<link rel="icon" href="data:,">
<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));</script>
</head><body style="margin:0"><main><h1>Our news</h1>${body}</main></body></html>`;
  const host = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => {
    host.listen(0, '127.0.0.1', () => done());
  });
  onTestFinished(() => {
    host.closeAllConnections();
    host.close();
  });
  const address = host.address();
  if (typeof address !== 'object' || !address) throw new Error('The host has no address.');
  const url = `http://127.0.0.1:${address.port}/`;
  return openPage(url, {
    width: 720,
    height: 900,
    waitUntil: 'load',
    ...options,
    expected: [new RegExp(`^request to another host: ${url}$`), ...(options.expected ?? [])],
  });
}

/** The frames of the site that a page holds, in the order of its iframes. */
export async function framesOf(page: Page): Promise<readonly Frame[]> {
  const elements = await page.locator('iframe').elementHandles();
  const frames = await Promise.all(elements.map((element) => element.contentFrame()));
  return frames.filter((frame) => frame !== null);
}

/** The only, or the first, frame of a page. */
export async function frameIn(page: Page): Promise<Frame> {
  const [frame] = await framesOf(page);
  if (!frame) throw new Error('The host has no frame.');
  return frame;
}

/** How tall the frames of a host are, in CSS pixels. */
export function heightsOf(page: Page): Promise<readonly number[]> {
  return page
    .locator('iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().height));
}

/** Waits until a frame is as tall as what is in it: no inner scroll bar, and no room left over. */
export async function fitsItsContent(page: Page, index = 0): Promise<number> {
  const frame = (await framesOf(page))[index];
  if (!frame) throw new Error(`The host has no frame ${index}.`);
  await frame.waitForFunction(
    () => {
      const { height } = document.documentElement.getBoundingClientRect();
      return (
        document.readyState === 'complete' &&
        height > 100 &&
        Math.abs(innerHeight - height) <= 1 &&
        document.documentElement.scrollHeight <= innerHeight
      );
    },
    undefined,
    often,
  );
  return (await heightsOf(page))[index] ?? 0;
}

/** Every message that the host has got so far. */
export function heardBy(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
}

/** Waits until the figure of a frame, or of a page, has been drawn anew. */
export async function isDashboardShown(frame: Frame | Page): Promise<void> {
  await frame.waitForFunction(
    () =>
      document.querySelector('.embed figure .figure-chart svg, .embed figure table') !== null &&
      document.querySelector('#dashboard-slot.waiting, #embed-skeleton') === null &&
      document.querySelector('.embed [aria-busy="true"]') === null,
    undefined,
    often,
  );
}
