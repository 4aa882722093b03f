import { describe, expect, it } from 'vitest';
import {
  entryMark,
  nextMark,
  nearestMark,
  targetAt,
  type MarkPosition,
} from '../../../src/charts/interactive/navigate.ts';
import { buildDataset, england, liverpool, sefton } from '../../query/build-dataset.ts';
import { figureOf, neet, plans } from '../../figure/figure-of.ts';
import { planOf } from '../layout/plan-of.ts';

const series = figureOf(
  buildDataset({
    indicators: [plans],
    rows: [2023, 2024, 2025].flatMap((year) => [
      [year, liverpool, 60],
      [year, sefton, 30],
      [year, england, 900],
    ]),
  }),
);
const lines = [planOf(series), planOf(series, { facet: 1, compact: true })];
const bars = [
  planOf(
    figureOf(
      buildDataset({
        indicators: [neet],
        rows: [
          [2025, liverpool, 8.8],
          [2025, sefton, 3.8],
          [2025, england, 5.6],
        ],
      }),
    ),
  ),
];
const at = (facet: number, one: number, position: number): MarkPosition => ({
  facet,
  series: one,
  position,
});

describe('keys on a line chart', () => {
  it('enter at the latest period of the first series', () => {
    expect(entryMark(lines)).toEqual(at(0, 0, 2));
    expect(entryMark([])).toBeNull();
  });

  it('move along time with left and right, stopping at the ends', () => {
    expect(nextMark(lines, at(0, 0, 1), 'ArrowLeft')).toEqual(at(0, 0, 0));
    expect(nextMark(lines, at(0, 0, 0), 'ArrowLeft')).toEqual(at(0, 0, 0));
    expect(nextMark(lines, at(0, 0, 1), 'ArrowRight')).toEqual(at(0, 0, 2));
    expect(nextMark(lines, at(0, 0, 2), 'ArrowRight')).toEqual(at(0, 0, 2));
  });

  it('move between series with up and down, on into the next drawing', () => {
    expect(nextMark(lines, at(0, 0, 1), 'ArrowDown')).toEqual(at(0, 1, 1));
    expect(nextMark(lines, at(0, 1, 1), 'ArrowDown')).toEqual(at(1, 0, 1));
    expect(nextMark(lines, at(1, 0, 1), 'ArrowDown')).toEqual(at(1, 0, 1));
    expect(nextMark(lines, at(1, 0, 1), 'ArrowUp')).toEqual(at(0, 1, 1));
    expect(nextMark(lines, at(0, 0, 1), 'ArrowUp')).toEqual(at(0, 0, 1));
  });

  it('go to the first and last period with Home and End', () => {
    expect(nextMark(lines, at(0, 1, 1), 'Home')).toEqual(at(0, 1, 0));
    expect(nextMark(lines, at(0, 1, 1), 'End')).toEqual(at(0, 1, 2));
  });

  it('leave every other key alone', () => {
    for (const key of ['Tab', 'a', 'Escape', 'Enter', ' ', 'PageDown']) {
      expect(nextMark(lines, at(0, 0, 1), key)).toBeNull();
    }
  });
});

describe('keys on bars', () => {
  it('enter at the first row and move along rows with up and down', () => {
    expect(entryMark(bars)).toEqual(at(0, 0, 0));
    expect(nextMark(bars, at(0, 0, 0), 'ArrowDown')).toEqual(at(0, 0, 1));
    expect(nextMark(bars, at(0, 0, 0), 'ArrowUp')).toEqual(at(0, 0, 0));
    expect(nextMark(bars, at(0, 0, 0), 'End')).toEqual(at(0, 0, 2));
  });

  it('stay where there is one series only', () => {
    expect(nextMark(bars, at(0, 0, 1), 'ArrowRight')).toEqual(at(0, 0, 1));
  });
});

describe('the mark at a place', () => {
  it('is found, and nothing is found nowhere', () => {
    expect(targetAt(lines, at(0, 1, 2))?.mark.cell).toBe(30);
    expect(targetAt(lines, at(9, 0, 0))).toBeUndefined();
    expect(targetAt(lines, null)).toBeUndefined();
  });

  it('is the nearest to the pointer, along the axis first', () => {
    const [plan] = lines;
    const target = plan && targetAt([plan], at(0, 1, 1));
    const near = { x: (target?.x ?? 0) + 8, y: (target?.y ?? 0) - 8 };
    expect(plan && nearestMark(plan, 0, near)).toEqual(at(0, 1, 1));
    expect(plan && nearestMark({ ...plan, targets: [] }, 0, near)).toBeNull();
  });
});
