import { describe, expect, test } from 'vitest';
import { headLength, officeDocument, sniff } from '../../../src/user-files/open/sniff.ts';

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The first header of a file in a ZIP. */
function zipHead(name: string, contents = ''): string {
  return `PK\x03\x04${'\0'.repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}${contents}`;
}

describe('the first bytes', () => {
  test.each([
    ['comma-separated values', 'a,b\n1,2\n', 'csv'],
    ['a ZIP, whatever its name', zipHead('data.csv'), 'zip'],
    ['a ZIP with nothing in it', `PK\x05\x06${'\0'.repeat(18)}`, 'zip'],
    ['a gzip file', '\x1f\x8b\x08\0', 'gzip'],
    ['nothing', '', 'empty'],
    ['only a byte order mark and line ends', '\xef\xbb\xbf\r\n \n', 'empty'],
  ])('tell %s', (_name, head, kind) => {
    expect(sniff(bytes(head), 'ap-census.csv.gz').kind).toBe(kind);
  });

  test.each([
    ['an Excel workbook', zipHead('[Content_Types].xml') + zipHead('xl/workbook.xml')],
    ['an Office document', zipHead('[Content_Types].xml')],
    [
      'an OpenDocument spreadsheet',
      zipHead('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    ],
    ['an old Excel workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ])('tell %s, which is a workbook though it is called .csv', (what, head) => {
    expect(sniff(bytes(head), 'a.csv')).toMatchObject({ kind: 'workbook', what });
  });

  test.each([
    ['a Word document', zipHead('[Content_Types].xml') + zipHead('word/document.xml')],
    ['a PDF', '%PDF-1.7'],
    ['a picture', '\x89PNG\r\n'],
    ['a web page', '\n<!DOCTYPE html><html>'],
    ['a web page', '\xef\xbb\xbf<html>'],
    ['an XML file', '<?xml version="1.0"?>'],
    ['a JSON file', '{"a": [1]}'],
    ['a JSON file', ' [\n {"a": 1}]'],
    [
      'a file with bytes that are no text, as after a broken download',
      `a,b\n${'1,2\n'.repeat(100)}3\0,4\n`,
    ],
    ['a binary file', 'abc\x01\x02\x03\x04\x05\0\0'],
  ])('tell %s, which is no table', (what, head) => {
    expect(sniff(bytes(head), 'a.csv')).toMatchObject({ kind: 'other', what });
  });
});

describe('the encoding', () => {
  test.each([
    ['utf-8', true, '\xef\xbb\xbfa,b'],
    ['utf-8', false, 'M\xc3\xb4n'],
    ['windows-1252', false, 'M\xf4n'],
    ['utf-16le', true, '\xff\xfea\0,\0b\0'],
    ['utf-16be', true, '\xfe\xff\0a\0,\0b'],
    ['utf-16le', false, 'a\0,\0b\0\n\0'],
    ['utf-16be', false, '\0a\0,\0b\0\n'],
  ] as const)('is %s (mark: %s)', (encoding, bom, head) => {
    expect(sniff(bytes(head), 'a.csv')).toMatchObject({ kind: 'csv', encoding, bom });
  });

  test('is UTF-8 when a full head ends within a character', () => {
    const head = bytes(`${'a'.repeat(headLength - 1)}\xc3`);
    expect(sniff(head, 'a.csv').encoding).toBe('utf-8');
  });

  test('is UTF-8 when only a few of its characters are not', () => {
    expect(sniff(bytes('M\xc3\xb4n,M\xc3\xb4n,M\xf4n'), 'a.csv').encoding).toBe('utf-8');
  });
});

describe('the names in a ZIP', () => {
  test('tell a workbook', () => {
    expect(officeDocument(['_rels/.rels', 'xl/workbook.xml'])?.kind).toBe('workbook');
  });

  test('tell a plain ZIP, even one with a folder for Excel files', () => {
    expect(officeDocument(['data/a.csv', 'excel/xl.txt'])).toBeNull();
  });
});
