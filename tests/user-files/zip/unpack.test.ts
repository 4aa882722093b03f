import { gzipSync, strToU8 } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as sums from '../../../src/domain/numbers/crc32.ts';
import { gunzipped, unpackedEntry } from '../../../src/user-files/zip/unpack.ts';
import { readDirectory, type ZipEntry } from '../../../src/user-files/zip/zip-directory.ts';
import { madeZip, zipOf, type MadeEntry } from './zip-sample.ts';

vi.mock(import('../../../src/domain/numbers/crc32.ts'), async (original) => ({
  crc32: vi.fn((await original()).crc32),
}));

afterEach(() => void vi.mocked(sums.crc32).mockReset());

// Sixty megabytes of nothing take their time on a busy computer.
vi.setConfig({ testTimeout: 60_000 });

const table = `a,b\n${'1,2\n'.repeat(50_000)}`;

/** Text that packs to about three quarters of its length, the same each time. */
function hardToPack(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(48 + (state % 64));
  }).join('');
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

/** One piece, so many times. */
function streamOf(piece: Uint8Array, times: number): ReadableStream<Uint8Array> {
  let left = times;
  return new ReadableStream({
    pull: (controller) => {
      if (left === 0) controller.close();
      else controller.enqueue(piece);
      left -= 1;
    },
  });
}

async function first(zip: Blob): Promise<ZipEntry> {
  const [entry] = await readDirectory(zip, 'a.zip');
  if (!entry) throw new Error('The ZIP is empty.');
  return entry;
}

async function unpack(zip: Blob, native = true): Promise<string> {
  return textOf(unpackedEntry(zip, await first(zip), 'a.csv', { native }));
}

describe('the directory of a ZIP', () => {
  test('names the files in it, in whatever folders, and no folders', async () => {
    const zip = zipOf({ 'data/a.csv': 'a', 'guidance.txt': 'b', 'empty/': '' });
    const entries = await readDirectory(zip, 'a.zip');
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['data/a.csv', 1],
      ['guidance.txt', 1],
    ]);
  });

  test('may have numbers of 64 bits, a comment, or something before it', async () => {
    const entry: MadeEntry = { name: 'a.csv', text: table };
    expect(await unpack(madeZip([{ ...entry, far: true }]))).toBe(table);
    expect(await unpack(madeZip([entry], 'MZ, a program'))).toBe(table);
    const zip = new Uint8Array(await madeZip([entry]).arrayBuffer());
    zip[zip.length - 2] = 3;
    expect(await unpack(new Blob([zip, 'abc']))).toBe(table);
  });

  test('is missing in a ZIP that was not downloaded to its end', async () => {
    const zip = madeZip([{ name: 'a.csv', text: table }]);
    await expect(readDirectory(zip.slice(0, zip.size - 30), 'a.zip')).rejects.toMatchObject({
      name: 'FileError',
      code: 'damaged',
      fix: 'Download it again.',
    });
  });
});

describe.each([
  ['with the browser’s code', true],
  ['in script', false],
])('a file in a ZIP, %s', (_name, native) => {
  test('is unpacked, packed or not', async () => {
    expect(await unpack(madeZip([{ name: 'a.csv', text: table }]), native)).toBe(table);
    expect(await unpack(madeZip([{ name: 'a.csv', text: table, method: 0 }]), native)).toBe(table);
    expect(await unpack(madeZip([{ name: 'a.csv', text: '' }]), native)).toBe('');
  });

  test('is unpacked whole where its packed bytes do not come all at once', async () => {
    const text = hardToPack(150_000);
    expect((await unpack(madeZip([{ name: 'a.csv', text }]), native)) === text).toBe(true);
  });

  test('is refused when its bytes are not what was packed', async () => {
    const wrong: readonly Partial<MadeEntry>[] = [{ crc: 1 }, { size: 7 }];
    for (const part of wrong) {
      const zip = madeZip([{ name: 'a.csv', text: table, ...part }]);
      await expect(unpack(zip, native)).rejects.toMatchObject({ code: 'damaged' });
    }
    const bytes = new Uint8Array(await madeZip([{ name: 'a.csv', text: table }]).arrayBuffer());
    bytes.fill(255, 40, 60);
    await expect(unpack(new Blob([bytes]), native)).rejects.toMatchObject({ code: 'damaged' });
  });

  test('is no longer read when nobody wants more', async () => {
    const zip = madeZip([{ name: 'a.csv', text: table }]);
    const pieces = unpackedEntry(zip, await first(zip), 'a.csv', { native });
    await pieces.next();
    expect(await pieces.return()).toEqual({ done: true, value: undefined });
  });

  test('is stopped when it unpacks to a thousand times its size', async () => {
    const zip = madeZip([{ name: 'a.csv', text: ' '.repeat(52_500_000), size: 1 }]);
    await expect(unpack(zip, native)).rejects.toMatchObject({
      code: 'bomb',
      message:
        'a.csv unpacks to far more than a table of statistics has, so unpacking was stopped.',
    });
  });
});

