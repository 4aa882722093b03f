import { describe, expect, test } from 'vitest';
import { compareWithPublished } from '../../../src/user-files/quality/compare-published.ts';
import { csv, ingestRows, liverpool, northWest } from '../../ingest/sample.ts';

describe('two datasets', () => {
  const published = ingestRows(
    liverpool('2023', 'Total', '5000', '4.62'),
    liverpool('2024', 'Total', '5368', '4.81'),
    liverpool('2024', 'Girls', 'c', '4.9'),
    northWest('2024', 'Total', '61000', '5.1'),
  );

  test('that are the same have no difference', () => {
    const found = compareWithPublished(published, published);
    expect(found).toMatchObject({ same: 10, rounded: 0, added: 0 });
    expect([found.revised, found.gone, found.newPeriods, found.otherPeriods]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test('differ in revised figures, symbols that became numbers, and rows that are gone', () => {
    const local = ingestRows(
      liverpool('2024', 'Total', '5400', '4.8'),
      liverpool('2024', 'Boys', '3000', '5.5'),
      northWest('2024', 'Total', '61000', '5.1'),
    );
    const found = compareWithPublished(local, published);
    expect(
      found.revised.map(
        ({ indicator, area, period, published: old, local: now, difference, row }) => [
          indicator.column,
          area.name,
          period.label,
          old,
          now,
          difference,
          row,
        ],
      ),
    ).toEqual([['plan_count', 'Liverpool', 'January 2024', 5368, 5400, 32, 3]]);
    expect(found.rounded).toBe(1);
    expect(found.gone.map(({ items }) => items)).toEqual(['Girls']);
    expect(found.added).toBe(1);
    expect(found.otherPeriods.map(({ label }) => label)).toEqual(['January 2023']);
  });

  test('give no difference in numbers where one of the two is a symbol', () => {
    const local = ingestRows(liverpool('2024', 'Girls', '2000', '4.9'));
    const [revision] = compareWithPublished(local, published).revised;
    expect(revision).toMatchObject({ published: 'c', local: 2000, difference: null });
  });

  test('have differences without the noise of binary decimals', () => {
    const before = ingestRows(liverpool('2024', 'Total', '1', '0.1'));
    const after = ingestRows(liverpool('2024', 'Total', '1', '0.3'));
    expect(compareWithPublished(after, before).revised.map((one) => one.difference)).toEqual([0.2]);
  });
});

test('the sample above is what it seems', () => {
  expect(csv().split('\n')[0]).toContain('plan_count,plan_percent');
});
