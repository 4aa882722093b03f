import type { Dataset } from '../../src/domain/dataset.ts';
import type { Filter, Indicator, Unit } from '../../src/domain/indicator.ts';
import type { DatasetDescriptor } from '../../src/domain/descriptor.ts';
import { DataError, type Issue } from '../../src/domain/issue.ts';
import { ingestCsv } from '../../src/ingest/ingest.ts';

export function indicator(column: string, unit: Unit): Indicator {
  return {
    id: `plans.${column}`,
    dataset: 'plans',
    column,
    title: column,
    definition: '',
    unit,
    decimalPlaces: 0,
    polarity: 'none',
    breaks: [],
    gaps: [],
    notes: [],
    sentence: '',
    noun: '',
    cohortColumn: '',
    numeratorColumn: '',
    joins: [],
  };
}

export const sexFilter: Filter = {
  column: 'sex',
  title: 'Sex',
  description: '',
  defaultItem: 'Total',
  totalItem: 'Total',
  isWhole: true,
  isOrdered: true,
  items: ['Total', 'Girls', 'Boys'],
};

/** A dataset with one filter, a count and a percentage, which declares the symbols x, c and "-" (for c). */
export const plans: DatasetDescriptor = {
  name: 'plans',
  title: 'Plans',
  description: '',
  theme: 'plans',
  path: 'plans.csv',
  version: '1',
  columns: [
    'time_period',
    'time_identifier',
    'geographic_level',
    'country_code',
    'country_name',
    'region_code',
    'region_name',
    'old_la_code',
    'new_la_code',
    'la_name',
    'sex',
    'plan_count',
    'plan_percent',
    'source_id',
  ],
  primaryKey: ['time_period', 'new_la_code', 'sex'],
  indicators: [indicator('plan_count', 'count'), indicator('plan_percent', '%')],
  filters: [sexFilter],
  missingValues: new Map([
    ['x', { symbol: 'x', label: 'not available' }],
    ['c', { symbol: 'c', label: 'suppressed' }],
    ['-', { symbol: 'c', label: 'suppressed' }],
  ]),
  sources: [],
  notes: [],
  periodMeaning: '',
};

export const header = plans.columns.join(',');
const england = 'E92000001,England';

/** A row about Liverpool in January of a year. */
export function liverpool(year: string, sex: string, count: string, percent = '5'): string {
  return `${year},January,Local authority,${england},E12000002,North West,341,E08000012,Liverpool,${sex},${count},${percent},SEN2`;
}

/** A row about the North West in January of a year. */
export function northWest(year: string, sex: string, count: string, percent = '5'): string {
  return `${year},January,Regional,${england},E12000002,North West,,,,${sex},${count},${percent},SEN2`;
}

/** A row about England in January of a year. */
export function englandRow(year: string, sex: string, count: string, percent = '5'): string {
  return `${year},January,National,${england},,,,,,${sex},${count},${percent},SEN2`;
}

export function csv(...rows: readonly string[]): string {
  return [header, ...rows, ''].join('\n');
}

/** A good row that lets a file with one bad row be read. */
export const goodRow = liverpool('2020', 'Total', '1');

/** The dataset made of these rows, after a good one: the first of them stands in row 3. */
export function ingestRows(...rows: readonly string[]): Dataset {
  return ingestCsv(csv(goodRow, ...rows), plans);
}

/** The first issue about a file's rows, read after a good one. */
export function firstIssue(...rows: readonly string[]): Issue | undefined {
  return ingestRows(...rows).issues[0];
}

/** What reading this text throws; fails the test when it throws nothing or something else. */
export function errorOf(read: () => unknown): DataError {
  try {
    read();
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}
