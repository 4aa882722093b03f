import { describe, expect, test } from 'vitest';
import { cellAt, whyBlank } from '../../../src/domain/dataset.ts';
import { ingestCsv } from '../../../src/ingest/ingest.ts';
import { csv, goodRow, liverpool, plans } from '../sample.ts';

const reason = 'not held here: published in 2026';
const withBlanks = { ...plans, blank: reason };

describe('a blank cell', () => {
  test('breaks its row where the dataset does not say what a blank means', () => {
    const { length, issues } = ingestCsv(csv(goodRow, liverpool('2021', 'Total', '')), plans);
    expect([length, issues.length]).toEqual([1, 1]);
    expect(issues[0]?.message).toBe('the cell is blank');
  });

  test('is nothing at all where it does: no number, no symbol, no issue; its row is kept', () => {
    const rows = [goodRow, liverpool('2021', 'Total', '', '7')];
    const dataset = ingestCsv(csv(...rows), withBlanks);
    expect(dataset.issues).toEqual([]);
    expect(cellAt(dataset, 'plan_count', 1)).toBeUndefined();
    expect(cellAt(dataset, 'plan_percent', 1)).toBe(7);
    expect(dataset.indicators.get('plan_count')?.symbols.size).toBe(0);
  });

  test('is blank only when there is nothing in it', () => {
    const { issues } = ingestCsv(csv(goodRow, liverpool('2021', 'Total', ' ')), withBlanks);
    expect(issues[0]?.severity).toBe('error');
  });

  test('has the reason of its column, else that of its dataset', () => {
    const [count, percent] = plans.indicators;
    const own = { ...withBlanks, indicators: [count, { ...percent, blank: 'not published' }] };
    expect(whyBlank(own as typeof withBlanks, 'plan_percent')).toBe('not published');
    expect(whyBlank(own as typeof withBlanks, 'plan_count')).toBe(reason);
  });
});

describe('a percentage outside 0 to 100', () => {
  const within = (bounds: object) => ({
    ...plans,
    indicators: plans.indicators.map((one) => (one.unit === '%' ? { ...one, bounds } : one)),
  });
  const issuesOf = (percent: string, bounds: object) =>
    ingestCsv(csv(goodRow, liverpool('2021', 'Total', '1', percent)), within(bounds)).issues;

  test('is taken as it is where its own bounds allow it', () => {
    expect(issuesOf('333.3', { most: 1000 })).toEqual([]);
    expect(issuesOf('-4.75', { least: -100 })).toEqual([]);
  });

  test('is told where they do not', () => {
    expect(issuesOf('1001', { most: 1000 })[0]?.message).toBe(
      '"1001" is a percentage outside 0 to 1000',
    );
    expect(issuesOf('-4.75', { most: 1000 })).toHaveLength(1);
  });
});
