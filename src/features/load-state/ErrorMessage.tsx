import type { ReactNode } from 'react';
import type { LoadError } from '../../catalogue/load-error.ts';
import { asSentence, formatWhole } from '../../domain/words/format.ts';
import { issueLocation, type Issue } from '../../domain/issue.ts';

const mostShown = 5;

/** What failed, in which file and row, and how to fix it; nothing else on the page is affected. */
export function ErrorMessage(props: {
  readonly error: LoadError;
  readonly retry: () => void;
}): ReactNode {
  const { error, retry } = props;
  return (
    <div className="error" role="alert">
      <p className="error-title">{error.message}</p>
      <IssueList issues={error.issues} />
      <p>{error.fix}</p>
      <button type="button" className="button-secondary" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** Rows that were set aside although the rest of the file works. */
export function IssueNotice({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  if (issues.length === 0) return null;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return (
    <div className="error" role="note">
      <p className="error-title">
        {errors > 0
          ? 'Part of this file could not be used. Figures it should hold may be missing here.'
          : 'This file has something to check. The figures are shown as they stand in it.'}
      </p>
      <IssueList issues={issues} />
    </div>
  );
}

/** Issues with their place and remedy: the first ones, and how many more there are. */
export function IssueList(props: {
  readonly issues: readonly Issue[];
  readonly most?: number;
}): ReactNode {
  const { issues, most = mostShown } = props;
  if (issues.length === 0) return null;
  return (
    <ul>
      {issues.slice(0, most).map((issue) => (
        <li key={`${issueLocation(issue)} ${issue.message}`}>
          <strong>{issueLocation(issue)}:</strong> {asSentence(issue.message)}{' '}
          {asSentence(issue.fix)}
        </li>
      ))}
      {issues.length > most ? <li>and {formatWhole(issues.length - most)} more.</li> : null}
    </ul>
  );
}
