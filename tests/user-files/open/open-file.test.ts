import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../../src/ingest/file-error.ts';
import { openFile } from '../../../src/user-files/worker/client.ts';
import { madeZip, zipOf } from '../zip/zip-sample.ts';

const table =
  '\ufefftime_period,geographic_level,new_la_code,value\r\n202425,National,,9\r\n202425,Local authority,E08000012,2\r\n202425,Local authority,E08000014,1\r\n';
const meta = 'col_name,col_type,label\nvalue,Indicator,Number of plans\n';
const liverpool = [[{ column: 2, any: ['E08000012'] }]];

function blobOf(text: string): Blob {
  return new Blob([text]);
}

function gzipOf(bytes: Uint8Array): Blob {
  return new Blob([gzipSync(bytes) as Uint8Array<ArrayBuffer>]);
}

async function errorOf(blob: Blob, name: string): Promise<FileError> {
  const error: unknown = await openFile(blob, name).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FileError);
  return error as FileError;
}

describe('a CSV file', () => {
  test('shows its header and first rows before it is read', async () => {
    const { kind, tables, skipped } = await openFile(blobOf(table), 'C:\\data\\a.csv');
    expect({ kind, skipped }).toEqual({ kind: 'csv', skipped: [] });
    expect(tables.map(({ preview }) => preview)).toEqual([
      {
        name: 'a.csv',
        container: '',
        size: table.length + 2,
        encoding: 'utf-8',
        bom: true,
        delimiter: ',',
        headerRow: 1,
        header: ['time_period', 'geographic_level', 'new_la_code', 'value'],
        above: [],
        sample: [
          ['202425', 'National', '', '9'],
          ['202425', 'Local authority', 'E08000012', '2'],
          ['202425', 'Local authority', 'E08000014', '1'],
        ],
      },
    ]);
  });

  test('is read again for other areas', async () => {
    const [opened] = (await openFile(blobOf(table), 'a.csv')).tables;
    expect((await opened?.read(liverpool))?.rows).toEqual([
      ['202425', 'Local authority', 'E08000012', '2'],
    ]);
    expect([...((await opened?.read(null))?.rowNumbers ?? [])]).toEqual([2, 3, 4]);
  });

  test('is read as its bytes say, with the delimiter and header they show', async () => {
    const [opened] = (
      await openFile(blobOf('Schools;;\r\n\r\nname;LA;grade\r\nA;Sefton;2\r\n'), 'a.xlsx')
    ).tables;
    expect(opened?.preview).toMatchObject({ delimiter: ';', headerRow: 3 });
    const scanned = await opened?.read([[{ column: 1, any: ['Sefton'] }]]);
    expect(scanned).toMatchObject({
      header: ['name', 'LA', 'grade'],
      rows: [['A', 'Sefton', '2']],
    });
  });
});

