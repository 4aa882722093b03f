import { describe, expect, it } from 'vitest';
import { headingState, nextSorting, sortRows } from '../../../src/charts/interactive/sort.ts';

describe('a table that is sorted', () => {
  it('begins with the largest numbers, and with the first row heading', () => {
    expect(nextSorting(null, 'a', false)).toEqual({ column: 'a', isAscending: false });
    expect(nextSorting(null, '', true)).toEqual({ column: '', isAscending: true });
  });

  it('turns round when the same heading is chosen, and begins anew with another', () => {
    const once = nextSorting(null, 'a', false);
    expect(nextSorting(once, 'a', false).isAscending).toBe(true);
    expect(nextSorting(nextSorting(once, 'a', false), 'b', false).isAscending).toBe(false);
  });

  it.each([
    [true, [1, 2, 2, null, null]],
    [false, [2, 2, 1, null, null]],
  ])('keeps what is no number below, ascending: %s', (isAscending, sorted) => {
    const rows = [null, 2, 1, null, 2];
    expect(sortRows(rows, isAscending, (row) => row)).toEqual(sorted);
  });

  it('leaves equal rows in their order', () => {
    const rows = [
      { name: 'a', number: 1 },
      { name: 'b', number: 1 },
    ];
    for (const isAscending of [true, false]) {
      expect(sortRows(rows, isAscending, ({ number }) => number)).toEqual(rows);
    }
  });

  it('says of each column how it is sorted', () => {
    const sorting = nextSorting(null, 3, false);
    expect(headingState(sorting, 3)).toEqual({ ariaSort: 'descending', arrow: ' ▼' });
    expect(headingState(sorting, 2)).toEqual({ ariaSort: 'none', arrow: ' ↕' });
    expect(headingState(null, 3).ariaSort).toBe('none');
  });
});
