import { describe, expect, it } from 'vitest';
import {
  buildDataset,
  england,
  filter,
  indicator,
  liverpool,
  sefton,
} from '../query/build-dataset.ts';
import { figureOf, plans } from './figure-of.ts';

const dataset = buildDataset({
  indicators: [{ ...plans, breaks: [{ at: 2025, note: 'Counted differently.' }] }],
  rows: [
    [2023, liverpool, 5000],
    [2023, sefton, 'c'],
    [2025, liverpool, 6814],
    [2025, sefton, 3736],
    [2025, england, 638745],
  ],
});

describe('the table of a series', () => {
  const { table } = figureOf(dataset);

  it('has the latest period first and names skipped years', () => {
    expect(table.rows.map(({ label }) => label)).toEqual([
      'January 2025',
      'January 2024',
      'January 2023',
    ]);
    expect(table.rowHeading).toBe('Period');
  });

  it('has a column for each area, larger ones included', () => {
    expect(table.columns.map(({ label }) => label)).toEqual(['Liverpool', 'Sefton', 'England']);
    expect(table.rows[0]?.cells.map(({ cell }) => cell)).toEqual([6814, 3736, 638745]);
  });

  it('keeps symbols as cells with their meaning, and absence as undefined with a reason', () => {
    expect(table.rows[2]?.cells.map(({ cell }) => cell)).toEqual([5000, 'c', undefined]);
    expect(table.rows[2]?.cells.map(({ why }) => why)).toEqual([
      '',
      'confidential: the publisher suppressed it',
      'no figure held for this period',
    ]);
  });

  it('marks the period a break lies before', () => {
    expect(table.rows.map(({ afterBreak }) => afterBreak)).toEqual([true, false, false]);
  });

  it('keeps with each row its period and category', () => {
    expect(table.rows.map(({ period }) => period.year)).toEqual([2025, 2024, 2023]);
    expect(new Set(table.rows.map(({ category }) => category)).size).toBe(1);
    expect(table.rows[1]?.category.items).toEqual({});
  });

  it('sorts by the order of periods', () => {
    const orders = table.rows.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => b - a));
  });
});

describe('the table of a breakdown', () => {
  const ages = buildDataset({
    indicators: [indicator()],
    filters: [filter('age', { title: 'Age', items: ['Under 5', 'Over 5', 'Total'] })],
    rows: [2024, 2025].flatMap((year) =>
      ['Under 5', 'Over 5', 'Total'].map((age) => [year, liverpool, age, year]),
    ),
  });

  it('has a row for each item of the one period', () => {
    const { table } = figureOf(ages, { breakdown: 'age' });
    expect(table.rowHeading).toBe('Age');
    expect(table.rows.map(({ label }) => label)).toEqual(['Under 5', 'Over 5']);
    expect(table.rows[0]?.cells.map(({ cell }) => cell)).toEqual([2025]);
  });

  it('has a row for each item in each period of a line chart, latest first', () => {
    const { table } = figureOf(ages, { breakdown: 'age', chart: 'line' });
    expect(table.rows.map(({ label }) => label)).toEqual([
      'Under 5, January 2025',
      'Under 5, January 2024',
      'Over 5, January 2025',
      'Over 5, January 2024',
    ]);
    expect(table.rows.map(({ order }) => order)).toEqual([0, 1, 2, 3]);
  });
});

it('every observation of a figure still holds the place of its cell in the file', () => {
  const first = figureOf(dataset).table.rows[2]?.cells[0]?.observation;
  expect(first?.ref).toEqual({ dataset: 'test', row: 2, column: 'ehc_plan_count' });
});
