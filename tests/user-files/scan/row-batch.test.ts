import { describe, expect, test } from 'vitest';
import { RowBuilder, RowEncoder } from '../../../src/user-files/scan/row-batch.ts';

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

describe('rows become batches', () => {
  const places = (count: number): Uint32Array => new Uint32Array(count);

  test('with each text once, in the order of the numbers', () => {
    const encoder = new RowEncoder(2);
    expect(encoder.encode([['a', 'b']], places(1))).toMatchObject({
      codes: Uint32Array.of(0, 1),
      strings: ['a', 'b'],
      anew: true,
    });
    const rows = [
      ['b', 'ô'],
      ['', 'a'],
    ];
    expect(encoder.encode(rows, places(2))).toMatchObject({
      codes: Uint32Array.of(1, 2, 3, 0),
      strings: ['ô', ''],
      anew: false,
    });
  });

  test('whose numbers start again when there are many, so that a long file fills no memory', () => {
    const encoder = new RowEncoder(1);
    const many = Array.from({ length: 140_000 }, (_, index) => [String(index)]);
    expect(encoder.encode(many, places(140_000))).toMatchObject({ anew: true });
    expect(encoder.encode([['139999']], places(1))).toMatchObject({
      codes: Uint32Array.of(0),
      strings: ['139999'],
      anew: true,
    });
  });
});
