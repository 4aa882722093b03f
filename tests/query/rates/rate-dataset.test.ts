import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cell.ts';
import type { Denominator } from '../../../src/domain/indicator.ts';
import { rateDataset } from '../../../src/query/rates/rate-dataset.ts';
import { cohortOf, observe } from '../../../src/query/select/observe.ts';
import { buildDataset, filter, indicator, knowsley, liverpool, sefton } from '../build-dataset.ts';

const denominator: Denominator = {
  dataset: 'people',
  column: 'people_count',
  per: 1000,
  words: 'per 1,000 people aged 0 to 25',
  years: -1,
  items: { age: '0 to 25' },
  whole: ['kind'],
};
const plans = indicator({ subject: 'EHC plans', sentence: '{value} plans in {area}', denominator });
const people = buildDataset({
  indicators: [indicator({ column: 'people_count', title: 'People', notes: ['Estimates.'] })],
  filters: [filter('age'), filter('sex')],
  identifier: 'June',
  rows: [
    [2024, liverpool, 'Total', 'Total', 500_000],
    [2024, liverpool, '0 to 25', 'Total', 150_000],
    [2024, liverpool, '0 to 25', 'Girls', 70_000],
    [2024, sefton, '0 to 25', 'Total', 20],
    [2024, sefton, '0 to 25', 'Girls', 'x'],
  ],
});
const counts = buildDataset({
  indicators: [plans],
  filters: [filter('kind'), filter('sex')],
  rows: [
    [2024, liverpool, 'Total', 'Total', 5000],
    [2025, liverpool, 'Total', 'Total', 6814],
    [2025, liverpool, 'Special', 'Total', 2000],
    [2025, liverpool, 'Total', 'Girls', 2000],
    [2025, sefton, 'Total', 'Total', 'c'],
    [2025, sefton, 'Total', 'Girls', 7],
    [2025, knowsley, 'Total', 'Total', 900],
  ],
});
const made = rateOf();
const [period] = made.dataset.periods;
if (!period) throw new Error('the rate has no period');
const january = period;

function rateOf() {
  const rate = rateDataset(counts, plans, people);
  if (!rate) throw new Error('no rate is made');
  return rate;
}

function cell(area: typeof liverpool, items: Record<string, string> = {}): Cell | undefined {
  return observe(made.dataset, made.indicator, area, january, items)?.cell;
}

describe('a rate', () => {
  it('is the count over the people of the year before, of the items that go with it, rounded once', () => {
    // 6,814 ÷ 150,000 × 1,000 = 45.4266…; 2,000 ÷ 70,000 × 1,000 = 28.5714….
    expect(cell(liverpool)).toBe(45.4);
    expect(cell(liverpool, { sex: 'Girls' })).toBe(28.6);
  });

  it('rounds halves away from zero', () => {
    const half = { ...denominator, per: 100 as const, years: 0, items: {}, whole: [] };
    const one = indicator({ denominator: half });
    const data = buildDataset({ indicators: [one], rows: [[2025, liverpool, 129]] });
    const over = buildDataset({
      indicators: [indicator({ column: 'people_count' })],
      rows: [[2025, liverpool, 2000]],
    });
    const rate = rateDataset(data, one, over);
    // 6.45 per cent.
    expect(rate?.dataset.indicators.get(one.column)?.numbers[0]).toBe(6.5);
    expect(rate?.indicator).toMatchObject({ unit: '%', decimalPlaces: 1 });
  });

  it('has two decimal places where most values are under 1', () => {
    const one = indicator({ denominator: { ...denominator, items: {}, whole: [] } });
    const data = buildDataset({ indicators: [one], rows: [[2025, liverpool, 33]] });
    const over = buildDataset({
      indicators: [indicator({ column: 'people_count' })],
      rows: [[2024, liverpool, 150_000]],
    });
    const rate = rateDataset(data, one, over);
    expect(rate?.dataset.indicators.get(one.column)?.numbers[0]).toBe(0.22);
    expect(rate?.indicator.decimalPlaces).toBe(2);
  });

  it('passes the symbol of either on', () => {
    expect(cell(sefton)).toBe('c');
    expect(cell(sefton, { sex: 'Girls' })).toBe('x');
  });

  it('is absent for a part whose people are not held, a place or a year without people', () => {
    expect(cell(liverpool, { kind: 'Special' })).toBeUndefined();
    expect(cell(knowsley)).toBeUndefined();
    expect(made.dataset.periods.map(({ label }) => label)).toEqual(['January 2025']);
    expect(made.indicator.notes[0]).toBe(
      'A rate (per 1,000 people aged 0 to 25) can be given for January 2025 only: for other dates “People” is not held here, and nothing is estimated.',
    );
  });

  it('keeps both cells, and the people behind it', () => {
    const rate = observe(made.dataset, made.indicator, liverpool, january, {});
    expect(rate?.ref).toEqual({ dataset: 'test', row: 3, column: 'ehc_plan_count' });
    expect(rate?.rate?.count.cell).toBe(6814);
    expect(rate?.rate?.count.index).toBe(1);
    expect(rate?.rate?.denominator).toMatchObject({ cell: 150_000, ref: { row: 3 } });
    const small = observe(made.dataset, made.indicator, sefton, january, {});
    expect(small && cohortOf(made.dataset, small)).toBe(20);
  });

  it('is named by its words, under the id of the count', () => {
    expect(made.indicator).toMatchObject({
      id: plans.id,
      title: 'EHC plans, per 1,000 people aged 0 to 25',
      subject: 'EHC plans per 1,000 people',
      unit: 'per 1,000',
      sentence: '',
    });
  });

  it('is none where nothing is declared, or nobody’s people are held', () => {
    expect(rateDataset(counts, indicator(), people)).toBeNull();
    const none = buildDataset({
      indicators: [indicator({ column: 'people_count' })],
      filters: [filter('age')],
      rows: [[1990, liverpool, '0 to 25', 5]],
    });
    expect(rateDataset(counts, plans, none)).toBeNull();
  });
});
