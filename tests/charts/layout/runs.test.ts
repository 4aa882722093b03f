import { describe, expect, it } from 'vitest';
import { bandPaths, runsOf } from '../../../src/charts/layout/runs.ts';

const points = (...ys: readonly (number | null)[]) =>
  ys.map((y, x) => (y === null ? null : { x, y }));
const shape = (ys: readonly (number | null)[], breaks: readonly number[] = []) =>
  runsOf(points(...ys), new Set(breaks)).map((run) => run.map(({ x }) => x));

describe('runsOf', () => {
  it('keeps neighbours together', () => {
    expect(shape([1, 2, 3])).toEqual([[0, 1, 2]]);
  });

  it('ends a run at a missing point', () => {
    expect(shape([1, 2, null, 3, null, null, 4])).toEqual([[0, 1], [3], [6]]);
    expect(shape([null, 1, null])).toEqual([[1]]);
    expect(shape([null, null])).toEqual([]);
  });

  it('ends a run at a break, which lies before its point', () => {
    expect(shape([1, 2, 3, 4], [2])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('makes no empty run where a break falls into a gap or before the first point', () => {
    expect(shape([1, null, 3], [1, 2])).toEqual([[0], [2]]);
    expect(shape([1, 2], [0])).toEqual([[0, 1]]);
  });
});

describe('bandPaths', () => {
  const paths = (ranges: Parameters<typeof bandPaths>[0], breaks: readonly number[] = []) =>
    bandPaths(ranges, [0, 10, 20], (value) => 100 - value, new Set(breaks));

  it('go along the highs and back along the lows', () => {
    expect(paths([{ low: 1, high: 5 }, { low: 2, high: 6 }, null])).toEqual([
      'M0.0,95.0L10.0,94.0L10.0,98.0L0.0,99.0Z',
    ]);
  });

  it('give a lone range a width', () => {
    expect(paths([null, { low: 2, high: 6 }, null])).toEqual([
      'M6.0,94.0L14.0,94.0L14.0,98.0L6.0,98.0Z',
    ]);
  });

  it('stop at a gap and at a break', () => {
    const range = { low: 1, high: 5 };
    expect(paths([range, null, range])).toHaveLength(2);
    expect(paths([range, range, range], [2])).toHaveLength(2);
  });
});
