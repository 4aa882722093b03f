import { isGssCode } from '../../domain/area.ts';
import type { StrategyFileName } from '../../domain/strategy.ts';
import { readPartialDate, type PartialDate } from '../../domain/time/partial-date.ts';
import { cleanText, isReservedName, quoted } from '../clean-text.ts';
import type { IssueList } from '../issue-list.ts';
import { readCsv } from '../csv/read-csv.ts';
import { readFilterItems, type FilterItems } from './read-filter-items.ts';
import { readNumber } from '../csv/read-number.ts';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const leftOut = 'so the row was left out';

/** One row of a strategy file. Whatever it asks for and cannot use becomes an issue that names the cell. */
export class StrategyRow {
  /** As a spreadsheet counts, the header being row 1. */
  readonly rowNumber: number;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #issues: IssueList;

  constructor(cells: ReadonlyMap<string, string>, rowNumber: number, issues: IssueList) {
    this.#cells = cells;
    this.rowNumber = rowNumber;
    this.#issues = issues;
  }

  /** The cell as text fit to be shown. */
  text(column: string): string {
    return cleanText(this.#cells.get(column) ?? '');
  }

  /** Text without which the row cannot be used. */
  neededText(column: string): string | undefined {
    const text = this.text(column).trim();
    if (text !== '') return text;
    this.error(column, `the cell is blank, ${leftOut}`, 'Write what it is called or says.');
    return undefined;
  }

  /** Says what is wrong with a cell. */
  error(column: string, message: string, fix: string): void {
    this.#issues.error(this.rowNumber, column, message, fix);
  }

  /** Null for a blank cell, and with an issue for one that is no number. */
  number(column: string): number | null {
    const text = this.#cells.get(column) ?? '';
    const value = text === '' ? null : readNumber(text);
    if (value === null || !Number.isNaN(value)) return value;
    const message = `${quoted(text)} is not a number, so it was left blank`;
    this.error(column, message, 'Write digits only, such as 74 or 86.5, or leave the cell blank.');
    return null;
  }

  /** Null for a blank cell, and with an issue for one that is no four-digit year. */
  year(column: string): number | null {
    const text = this.#cells.get(column) ?? '';
    if (text === '') return null;
    if (/^\d{4}$/.test(text)) return Number(text);
    const message = `${quoted(text)} is not a year, so it was left blank`;
    this.error(column, message, 'Write four digits, such as 2026, or leave the cell blank.');
    return null;
  }

  /** Null for a blank cell, and with an issue for one that is no date. */
  date(column: string): PartialDate | null {
    const text = this.#cells.get(column) ?? '';
    const date = text === '' ? null : readPartialDate(text);
    if (date !== null || text === '') return date;
    const message = `${quoted(text)} is not a date, so it was left blank`;
    this.error(column, message, 'Write 2026, 2022-07 or 2019-03-06, or leave the cell blank.');
    return null;
  }

  /** A date without which the row cannot be used. */
  neededDate(column: string): PartialDate | undefined {
    const text = this.#cells.get(column) ?? '';
    const date = readPartialDate(text);
    if (date !== null) return date;
    this.error(
      column,
      `${quoted(text)} is not a date, ${leftOut}`,
      'Write 2026, 2022-07 or 2019-03-06.',
    );
    return undefined;
  }

  /** One of the known words, without which the row cannot be used. */
  oneOf<Word extends string>(column: string, known: readonly Word[]): Word | undefined {
    const text = this.#cells.get(column) ?? '';
    const word = known.find((one) => one === text);
    if (word !== undefined) return word;
    const message = `${quoted(text)} is not one of the known words, ${leftOut}`;
    this.error(column, message, `Write one of ${known.join(', ')}.`);
    return undefined;
  }

  /** Null for a blank cell, and with an issue for anything but "yes" and "no". */
  yesOrNo(column: string): boolean | null {
    const text = this.#cells.get(column) ?? '';
    if (text === 'yes' || text === 'no') return text === 'yes';
    if (text !== '') {
      const message = `${quoted(text)} is neither yes nor no, so it was left blank`;
      this.error(
        column,
        message,
        'Write yes or no, or leave the cell blank where it is not known.',
      );
    }
    return null;
  }

  /** The GSS code of a place, without which the row cannot be used. */
  area(column: string): string | undefined {
    const text = this.#cells.get(column) ?? '';
    if (isGssCode(text)) return text;
    const message = `${quoted(text)} is not a GSS code, ${leftOut}`;
    this.error(column, message, 'Write it as E08000012 for Liverpool.');
    return undefined;
  }

  /** The id of a row of another file, without which this row cannot be used. */
  neededId(column: string, known: ReadonlySet<string>, file: StrategyFileName) {
    const text = this.#cells.get(column) ?? '';
    if (known.has(text)) return text;
    const message = `${quoted(text)} is not in strategy/${file}.csv, ${leftOut}`;
    this.error(column, message, `Write an id of strategy/${file}.csv, or add its row there.`);
    return undefined;
  }

  /** An indicator and its filter items; neither, with an issue, when the filters cannot be read. */
  link(): { readonly indicator: string; readonly filters: FilterItems } {
    const filters = readFilterItems(this.#cells.get('filters') ?? '');
    if (typeof filters !== 'string') return { indicator: this.text('indicator'), filters };
    this.error(
      'filters',
      `${filters}, so the link to the indicator was left out`,
      'Write column=item, with ";" between columns and "|" between items: sex=Girls|Boys;age=3.',
    );
    return { indicator: '', filters: {} };
  }

  /** Several indicators, each with its filter items: "a.b?sex=Girls||c.d". One that cannot be read is left out. */
  links(column: string): readonly { readonly indicator: string; readonly filters: FilterItems }[] {
    const texts = (this.#cells.get(column) ?? '').split('||').filter(Boolean);
    return texts.flatMap((text) => {
      const [indicator = '', items = ''] = text.split('?');
      const filters = readFilterItems(items);
      if (typeof filters !== 'string') return [{ indicator: cleanText(indicator), filters }];
      this.error(
        column,
        `${filters}, so this link was left out`,
        'Write indicator?column=item, with "||" between links: plans.plan_count?sex=Girls||pupils.pupil_count.',
      );
      return [];
    });
  }
}

/**
 * Reads the rows of one strategy file. The first of `columns` holds the id; a row without one, or with one that
 * is already taken, is left out with an issue, as is any for which `read` gives nothing.
 * Throws DataError when the file as a whole cannot be used, or a column is missing.
 */
export function readStrategyRows<Item>(
  file: StrategyFileName,
  text: string,
  columns: readonly string[],
  read: (row: StrategyRow) => Item | undefined,
  issues: IssueList,
): readonly Item[] {
  const { header, rows, rowNumbers } = readCsv(text, issues);
  const missing = columns.filter((name) => !header.includes(name));
  for (const name of missing) {
    issues.error(1, name, `the column ${quoted(name)} is missing`, `Add a column named ${name}.`);
  }
  if (missing.length > 0) throw issues.failure(`it has no ${missing.join(', ')} column`);
  for (const name of columns) {
    if (header.indexOf(name) === header.lastIndexOf(name)) continue;
    const message = `the column ${quoted(name)} is there more than once`;
    issues.error(1, name, message, 'Keep one of them, or give the other a name of its own.');
    throw issues.failure(`the column ${name} is there more than once`);
  }
  const taken = new Set<string>();
  const [idColumn = ''] = columns;
  return rows.flatMap((cells, index) => {
    const byName = new Map(header.map((name, column) => [name, cells[column] ?? '']));
    const row = new StrategyRow(byName, rowNumbers[index] ?? 0, issues);
    const id = byName.get(idColumn) ?? '';
    if (!idPattern.test(id) || isReservedName(id)) {
      const message = `${quoted(id)} is not an id, ${leftOut}`;
      row.error(idColumn, message, 'Write letters, digits and hyphens, such as l23-1-a1.');
      return [];
    }
    if (taken.has(id)) {
      const message = `${quoted(id)} is in strategy/${file}.csv already, ${leftOut}`;
      row.error(idColumn, message, 'Give every row an id of its own.');
      return [];
    }
    taken.add(id);
    const item = read(row);
    return item === undefined ? [] : [item];
  });
}
