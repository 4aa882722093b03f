import { formatWhole } from '../../domain/words/format.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import { DataError, type Issue } from '../../domain/issue.ts';
import { quoted } from '../../ingest/clean-text.ts';
import { decode } from '../../ingest/csv/decode.ts';
import { ambiguousPlace, planColumns } from '../infer/columns.ts';
import { IssueList } from '../../ingest/issue-list.ts';
import { localDescriptor, type LocalDescriptor } from './descriptor.ts';
import { findDuplicates } from './duplicates.ts';
import { columnNames, localSources } from './origin.ts';
import type { LocalOptions, ReadResult, ScannedRows } from './read-result.ts';
import { localTable, type LocalTable } from './table.ts';
import { readSchoolList } from './ofsted-dataset.ts';
import type { ColumnPlan, Layout, Row } from '../layout/layout.ts';

/** Duplicate rows with other values are a slip where they are few; where they are many, a column is missing. */
const mostConflicts = 0.1;

/**
 * Reads the kept rows of a recognised file. `published` is the catalogue's dataset that the layout names; it gives
 * its ids, titles, units, breaks and notes. Never throws: what cannot be used is in the reading.
 */
export function readLocal(
  scanned: ScannedRows,
  layout: Layout,
  published: DatasetDescriptor | null,
  options: LocalOptions = {},
): ReadResult {
  if (layout.count !== '') return readSchoolList(scanned, layout, published, options, readRows);
  return readRows(scanned, layout, published, options);
}

/** Reads rows of statistics: those of the file, or those counted from a list of schools. */
export function readRows(
  scanned: ScannedRows,
  layout: Layout,
  published: DatasetDescriptor | null,
  options: LocalOptions,
): ReadResult {
  const described = describe(scanned, layout, published, options);
  const doubt = published ? whyNotReplacing(described, published) : '';
  if (doubt === '') return finish(scanned, layout, published, described, doubt);
  return finish(scanned, layout, null, describe(scanned, layout, null, options), doubt);
}

interface Described {
  readonly plan: ColumnPlan;
  readonly table: LocalTable;
  readonly local: LocalDescriptor;
}

function describe(
  { rows, rowNumbers }: ScannedRows,
  layout: Layout,
  published: DatasetDescriptor | null,
  { readOn = '', taken = [] }: LocalOptions,
): Described {
  const plan = planColumns(layout, rows, published);
  const table = localTable(layout, plan, rows, rowNumbers, published?.missingValues);
  return { plan, table, local: localDescriptor(layout, plan, table, published, { readOn, taken }) };
}

/** A page, a target or a link shows default items: a filter whose whole is not known would make them another figure. */
function whyNotReplacing({ plan, local }: Described, published: DatasetDescriptor): string {
  const unsure = local.filters.find(
    ({ filter, total }) =>
      total.item === '' && !published.filters.some(({ column }) => column === filter.column),
  );
  if (unsure) {
    return `nothing says which item of ${unsure.filter.title} is the total`;
  }
  const missing = published.filters.find(
    ({ column }) => !plan.filters.some(({ id }) => id === column),
  );
  if (missing) return `it has no column for ${missing.title}`;
  return plan.indicators.some((one) => one.published) ? '' : 'it has none of its indicators';
}

function finish(
  scanned: ScannedRows,
  layout: Layout,
  published: DatasetDescriptor | null,
  { plan, table, local }: Described,
  notReplacing: string,
): ReadResult {
  const duplicates = findDuplicates(table);
  const result = { layout, scanned, plan, table, described: local, duplicates, notReplacing };
  const conflicts = duplicates.filter(({ column }) => column >= 0).length;
  const issues = new IssueList(layout.file);
  const twice = ambiguousPlace(layout, scanned.rows);
  if (twice !== undefined) {
    const error = `the column ${twice} is there more than once, with different cells`;
    return { ...result, dataset: null, error };
  }
  if (plan.indicators.length === 0) {
    return { ...result, dataset: null, error: 'no column holds values' };
  }
  if (table.rows.length === 0) {
    return { ...result, dataset: null, error: whyNoRows(table) };
  }
  if (conflicts > table.rows.length * mostConflicts) {
    const rows = conflicts === 1 ? 'row gives' : 'rows give';
    const error = `${formatWhole(conflicts)} ${rows} another value for a period, area and items that an earlier row has, so no column says what tells them apart`;
    return { ...result, dataset: null, error };
  }
  const again = new Set(duplicates.map(({ second }) => second));
  const keptRows = table.rows.filter((_, index) => !again.has(index));
  const origin = table.origin.filter((_, index) => !again.has(index));
  const rowNumbers = origin.map((index) => scanned.rowNumbers[index] ?? 0);
  try {
    // The table's symbols are the standard ones already, whatever the file writes for them.
    const plain = { ...local.descriptor, missingValues: standardOnly(local.descriptor) };
    const decoded = decode({ header: table.header, rows: keptRows, rowNumbers }, plain, issues);
    const { descriptor } = local;
    const raw = rawRows(scanned.rows, origin, rowNumbers, decoded.rowNumbers);
    const dataset: Dataset = {
      ...decoded,
      descriptor: {
        ...descriptor,
        sources: localSources(descriptor, plan, raw, published),
      },
      header: columnNames(scanned.header, plan),
      raw,
    };
    return { ...result, dataset, error: '' };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { ...result, dataset: null, error: error.message };
  }
}

/** What keeps every row of a file out, with an example. */
function whyNoRows({ badPeriods, unknownAreas, otherLevels }: LocalTable): string {
  const [period] = badPeriods;
  if (period) return `no row is about a period that can be shown: ${period.message}`;
  const [area] = unknownAreas;
  if (area) return `no row is about an area that can be shown: ${area.message}`;
  const [level] = otherLevels.keys();
  return level === undefined
    ? 'no row is about a period and an area that can be shown'
    : `its rows are about areas of the kind ${quoted(level)}, and only England, regions and local authorities are compared here`;
}

function standardOnly({ missingValues }: DatasetDescriptor): DatasetDescriptor['missingValues'] {
  return new Map(
    [...missingValues.values()].map(({ symbol, label }) => [symbol, { symbol, label }]),
  );
}

/** The file's own rows behind the rows that were decoded: both run through the file in the same order. */
function rawRows(
  rows: readonly Row[],
  origin: readonly number[],
  rowNumbers: readonly number[],
  decoded: Uint32Array,
): readonly Row[] {
  let at = 0;
  return Array.from(decoded, (number) => {
    while (rowNumbers[at] !== number) at += 1;
    const raw = rows[origin[at] ?? -1] ?? [];
    at += 1;
    return raw;
  });
}

/**
 * The kept rows of a recognised file as a dataset: what `readLocal` reads, without the rest.
 * Throws DataError when nothing in the file can be charted.
 */
export function buildLocalDataset(
  scanned: ScannedRows,
  layout: Layout,
  published: DatasetDescriptor | null,
  options: LocalOptions = {},
): Dataset {
  const { dataset, error } = readLocal(scanned, layout, published, options);
  if (dataset) return dataset;
  const issue: Issue = {
    severity: 'error',
    file: layout.file,
    row: 0,
    column: '',
    message: error,
    fix: 'See the report about the file.',
  };
  throw new DataError(layout.file, error, [issue]);
}
