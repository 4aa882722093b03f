/**
 * Something wrong with a row, a file or a descriptor. Data, not an exception: it is listed to the person
 * who can fix it. `error` means the row or column it names could not be used; `warning` that it could.
 */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** As a spreadsheet counts, the header being row 1; 0 when the issue is about the whole file. */
  readonly row: number;
  readonly column: string;
  /** What was found, quoting the offending value. */
  readonly message: string;
  /** How to fix it. */
  readonly fix: string;
}

/** "ehcp-caseload.csv, row 41, column ehc_plan_count". */
export function issueLocation(issue: Pick<Issue, 'file' | 'row' | 'column'>): string {
  return [
    issue.file,
    ...(issue.row > 0 ? [`row ${issue.row}`] : []),
    ...(issue.column ? [`column ${issue.column}`] : []),
  ].join(', ');
}

/** Thrown when a file cannot be used at all. `issues` says why, in the same words as any other issue. */
export class DataError extends Error {
  override name = 'DataError';
  /** Completes "The file cannot be used: …". */
  readonly reason: string;
  readonly issues: readonly Issue[];
  constructor(file: string, reason: string, issues: readonly Issue[], options?: ErrorOptions) {
    super(`${file} cannot be used: ${reason}`, options);
    this.reason = reason;
    this.issues = issues;
  }
}
