import { formatWhole } from '../../domain/words/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { quoted } from '../../ingest/clean-text.ts';
import { firstIndicator } from '../dataset/filter.ts';
import type { ReadResult } from '../dataset/read-result.ts';
import type { CheckList } from './check.ts';
import { readNumber } from '../../ingest/csv/read-number.ts';

/** Checks keys that stand there twice and values that make no sense. */
export function checkValues(result: ReadResult, checks: CheckList): void {
  checkDuplicates(result, checks);
  const first = firstIndicator(result.table);
  result.described.indicators.forEach(({ indicator, plan }, at) => {
    checkColumn(result, indicator, plan.name, first + at, checks);
  });
  checkWholeFile(result, first, checks);
  checkTwins(result, first, checks);
}

function rowNumber({ table, scanned }: ReadResult, row: number): number {
  return scanned.rowNumbers[table.origin[row] ?? -1] ?? 0;
}

function checkDuplicates(result: ReadResult, checks: CheckList): void {
  const { duplicates, table } = result;
  const title = 'Rows about the same thing';
  for (const { first, second, column } of duplicates) {
    const earlier = rowNumber(result, first);
    const isConflict = column >= 0;
    const id = isConflict ? 'duplicate-keys' : 'repeated-rows';
    const values = [table.rows[first]?.[column] ?? '', table.rows[second]?.[column] ?? ''];
    checks.at(
      {
        row: rowNumber(result, second),
        column: table.header[column] ?? '',
        value: values[1] ?? '',
      },
      {
        id,
        title,
        result: 'warning',
        message: isConflict
          ? `The row is about the same period, area and items as row ${earlier}, but says ${values[1]} where that says ${values[0]}; row ${earlier} is shown.`
          : `The row repeats row ${earlier}; it counts once.`,
        fix: isConflict
          ? 'Delete one of the two rows, or correct what tells them apart.'
          : 'Delete one of the two rows.',
      },
    );
  }
  if (duplicates.length > 0) return;
  checks.note(
    'duplicate-keys',
    title,
    'pass',
    'No two rows are about the same period, area and items.',
  );
}

function checkColumn(
  result: ReadResult,
  { unit }: Indicator,
  name: string,
  at: number,
  checks: CheckList,
): void {
  const title = 'Values that make no sense';
  const values = new Set<number>();
  let broken = 0;
  let firstBroken = -1;
  let count = 0;
  result.table.rows.forEach((row, index) => {
    const text = row[at] ?? '';
    const value = readNumber(text);
    if (Number.isNaN(value)) return;
    count += 1;
    if (values.size < 3) values.add(value);
    const isOver = unit === '%' && value > 100;
    const isUnder = (unit === '%' || unit === 'count') && value < 0;
    if (isOver || isUnder) {
      checks.at(
        { row: rowNumber(result, index), column: name, value: text },
        {
          id: isOver ? 'percent-over-100' : 'below-zero',
          title,
          result: 'warning',
          message: isOver
            ? `${quoted(text)} is a percentage over 100.`
            : `${quoted(text)} is ${unit === '%' ? 'a percentage' : 'a count'} below zero.`,
          fix: 'Check it against its source; if the unit is another, a .meta.csv says so.',
        },
      );
    }
    if (unit === 'count' && !Number.isInteger(value)) {
      broken += 1;
      if (firstBroken < 0) firstBroken = index;
    }
  });
  if (broken > 0) {
    checks.at(
      {
        row: rowNumber(result, firstBroken),
        column: name,
        value: result.table.rows[firstBroken]?.[at] ?? '',
      },
      {
        id: 'broken-counts',
        title,
        result: 'warning',
        message: `${formatWhole(broken)} of ${formatWhole(count)} counts of ${quoted(name)} are not whole.`,
        fix: 'It may be an average; check what the column counts.',
      },
    );
  }
  if (count >= 5 && values.size === 1) {
    const [only = 0] = values;
    checks.at(
      { row: 0, column: name, value: String(only) },
      {
        id: 'all-equal',
        title,
        result: 'warning',
        message: `Every number of ${quoted(name)} is ${only} (${formatWhole(count)} cells).`,
        fix: 'Check that the column was filled in.',
      },
    );
  }
}

/** A file of nothing but ones is a test file, or marks where figures will be. */
function checkWholeFile({ table, plan }: ReadResult, first: number, checks: CheckList): void {
  let count = 0;
  for (const row of table.rows) {
    for (let at = first; at < row.length; at += 1) {
      const value = readNumber(row[at] ?? '');
      if (Number.isNaN(value)) continue;
      if (value !== 1) return;
      count += 1;
    }
  }
  if (count < 5 || plan.indicators.length === 0) return;
  checks.note(
    'all-ones',
    'Values that make no sense',
    'warning',
    `Every number of the file is 1 (${formatWhole(count)} cells): it looks like a test file.`,
    'Look for the file with the real figures.',
  );
}

/** Two columns with the same numbers in every row of a period: one may have been filled from the other. */
function checkTwins({ table, described }: ReadResult, first: number, checks: CheckList): void {
  const byPeriod = new Map<string, (readonly string[])[]>();
  for (const row of table.rows) {
    const period = `${row[1] ?? ''} ${row[0] ?? ''}`;
    const rows = byPeriod.get(period) ?? [];
    rows.push(row);
    byPeriod.set(period, rows);
  }
  const twins = new Map<string, { column: string; twin: string; periods: string[] }>();
  for (const [period, rows] of byPeriod) {
    const seen = new Map<string, string>();
    described.indicators.forEach(({ plan }, index) => {
      const cells = rows.map((row) => row[first + index] ?? '');
      const numbers = new Set(cells.filter((cell) => !Number.isNaN(readNumber(cell))));
      // Few or small numbers may agree by chance.
      if (numbers.size < 5 || ![...numbers].some((cell) => Number(cell) > 100)) return;
      const key = cells.join('\u0001');
      const twin = seen.get(key);
      if (twin === undefined) {
        seen.set(key, plan.name);
        return;
      }
      const id = `${plan.name}\u0001${twin}`;
      const found = twins.get(id) ?? { column: plan.name, twin, periods: [] };
      found.periods.push(period);
      twins.set(id, found);
    });
  }
  for (const { column, twin, periods } of twins.values()) {
    const when = periods.length > 3 ? `${periods.length} periods` : periods.join(', ');
    checks.at(
      { row: 0, column },
      {
        id: 'twin-columns',
        title: 'Columns with the same numbers',
        result: 'warning',
        message: `In ${when} ${quoted(column)} has the same number as ${quoted(twin)} in every row.`,
        fix: 'Check with the publisher whether one was filled from the other by mistake.',
      },
    );
  }
}
