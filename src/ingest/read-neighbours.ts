import { isGssCode, type Neighbours } from '../domain/area.ts';
import type { Issue } from '../domain/issue.ts';
import { quoted } from './clean-text.ts';
import type { IssueList } from './issue-list.ts';
import type { CsvTable } from './csv/read-csv.ts';
import { readNumber } from './csv/read-number.ts';

/** Every council's statistical neighbours, and what was wrong with rows that were left out. */
export interface NeighbourTable {
  readonly neighbours: readonly Neighbours[];
  readonly issues: readonly Issue[];
}

const needed = ['la_code', 'rank', 'neighbour_gss_code'];

/**
 * Reads a table of statistical neighbours: one row per council and neighbour. Rows with an unusable code or
 * rank, or a neighbour already listed, are left out with an issue.
 * Throws DataError when a column is missing or no row can be used.
 */
export function readNeighbours(table: CsvTable, issues: IssueList): NeighbourTable {
  const [laIndex = -1, rankIndex = -1, gssIndex = -1] = needed.map((name) =>
    table.header.indexOf(name),
  );
  const missing = needed.filter((name) => !table.header.includes(name));
  for (const name of missing) {
    issues.error(1, name, `the column ${quoted(name)} is missing`, `Add a column named ${name}.`);
  }
  if (missing.length > 0) throw issues.failure(`it has no ${missing.join(', ')} column`);

  const byCouncil = new Map<string, Map<string, number>>();
  table.rows.forEach((row, index) => {
    const rowNumber = table.rowNumbers[index] ?? 0;
    const laCode = row[laIndex] ?? '';
    const rank = readNumber(row[rankIndex] ?? '');
    const gss = row[gssIndex] ?? '';
    const ranks = byCouncil.get(laCode) ?? new Map<string, number>();
    if (!/^\d{3}$/.test(laCode)) {
      const message = `${quoted(laCode)} is not a three-digit local authority code`;
      issues.error(rowNumber, 'la_code', message, 'Write it as 341 for Liverpool.');
    } else if (Number.isNaN(rank)) {
      const message = `${quoted(row[rankIndex] ?? '')} is not a rank`;
      issues.error(
        rowNumber,
        'rank',
        message,
        'Write 1 for the closest neighbour, 2 for the next.',
      );
    } else if (!isGssCode(gss)) {
      const message = `${quoted(gss)} is not a GSS code`;
      issues.error(
        rowNumber,
        'neighbour_gss_code',
        message,
        'Write it as E06000009 for Blackpool.',
      );
    } else if (ranks.has(gss)) {
      const message = `${quoted(gss)} is listed twice for ${laCode}`;
      issues.error(rowNumber, 'neighbour_gss_code', message, 'Delete one of the two rows.');
    } else {
      byCouncil.set(laCode, ranks.set(gss, rank));
    }
  });
  if (byCouncil.size === 0) throw issues.failure('none of its rows can be used');
  const neighbours = [...byCouncil].map(([laCode, ranks]) => ({
    laCode,
    neighbours: [...ranks].sort((a, b) => a[1] - b[1]).map(([gss]) => gss),
  }));
  return { neighbours, issues: issues.list() };
}
