import { describe, expect, test } from 'vitest';
import { keepsRecord, keyColumnsOf } from '../../../src/user-files/scan/key-test.ts';

const keys = [
  [
    { column: 2, any: ['Local authority'] },
    { column: 7, any: ['E08000012', 'E08000014'] },
  ],
  [{ column: 2, any: ['National'] }],
];

function record(level: string, code: string): readonly string[] {
  return ['2024', '', level, '', '', '', '', code];
}

describe('a record', () => {
  test('is kept when one alternative holds in all its columns', () => {
    expect(keepsRecord(record('Local authority', 'E08000014'), keys)).toBe(true);
    expect(keepsRecord(record('National', ''), keys)).toBe(true);
  });

  test('is not kept when only some columns of each alternative hold', () => {
    expect(keepsRecord(record('Local authority', 'E08000011'), keys)).toBe(false);
    expect(keepsRecord(record('Regional', 'E08000012'), keys)).toBe(false);
  });

  test('may have spaces around its values, but no other letters', () => {
    expect(keepsRecord(record(' Local authority', 'E08000012\u00a0'), keys)).toBe(true);
    expect(keepsRecord(record('Local Authority', 'E08000012'), keys)).toBe(false);
  });

  test('that is too short has empty cells there', () => {
    expect(keepsRecord(['2024'], [[{ column: 3, any: [''] }]])).toBe(true);
    expect(keepsRecord(['2024'], keys)).toBe(false);
  });

  test('is kept in any case when there is no test', () => {
    expect(keepsRecord([], null)).toBe(true);
  });
});

test('the columns of a test are named once, from left to right', () => {
  expect(keyColumnsOf([...keys].reverse())).toEqual([2, 7]);
});
