import type { CodedColumn } from './coded-column.ts';
import type { IssueList } from '../issue-list.ts';
import { broken, kept, type RowMarks } from './row-marks.ts';

type Keys = readonly CodedColumn<unknown>[];

/** Takes a row's combination of ids; returns the earlier row that has taken it, or -1 when none has. */
type Claim = (row: number) => number;

/** Above so many possible combinations, a map of those that occur takes less memory than a slot for each. */
const mostSlots = 2 ** 20;

/**
 * Marks as broken every row that has the same value in all key columns (period, area and filter items) as an
 * earlier row still kept: one observation cannot have two values.
 */
export function setAsideDuplicates(
  keys: Keys,
  rowNumbers: readonly number[],
  marks: RowMarks,
  issues: IssueList,
): void {
  const combinations = keys.reduce((product, { entries }) => product * entries.length, 1);
  const claim =
    combinations <= mostSlots ? claimSlot(keys, marks.length, combinations) : claimText(keys);
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] !== kept) continue;
    const earlier = claim(row);
    if (earlier < 0) continue;
    marks[row] = broken;
    issues.error(
      rowNumbers[row] ?? 0,
      '',
      `the row is about the same period, area and filter items as row ${rowNumbers[earlier]}, which is the one shown`,
      'Delete one of the two rows, or correct what tells them apart.',
    );
  }
}

function claimSlot(keys: Keys, length: number, combinations: number): Claim {
  const slotOf = new Uint32Array(length);
  for (const { entries, ids } of keys) {
    const size = entries.length;
    for (let row = 0; row < length; row += 1) {
      slotOf[row] = (slotOf[row] as number) * size + (ids[row] as number);
    }
  }
  const takenBy = new Uint32Array(combinations);
  return (row) => {
    const slot = slotOf[row] as number;
    const earlier = (takenBy[slot] as number) - 1;
    if (earlier < 0) takenBy[slot] = row + 1;
    return earlier;
  };
}

function claimText(keys: Keys): Claim {
  const takenBy = new Map<string, number>();
  return (row) => {
    const text = keys.map(({ ids }) => ids[row]).join(' ');
    const earlier = takenBy.get(text) ?? -1;
    if (earlier < 0) takenBy.set(text, row);
    return earlier;
  };
}
