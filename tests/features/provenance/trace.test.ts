import { describe, expect, it } from 'vitest';
import { traceOf, type Trace } from '../../../src/features/provenance/trace.ts';
import { buildDataset, filter, liverpool, sefton } from '../../query/build-dataset.ts';
import { figureOf, plans, source, withDescriptor } from '../../figure/figure-of.ts';

const built = buildDataset({
  indicators: [{ ...plans, breaks: [{ at: 2025, note: 'Counted differently.' }] }],
  filters: [filter('age', { title: 'Age', items: ['Under 5', 'Total'] })],
  rows: [
    [2024, liverpool, 'Total', 6123],
    [2024, liverpool, 'Under 5', 99],
    [2025, liverpool, 'Total', 6814],
    [2025, sefton, 'Total', 'c'],
  ],
});
const dataset = {
  ...withDescriptor(built, {
    sources: [source('A'), source('B')],
    periodMeaning: 'counted in January {year}',
  }),
  rowNumbers: Uint32Array.from([2, 5, 41, 42]),
  header: [...built.header, 'source_id'],
  raw: built.raw.map((row, at) => [...row, at === 2 ? 'B A' : 'A']),
};
const cells = figureOf(dataset).table.rows[0]?.cells ?? [];
const traced = (at: number): Trace | null => {
  const mark = cells[at];
  return mark ? traceOf(dataset, mark.observation, mark.why) : null;
};

describe('traceOf', () => {
  it('names file, row, column and the cell’s own text', () => {
    expect(traced(0)).toMatchObject({
      value: '6,814',
      file: 'data/test.csv',
      href: './data/test.csv',
      row: 41,
      column: 'ehc_plan_count',
      raw: '6814',
    });
  });

  it('names place, period with its meaning, and filter items', () => {
    expect(traced(0)).toMatchObject({
      place: 'Liverpool',
      period: 'January 2025 (counted in January 2025)',
      items: ['Age: Total'],
      meaning: '',
    });
  });

  it('names the releases in the order of the row, and the breaks', () => {
    expect(traced(0)?.sources.map(({ id }) => id)).toEqual(['B', 'A']);
    expect(traced(0)?.breaks).toEqual([{ at: 2025, note: 'Counted differently.' }]);
  });

  it('gives the whole row, column by column', () => {
    expect(traced(0)?.cells).toEqual([
      ['time_period', '2025'],
      ['area', 'E08000012'],
      ['age', 'Total'],
      ['ehc_plan_count', '6814'],
      ['source_id', 'B A'],
    ]);
  });

  it('says what a symbol means', () => {
    expect(traced(1)).toMatchObject({
      value: '[c]',
      raw: 'c',
      row: 42,
      meaning: 'confidential: the publisher suppressed it',
    });
  });

  it('finds nothing behind a number worked out here, nor behind a row set aside', () => {
    expect(traceOf(dataset, null)).toBeNull();
    const elsewhere = { ...dataset, rowNumbers: Uint32Array.from([2, 5, 40, 42]) };
    expect(traceOf(elsewhere, cells[0]?.observation ?? null)).toBeNull();
  });
});
