import { describe, expect, test } from 'vitest';
import {
  scanInto,
  scanRecords,
  type ScanOptions,
  type ScanProgress,
} from '../../../src/user-files/scan/scan.ts';
import { inPieces, optionsFor } from './whole-parse.ts';

const encoder = new TextEncoder();

function scan(text: string | Uint8Array, options: Partial<ScanOptions> = {}) {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  return scanRecords(inPieces(bytes, [5]), optionsFor(bytes, { file: 'a.csv', ...options }));
}

/** Text whose characters are all one byte, as those bytes. */
function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const liverpool = [
  [
    { column: 0, any: ['Local authority'] },
    { column: 2, any: ['E08000012'] },
  ],
];

const hostile = [
  'level,region,code,note,value',
  'Local authority,E12000002,E08000012,,5368',
  'Local authority,E12000002,E08000014,see E08000012,4000',
  'Local authority,E12000002,E08000014,"Local authority,E12000002,E08000012",4001',
  '"Local authority","North West, and\nE08000012",E08000012,"said ""yes""",5369',
  'Regional,E12000002,,E08000012,61000',
  '',
  ' Local authority ,E12000002,"E08000012 ",,5370',
].join('\r\n');

describe('a scan', () => {
  test('keeps the rows whose keys match, wherever else the codes stand', async () => {
    const { rows } = await scan(hostile, { keys: liverpool });
    expect(rows).toEqual([
      ['Local authority', 'E12000002', 'E08000012', '', '5368'],
      ['Local authority', 'North West, and\nE08000012', 'E08000012', 'said "yes"', '5369'],
      [' Local authority ', 'E12000002', 'E08000012 ', '', '5370'],
    ]);
  });

  test('counts rows as a spreadsheet does: a cell with a line break is one row, a blank row counts', async () => {
    const { rowNumbers } = await scan(hostile, { keys: liverpool });
    expect([...rowNumbers]).toEqual([2, 5, 8]);
  });

  test('counts what it read and what it kept, without blank rows', async () => {
    expect(await scan(hostile, { keys: liverpool })).toMatchObject({ read: 6, kept: 3 });
  });

  test('keeps all rows when there is no test, and none when nothing passes it', async () => {
    expect((await scan('a,b\n1,2\n3,4', { keys: null })).kept).toBe(2);
    expect((await scan('a,b\n1,2\n3,4', { keys: [] })).kept).toBe(0);
  });

  test('finds the header below title rows', async () => {
    const found = await scan('Schools\nas at August\n\na,b\n1,2\n', { headerRow: 4 });
    expect(found).toMatchObject({ header: ['a', 'b'], headerRow: 4, rows: [['1', '2']], read: 1 });
    expect([...found.rowNumbers]).toEqual([5]);
  });

  test('keeps columns named alike, and one named __proto__', async () => {
    const { header, rows } = await scan('a,__proto__,a\n1,2,3\n');
    expect(header).toEqual(['a', '__proto__', 'a']);
    expect(rows).toEqual([['1', '2', '3']]);
  });

  test('takes a header without rows', async () => {
    expect(await scan('a,b\n')).toMatchObject({ header: ['a', 'b'], rows: [], read: 0 });
  });

  test('finds keys beyond ASCII in either encoding', async () => {
    const keys = [[{ column: 0, any: ['Ynys Môn'] }]];
    const text = 'area,value\nYnys Môn,1\nMôn,2\n';
    expect((await scan(text, { keys })).kept).toBe(1);
    expect((await scan(latin(text), { keys, encoding: 'windows-1252' })).kept).toBe(1);
  });
});

describe('a row', () => {
  test('with too few or too many cells is set aside, of whatever area it is', async () => {
    const text = 'level,code\nNational,E9\nRegional,E12,North\nLocal authority\n';
    const keys = [[{ column: 0, any: ['National'] }]];
    expect(await scan(text, { keys })).toMatchObject({
      kept: 1,
      read: 3,
      ragged: [
        { row: 3, fields: 3 },
        { row: 4, fields: 1 },
      ],
      raggedTotal: 2,
    });
  });

  test('with a wrong number of cells is named among the first 1,000, and counted beyond', async () => {
    const { ragged, raggedTotal } = await scan(`a,b\n${'1\n'.repeat(1200)}`);
    expect(ragged).toHaveLength(1000);
    expect(raggedTotal).toBe(1200);
  });

  test('may have thousands of cells, long ones among them', async () => {
    const wide = (first: string, count: number): string => `${first}${',1'.repeat(count - 1)}\n`;
    const long = 'x'.repeat(3000);
    const text = wide('code', 3000) + wide('a', 3000) + wide(long, 3000) + wide('b', 2999);
    const found = await scan(text, { keys: [[{ column: 2999, any: ['1'] }]] });
    expect(found.rows.map((row) => [row[0], row.length])).toEqual([
      ['a', 3000],
      [long, 3000],
    ]);
    expect(found.ragged).toEqual([{ row: 4, fields: 2999 }]);
  });

  test('whose quotes do not match is set aside', async () => {
    const found = await scan('a,b\n"1" or so",2\n3,4\n"5,6\n7,8');
    expect(found).toMatchObject({ rows: [['3', '4']], badQuotes: [2, 4], badQuotesTotal: 2 });
  });

  test('with a quote inside a cell that does not start with one keeps it', async () => {
    expect((await scan('a,b\n5" pipe,"6"" pipe"\n')).rows).toEqual([['5" pipe', '6" pipe']]);
  });
});

