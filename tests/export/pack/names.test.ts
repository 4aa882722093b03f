import { describe, expect, it } from 'vitest';
import { isSafePath, uniqueNames } from '../../../src/export/pack/names.ts';

describe('names in a pack', () => {
  it('are given once; later ones get a number', () => {
    const unique = uniqueNames();
    expect(['a', 'b', 'a', 'a', 'b'].map(unique)).toEqual(['a', 'b', 'a-2', 'a-3', 'b-2']);
  });

  it('that differ by case only count as one', () => {
    const unique = uniqueNames();
    expect(['Plans', 'plans', 'Plans'].map(unique)).toEqual(['Plans', 'plans-2', 'Plans-3']);
  });

  it('do not run into a name that ends in a number already', () => {
    const unique = uniqueNames();
    expect(['a', 'a-2', 'a'].map(unique)).toEqual(['a', 'a-2', 'a-3']);
  });
});

describe('a safe path', () => {
  it.each(['datapackage.json', 'strategy/targets.csv', 'a_b-c.2.csv'])('may be %s', (path) => {
    expect(isSafePath(path)).toBe(true);
  });

  it.each([
    '',
    '/etc/passwd',
    '../up.csv',
    'a/../../up.csv',
    'a//b.csv',
    './a.csv',
    '.hidden',
    'C:\\a.csv',
    'a\\b.csv',
    'a\u202E.csv',
    'a b.csv',
    'x'.repeat(201),
  ])('is not %j', (path) => {
    expect(isSafePath(path)).toBe(false);
  });
});
