import { describe, expect, test } from 'vitest';
import { CellPool, emptyHash, hashed } from '../../../src/user-files/scan/cell-pool.ts';

const encoder = new TextEncoder();

function numberOf(pool: CellPool, text: string): number {
  const bytes = encoder.encode(`,${text},`);
  const hash = bytes.slice(1, -1).reduce(hashed, emptyHash);
  return pool.numberOf(bytes, 1, bytes.length - 1, hash);
}

describe('a pool of cells', () => {
  test('gives equal cells the same number and others another one', () => {
    const pool = new CellPool();
    const [one, two, again] = ['E08000012', 'E08000014', 'E08000012'].map((text) =>
      numberOf(pool, text),
    );
    expect(one).not.toBe(two);
    expect(again).toBe(one);
  });

  test('knows the text of each of many cells, empty ones and ones beyond ASCII among them', () => {
    const pool = new CellPool();
    const known = new Map<number, string>();
    for (let index = 0; index < 20_000; index += 1) {
      if (index % 7 === 0) known.set(pool.numberOfText(`Môn ${index}`), `Môn ${index}`);
      if (index % 500 === 0) known.set(numberOf(pool, ''), '');
      known.set(numberOf(pool, String(index)), String(index));
    }
    for (const [number, text] of known) expect(pool.textOf(number)).toBe(text);
    expect(pool.textOf(numberOf(pool, ''))).toBe('');
    expect(pool.textOf(numberOf(pool, '19999'))).toBe('19999');
  });

  test('hands over each text once, in the order of the numbers', () => {
    const pool = new CellPool();
    numberOf(pool, 'a');
    numberOf(pool, 'b');
    expect(pool.take()).toEqual({ strings: ['a', 'b'], anew: true });
    numberOf(pool, 'a');
    pool.numberOfText('ô');
    numberOf(pool, 'c');
    expect(pool.take()).toEqual({ strings: ['ô', 'c'], anew: false });
  });

  test('starts anew when it has more than it should, so that it never grows large', () => {
    const pool = new CellPool();
    for (let index = 0; index < 140_000; index += 1) numberOf(pool, String(index));
    expect(pool.take()).toMatchObject({ strings: { length: 140_000 }, anew: true });
    expect(numberOf(pool, '139999')).toBe(0);
    expect(pool.take()).toEqual({ strings: ['139999'], anew: true });
  });

  test('keeps telling cells apart when there are more than it can look for', () => {
    const pool = new CellPool();
    const wrong: number[] = [];
    for (let index = 0; index < 300_000; index += 1) {
      if (pool.textOf(numberOf(pool, String(index))) !== String(index)) wrong.push(index);
    }
    expect(wrong).toEqual([]);
    expect(pool.textOf(numberOf(pool, '299999'))).toBe('299999');
    expect(pool.textOf(numberOf(pool, '5'))).toBe('5');
  });
});
