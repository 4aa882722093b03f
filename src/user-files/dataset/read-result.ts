import type { Dataset } from '../../domain/dataset.ts';
import type { LocalDescriptor } from './descriptor.ts';
import type { DuplicateRow } from './duplicates.ts';
import type { LocalTable } from './table.ts';
import type { SchoolTallies } from './ofsted-count.ts';
import type { ColumnPlan, Layout, Row } from '../layout/layout.ts';

/** The rows of a file that were kept, as the scan gives them. */
export interface ScannedRows {
  readonly header: Row;
  readonly headerRow: number;
  readonly rows: readonly Row[];
  /** As a spreadsheet counts. */
  readonly rowNumbers: ArrayLike<number>;
}

export interface LocalOptions {
  /** The day the file was read, in words: "21 November 2026". */
  readonly readOn?: string;
  /** Names of published datasets, which a file of another kind must not take. */
  readonly taken?: readonly string[];
}

/** A file as a dataset, and everything that was met while reading it. */
export interface ReadResult {
  /** Null when nothing in the file can be charted; `error` then says why. */
  readonly dataset: Dataset | null;
  readonly error: string;
  readonly layout: Layout;
  readonly scanned: ScannedRows;
  readonly plan: ColumnPlan;
  readonly table: LocalTable;
  readonly described: LocalDescriptor;
  readonly duplicates: readonly DuplicateRow[];
  /** Why the file does not stand in for the published dataset it resembles; empty when it does or there is none. */
  readonly notReplacing: string;
  /** How a list of schools was counted; absent for any other file. */
  readonly counted?: CountedList;
}

/** What a list of schools is counted into, as rows of statistics; `month` is "August 2025", or empty when nothing says it. */
export interface CountedList {
  readonly scanned: ScannedRows;
  readonly layout: Layout;
  readonly tallies: SchoolTallies;
  readonly month: string;
  /** True when the month is that of the latest inspection rather than the list's own. */
  readonly isMonthGuessed: boolean;
}
