import { describe, expect, test } from 'vitest';
import { cellAt, rawAt } from '../../../src/domain/dataset.ts';
import { ingestCsv } from '../../../src/ingest/ingest.ts';
import { csv, englandRow, ingestRows, liverpool, northWest, plans } from '../sample.ts';

const sefton = liverpool('2024', 'Total', '9')
  .replace('341', '343')
  .replace('E08000012,Liverpool', 'E08000014,Sefton');

describe('cells', () => {
  test('are the numbers the file has', () => {
    expect(cellAt(ingestRows(liverpool('2024', 'Total', '5368')), 'plan_count', 1)).toBe(5368);
  });

  test('are the symbols the dataset declares', () => {
    expect(cellAt(ingestRows(liverpool('2024', 'Total', 'x')), 'plan_count', 1)).toBe('x');
  });

  test('written in a dataset’s own way stand for its symbol', () => {
    expect(cellAt(ingestRows(liverpool('2024', 'Total', '-')), 'plan_count', 1)).toBe('c');
  });

  test('of a symbol hold no number behind it', () => {
    const column = ingestRows(liverpool('2024', 'Total', 'c')).indicators.get('plan_count');
    expect(column?.numbers[1]).toBeNaN();
  });

  test('may stand for a symbol though they look like a number', () => {
    const declared = new Map([...plans.missingValues, ['-1', { symbol: 'z', label: '' } as const]]);
    const dataset = ingestCsv(csv(liverpool('2024', 'Total', '-1')), {
      ...plans,
      missingValues: declared,
    });
    expect(cellAt(dataset, 'plan_count', 0)).toBe('z');
  });

  test('of a good file bring no issue', () => {
    expect(ingestRows(liverpool('2024', 'Girls', '10', '12.5')).issues).toEqual([]);
  });
});

describe('columns', () => {
  test('are found by name in any order', () => {
    const flipped = csv(liverpool('2024', 'Total', '5368'))
      .trim()
      .split('\n')
      .map((line) => line.split(',').reverse().join(','))
      .join('\n');
    expect(cellAt(ingestCsv(flipped, plans), 'plan_count', 0)).toBe(5368);
  });
});

describe('rows', () => {
  test('remember where they stand in the file when others are set aside', () => {
    const dataset = ingestRows(liverpool('2024', 'Total', 'bad'), liverpool('2025', 'Total', '2'));
    expect([...dataset.rowNumbers]).toEqual([2, 4]);
  });

  test('keep the file’s own text', () => {
    const dataset = ingestRows(
      liverpool('2024', 'Total', 'bad'),
      liverpool('2025', 'Total', '2.50'),
    );
    expect(rawAt(dataset, 'plan_count', 1)).toBe('2.50');
  });
});

describe('areas', () => {
  test('are England, then regions, then councils as they come', () => {
    const text = csv(
      sefton,
      liverpool('2024', 'Total', '1'),
      northWest('2024', 'Total', '1'),
      englandRow('2024', 'Total', '1'),
    );
    expect(ingestCsv(text, plans).areas.map(({ name }) => name)).toEqual([
      'England',
      'North West',
      'Sefton',
      'Liverpool',
    ]);
  });

  test('have the codes of their level', () => {
    const text = csv(northWest('2024', 'Total', '1'), liverpool('2024', 'Total', '1'));
    expect(ingestCsv(text, plans).areas).toEqual([
      { code: 'E12000002', name: 'North West', level: 'Regional', laCode: '' },
      { code: 'E08000012', name: 'Liverpool', level: 'Local authority', laCode: '341' },
    ]);
  });

  test('stay with their rows when sorted', () => {
    const dataset = ingestCsv(csv(sefton, englandRow('2024', 'Total', '1')), plans);
    expect(dataset.areas[dataset.areaOf[0] as number]?.name).toBe('Sefton');
  });

  test('show their name without control characters or reversed text', () => {
    const odd = liverpool('2024', 'Total', '1').replace(
      'E08000012,Liverpool',
      'E08000019,Shef\u202efi\u0007eld',
    );
    expect(ingestRows(odd).areas[1]?.name).toBe('Sheffield');
  });

  test('keep the raw name untouched', () => {
    const odd = liverpool('2024', 'Total', '1').replace(
      'E08000012,Liverpool',
      'E08000019,Shef\u202efield',
    );
    expect(rawAt(ingestRows(odd), 'la_name', 1)).toBe('Shef\u202efield');
  });

  test('whose only rows are set aside are not listed', () => {
    const dataset = ingestRows(englandRow('2024', 'Total', 'bad'));
    expect(dataset.areas.map(({ name }) => name)).toEqual(['Liverpool']);
  });
});

describe('periods', () => {
  test('are sorted by when they end', () => {
    const text = csv(liverpool('2025', 'Total', '1'), liverpool('2010', 'Total', '1'));
    expect(ingestCsv(text, plans).periods.map(({ label }) => label)).toEqual([
      'January 2010',
      'January 2025',
    ]);
  });

  test('stay with their rows when sorted', () => {
    const text = csv(liverpool('2025', 'Total', '1'), liverpool('2010', 'Total', '1'));
    const dataset = ingestCsv(text, plans);
    expect(dataset.periods[dataset.periodOf[0] as number]?.label).toBe('January 2025');
  });
});

describe('filter items', () => {
  test('are shown in the declared order, then as they come', () => {
    const text = csv(
      liverpool('2024', 'Unknown', '1'),
      liverpool('2024', 'Boys', '1'),
      liverpool('2024', 'Total', '1'),
    );
    expect(ingestCsv(text, plans).filters.get('sex')?.items).toEqual(['Total', 'Boys', 'Unknown']);
  });

  test('stay with their rows when sorted', () => {
    const text = csv(liverpool('2024', 'Boys', '1'), liverpool('2024', 'Total', '1'));
    const sex = ingestCsv(text, plans).filters.get('sex');
    expect(sex?.items[sex.itemOf[0] as number]).toBe('Boys');
  });

  test('lose reversed text', () => {
    expect(ingestRows(liverpool('2024', 'Boy\u202es', '1')).filters.get('sex')?.items).toEqual([
      'Total',
      'Boys',
    ]);
  });
});
