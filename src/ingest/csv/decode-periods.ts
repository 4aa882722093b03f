import {
  endingIn,
  isTimeIdentifier,
  readTimePeriod,
  type TimePeriod,
} from '../../domain/time/time-period.ts';
import type { ColumnIndexes } from './bind-columns.ts';
import { quoted } from '../clean-text.ts';
import type { CodedColumn } from './coded-column.ts';
import type { IssueList } from '../issue-list.ts';
import type { CsvTable } from './read-csv.ts';
import { broken, outOfScope, type RowMarks } from './row-marks.ts';
import { TextIds } from './text-ids.ts';

/** Reads `time_period` with `time_identifier`; `periodEnd` is the month periods really end in. A pair that names no period marks its row as broken. */
export function decodePeriods(
  { rows, rowNumbers }: CsvTable,
  columnIndexes: ColumnIndexes,
  marks: RowMarks,
  issues: IssueList,
  periodEnd?: number,
): CodedColumn<TimePeriod> {
  const codeIndex = columnIndexes.get('time_period') ?? -1;
  const identifierIndex = columnIndexes.get('time_identifier') ?? -1;
  const entries: TimePeriod[] = [];
  const ids = new Uint32Array(rows.length);
  const codeIds = new TextIds();
  const identifierIds = new TextIds();
  /** By identifier and then by code: the period's id, or what is wrong with the pair. */
  const known: (number | string)[][] = [];

  for (let index = 0; index < rows.length; index += 1) {
    if (marks[index] === outOfScope) continue;
    const row = rows[index] as readonly string[];
    const code = row[codeIndex] as string;
    const identifier = row[identifierIndex] as string;
    const byCode = (known[identifierIds.idOf(identifier)] ??= []);
    const codeId = codeIds.idOf(code);
    let found = byCode[codeId];
    if (found === undefined) {
      const period = readTimePeriod(code, identifier);
      if (typeof period === 'string') found = period;
      else found = entries.push(periodEnd ? endingIn(period, periodEnd) : period) - 1;
      byCode[codeId] = found;
    }
    if (typeof found === 'number') {
      ids[index] = found;
    } else {
      marks[index] = broken;
      report(rowNumbers[index] ?? 0, code, identifier, found, issues);
    }
  }
  return { entries, ids };
}

function report(
  row: number,
  code: string,
  identifier: string,
  problem: string,
  issues: IssueList,
): void {
  if (isTimeIdentifier(identifier)) {
    issues.error(
      row,
      'time_period',
      `${quoted(code)} is not a time period: ${problem}`,
      'Write four digits (2025), or six for a year that spans two calendar years (202425).',
    );
  } else {
    issues.error(
      row,
      'time_identifier',
      `${quoted(identifier)} is not a time identifier`,
      'Write January to December, Calendar year, Reporting year, Academic year, Financial year, Tax year, Autumn term, Spring term, Summer term or Autumn and spring term.',
    );
  }
}
