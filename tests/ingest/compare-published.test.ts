import { describe, expect, test } from 'vitest';
import { comparePublished } from '../../src/ingest/compare-published.ts';
import { ingestCsv } from '../../src/ingest/ingest.ts';
import { faultOf } from '../../src/domain/words/fault.ts';
import { csv, liverpool, plans } from './sample.ts';

const messages = (...given: Parameters<typeof comparePublished>): readonly string[] =>
  comparePublished(...given).map(({ message }) => message);

const twoYears = csv(liverpool('2024', 'Total', '5000'), liverpool('2025', 'Total', '5368'));
const published = {
  bytes: twoYears.length,
  rows: 2,
  areas: 1,
  latest: `2025 ${/,(January|Calendar year),/.exec(twoYears)?.[1] ?? ''}`,
};

describe('a served file beside what was published', () => {
  test('that has as much lacks nothing', () => {
    const dataset = ingestCsv(twoYears, { ...plans, published }, twoYears.length);
    expect(dataset.issues).toEqual([]);
    expect(faultOf(dataset)).toBe('');
  });

  test('that lost its last row lacks bytes, a row and a year', () => {
    const cut = csv(liverpool('2024', 'Total', '5000'));
    const dataset = ingestCsv(cut, { ...plans, published }, cut.length);
    expect(dataset.issues.map(({ severity, row, message }) => [severity, row, message])).toEqual([
      ['error', 0, expect.stringMatching(/^the file is shorter than the one published/)],
      ['error', 0, 'it has 1 rows that can be read, and 2 were published'],
      ['error', 0, expect.stringMatching(/^it ends with (January )?2024, and (January )?2025 was/)],
    ]);
    expect(faultOf(dataset)).toBe(
      'Part of data/plans.csv could not be used, so figures may be missing here and no finding is given.',
    );
  });

  test('that lost a place is told where only rows and places are known', () => {
    expect(messages('a.csv', { rows: 2 }, { rows: 1 })).toEqual([
      'it has 1 rows that can be read, and 2 were published',
    ]);
    const dataset = ingestCsv(twoYears, { ...plans, published: { areas: 8 } });
    expect(dataset.issues.map(({ message }) => message)).toEqual([
      'it has figures for 1 areas, and 8 were published',
    ]);
  });

  test('a newer file may take its place, however it is written', () => {
    expect(messages('a.csv', { bytes: 900, rows: 20 }, { bytes: 800, rows: 21 })).toEqual([]);
    expect(messages('a.csv', { bytes: 900 }, { bytes: 900 })).toEqual([]);
  });

  test('of which nothing is known is taken as it is', () => {
    expect(messages('a.csv', {}, { bytes: 0, rows: 0 })).toEqual([]);
  });
});
