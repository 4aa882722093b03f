import type { Filter } from '../../domain/indicator.ts';
import { cleanText, quoted } from '../clean-text.ts';
import type { CodedColumn } from './coded-column.ts';
import type { IssueList } from '../issue-list.ts';
import type { CsvTable } from './read-csv.ts';
import { broken, outOfScope, type RowMarks } from './row-marks.ts';
import { TextIds } from './text-ids.ts';

const blank = -1;

/**
 * Reads one filter's items. A blank item marks its row as broken; an item that the package does not declare is
 * kept, with a warning at the first row that has it.
 */
export function decodeFilter(
  { rows, rowNumbers }: CsvTable,
  columnIndex: number,
  filter: Filter,
  marks: RowMarks,
  issues: IssueList,
): CodedColumn<string> {
  const declared = new Set(filter.items);
  const entries: string[] = [];
  const ids = new Uint32Array(rows.length);
  const texts = new TextIds();
  const entryOf: number[] = [];
  const byLabel = new Map<string, number>();

  for (let index = 0; index < rows.length; index += 1) {
    if (marks[index] === outOfScope) continue;
    const raw = rows[index]?.[columnIndex] ?? '';
    const text = texts.idOf(raw);
    let id = entryOf[text];
    if (id === undefined) {
      const label = cleanText(raw);
      if (label.trim() === '') {
        id = blank;
      } else {
        id = byLabel.get(label) ?? entries.push(label) - 1;
        byLabel.set(label, id);
      }
      entryOf[text] = id;
      if (id !== blank && declared.size > 0 && !declared.has(label)) {
        issues.warning(
          rowNumbers[index] ?? 0,
          filter.column,
          `${quoted(raw)} is not one of the items declared for ${filter.column}`,
          'Correct the item, or add it to the enum of this field in datapackage.json.',
        );
      }
    }
    if (id === blank) {
      marks[index] = broken;
      reportBlank(rowNumbers[index] ?? 0, filter, issues);
    } else {
      ids[index] = id;
    }
  }
  return { entries, ids };
}

function reportBlank(row: number, filter: Filter, issues: IssueList): void {
  const total = filter.totalItem || filter.defaultItem || 'Total';
  issues.error(
    row,
    filter.column,
    'the cell is blank',
    `Write one of the filter's items; a total is written ${quoted(total)}.`,
  );
}

/** Compares items for display: declared ones in the package's order, then the rest as they come. */
export function compareByDeclaration(filter: Filter): (a: string, b: string) => number {
  const rank = new Map(filter.items.map((item, position) => [item, position]));
  const last = filter.items.length;
  return (a, b) => (rank.get(a) ?? last) - (rank.get(b) ?? last);
}
