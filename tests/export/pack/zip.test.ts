import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { packZip } from '../../../src/export/pack/zip.ts';

const day = new Date(2026, 10, 21, 12);
const bytes = (text: string) => new TextEncoder().encode(text);
const free = () => Promise.resolve();

async function whole(parts: readonly BlobPart[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

describe('a ZIP file made piece by piece', () => {
  it('holds every file whole, in order', async () => {
    const zip = packZip(day, free);
    const long = 'All EHC plans, 5368\r\n'.repeat(10_000);
    zip.store('pictures/a.png', bytes('picture'));
    await zip.deflate('figures/a.csv', bytes(long));
    await zip.deflate('empty.txt', bytes(''));
    const files = unzipSync(await whole(zip.finish()));
    expect(Object.keys(files)).toEqual(['pictures/a.png', 'figures/a.csv', 'empty.txt']);
    expect(strFromU8(files['pictures/a.png'] as Uint8Array)).toBe('picture');
    expect(strFromU8(files['figures/a.csv'] as Uint8Array)).toBe(long);
    expect(files['empty.txt']).toHaveLength(0);
  });

  it('packs text tightly and leaves pictures as they are', async () => {
    const zip = packZip(day, free);
    zip.store('a.png', bytes('x'.repeat(5000)));
    await zip.deflate('a.csv', bytes('x'.repeat(5000)));
    const sizes = new Map<string, readonly [number, number, number]>();
    unzipSync(await whole(zip.finish()), {
      filter: ({ name, compression, size, originalSize }) => {
        sizes.set(name, [compression, size, originalSize]);
        return false;
      },
    });
    expect(sizes.get('a.png')).toEqual([0, 5000, 5000]);
    const [method, packed, size] = sizes.get('a.csv') ?? [];
    expect([method, size]).toEqual([8, 5000]);
    expect(packed).toBeLessThan(100);
  });

  it('lets others have their turn within a large file', async () => {
    const pause = vi.fn(free);
    const zip = packZip(day, pause);
    await zip.deflate('small.csv', bytes('x'.repeat(32_768)));
    expect(pause).not.toHaveBeenCalled();
    await zip.deflate('large.csv', bytes('x'.repeat(100_000)));
    expect(pause).toHaveBeenCalledTimes(3);
  });

  it('stops in the middle of a large file when the pause rejects', async () => {
    const zip = packZip(day, () => Promise.reject(new Error('Enough.')));
    await expect(zip.deflate('a.csv', bytes('x'.repeat(100_000)))).rejects.toThrow('Enough.');
    zip.drop();
  });
});
