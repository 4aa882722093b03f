import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import { areaByCode } from '../areas/find-area.ts';
import type { CountedList, LocalOptions, ReadResult, ScannedRows } from './read-result.ts';
import { standardColumns } from './table.ts';
import { latestMonth, schoolColumns, type SchoolCount } from '../layout/ofsted-list.ts';
import { countSchools, type SchoolTallies, type SchoolTally } from './ofsted-count.ts';
import { placeColumns, type Layout, type PlaceColumn, type Row } from '../layout/layout.ts';

type ReadRows = (
  scanned: ScannedRows,
  layout: Layout,
  published: DatasetDescriptor | null,
  options: LocalOptions,
) => ReadResult;

const countedRows = 'rows_counted';

/** Counts a list of schools. A dataset's rows are then counts, and `rows_counted` says which rows of the file. */
export function countList(scanned: ScannedRows, layout: Layout): CountedList | undefined {
  const columns = schoolColumns(scanned.header);
  if (!columns) return undefined;
  const count = layout.count as SchoolCount;
  const tallies = countSchools(scanned.rows, scanned.rowNumbers, columns, count);
  const fixed = layout.periods.fixed;
  const month = fixed || latestMonth(scanned.rows, columns);
  const values = tallies.hasPupils ? ['school_count', 'pupil_count'] : ['school_count'];
  const header = [...standardColumns, ...tallies.filters, ...values, countedRows];
  const rows = tallies.tallies.map((tally) => rowOf(tally, tallies, month, count));
  const first = standardColumns.length;
  const positions = (from: number, length: number) => Array.from({ length }, (_, at) => from + at);
  return {
    scanned: {
      header,
      headerRow: 1,
      rows,
      rowNumbers: rows.map((_, index) => index + 2),
    },
    layout: {
      ...layout,
      header,
      places: new Map(
        standardColumns.map((name, at): [PlaceColumn, number] => [placeOf(name), at]),
      ),
      periods: { swaps: {}, identifier: '', fixed: '' },
      mapping: {
        area: -1,
        period: null,
        onePeriod: '',
        identifier: '',
        level: null,
        filters: positions(first, tallies.filters.length),
        values: positions(first + tallies.filters.length, values.length),
      },
    },
    tallies,
    month,
    isMonthGuessed: fixed === '' && month !== '',
  };
}

/** Counts a list of schools and reads the counts as a dataset. */
export function readSchoolList(
  scanned: ScannedRows,
  layout: Layout,
  published: DatasetDescriptor | null,
  options: LocalOptions,
  readRows: ReadRows,
): ReadResult {
  const counted = countList(scanned, layout);
  const result = readRows(
    counted?.scanned ?? { ...scanned, rows: [], rowNumbers: [] },
    counted?.layout ?? layout,
    published,
    options,
  );
  return { ...result, layout, ...(counted ? { counted } : {}) };
}

function placeOf(name: string): PlaceColumn {
  return placeColumns.find((one) => one === name) ?? 'area';
}

function rowOf(
  { area, items, schools, pupils, rows }: SchoolTally,
  { hasPupils }: SchoolTallies,
  month: string,
  count: SchoolCount,
): Row {
  const [identifier = '', code = ''] = month.split(' ');
  const known = areaByCode(area);
  const level = known?.level ?? 'Local authority';
  const region = level === 'Regional' ? area : (known?.region ?? '');
  const isCouncil = level === 'Local authority';
  // The number of pupils by type of school is left to the totals, as the published dataset does.
  const hidesPupils = count === 'schools' && items[1] !== 'Total';
  const values = [
    String(schools),
    ...(hasPupils ? [hidesPupils || pupils === null ? 'x' : String(pupils)] : []),
  ];
  const more = schools - rows.length;
  const counted = `${rows.join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [
    code,
    identifier,
    level,
    'E92000001',
    'England',
    region,
    areaByCode(region)?.name ?? '',
    isCouncil ? (known?.laCode ?? '') : '',
    isCouncil ? area : '',
    isCouncil ? (known?.name ?? '') : '',
    ...items,
    ...values,
    counted,
  ];
}
