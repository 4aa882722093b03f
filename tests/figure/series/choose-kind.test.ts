import { gridOf } from '../../../src/query/select/grid.ts';
import { describe, expect, it } from 'vitest';
import {
  chooseKind,
  dependsOnSize,
  periodsWithNumbers,
} from '../../../src/figure/series/choose-kind.ts';
import type { Selection } from '../../../src/query/select/selection.ts';
import {
  buildDataset,
  england,
  filter,
  indicator,
  liverpool,
  sefton,
} from '../../query/build-dataset.ts';
import { neet, plans, selectionOf } from '../figure-of.ts';

const small = buildDataset({ rows: [[2025, liverpool, 1]] });
const selection = (parts: Partial<Selection>): Selection => ({ ...selectionOf(small), ...parts });
const rate = { indicator: neet, comparators: [england] };
const split = { splitBy: [filter('age')] };

describe('chooseKind', () => {
  it('draws a series as a line and a single period as bars', () => {
    expect(chooseKind(selection({}), 2)).toBe('line');
    expect(chooseKind(selection({}), 1)).toBe('bar');
    expect(chooseKind(selection({}), 0)).toBe('bar');
  });

  it('draws a breakdown of counts as bars, of rates with comparators as dots', () => {
    expect(chooseKind(selection({ ...split, comparators: [england] }), 5)).toBe('bar');
    expect(chooseKind(selection({ ...split, ...rate }), 5)).toBe('dot');
    expect(chooseKind(selection({ ...split, indicator: neet, comparators: [] }), 5)).toBe('bar');
  });

  it('keeps to what was asked for, except that one period makes no line, nor do more than 20 items', () => {
    for (const chart of ['line', 'bar', 'dot', 'table'] as const) {
      expect(chooseKind(selection({ chart }), 3)).toBe(chart);
    }
    expect(chooseKind(selection({ chart: 'line' }), 1)).toBe('bar');
    const [one] = selection({}).categories;
    const many = Array.from({ length: 21 }, () => one).flatMap((category) => category ?? []);
    expect(chooseKind(selection({ chart: 'line', categories: many }), 5)).toBe('bar');
    expect(chooseKind(selection({ chart: 'line', categories: many.slice(1) }), 5)).toBe('line');
    expect(chooseKind(selection({ chart: 'table' }), 1)).toBe('table');
    expect(chooseKind(selection({ chart: 'dot' }), 1)).toBe('dot');
  });
});

it('counts and money depend on the size of a place; rates, weeks and scores do not', () => {
  const depending = (['count', '£', '%', 'pp', 'weeks', 'score'] as const).filter((unit) =>
    dependsOnSize(selection({ indicator: indicator({ unit }) })),
  );
  expect(depending).toEqual(['count', '£']);
});

it('periods with numbers are those in which a chosen area has one, symbols aside', () => {
  const dataset = buildDataset({
    indicators: [plans],
    rows: [
      [2022, england, 500],
      [2023, liverpool, 'c'],
      [2024, sefton, 5],
      [2025, liverpool, 0],
    ],
  });
  const years = periodsWithNumbers(gridOf(dataset, selectionOf(dataset))).map(({ year }) => year);
  expect(years).toEqual([2024, 2025]);
});
