import { cellReader } from '../layout/dfe-cells.ts';
import type { Row } from '../layout/layout.ts';

/** What the cells of one column look like. */
export interface ColumnFacts {
  readonly isEmpty: boolean;
  /** True when it holds words: too few of its cells are numbers or data symbols for it to hold values. */
  readonly isText: boolean;
  /** True when nearly every row has a text of its own: names, dates, remarks. */
  readonly isFreeText: boolean;
  /** How many different texts it holds, up to a limit. */
  readonly items: number;
  /** The first text that is not blank. */
  readonly first: string;
  /** True for few whole numbers under a name that is usually a group, such as `age`, or with words among them. */
  readonly mayBeFilter: boolean;
}

const mostItems = 1000;
const groupNames =
  /(^|_)(age|ages|nc_?year|year_?group|month|quarter|week|key_?stage|band|year|grade|code)$/i;

/** Looks at a column of the rows given. */
export function columnFacts(rows: readonly Row[], at: number, name = ''): ColumnFacts {
  const read = cellReader();
  const items = new Set<string>();
  let first = '';
  let filled = 0;
  let values = 0;
  let others = 0;
  let allWhole = true;
  let arePlain = true;
  for (const row of rows) {
    const text = row[at] ?? '';
    if (text.trim() === '') continue;
    filled += 1;
    first ||= text;
    if (items.size <= mostItems) items.add(text);
    const cell = read(text);
    if (cell.kind === 'number' || cell.kind === 'tidied') {
      values += 1;
      if (!Number.isInteger(cell.value)) allWhole = false;
      if (cell.kind === 'tidied') arePlain = false;
    } else if (cell.kind === 'other') {
      others += 1;
    }
  }
  const isText = others > values || others > filled * 0.3;
  // Ages and years are whole and written plainly; money and shares with a word among them are still values.
  const isGroup = allWhole && arePlain && (others > 0 || groupNames.test(name.trim()));
  return {
    isEmpty: filled === 0,
    isText,
    isFreeText: items.size > mostItems || (items.size > 50 && items.size > filled * 0.5),
    items: items.size,
    first,
    mayBeFilter: !isText && values > 0 && items.size <= 60 && isGroup,
  };
}
