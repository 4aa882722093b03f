import { describe, expect, it } from 'vitest';
import { gridOf, remember, seriesIn } from '../../../src/query/select/grid.ts';
import { observe } from '../../../src/query/select/observe.ts';
import type { Category } from '../../../src/query/select/selection.ts';
import { selectionOf } from '../../figure/figure-of.ts';
import { buildDataset, filter, liverpool, plans, sefton } from '../build-dataset.ts';

const dataset = buildDataset({
  filters: [filter('sex')],
  rows: [
    [2023, liverpool, 'Total', 6000],
    [2025, liverpool, 'Female', 2000],
    [2025, liverpool, 'Male', 4000],
    [2025, sefton, 'Female', 'c'],
    [2025, liverpool, 'Total', 6100],
  ],
});
const selection = selectionOf(dataset, { breakdown: 'sex' });
const grid = gridOf(dataset, selection);
const { areas, periods, categories } = selection;
const known = areas.flatMap((area) =>
  periods.flatMap((period) => categories.map((category) => ({ area, period, category }))),
);

describe('a grid', () => {
  it('holds what the dataset has for every area, period and category, and nothing where it has no row', () => {
    expect(known).toHaveLength(2 * 3 * 2);
    for (const { area, period, category } of known) {
      expect(grid.at(area, period, category)).toEqual(
        observe(dataset, plans, area, period, category.items),
      );
    }
  });

  it('finds each observation once: the same object however often it is asked for', () => {
    const [first] = known.filter((one) => grid.at(one.area, one.period, one.category));
    const found = first && grid.at(first.area, first.period, first.category);
    expect(found).toBeDefined();
    expect(first && grid.at(first.area, first.period, first.category)).toBe(found);
  });

  it('gives the cells of many areas in their order, symbols and absences among them', () => {
    const [category] = categories as readonly [Category];
    const latest = periods.at(-1);
    expect(latest && grid.cellsOf([sefton, liverpool], latest, category)).toEqual(['c', 2000]);
    expect(periods[1] && grid.cellsOf(areas, periods[1], category)).toEqual([undefined, undefined]);
  });

  it('keeps the period of a year that the file skips in a series', () => {
    const whole = gridOf(dataset, selectionOf(dataset));
    const [category] = whole.selection.categories as readonly [Category];
    const series = seriesIn(whole, liverpool, whole.selection.periods, category);
    expect(series.map(({ period, observation }) => [period.year, observation?.cell])).toEqual([
      [2023, 6000],
      [2024, undefined],
      [2025, 6100],
    ]);
  });
});

it('remember works a value out once for each key', () => {
  const asked: object[] = [];
  const once = remember((key: object) => asked.push(key));
  const [one, two] = [{}, {}];
  expect([once(one), once(two), once(one)]).toEqual([1, 2, 1]);
  expect(asked).toEqual([one, two]);
});
