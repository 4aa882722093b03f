import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import { isReservedName, quoted } from '../clean-text.ts';
import type { IssueList } from '../issue-list.ts';

const alwaysNeeded = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
];

/** Where each column of a file stands, by its name. */
export type ColumnIndexes = ReadonlyMap<string, number>;

/**
 * Finds the columns a dataset needs in a header row, in whatever order they stand.
 * Columns that are unexpected, repeated or named like a part of every object are left alone with an issue.
 * Throws DataError when a needed column is missing, or stands there twice so that its values are ambiguous.
 */
export function bindColumns(
  header: readonly string[],
  descriptor: DatasetDescriptor,
  issues: IssueList,
): ColumnIndexes {
  const needed = new Set([
    ...alwaysNeeded,
    ...descriptor.primaryKey,
    ...descriptor.filters.map(({ column }) => column),
    ...descriptor.indicators.map(({ column }) => column),
  ]);
  const ambiguous = reportHeader(header, descriptor, needed, issues);
  const columnIndexes = new Map(header.map((name, columnIndex) => [name, columnIndex]));
  const missing = [...needed].filter((column) => !columnIndexes.has(column));
  for (const column of missing) reportMissing(column, header, issues);
  for (const column of descriptor.columns) {
    if (needed.has(column) || columnIndexes.has(column)) continue;
    issues.warning(
      1,
      column,
      `the column ${quoted(column)} is missing`,
      `Add a column named ${column}, or take it out of datapackage.json.`,
    );
  }
  if (missing.length > 0) throw issues.failure(`${namesOf(missing)} missing`);
  if (ambiguous.length > 0) throw issues.failure(`${namesOf(ambiguous)} there more than once`);
  return columnIndexes;
}

function namesOf(columns: readonly string[]): string {
  return columns.length === 1
    ? `the column ${columns[0]} is`
    : `the columns ${columns.join(', ')} are`;
}

function reportHeader(
  header: readonly string[],
  descriptor: DatasetDescriptor,
  needed: ReadonlySet<string>,
  issues: IssueList,
): readonly string[] {
  const seen = new Set<string>();
  const declared = new Set(descriptor.columns);
  const ambiguous: string[] = [];
  for (const name of header) {
    if (isReservedName(name)) {
      issues.error(1, name, `${quoted(name)} cannot be a column's name`, 'Rename the column.');
    } else if (name === '') {
      issues.warning(1, '', 'a column has no name', 'Name the column, or delete it.');
    } else if (seen.has(name)) {
      const fix = 'Delete or rename all but one of them.';
      const message = `the column ${quoted(name)} is there more than once`;
      if (needed.has(name)) {
        ambiguous.push(name);
        issues.error(1, name, message, fix);
      } else {
        issues.warning(1, name, message, fix);
      }
    } else if (!needed.has(name) && !declared.has(name) && !isNearMiss(name, needed)) {
      issues.warning(
        1,
        name,
        `the column ${quoted(name)} is not declared and was not read`,
        'Declare it in datapackage.json, or delete it.',
      );
    }
    seen.add(name);
  }
  return ambiguous;
}

function reportMissing(column: string, header: readonly string[], issues: IssueList): void {
  const near = header.find((name) => plain(name) === plain(column));
  const only = header.length === 1 ? (header[0] ?? '') : '';
  issues.error(
    1,
    column,
    `the column ${quoted(column)} is missing`,
    near !== undefined
      ? `Rename the column ${quoted(near)} to ${column}.`
      : /[;\t|]/.test(only)
        ? 'Save the file with commas between its cells.'
        : `Add a column named ${column}; the first row of the file must hold the names of its columns.`,
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function isNearMiss(name: string, needed: ReadonlySet<string>): boolean {
  return [...needed].some((column) => plain(column) === plain(name));
}