describe('a ZIP', () => {
  test('is known by its bytes, whatever its name, and shows each table', async () => {
    const zip = zipOf({ 'data/b.csv': table, 'data/c.csv': 'x,y\n1,2\n' });
    const opened = await openFile(zip, 'ap-census.csv.gz');
    expect(opened.kind).toBe('zip');
    expect(
      opened.tables.map(({ preview }) => [preview.name, preview.container, preview.size]),
    ).toEqual([
      ['b.csv', 'ap-census.csv.gz', table.length + 2],
      ['c.csv', 'ap-census.csv.gz', 8],
    ]);
    expect((await opened.tables[0]?.read(liverpool))?.kept).toBe(1);
  });

  test('gives a table the rows of its .meta.csv', async () => {
    const zip = zipOf({ 'data/A.csv': table, 'data/a.META.csv': meta, 'other/a.csv': table });
    const { tables } = await openFile(zip, 'a.zip');
    expect(tables.map(({ preview }) => preview.meta)).toEqual([
      [
        ['col_name', 'col_type', 'label'],
        ['value', 'Indicator', 'Number of plans'],
      ],
      undefined,
    ]);
  });

  test('says which of its files are not read, and why', async () => {
    const zip = madeZip([
      { name: '../../guidance.txt', text: 'Read me' },
      { name: '../../../a.csv', text: table },
      { name: 'b.csv', text: '%PDF-1.7' },
      { name: 'c.csv', text: table, flags: 1 },
    ]);
    const { tables, skipped } = await openFile(zip, 'a.zip');
    expect(tables.map(({ preview }) => preview.name)).toEqual(['a.csv']);
    expect(skipped.map(({ name }) => name)).toEqual(['guidance.txt', 'b.csv', 'c.csv']);
    expect(skipped[1]?.reason).toMatch(/^b\.csv is a PDF, not a CSV file\./);
    expect(skipped[2]?.reason).toMatch(/^c\.csv is locked with a password\./);
  });

  test('without a CSV file is refused, naming what it has', async () => {
    expect(await errorOf(zipOf({ 'a.txt': 'a', 'b/c.pdf': 'b' }), 'a.zip')).toMatchObject({
      code: 'not-csv',
      message: 'a.zip is a ZIP file without a CSV file in it; it has a.txt, c.pdf.',
    });
    expect((await errorOf(zipOf({}), 'a.zip')).message).toBe(
      'a.zip is a ZIP file with nothing in it.',
    );
  });

  test('whose only table cannot be read is refused for that reason', async () => {
    const zip = madeZip([{ name: 'a.csv', text: table, flags: 1 }]);
    expect((await errorOf(zip, 'a.zip')).message).toBe('a.csv is locked with a password.');
  });

  test('that is a workbook is refused with the way to save it as CSV', async () => {
    const parts = { 'docProps/app.xml': '<a/>', 'xl/workbook.xml': '<b/>' };
    expect(await errorOf(zipOf(parts), 'a.csv')).toMatchObject({
      code: 'workbook',
      message: 'a.csv is an Excel workbook, which cannot be read here.',
      fix: expect.stringContaining('CSV UTF-8'),
    });
  });
});

describe('a gzip file', () => {
  test('is read, and its progress counts its own bytes', async () => {
    const blob = gzipOf(strToU8(table));
    const { kind, tables } = await openFile(blob, 'a.csv.gz');
    expect(kind).toBe('gzip');
    expect(tables[0]?.preview).toMatchObject({ name: 'a.csv', container: 'a.csv.gz', size: null });
    const progress: number[] = [];
    await tables[0]?.read(null, { onProgress: ({ bytes, total }) => progress.push(bytes, total) });
    expect(progress.slice(-2)).toEqual([blob.size, blob.size]);
  });

  test('with another packed file in it is refused', async () => {
    const zip = new Uint8Array(await zipOf({ 'a.csv': table }).arrayBuffer());
    expect((await errorOf(gzipOf(zip), 'a.gz')).message).toBe(
      'a is a ZIP file inside another file, not a CSV file.',
    );
  });
});

describe('a file that is no table', () => {
  test.each([
    ['', 'empty', 'a.csv is empty.'],
    ['%PDF-1.7', 'not-csv', 'a.csv is a PDF, not a CSV file.'],
    ['<!doctype html><html></html>', 'not-csv', 'a.csv is a web page, not a CSV file.'],
    [
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      'workbook',
      'a.csv is an old Excel workbook, which cannot be read here.',
    ],
  ])('is refused: %j', async (start, code, message) => {
    const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0));
    expect(await errorOf(new Blob([bytes]), 'a.csv')).toMatchObject({
      code,
      message,
      file: 'a.csv',
    });
  });

  test('is refused when its first row never ends, or has ten thousand columns', async () => {
    expect(await errorOf(blobOf('x'.repeat(2_000_000)), 'a.csv')).toMatchObject({
      code: 'too-long',
      row: 1,
    });
    expect(await errorOf(blobOf(`${'a,'.repeat(9_999)}a\n`), 'a.csv')).toMatchObject({
      code: 'too-wide',
    });
  });
});

