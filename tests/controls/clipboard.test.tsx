import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyHtml, copyImage, copyText } from '../../src/controls/clipboard.ts';
import { stubClipboard } from './clipboards.ts';

const table = { html: '<table></table>', text: 'a\tb' };
const picture = () => Promise.resolve(new Blob(['12345'], { type: 'image/png' }));
const broken = () => Promise.reject<never>(new Error('The drawing is too large.'));

afterEach(() => vi.unstubAllGlobals());

describe('copying a text', () => {
  it('puts it on the clipboard', async () => {
    const { held } = stubClipboard({ text: true });
    expect(await copyText('Liverpool')).toBe('copied');
    expect(held()).toEqual({ 'text/plain': 'Liverpool' });
  });

  it('asks the browser at once, even where the text comes later', async () => {
    const { held, begun } = stubClipboard({ items: true });
    let give: (text: string) => void = () => undefined;
    const copied = copyText(
      new Promise((done) => {
        give = done;
      }),
    );
    expect(begun()).toBe(true);
    give('Later');
    expect(await copied).toBe('copied');
    expect(held()).toEqual({ 'text/plain': 'Later' });
  });

  it('still copies a later text where the browser knows only plain text', async () => {
    const { held } = stubClipboard({ text: true });
    expect(await copyText(Promise.resolve('Later'))).toBe('copied');
    expect(held()).toEqual({ 'text/plain': 'Later' });
  });

  it('says when it was refused, a page without any clipboard included', async () => {
    stubClipboard({ items: false, text: false });
    expect(await copyText('Liverpool')).toBe('refused');
    expect(await copyText(Promise.resolve('Later'))).toBe('refused');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    expect(await copyText('Liverpool')).toBe('refused');
  });

  it('fails as the text failed to be made', async () => {
    stubClipboard({ items: true, text: true });
    await expect(copyText(broken())).rejects.toThrow('The drawing is too large.');
  });
});

describe('copying a table', () => {
  it('puts both forms on the clipboard', async () => {
    const { held } = stubClipboard({ items: true });
    expect(await copyHtml(Promise.resolve(table))).toBe('copied');
    expect(held()).toEqual({ 'text/html': '<table></table>', 'text/plain': 'a\tb' });
  });

  it('says so where only its text was taken', async () => {
    const { held } = stubClipboard({ items: false, text: true });
    expect(await copyHtml(Promise.resolve(table))).toBe('as text');
    expect(held()).toEqual({ 'text/plain': 'a\tb' });
  });

  it('says when it was refused', async () => {
    stubClipboard({ items: false, text: false });
    expect(await copyHtml(Promise.resolve(table))).toBe('refused');
  });
});

describe('copying a picture', () => {
  it('puts the PNG on the clipboard', async () => {
    const { held, begun } = stubClipboard({ items: true });
    const copied = copyImage(picture());
    expect(begun()).toBe(true);
    expect(await copied).toBe('copied');
    expect(held()).toEqual({ 'image/png': 5 });
  });

  it('says when it was refused, or when the browser cannot copy pictures at all', async () => {
    stubClipboard({ items: false });
    expect(await copyImage(picture())).toBe('refused');
    stubClipboard({ text: true });
    expect(await copyImage(picture())).toBe('refused');
  });

  it('fails as the picture failed to be made', async () => {
    stubClipboard({ items: true });
    await expect(copyImage(broken())).rejects.toThrow('The drawing is too large.');
    stubClipboard({ text: true });
    await expect(copyImage(broken())).rejects.toThrow('The drawing is too large.');
  });
});
