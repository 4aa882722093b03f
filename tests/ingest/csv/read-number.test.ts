import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from '../../../src/ingest/csv/read-number.ts';

test.each([
  ['0', 0],
  ['5368', 5368],
  ['007', 7],
  ['-12', -12],
  ['-0.7', -0.7],
  ['11.67026486', 11.67026486],
  ['1.5e3', 1500],
  ['2E-2', 0.02],
  ['7063230381', 7063230381],
  ['999999999999999', 999999999999999],
  ['9007199254740993', 9007199254740992],
])('"%s" is the number %d', (text, expected) => {
  expect(readNumber(text)).toBe(expected);
});

test('"-0" keeps its sign, as Number does', () => {
  expect(readNumber('-0')).toBe(-0);
});

test.each([
  '',
  ' ',
  ' 5',
  '5 ',
  '5\n',
  '+5',
  '.5',
  '5.',
  '-',
  '--5',
  '1,234',
  '12%',
  '£12',
  '0x10',
  '1e',
  '1e999',
  'Infinity',
  '-Infinity',
  'NaN',
  'c',
  '٣',
  '5\u200b',
  '1_000',
  '5n',
])('"%s" is not a number', (text) => {
  expect(readNumber(text)).toBeNaN();
});

test('every plain number is read as Number reads it', () => {
  const plain = fc.stringMatching(/^-?[0-9]{1,18}(\.[0-9]{1,18})?([eE][+-]?[0-9]{1,2})?$/);
  fc.assert(
    fc.property(plain, (text) => {
      expect(readNumber(text)).toBe(Number(text));
    }),
    { numRuns: 5000 },
  );
});
