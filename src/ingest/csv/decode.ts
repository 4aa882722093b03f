import type { DataSymbol } from '../../domain/cell.ts';
import type { Dataset, FilterColumn, IndicatorColumn } from '../../domain/dataset.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import { bindColumns } from './bind-columns.ts';
import { keepRows, pickRows } from './coded-column.ts';
import { compareByLevel, decodeAreas } from './decode-areas.ts';
import { compareByDeclaration, decodeFilter } from './decode-filter.ts';
import { decodeIndicator } from './decode-indicator.ts';
import { decodePeriods } from './decode-periods.ts';
import type { IssueList } from '../issue-list.ts';
import type { CsvTable } from './read-csv.ts';
import { kept, type RowMarks } from './row-marks.ts';
import { setAsideDuplicates } from './drop-duplicates.ts';

/**
 * Turns a file's text rows into typed columns, as its descriptor says. Rows that cannot be used are left out,
 * each with an issue; the others keep their row number and their own text.
 * Throws DataError when a column is missing or ambiguous, or when no row can be used.
 */
export function decode(table: CsvTable, descriptor: DatasetDescriptor, issues: IssueList): Dataset {
  const columnIndexes = bindColumns(table.header, descriptor, issues);
  const indexOfColumn = (column: string) => columnIndexes.get(column) ?? -1;
  const marks: RowMarks = new Uint8Array(table.rows.length);

  const areas = decodeAreas(table, columnIndexes, marks, issues);
  const periods = decodePeriods(table, columnIndexes, marks, issues, descriptor.periodEnd);
  const filters = descriptor.filters.map((filter) => ({
    filter,
    coded: decodeFilter(table, indexOfColumn(filter.column), filter, marks, issues),
  }));
  const indicators = descriptor.indicators.map((indicator): [string, IndicatorColumn] => {
    const columnIndex = indexOfColumn(indicator.column);
    return [
      indicator.column,
      decodeIndicator(table, columnIndex, indicator, descriptor, marks, issues),
    ];
  });
  const keys = [periods, areas, ...filters.map(({ coded }) => coded)];
  setAsideDuplicates(keys, table.rowNumbers, marks, issues);

  const rows = keptRows(marks);
  if (rows.length === 0) throw issues.failure('none of its rows can be used');
  const keptAreas = keepRows(areas, rows, compareByLevel);
  const keptPeriods = keepRows(periods, rows, (a, b) => a.order - b.order);
  const keptFilters = filters.map(({ filter, coded }): [string, FilterColumn] => {
    const { entries, ids } = keepRows(coded, rows, compareByDeclaration(filter));
    return [filter.column, { items: entries, itemOf: ids }];
  });
  return {
    descriptor,
    length: rows.length,
    areas: keptAreas.entries,
    areaOf: keptAreas.ids,
    periods: keptPeriods.entries,
    periodOf: keptPeriods.ids,
    filters: new Map(keptFilters),
    indicators: new Map(indicators.map(([column, cells]) => [column, keepCells(cells, rows)])),
    rowNumbers: pickRows(Uint32Array.from(table.rowNumbers), rows),
    header: table.header,
    raw: rows.length === table.rows.length ? table.rows : pick(table.rows, rows),
    issues: issues.list(),
  };
}

function keptRows(marks: RowMarks): Uint32Array {
  const rows = new Uint32Array(marks.length);
  let length = 0;
  for (let index = 0; index < marks.length; index += 1) {
    if (marks[index] === kept) rows[length++] = index;
  }
  return rows.slice(0, length);
}

function pick<Row>(from: readonly Row[], rows: Uint32Array): readonly Row[] {
  return Array.from(rows, (row) => from[row] as Row);
}

function keepCells(cells: IndicatorColumn, rows: Uint32Array): IndicatorColumn {
  if (rows.length === cells.numbers.length) return cells;
  const symbols = new Map<number, DataSymbol>();
  rows.forEach((row, index) => {
    const symbol = cells.symbols.get(row);
    if (symbol !== undefined) symbols.set(index, symbol);
  });
  return { numbers: pickRows(cells.numbers, rows), symbols };
}
