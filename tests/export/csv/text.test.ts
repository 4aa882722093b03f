import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText, safeText } from '../../../src/export/csv/text.ts';

const rowsOf = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' }).data;

describe('a CSV file', () => {
  it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
    expect(
      csvText([
        ['a', 'b'],
        ['c', 1],
      ]),
    ).toBe('\uFEFFa,b\r\nc,1');
  });

  it('doubles quotes and keeps commas and line breaks inside them', () => {
    expect(csvText([['say "no"', 'a, b', 'one\ntwo', 'one\rtwo']])).toBe(
      '\uFEFF"say ""no""","a, b","one\ntwo","one\rtwo"',
    );
  });

  it('writes numbers as they are, never in a local form', () => {
    expect(csvText([[-0.7, 1234567.5, 0, -0, 0.1, null]])).toBe('\uFEFF-0.7,1234567.5,0,0,0.1,');
  });

  it('reads back as it was, whatever the text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (cells) => {
        expect(rowsOf(csvText(cells))).toEqual(cells.map((row) => row.map(safeText)));
      }),
    );
  });
});

describe('text that a spreadsheet would take for a formula', () => {
  it.each([
    '=1+1',
    ' =1+1',
    '+44',
    '-0.7',
    '@SUM(A1)',
    '|calc',
    '%0A',
    '\t=1',
    '\r=1',
    '\tharmless',
    '\n=1',
    '\u00A0=1',
    '\u200B=1',
    '\uFEFF=1',
    '\u0000=1',
    '\u202E=1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM',
  ])('gets an apostrophe: %j', (text) => {
    expect(safeText(text)).toMatch(/^'/);
  });

  it.each(['Liverpool', 'St Helens', '16-17', 'January 2026', '−0.7', '', '1=1', "'quoted"])(
    'is left alone where it is none: %j',
    (text) => {
      expect(safeText(text)).toBe(text);
    },
  );

  it('never begins one, hidden beginnings included', () => {
    const beginning = fc.string({
      unit: fc.constantFrom(' ', '\t', '\u200B', '\uFEFF', '\u0007', '\u202A'),
    });
    const sign = fc.constantFrom(...'=+-@|%＝＋－＠');
    fc.assert(
      fc.property(beginning, sign, fc.string(), (start, one, rest) => {
        expect(safeText(`${start}${one}${rest}`)).toMatch(/^'/);
      }),
    );
  });
});

it('text loses the marks that turn the direction of writing, and control characters', () => {
  expect(safeText('Sef\u202Eton \u2066x\u2069\u200F\u061C\u0007')).toBe('Sefton x');
});