describe('a file that goes away', () => {
  /** What a browser does with a file that was changed or deleted since it was chosen. */
  class GoneBlob extends Blob {
    readonly #readable: number;
    constructor(text: string, readable: number) {
      super([text]);
      this.#readable = readable;
    }
    override stream(): ReturnType<Blob['stream']> {
      const start = this.slice(0, this.#readable);
      return new ReadableStream({
        async start(controller) {
          controller.enqueue(new Uint8Array(await start.arrayBuffer()));
          controller.error(new DOMException('The file could not be read.', 'NotReadableError'));
        },
      });
    }
  }

  test('while it is read is reported, with what to do', async () => {
    expect(await errorOf(new GoneBlob(table, 40), 'a.csv')).toMatchObject({
      code: 'unreadable',
      message: 'a.csv can no longer be read: it was changed, moved or deleted since it was chosen.',
      fix: 'Choose the file again.',
    });
  });
});

describe('a header', () => {
  /** A file that has other contents when it is opened for the second time. */
  class ChangedBlob extends Blob {
    #opened = 0;
    readonly #later: Blob;

    constructor(now: string, later: string) {
      super([now]);
      this.#later = new Blob([later]);
    }

    override stream(): ReturnType<Blob['stream']> {
      this.#opened += 1;
      return this.#opened === 1 ? super.stream() : this.#later.stream();
    }
  }

  async function resultOf(blob: Blob): Promise<unknown> {
    const { tables } = await openFile(blob, 'a.csv');
    return tables[0]?.read(null);
  }

  const unmatched = {
    name: 'FileError',
    code: 'no-header',
    message: 'The quotes in row 1 of a.csv, which holds the column names, do not match.',
    row: 1,
    fix: 'Open the file in a spreadsheet, check its first rows and save it as CSV again.',
  };

  test.each([
    ['is never closed', 'time_period,"value\n202425,5\n'],
    ['is closed in a later row', 'code,"name,value\nE1,"Sefton",5\n'],
    ['is followed by more of the name', 'code,"na"me,value\nE1,Sefton,5\n'],
  ])('whose quote %s is refused, and no figure read under another name', async (_, text) => {
    await expect(resultOf(blobOf(text))).rejects.toMatchObject(unmatched);
  });

  test('with sound quotes keeps its names, a comma and a line break in one of them', async () => {
    const scanned = await resultOf(blobOf('code,"name, of\nplace","a ""b"""\nE1,Sefton,5\n'));
    expect(scanned).toMatchObject({
      header: ['code', 'name, of\nplace', 'a "b"'],
      rows: [['E1', 'Sefton', '5']],
    });
  });

  test('that has more columns than when the file was opened is refused', async () => {
    // As long as before, so that nothing else tells.
    const changed = new ChangedBlob('code,value\nE1,5\n', 'code,n,v\nE,S,5\n\n');
    await expect(resultOf(changed)).rejects.toMatchObject({
      name: 'FileError',
      code: 'no-header',
      message:
        'Row 1 of a.csv, which holds the column names, has another number of columns than at first.',
    });
  });

  test.each([
    ['cut short', 'code,value\nE1,5\nE2,6\n', 'code,value\nE1,5\n'],
    ['made longer', 'code,value\nE1,5\n', 'code,value\nE1,5\nE2,6\n'],
  ])('of a file that is %s while it is read gives no figures', async (_, before, after) => {
    await expect(resultOf(new ChangedBlob(before, after))).rejects.toMatchObject({
      name: 'FileError',
      code: 'unreadable',
      message: 'a.csv can no longer be read: it was changed, moved or deleted since it was chosen.',
      fix: 'Choose the file again.',
    });
  });

  test('of a file that the browser will not open again gives no figures', async () => {
    const blob = blobOf('code,value\nE1,5\n');
    const { tables } = await openFile(blob, 'a.csv');
    blob.slice = () => {
      throw new DOMException('It has another date.', 'NotReadableError');
    };
    await expect(tables[0]?.read(null)).rejects.toMatchObject({ code: 'unreadable' });
  });

  test('with a row below it that does not end is refused, not called empty', async () => {
    const blob = blobOf(`a,b\n${'x'.repeat(1_100_000)}`);
    await expect(openFile(blob, 'a.csv')).rejects.toMatchObject({
      code: 'too-long',
      message: 'Row 2 of a.csv goes on for more than a megabyte.',
    });
  });

  test('after two byte order marks is the same one for both results', async () => {
    const { tables } = await openFile(blobOf('\ufeff\ufeff"a",b\n"1",2\n'), 'a.csv');
    const scanned = await tables[0]?.read(null);
    expect(scanned?.header).toEqual(tables[0]?.preview.header);
  });
});