describe('a file in a ZIP that is packed tightly', () => {
  test('is unpacked when it is of less than 50 MB, however tightly', async () => {
    const text = ' '.repeat(52_400_000);
    const zip = madeZip([{ name: 'a.csv', text }]);
    expect((await first(zip)).packedSize).toBeLessThan(text.length / 1000);
    expect((await unpack(zip)).length).toBe(text.length);
  });

  test('is unpacked beyond that when it is of less than a thousand times its packed size', async () => {
    const text = hardToPack(3000) + ' '.repeat(60_000_000);
    const zip = madeZip([{ name: 'a.csv', text }]);
    const { packedSize } = await first(zip);
    expect(text.length / packedSize).toBeGreaterThan(960);
    expect(text.length / packedSize).toBeLessThan(1000);
    expect((await unpack(zip)).length).toBe(text.length);
  });
});

describe('a file in a ZIP', () => {
  test('is refused when it says that it is larger than 4 GB', async () => {
    const saying = (size: number) => madeZip([{ name: 'a.csv', text: 'a', size, far: true }]);
    await expect(unpack(saying(4 * 1024 ** 3 + 1))).rejects.toMatchObject({ code: 'bomb' });
    // It does not have what it says, but that much it may have.
    await expect(unpack(saying(4 * 1024 ** 3))).rejects.toMatchObject({ code: 'damaged' });
  });

  test('is stopped at 4 GB when it says that it is small', async () => {
    vi.mocked(sums.crc32).mockReturnValue(0);
    const zip = madeZip([{ name: 'a.csv', text: 'a', method: 0 }]);
    const entry = { ...(await first(zip)), packedSize: 5 * 1024 ** 3 };
    const piece = new Uint8Array(1024 ** 2);
    const packed = { size: entry.packedSize, stream: () => streamOf(piece, 5 * 1024) };
    // The header of the file is the ZIP's own; after it stand five gigabytes, and nobody has to hold them.
    const slice = (start: number, end: number): unknown =>
      end - start === 30 ? zip.slice(start, end) : packed;
    const large = { size: 6 * 1024 ** 3, slice } as Blob;
    let unpackedSize = 0;
    const reading = async () => {
      for await (const { length } of unpackedEntry(large, entry, 'a.csv')) unpackedSize += length;
    };
    await expect(reading()).rejects.toMatchObject({ code: 'bomb' });
    expect(unpackedSize).toBe(4 * 1024 ** 3);
  });

  test('is refused when it is locked, or packed in another way', async () => {
    await expect(unpack(madeZip([{ name: 'a.csv', text: 'a', flags: 1 }]))).rejects.toMatchObject({
      code: 'packed',
      message: 'a.csv is locked with a password.',
    });
    await expect(unpack(madeZip([{ name: 'a.csv', text: 'a', method: 99 }]))).rejects.toThrow(
      'a.csv is packed in a way that cannot be read here (ZIP method 99).',
    );
  });

  test('counts the packed bytes that were read', async () => {
    const zip = madeZip([{ name: 'a.csv', text: table }]);
    const entry = await first(zip);
    let packed = 0;
    const onPacked = (bytes: number): void => {
      packed += bytes;
    };
    await textOf(unpackedEntry(zip, entry, 'a.csv', { onPacked }));
    expect(packed).toBe(entry.packedSize);
  });
});

describe.each([
  ['with the browser’s code', true],
  ['in script', false],
])('a gzip file, %s', (_name, native) => {
  const packed = gzipSync(strToU8(table)) as Uint8Array<ArrayBuffer>;

  test('is unpacked', async () => {
    expect(await textOf(gunzipped(new Blob([packed]), 'a.csv', { native }))).toBe(table);
  });

  // As `cat a.gz b.gz` makes them, and programs that pack in blocks.
  const second = '2027,Sefton,4197\n'.repeat(20_000);
  const several = [packed, gzipSync(strToU8(second)), gzipSync(new Uint8Array(0))] as const;

  test('of several, one after the other, is unpacked whole', async () => {
    const blob = new Blob([...several] as Uint8Array<ArrayBuffer>[]);
    expect(await textOf(gunzipped(blob, 'a.csv', { native }))).toBe(table + second);
  });

  test.each([0, 1, 2])('of several is refused when member %s is damaged', async (at) => {
    const bytes = several.map((member) => member.slice());
    // The checksum at its end.
    bytes[at]?.set([1, 2, 3, 4], bytes[at].length - 8);
    const pieces = gunzipped(new Blob(bytes), 'a.csv', { native });
    await expect(textOf(pieces)).rejects.toMatchObject({ code: 'damaged' });
  });

  test('is refused when it is cut short', async () => {
    const pieces = gunzipped(new Blob([packed.slice(0, packed.length / 2)]), 'a.csv', { native });
    await expect(textOf(pieces)).rejects.toMatchObject({ code: 'damaged' });
  });
});
