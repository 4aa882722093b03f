import { describe, expect, test } from 'vitest';
import { findTableHead } from '../../../src/user-files/open/table-head.ts';

describe('the header', () => {
  test('is the first row of a plain table', () => {
    expect(findTableHead('a,b\n1,2\n3,4\n', true)).toEqual({
      delimiter: ',',
      headerRow: 1,
      header: ['a', 'b'],
      above: [],
      sample: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
  });

  test('is found below titles, with and without commas to fill them up', () => {
    const table = 'URN,LA,Phase,Grade\n1,Sefton,Primary,2\n';
    expect(
      findTableHead(`Schools,,,\n,,,\n"As at 31 August, 2025",,,\n${table}`, true),
    ).toMatchObject({
      headerRow: 4,
      header: ['URN', 'LA', 'Phase', 'Grade'],
      above: [
        ['Schools', '', '', ''],
        ['', '', '', ''],
        ['As at 31 August, 2025', '', '', ''],
      ],
    });
    expect(findTableHead(`Schools\n\n${table}`, true)).toMatchObject({
      headerRow: 3,
      sample: [['1', 'Sefton', 'Primary', '2']],
    });
  });

  test('may have empty cells, and one column is enough', () => {
    expect(findTableHead('a,,c\n1,2,3\n', true)?.headerRow).toBe(1);
    expect(findTableHead('\na\n1\n', true)?.headerRow).toBe(2);
  });

  test('may have a line break in a cell, and a byte order mark before it', () => {
    expect(findTableHead('\ufeff"a\r\nb",c\r\n1,2\r\n', true)?.header).toEqual(['a\nb', 'c']);
  });

  test('is missing when its row does not end', () => {
    expect(findTableHead('a,b,c', false)).toBeNull();
  });
});

describe('the sample', () => {
  test('leaves out a last row that may go on', () => {
    expect(findTableHead('a,b\n1,2\n3,', false)?.sample).toEqual([['1', '2']]);
    expect(findTableHead('a,b\n1,2\n3,', true)?.sample).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  test('keeps blank rows, so that rows can be counted', () => {
    expect(findTableHead('a,b\n\n1,2\n', true)?.sample).toEqual([[''], ['1', '2']]);
  });

  test('has at most 2,000 rows, the header and what is above it among them', () => {
    expect(findTableHead(`a,b\n${'1,2\n'.repeat(5000)}`, true)?.sample).toHaveLength(1999);
  });
});

describe('the delimiter', () => {
  test.each([
    [',', 'a,b\n1;2;3,4\n5,6\n'],
    [';', 'a;b;c\n1,5;2,5;3\n1;2,0;3\n'],
    ['\t', 'a\tb, c\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [',', 'a\n1\n2\n'],
  ])('is %j', (delimiter, text) => {
    expect(findTableHead(text, true)?.delimiter).toBe(delimiter);
  });
});

test('a row with a quote that is never closed is still a row', () => {
  expect(findTableHead('a,b\n1,"2\n3,4\n', true)?.sample).toEqual([['1', '2\n3,4\n']]);
});
