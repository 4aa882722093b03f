import { buffer } from 'node:stream/consumers';
import { openShare } from './figure-page.ts';
import type { Page } from 'playwright-core';
import { indicatorLink, openFigures } from './figure-page.ts';
import type { OpenOptions } from './site.ts';

/** A file a person was given. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Presses a download button and waits for its file. */
export async function take(page: Page, button: string): Promise<GivenFile> {
  await openShare(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await coming;
  const bytes = await buffer(await download.createReadStream());
  return { name: download.suggestedFilename(), bytes };
}

/** What a PNG says of itself, read from its bytes as any other program would. */
export interface SeenPng {
  readonly width: number;
  readonly height: number;
  /** Pixels per metre across and down. */
  readonly density: readonly number[];
  /** Its international texts by keyword. */
  readonly text: Readonly<Record<string, string>>;
}

export function readPngBytes(png: Buffer): SeenPng {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('That is no PNG.');
  const text: Record<string, string> = {};
  let density: readonly number[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (kind === 'pHYs') density = [data.readUInt32BE(0), data.readUInt32BE(4)];
    // Keyword, nought, two flags, language, nought, translated keyword, nought, text.
    if (kind === 'iTXt') {
      const [keyword = '', , , , ...rest] = data.toString('utf8').split('\0');
      text[keyword] = rest.at(-1) ?? '';
    }
    at += 12 + length;
  }
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), density, text };
}

/** Drags files from outside onto the page, as a person does; lets go of them unless told otherwise. */
export async function drag(page: Page, files: readonly GivenFile[], letGo = true): Promise<void> {
  const carried = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  await page.evaluate(
    ([all, drop]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      for (const kind of drop ? ['dragover', 'drop'] : ['dragover']) {
        const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error('The browser would leave the page.');
      }
    },
    [carried, letGo] as const,
  );
}

/** Makes the browser refuse to copy anything, as many do in frames and on plain http. */
export async function refuseCopying(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    navigator.clipboard.write = refuse;
    navigator.clipboard.writeText = refuse;
  });
}

/** The clipboard's one item: texts as they are, anything else as how many bytes it has. */
export async function readClipboard(
  page: Page,
): Promise<Readonly<Record<string, string | number>>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const found: Record<string, string | number> = {};
    for (const type of item?.types ?? []) {
      const blob = await item?.getType(type);
      found[type] = type.startsWith('text/') ? ((await blob?.text()) ?? '') : (blob?.size ?? 0);
    }
    return found;
  });
}

/** The page of the EHC plans, with leave to copy. */
export function openPlans(options: OpenOptions = {}): Promise<Page> {
  return openFigures(indicatorLink('ehcp-caseload.ehc_plan_count'), {
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
    ...options,
  });
}

/** Waits until the page says this in a status message. */
export function said(page: Page, text: string): Promise<void> {
  return page.getByRole('status').getByText(text).waitFor();
}

/** Clicks the button of this name. */
export async function pressButton(page: Page, button: string): Promise<void> {
  await openShare(page);
  await page.getByRole('button', { name: button, exact: true }).click();
}
