import { DataError, type Issue } from '../domain/issue.ts';

const mostListed = 100;

/**
 * Gathers the issues of one file in bounded memory: at most 100 are listed, errors before warnings and then
 * in row order, with a closing issue that says how many more there are.
 */
export class IssueList {
  readonly #file: string;
  readonly #errors: Issue[] = [];
  readonly #warnings: Issue[] = [];
  #errorCount = 0;
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** The row or column named could not be used. `row` is a spreadsheet's; 0 is the whole file. */
  error(row: number, column: string, message: string, fix: string): void {
    this.#count += 1;
    this.#errorCount += 1;
    if (this.#errors.length < mostListed) {
      this.#errors.push({ severity: 'error', file: this.#file, row, column, message, fix });
    }
  }

  /** The row or column named is used, but somebody should look at it. */
  warning(row: number, column: string, message: string, fix: string): void {
    this.#count += 1;
    if (this.#warnings.length < mostListed) {
      this.#warnings.push({ severity: 'warning', file: this.#file, row, column, message, fix });
    }
  }

  /** The issues so far, as described above. */
  list(): readonly Issue[] {
    const byRow = (a: Issue, b: Issue) => a.row - b.row;
    const listed = [...this.#errors.sort(byRow), ...this.#warnings.sort(byRow)];
    const shown = listed.slice(0, mostListed);
    const more = this.#count - shown.length;
    if (more === 0) return shown;
    return [
      ...shown,
      {
        severity: this.#errorCount > mostListed ? 'error' : 'warning',
        file: this.#file,
        row: 0,
        column: '',
        message: `${more} more ${more === 1 ? 'issue is' : 'issues are'} not listed`,
        fix: 'Mend those listed and load the file again to see the rest.',
      },
    ];
  }

  /** The error to throw when the file cannot be used: it carries every issue so far. */
  failure(reason: string, options?: ErrorOptions): DataError {
    return new DataError(this.#file, reason, this.list(), options);
  }
}
