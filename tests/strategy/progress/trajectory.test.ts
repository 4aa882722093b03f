import { describe, expect, it } from 'vitest';
import { trajectoryOf, valueAt } from '../../../src/strategy/progress/trajectory.ts';
import { buildDataset, indicator, sefton } from '../../query/build-dataset.ts';
import { target } from './sample-target.ts';

const share = indicator({ column: 'good_percent', unit: '%', decimalPlaces: 1, polarity: 'high' });
const yearly = (...years: readonly number[]) =>
  buildDataset({
    indicators: [share],
    identifier: 'Calendar year',
    rows: years.map((year) => [year, sefton, 65]),
  });
const promise = (due: string, period: string) =>
  target({
    indicator: share.id,
    direction: 'at_least',
    value: 70,
    unit: '%',
    due,
    baseline: { value: 60, period },
  });

describe('the straight line from a baseline to a target', () => {
  it('ends at the due date with the target, however far the figures go on', () => {
    const dataset = yearly(2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
    const points = trajectoryOf(promise('2023', '2020'), sefton.code, dataset);
    expect(points.map(({ order }) => order)).toEqual([2021, 2022, 2023, 2024]);
    expect(points.at(-1)?.value).toBe(70);
  });

  it('is none where the baseline is of a time after the due date', () => {
    expect(trajectoryOf(promise('2022-07', '2023'), sefton.code, yearly(2024))).toEqual([]);
  });

  it('goes neither on beyond its ends nor back before them', () => {
    const line = {
      from: { order: 2021, value: 60 },
      to: { order: 2026, value: 70 },
      perYear: 2,
    };
    expect([2019, 2021, 2024, 2026, 2030].map((order) => valueAt(line, order))).toEqual([
      60, 60, 66, 70, 70,
    ]);
  });
});
