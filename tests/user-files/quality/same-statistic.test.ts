import { describe, expect, test } from 'vitest';
import { whyAnotherStatistic } from '../../../src/user-files/quality/same-statistic.ts';
import { ingestCsv } from '../../../src/ingest/ingest.ts';
import { csv, liverpool, northWest, plans } from '../../ingest/sample.ts';

const ingestRows = (...rows: readonly string[]) => ingestCsv(csv(...rows), plans);

const published = ingestRows(
  liverpool('2022', 'Total', '4700', '4.4'),
  liverpool('2023', 'Total', '5000', '4.6'),
  liverpool('2024', 'Total', '5368', '4.8'),
  northWest('2024', 'Total', '61000', '5.1'),
  liverpool('2024', 'Girls', '0', 'c'),
);

describe('a file with the columns of a published dataset', () => {
  test('is another release of it when most numbers are the same, some of them much revised', () => {
    const local = ingestRows(
      liverpool('2022', 'Total', '4700', '4.4'),
      liverpool('2023', 'Total', '5150', '4.6'),
      liverpool('2024', 'Total', '6000', '5.4'),
      northWest('2024', 'Total', '61000', '5.1'),
    );
    expect(whyAnotherStatistic(local, published, false)).toBe('');
  });

  test('is another statistic when no more than half of them are', () => {
    const local = ingestRows(
      liverpool('2022', 'Total', '4700', '2.2'),
      liverpool('2023', 'Total', '900', '4.6'),
      liverpool('2024', 'Total', '1283', '1.2'),
      northWest('2024', 'Total', '61000', '5.1'),
    );
    expect(whyAnotherStatistic(local, published, true)).toBe(
      'of the 8 numbers that both have, 4 are far from those published, so it seems to be another statistic',
    );
  });

  test('is another statistic when one of its indicators is, though the others agree', () => {
    const local = ingestRows(
      liverpool('2022', 'Total', '4700', '40.4'),
      liverpool('2023', 'Total', '5000', '41.6'),
      liverpool('2024', 'Total', '5368', '4.8'),
      northWest('2024', 'Total', '61000', '5.1'),
    );
    expect(whyAnotherStatistic(local, published, true)).toMatch(
      /^of the 4 numbers of .+ that both have, 2 are far from those published/,
    );
  });

  test('finds no evidence in zeros and symbols', () => {
    const local = ingestRows(liverpool('2024', 'Girls', '0', 'c'));
    expect(whyAnotherStatistic(local, published, true)).toBe('');
    expect(whyAnotherStatistic(local, published, false)).toMatch(/^it has no number/);
  });

  test('of a new year alone is taken by names of columns only when they are its own', () => {
    const local = ingestRows(liverpool('2031', 'Total', '9000', '8.1'));
    expect(whyAnotherStatistic(local, published, true)).toBe('');
    expect(whyAnotherStatistic(local, published, false)).toBe(
      'it has no number for an area and period that are published here, so nothing shows that it is the same statistic',
    );
  });
});
