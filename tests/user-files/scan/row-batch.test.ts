import { expect, test } from 'vitest';
import { RowBuilder } from '../../../src/user-files/scan/row-batch.ts';

test('batches become rows again, across a fresh start of the numbers', () => {
  const builder = new RowBuilder();
  builder.add({
    width: 2,
    codes: Uint32Array.of(0, 1, 0, 0),
    rowNumbers: Uint32Array.of(2, 5),
    strings: ['a', 'b'],
    anew: true,
  });
  builder.add({
    width: 2,
    codes: Uint32Array.of(1, 2),
    rowNumbers: Uint32Array.of(6),
    strings: ['c'],
    anew: false,
  });
  builder.add({
    width: 2,
    codes: Uint32Array.of(0, 0),
    rowNumbers: Uint32Array.of(9),
    strings: ['d'],
    anew: true,
  });
  expect(builder.rows).toEqual([
    ['a', 'b'],
    ['a', 'a'],
    ['b', 'c'],
    ['d', 'd'],
  ]);
  expect([...builder.rowNumbers()]).toEqual([2, 5, 6, 9]);
});