describe('an encoding', () => {
  test('that changes within the file is noticed, and the row read as Windows-1252', async () => {
    const bytes = new Uint8Array([
      ...encoder.encode('area,value\nYnys Môn,1\n'),
      ...latin('Ynys Môn,"2, about"\n'),
      ...encoder.encode('Ynys Môn,3\n'),
    ]);
    const found = await scan(bytes);
    expect(found.rows).toEqual([
      ['Ynys Môn', '1'],
      ['Ynys Môn', '2, about'],
      ['Ynys Môn', '3'],
    ]);
    expect(found.notUtf8).toEqual({ count: 1, firstRow: 3 });
  });

  test('of one byte a character is read as it is', async () => {
    const { rows, notUtf8 } = await scan(latin('a,b\nMôn,£2\n'), { encoding: 'windows-1252' });
    expect(rows).toEqual([['Môn', '£2']]);
    expect(notUtf8.count).toBe(0);
  });

  test('of two bytes a character is read, in pieces of any length', async () => {
    const bytes = new Uint8Array(
      new Uint16Array([...'\ufeffa,b\nM\u00f4n,2\n'].map((one) => one.charCodeAt(0))).buffer,
    );
    expect((await scan(bytes, { encoding: 'utf-16le' })).rows).toEqual([['Môn', '2']]);
  });
});

describe('reading stops with a clear message', () => {
  test('at a row of more than 16 MB', async () => {
    const quoted = encoder.encode(`a,b\n1,2\n"${'x'.repeat(1_000_000)}`);
    async function* endless() {
      for (;;) yield await Promise.resolve(quoted);
    }
    await expect(
      scanRecords(endless(), optionsFor(quoted, { file: 'a.csv' })),
    ).rejects.toMatchObject({
      name: 'FileError',
      code: 'too-long',
      row: 3,
      message: 'Row 3 of a.csv goes on for more than 16 MB.',
    });
  });

  test('at more than 5,000 columns', async () => {
    await expect(scan(`${'a,'.repeat(9999)}a\n`)).rejects.toMatchObject({
      code: 'too-wide',
      message: 'a.csv has 10000 columns; 5,000 is the most that can be read.',
    });
  });

  test('at more than 2,000,000 rows to keep', async () => {
    const bytes = encoder.encode(`a\n${'1\n'.repeat(2_100_000)}`);
    const result = scanInto(
      inPieces(bytes, [1 << 20]),
      optionsFor(bytes, { file: 'a.csv' }),
      () => undefined,
    );
    await expect(result).rejects.toMatchObject({
      code: 'too-many',
      fix: 'Choose fewer areas.',
    });
  });

  test('without a header', async () => {
    await expect(scan('')).rejects.toMatchObject({ code: 'no-header', row: 1 });
    await expect(scan('a,b\n1,2\n', { headerRow: 3 })).rejects.toMatchObject({ row: 3 });
    await expect(scan('"a"b,c\n1,2\n')).rejects.toMatchObject({
      message: 'The quotes in row 1 of a.csv, which holds the column names, do not match.',
    });
  });
});

describe('progress', () => {
  test('ends with all bytes and rows', async () => {
    const seen: ScanProgress[] = [];
    await scan('a,b\n1,2\n3,4\n', { onProgress: (one) => seen.push(one) });
    expect(seen.at(-1)).toEqual({ bytes: 12, total: 12, rows: 2, kept: 2 });
  });

  test('ends when reading is cancelled, with the reason', async () => {
    const cancel = new AbortController();
    let pieces = 0;
    async function* slow() {
      for (;;) {
        pieces += 1;
        if (pieces === 3) cancel.abort();
        yield await Promise.resolve(encoder.encode('a,b\n'));
      }
    }
    const options = optionsFor(new Uint8Array(0), { signal: cancel.signal });
    await expect(scanRecords(slow(), options)).rejects.toMatchObject({ name: 'AbortError' });
    expect(pieces).toBe(3);
  });

  test('lets go of a stream that is not read to its end', async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encoder.encode('"a')),
      cancel: () => {
        cancelled = true;
      },
    });
    await expect(
      scanRecords(stream, optionsFor(new Uint8Array(0), { signal: AbortSignal.abort() })),
    ).rejects.toThrow('aborted');
    expect(cancelled).toBe(true);
  });
});
