import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { countsOf } from '../../../src/query/select/counts.ts';
import { observe } from '../../../src/query/select/observe.ts';
import { buildDataset, filter, indicator, liverpool, period, sefton } from '../build-dataset.ts';

const share = indicator({
  column: 'neet_percent',
  unit: '%',
  decimalPlaces: 1,
  numeratorColumn: 'neet_count',
  cohortColumn: 'cohort_count',
});
const part = indicator({ column: 'neet_count' });
const whole = indicator({ column: 'cohort_count' });

function countsIn(
  one: Indicator,
  cells: readonly (number | 'c')[],
  indicators = [one, part, whole],
) {
  const dataset = buildDataset({
    indicators,
    filters: [filter('sex')],
    rows: [
      [2024, liverpool, 'Total', ...indicators.map(() => 1)],
      [2025, sefton, 'Total', ...indicators.map(() => 2)],
      [2025, liverpool, 'Male', ...indicators.map(() => 3)],
      [2025, liverpool, 'Total', ...cells],
    ],
  });
  const found = observe(dataset, one, liverpool, period(2025), {});
  if (!found) throw new Error('an observation expected');
  return countsOf(dataset, found);
}

describe('countsOf', () => {
  it('are the part and the whole in the row of the percentage: 981 of 11,151', () => {
    const counts = countsIn(share, [8.8, 981, 11151]);
    expect([counts?.part.cell, counts?.whole.cell]).toEqual([981, 11151]);
    expect(counts?.part.ref).toEqual({ dataset: 'test', row: 5, column: 'neet_count' });
    expect(counts?.whole.ref).toEqual({ dataset: 'test', row: 5, column: 'cohort_count' });
  });

  it('are of the same filter items, area and period', () => {
    const { part: one } = countsIn(share, [8.8, 981, 11151]) ?? {};
    expect(one).toMatchObject({ area: liverpool, items: { sex: 'Total' }, period: period(2025) });
  });

  it('are none where either is a symbol: nothing is worked out from the percentage', () => {
    expect(countsIn(share, [8.8, 'c', 11151])).toBeNull();
    expect(countsIn(share, [8.8, 981, 'c'])).toBeNull();
  });

  it('are none where either column is not named, or not held', () => {
    const cells = [8.8, 981, 11151];
    expect(countsIn({ ...share, numeratorColumn: '' }, cells)).toBeNull();
    expect(countsIn({ ...share, cohortColumn: '' }, cells)).toBeNull();
    expect(countsIn(share, [8.8, 981], [share, part])).toBeNull();
    expect(countsIn(share, [8.8, 11151], [share, whole])).toBeNull();
  });
});
