import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PictureError, rasterise } from '../../../src/export/picture/rasterise.ts';

/** What a browser does and jsdom does not; a test changes what it needs to. */
interface Browser {
  decode: () => Promise<void>;
  context: Record<string, unknown> | null;
  blob: () => Blob | null;
}

const drawn: string[] = [];
const addresses = { made: [] as Blob[], revoked: [] as string[] };
const canvases: HTMLCanvasElement[] = [];
let browser: Browser;

beforeEach(() => {
  browser = {
    decode: async () => {},
    context: {
      fillRect(...box: number[]) {
        drawn.push(`${String(browser.context?.['fillStyle'])} ${box.join(' ')}`);
      },
      drawImage(image: HTMLImageElement, ...box: number[]) {
        drawn.push(`${image.src} ${box.join(' ')}`);
      },
    },
    blob: () => new Blob([Uint8Array.of(1, 2, 3)], { type: 'image/png' }),
  };
  vi.stubGlobal('URL', {
    createObjectURL(blob: Blob) {
      addresses.made.push(blob);
      return 'blob:drawing';
    },
    revokeObjectURL: (address: string) => addresses.revoked.push(address),
  });
  Object.defineProperty(HTMLImageElement.prototype, 'decode', {
    configurable: true,
    value: async () => browser.decode(),
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
  ) {
    canvases.push(this);
    drawn.push(`canvas ${this.width} ${this.height}`);
    return browser.context as never;
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type) => {
    drawn.push(type ?? '');
    done(browser.blob());
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const list of [drawn, addresses.made, addresses.revoked, canvases]) list.length = 0;
});

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';
const size = { width: 40, height: 20 };

function expectNothingKept(): void {
  expect(addresses.revoked).toEqual(['blob:drawing']);
  expect(canvases.map(({ width, height }) => [width, height])).toEqual(canvases.map(() => [0, 0]));
}

describe('a drawing as a PNG', () => {
  it('is drawn on white, at exactly the size asked for', async () => {
    expect(await rasterise(drawing, size)).toEqual(Uint8Array.of(1, 2, 3));
    expect(drawn).toEqual([
      'canvas 40 20',
      '#fff 0 0 40 20',
      'blob:drawing 0 0 40 20',
      'image/png',
    ]);
    expect(addresses.made.map(({ type }) => type)).toEqual(['image/svg+xml;charset=utf-8']);
    expectNothingKept();
  });

  it('is drawn at that size whatever size the drawing gives itself', async () => {
    const inner = '<rect stroke-width="2" width="1" height="1"/></svg>';
    await rasterise(
      `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="17.00cm" height="8cm" stroke-width="3" viewBox="0 0 4 2">${inner}`,
      size,
    );
    expect(await addresses.made[0]?.text()).toBe(
      `<?xml version="1.0"?>\n<svg width="40" height="20" xmlns="http://www.w3.org/2000/svg" stroke-width="3" viewBox="0 0 4 2">${inner}`,
    );
  });

  it('is refused before anything is tried when a side is longer than browsers can make', async () => {
    await expect(rasterise(drawing, { width: 2008, height: 16_385 })).rejects.toThrow(
      'The picture would be 2008 × 16385 pixels, which is more than browsers can make.',
    );
    expect(addresses.made).toEqual([]);
  });

  it('is refused before anything is tried when its size is no size', async () => {
    for (const width of [0, -1, 1.5, Number.NaN]) {
      await expect(rasterise(drawing, { width, height: 10 })).rejects.toThrow(PictureError);
    }
    expect(addresses.made).toEqual([]);
  });

  it('says that the drawing cannot be read', async () => {
    browser.decode = () => Promise.reject(new DOMException('broken', 'EncodingError'));
    await expect(rasterise('<svg', size)).rejects.toThrow(
      'The drawing could not be turned into a picture.',
    );
    expectNothingKept();
  });

  it('says that it is too large for this browser when there is no picture in the end', async () => {
    browser.blob = () => null;
    await expect(rasterise(drawing, size)).rejects.toThrow('too large for this browser');
    expectNothingKept();
  });

  it('says that it is too large for this browser when there is nothing to draw on', async () => {
    browser.context = null;
    await expect(rasterise(drawing, size)).rejects.toThrow('too large for this browser');
    expectNothingKept();
  });

  it('fails with one kind of fault and its cause when the browser refuses', async () => {
    const refusal = new DOMException('no', 'SecurityError');
    browser.blob = () => {
      throw refusal;
    };
    const error: unknown = await rasterise(drawing, size).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PictureError);
    expect(error).toHaveProperty('cause', refusal);
    expectNothingKept();
  });
});
