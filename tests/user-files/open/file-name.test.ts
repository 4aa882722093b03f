import { describe, expect, test } from 'vitest';
import {
  describedBy,
  isCsvName,
  isMetaName,
  shownName,
} from '../../../src/user-files/open/file-name.ts';

describe('a name to be shown', () => {
  test.each([
    ['data/ehcp.csv', 'ehcp.csv'],
    ['../../../etc/passwd.csv', 'passwd.csv'],
    ['C:\\Users\\me\\a.csv', 'a.csv'],
    ['/absolute.csv', 'absolute.csv'],
    ['folder/', 'folder'],
    ['a\u202evsc.exe', 'avsc.exe'],
    ['a\nb\0.csv', 'a b.csv'],
    ['../..', 'a file without a name'],
    ['', 'a file without a name'],
  ])('of %j is %j', (path, name) => {
    expect(shownName(path)).toBe(name);
  });

  test('is not endlessly long', () => {
    expect(shownName('x'.repeat(500))).toHaveLength(121);
  });
});

describe('a CSV file in a ZIP', () => {
  test.each([
    ['a.csv', true],
    ['deep/er/A.META.CSV', true],
    ['a.csv.exe', false],
    ['__MACOSX/._a.csv', false],
    ['data/._a.csv', false],
    ['guidance.txt', false],
  ])('%s: %s', (path, isOne) => {
    expect(isCsvName(path)).toBe(isOne);
  });

  test('is described by the .meta.csv beside it', () => {
    expect(isMetaName('data/SEN2_MI.meta.csv')).toBe(true);
    expect(describedBy('data/SEN2_MI.meta.csv')).toBe('data/sen2_mi.csv');
  });
});
