import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { KeyTest } from '../../../src/user-files/scan/key-test.ts';
import { scanRecords } from '../../../src/user-files/scan/scan.ts';
import { inPieces, optionsFor, wholeParse } from './whole-parse.ts';

// A computer that does other things at the same time is no fault of the code.
vi.setConfig({ testTimeout: 60_000 });

/** What stands in the cells of the worst files: codes in other cells, quotes in odd places, spaces of all kinds. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('E08000012', 'E08000014', 'E12000002', 'E92000001') },
  { weight: 6, arbitrary: fc.constantFrom('Local authority', 'Regional', 'National') },
  { weight: 4, arbitrary: fc.constantFrom('"England, UK"', '"E08000012"', '" E08000012 "', '""') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('"a ""b"" c"', '"E08000012\nE08000014"', '"x\r\ny"', ''),
  },
  { weight: 3, arbitrary: fc.constantFrom(' E08000012', 'E08000012\u00a0', '\u2003E08000014') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"', '""" "', 'a"b', '"a"b', '"a" ', '"a"\u00a0', '5" pipe'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('é', '€uro', '😀', '\ufeff', '\0', 'Ynys Môn', '\u2028'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const between = fc.oneof(
  { weight: 12, arbitrary: fc.constant(',') },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\r\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\r', '\n\n', ',,,', '"', '\n,,,\n', ' ', '\n"",""\n', ';'),
  },
);
const soundRow = fc
  .tuple(cell, cell, cell, cell)
  .map((cells) => cells.join(','))
  .chain((row) => fc.constantFrom('\n', '\r\n', '\n', '\r').map((end) => row + end));
const anything = fc
  .array(fc.tuple(cell, between), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''));
const hostile = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.constantFrom('level,region,code,value\n', '"level","re\ngion",code,value\r\n', 'a,b,c,d\r'),
    fc.array(fc.oneof({ weight: 6, arbitrary: soundRow }, { weight: 1, arbitrary: anything }), {
      maxLength: 12,
    }),
    fc.oneof(
      anything,
      soundRow.map((row) => row.trimEnd()),
    ),
  )
  .map(([mark, header, rows, end]) => mark + header + rows.join('') + end);

const value = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('Local authority', 'Regional', 'E08000012', 'E12000002'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'é', 'E', 'Ynys Môn', 'a "b" c', 'England, UK', '"'),
  },
);
const keyTests: fc.Arbitrary<KeyTest | null> = fc.option(
  fc.array(
    fc.array(
      fc.record({
        column: fc.nat({ max: 4 }),
        any: fc.array(value, { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 2 },
    ),
    { maxLength: 3 },
  ),
);
const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

async function checkSame(
  text: string,
  keys: KeyTest | null,
  options: {
    pieces: readonly number[];
    delimiter?: string;
    headerRow?: number;
  },
  encode: (text: string) => Uint8Array = (plain) => new TextEncoder().encode(plain),
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' = 'utf-8',
): Promise<void> {
  const { pieces, delimiter = ',', headerRow = 1 } = options;
  const bytes = encode(text);
  const { whole, headerIsSound } = wholeParse(text, { keys, delimiter, headerRow });
  const scan = scanRecords(
    inPieces(bytes, pieces),
    optionsFor(bytes, { keys, delimiter, headerRow, encoding }),
  );
  if (!headerIsSound) {
    await expect(scan).rejects.toMatchObject({ name: 'FileError', code: 'no-header' });
    return;
  }
  const { notUtf8, ...found } = await scan;
  expect(found).toEqual(whole);
  expect(notUtf8.count).toBe(0);
}

test('finds in any file the rows that papaparse finds, however the file is cut', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, keyTests, lengths, (text, any, pieces) =>
      checkSame(text, any, { pieces }),
    ),
    { numRuns: 2000 },
  );
});

test('finds them in pieces of one byte', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, keyTests, (text, any) => checkSame(text, any, { pieces: [1] })),
    { numRuns: 500 },
  );
});

test('finds them below a header that is not on the first row', async () => {
  await fc.assert(
    fc.asyncProperty(
      hostile,
      keyTests,
      fc.integer({ min: 1, max: 4 }),
      lengths,
      (text, any, headerRow, pieces) => checkSame(text, any, { pieces, headerRow }),
    ),
    { numRuns: 500 },
  );
});

test('finds them between semicolons, tabs and bars', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, keyTests, fc.constantFrom(';', '\t', '|'), (text, any, delimiter) =>
      checkSame(text.replaceAll(',', delimiter), any, { pieces: [7], delimiter }),
    ),
    { numRuns: 500 },
  );
});

test('finds them in UTF-16', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, keyTests, fc.boolean(), lengths, (text, any, bigEndian, pieces) => {
      const encode = (plain: string): Uint8Array => {
        const view = new DataView(new ArrayBuffer(2 * plain.length));
        for (let index = 0; index < plain.length; index += 1) {
          view.setUint16(2 * index, plain.charCodeAt(index), !bigEndian);
        }
        return new Uint8Array(view.buffer);
      };
      const encoding = bigEndian ? 'utf-16be' : 'utf-16le';
      return checkSame(text, any, { pieces }, encode, encoding);
    }),
    { numRuns: 300 },
  );
});

test('finds them in Windows-1252', async () => {
  const latin = (text: string): string => text.replace(/[^\0-\x7f\u00a0-\u00ff]/gu, 'ÿ');
  await fc.assert(
    fc.asyncProperty(hostile, keyTests, lengths, (text, any, pieces) => {
      const encode = (plain: string): Uint8Array =>
        Uint8Array.from(plain, (character) => character.charCodeAt(0));
      return checkSame(latin(text), any, { pieces }, encode, 'windows-1252');
    }),
    { numRuns: 500 },
  );
});
