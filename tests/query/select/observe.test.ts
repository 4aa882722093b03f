import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cohortOf,
  createIndex,
  observe,
  seriesOf,
  upTo,
} from '../../../src/query/select/observe.ts';
import {
  buildDataset,
  filter,
  indicator,
  liverpool,
  neet,
  northWest,
  period,
  plans,
  sefton,
} from '../build-dataset.ts';

const caseload = buildDataset({
  rows: [
    [2025, liverpool, 6814],
    [2025, sefton, 3736],
    [2026, liverpool, 7875],
    [2026, sefton, 'c'],
  ],
});

describe('observe', () => {
  it('finds a value and the row of the file it stands in', () => {
    const found = observe(caseload, plans, liverpool, period(2026), {});
    expect(found?.cell).toBe(7875);
    expect(found?.ref).toEqual({ dataset: 'test', row: 4, column: 'ehc_plan_count' });
    expect(found?.index).toBe(2);
  });

  it('gives a symbol as a value', () => {
    expect(observe(caseload, plans, sefton, period(2026), {})?.cell).toBe('c');
  });

  it('is undefined for an area, a period or an item without a row', () => {
    expect(observe(caseload, plans, northWest, period(2026), {})).toBeUndefined();
    expect(observe(caseload, plans, liverpool, period(2024), {})).toBeUndefined();
    expect(observe(caseload, plans, liverpool, period(2025, 'March'), {})).toBeUndefined();
  });

  it('takes the default item of a filter that is not named', () => {
    const bySex = buildDataset({
      filters: [filter('sex')],
      rows: [
        [2025, liverpool, 'Female', 2000],
        [2025, liverpool, 'Total', 6814],
      ],
    });
    const found = observe(bySex, plans, liverpool, period(2025), {});
    expect([found?.cell, found?.items]).toEqual([6814, { sex: 'Total' }]);
    expect(observe(bySex, plans, liverpool, period(2025), { sex: 'Female' })?.cell).toBe(2000);
    expect(observe(bySex, plans, liverpool, period(2025), { sex: 'Male' })).toBeUndefined();
  });

  it('finds every row, also when the dimensions multiply past exact integers', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 3, 40), fc.integer({ min: 1, max: 60 }), (columns, length) => {
        const filters = Array.from({ length: columns }, (_, at) => filter(`f${at}`));
        const rows = Array.from({ length }, (_, row) => [
          2025,
          liverpool,
          ...filters.map((_one, at) => `i${at === 0 ? row : row % 4}`),
          row,
        ]);
        const data = buildDataset({ filters, rows });
        rows.forEach((_, row) => {
          const items = Object.fromEntries(
            filters.map(({ column }, at) => [column, `i${at === 0 ? row : row % 4}`]),
          );
          expect(observe(data, plans, liverpool, period(2025), items)?.cell).toBe(row);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('throws for an indicator the dataset does not have', () => {
    const stranger = indicator({ column: 'stranger' });
    expect(() => observe(caseload, stranger, liverpool, period(2025), {})).toThrow('stranger');
  });

  it('builds the look-up of a dataset once', () => {
    expect(createIndex(caseload)).toBe(createIndex(caseload));
  });
});

describe('seriesOf and upTo', () => {
  it('keeps a place for a year without a row', () => {
    const years = [2024, 2025, 2026].map((year) => period(year));
    const series = seriesOf(caseload, plans, liverpool, years, {});
    expect(series.map(({ observation }) => observation?.cell)).toEqual([undefined, 6814, 7875]);
    expect(upTo(series, period(2025))).toHaveLength(2);
  });
});

describe('cohortOf', () => {
  const cohorts = buildDataset({
    indicators: [neet, indicator({ column: 'cohort_count' })],
    identifier: 'Calendar year',
    rows: [
      [2018, liverpool, 12.7, 'x'],
      [2025, liverpool, 8.8, 11151],
    ],
  });
  const cohortIn = (year: number) => {
    const found = observe(cohorts, neet, liverpool, period(year, 'Calendar year'), {});
    return found && cohortOf(cohorts, found);
  };

  it('reads the people behind a percentage from the same row', () => {
    expect(cohortIn(2025)).toBe(11151);
  });

  it('is undefined where the file has a symbol, or names no cohort', () => {
    expect(cohortIn(2018)).toBeUndefined();
    const count = observe(caseload, plans, liverpool, period(2025), {});
    expect(count && cohortOf(caseload, count)).toBeUndefined();
  });

  it('is the whole that a count and its percentage imply, where that is fewer than 30', () => {
    const share = indicator({
      column: 'school_percent',
      unit: '%',
      decimalPlaces: 1,
      numeratorColumn: 'school_count',
    });
    const schools = buildDataset({
      indicators: [share, indicator({ column: 'school_count' })],
      rows: [
        [2025, liverpool, 33.33, 4],
        [2025, sefton, 50, 15],
        [2026, liverpool, 0, 0],
        [2026, sefton, 'c', 4],
      ],
    });
    const cohort = (year: number, area: typeof liverpool) => {
      const found = observe(schools, share, area, period(year), {});
      return found && cohortOf(schools, found);
    };
    expect(cohort(2025, liverpool)).toBe(12);
    expect([cohort(2025, sefton), cohort(2026, liverpool), cohort(2026, sefton)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
