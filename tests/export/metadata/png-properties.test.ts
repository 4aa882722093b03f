import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPng, withChunks } from '../../../src/export/metadata/text-chunks.ts';
import {
  chunkOf,
  PngError,
  readChunks,
  writeChunks,
} from '../../../src/export/metadata/png-file.ts';
import { tinyPng } from './tiny-png.ts';

const letter = fc
  .oneof(fc.integer({ min: 0x21, max: 0x7e }), fc.integer({ min: 0xa1, max: 0xff }))
  .map((code) => String.fromCharCode(code));
const keyword = fc.oneof(
  fc.string({ unit: letter, minLength: 1, maxLength: 79 }),
  fc.constantFrom('__proto__', 'constructor', 'URL', 'Creation Time'),
);
const content = fc
  .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ufeff', '\u202e<b>', '\n'))
  .map((text) => text.replaceAll('\0', ''));

function readOrFault(bytes: Uint8Array): void {
  try {
    const { width, height } = readPng(bytes);
    expect(width * height).toBeGreaterThan(0);
  } catch (error) {
    expect(error).toBeInstanceOf(PngError);
  }
}

describe('whatever stands in a PNG', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 0x7fffffff }),
        fc.uniqueArray(fc.tuple(keyword, content), { selector: ([key]) => key, maxLength: 6 }),
        (pixelsPerMetre, texts) => {
          const png = withChunks(tinyPng(), { pixelsPerMetre, text: Object.fromEntries(texts) });
          const read = readPng(png);
          expect(read.pixelsPerMetre).toBe(pixelsPerMetre);
          expect(new Map(Object.entries(read.text))).toEqual(new Map(texts));
        },
      ),
    );
  });

  it('is read or refused with one kind of fault, however it was damaged', () => {
    const good = withChunks(tinyPng(), { pixelsPerMetre: 11811, text: { URL: 'https://x.test' } });
    const change = fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 6 }),
        fc.nat({ max: good.length }),
        (changes, length) => {
          const bytes = good.slice(0, length);
          for (const [at, value] of changes) if (at < length) bytes[at] = value;
          readOrFault(bytes);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is read or refused with one kind of fault, whatever its chunks hold', () => {
    const type = fc.constantFrom('IHDR', 'pHYs', 'iTXt', 'tEXt', 'zTXt', 'IDAT', 'odDy');
    const data = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .array(fc.constantFrom(0, 1, 65, 255), { maxLength: 12 })
        .map((all) => Uint8Array.from(all)),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ type, data }), { maxLength: 5 }), (chunks) => {
        const [header, ...rest] = readChunks(tinyPng());
        if (header)
          readOrFault(
            writeChunks([
              header,
              ...chunks.map((chunk) => chunkOf(chunk.type, chunk.data)),
              ...rest,
            ]),
          );
      }),
      { numRuns: 500 },
    );
  });

  it('is read or refused with one kind of fault, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.uint8Array({ maxLength: 200 }), (signed, bytes) => {
        const start = signed ? tinyPng().subarray(0, 33) : new Uint8Array();
        readOrFault(new Uint8Array([...start, ...bytes]));
      }),
      { numRuns: 500 },
    );
  });
});
