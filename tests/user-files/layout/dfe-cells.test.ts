import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/user-files/layout/dfe-cells.ts';

describe('a cell of values', () => {
  test.each([
    ['5368', 5368],
    ['-0.7', -0.7],
    ['3.81486', 3.81486],
  ])('%s is a number', (text, value) => {
    expect(readCell(text)).toEqual({ kind: 'number', value, text });
  });

  test.each([
    ['1,234', '1234', ''],
    ['12.5%', '12.5', '%'],
    ['£1,234.50', '1234.50', '£'],
    ['-£7', '-7', '£'],
    [' 42 ', '42', ''],
    ['£1.2m', '1200000', '£m'],
    ['£950k', '950000', '£m'],
    ['-£1.2345k', '-1234.5', '£m'],
    ['£2 bn', '2000000000', '£m'],
  ] as const)('%s is a number written for reading', (text, plain, sign) => {
    expect(readCell(text)).toEqual({ kind: 'tidied', value: Number(plain), text: plain, sign });
  });

  test.each(['1.2m', '5k', '£1.2x', '(100)', '£m'])('%s is no number', (text) => {
    expect(readCell(text)).toEqual({ kind: 'other' });
  });

  test.each([
    ['c', 'c'],
    ['Z', 'z'],
    ['low', 'low'],
    ['[x]', 'x'],
    [' k ', 'k'],
  ])('%s is the symbol %s', (text, symbol) => {
    expect(readCell(text)).toEqual({ kind: 'symbol', symbol });
  });

  test.each(['', '  ', 'NULL', 'n/a', '#N/A', '..', '-', ':', '*'])(
    '"%s" says that there is no number',
    (text) => {
      expect(readCell(text)).toEqual({ kind: 'missing', symbol: 'x' });
    },
  );

  test('an old sign for a number that rounds to zero keeps that meaning', () => {
    expect(readCell('~')).toEqual({ kind: 'missing', symbol: 'low' });
  });

  test.each(['Liverpool', '1,23', '12 to 15', '0x10', '=1+1', '1.2.3', '1e999'])(
    '%s is neither',
    (text) => {
      expect(readCell(text)).toEqual({ kind: 'other' });
    },
  );
});
