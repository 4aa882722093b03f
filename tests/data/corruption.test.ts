import { describe, expect, test } from 'vitest';
import { checkFile } from './check-file.ts';
import { readPackage, readTable, type Resource, type Table } from './read-package.ts';

function load(name: string): { readonly resource: Resource; readonly table: Table } {
  const resource = readPackage().resources.find((one) => one.name === name);
  if (!resource) throw new Error(`no resource ${name}`);
  return { resource, table: readTable(resource.path) };
}

function withCell(table: Table, row: number, column: string, value: string): Table {
  const place = (table[0] ?? []).indexOf(column);
  if (place < 0) throw new Error(`no column ${column}`);
  return table.map((cells, index) => (index === row - 1 ? cells.with(place, value) : cells));
}

/** What is reported once one cell of a sound file holds `value`. */
function reportAfter(name: string, row: number, column: string, value: string) {
  const { resource, table } = load(name);
  expect(checkFile(resource, table)).toEqual([]);
  return checkFile(resource, withCell(table, row, column, value));
}

describe('one wrong cell is reported with its row and column', () => {
  test('a letter in a count', () => {
    expect(reportAfter('ehcp-caseload', 7, 'ehc_plan_count', '14o1')).toEqual([
      {
        file: 'ehcp-caseload.csv',
        row: 7,
        column: 'ehc_plan_count',
        message: '"14o1" is neither a number nor a declared symbol',
      },
    ]);
  });

  test('a symbol that the package does not declare', () => {
    expect(reportAfter('neet-rates', 30, 'neet_percent', '..')).toMatchObject([
      { row: 30, column: 'neet_percent' },
    ]);
  });

  test('an empty cell', () => {
    expect(reportAfter('population', 12, 'population_0_17_count', '')).toMatchObject([
      { row: 12, column: 'population_0_17_count' },
    ]);
  });

  test('half a plan', () => {
    expect(reportAfter('ehcp-caseload', 20, 'ehc_plan_count', '2608.5')).toMatchObject([
      { row: 20, column: 'ehc_plan_count', message: '2608.5 is not a whole number' },
    ]);
  });

  test('a count below zero', () => {
    expect(reportAfter('ehcp-caseload', 20, 'ehc_plan_count', '-5')).toMatchObject([
      { row: 20, column: 'ehc_plan_count', message: '-5 is below zero' },
    ]);
  });

  test('a percentage above 100', () => {
    expect(reportAfter('participation', 9, 'participation_percent', '101')).toMatchObject([
      { row: 9, column: 'participation_percent', message: '101 is above 100%' },
    ]);
  });

  test('a period that its identifier does not allow', () => {
    expect(reportAfter('attainment', 15, 'time_period', '2015')).toMatchObject([
      { row: 15, column: 'time_period' },
    ]);
  });

  test('a GSS code that no area has', () => {
    expect(reportAfter('neet-rates', 5, 'new_la_code', 'E08000099')).toMatchObject([
      {
        row: 5,
        column: 'new_la_code',
        message: '"E08000099" is not a known area',
      },
    ]);
  });

  test('a council number that belongs to another council', () => {
    const { table } = load('ehcp-caseload');
    const row = table.findIndex((cells) => cells.includes('Sefton')) + 1;
    expect(reportAfter('ehcp-caseload', row, 'old_la_code', '341')).toMatchObject([
      { row, column: 'old_la_code', message: '"341" should be "343"' },
    ]);
  });

  test('an item that the filter does not have', () => {
    expect(reportAfter('ehcp-age-bands', 40, 'age_band', '5-10')).toMatchObject([
      { row: 40, column: 'age_band', message: '"5-10" is not a declared item' },
    ]);
  });

  test('a second row for the same period, area and items', () => {
    const { resource, table } = load('ehcp-caseload');
    const doubled = [...table, table[3] ?? []];
    expect(checkFile(resource, doubled)).toMatchObject([
      { row: doubled.length, message: 'repeats the key of row 4' },
    ]);
  });

  test('a source that the package does not declare', () => {
    expect(reportAfter('population', 3, 'source_id', 'SOMEWHERE')).toMatchObject([
      { row: 3, column: 'source_id' },
    ]);
  });

  test('a part that no longer adds up to its total', () => {
    const { table } = load('need-types');
    const isLiverpool = (cells: readonly string[]) => cells.includes('Liverpool');
    const part = table.findIndex(
      (cells) => isLiverpool(cells) && cells.includes('Hearing impairment') && cells[11] === 'Total',
    );
    const total = table.findIndex(
      (cells) => isLiverpool(cells) && cells[10] === 'Total' && cells[11] === 'Total',
    );
    const column = (table[0] ?? []).indexOf('ehc_plan_count');
    const oneMore = String(Number(table[part]?.[column]) + 1);
    const reported = reportAfter('need-types', part + 1, 'ehc_plan_count', oneMore);
    expect(reported).toContainEqual({
      file: 'need-types.csv',
      row: total + 1,
      column: 'ehc_plan_count',
      message: 'is 6814, but the items of sen_primary_need add up to 6815',
    });
  });

  test('a column with another name', () => {
    expect(reportAfter('population', 1, 'la_name', 'council')).toMatchObject([
      { row: 1, column: 'council' },
    ]);
  });
});
