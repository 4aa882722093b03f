import { useId, type ReactNode } from 'react';
import { formatWhole } from '../../../domain/words/format.ts';

/** A column that can be ticked, and why it seems to be what it is. */
export interface ColumnChoice {
  readonly at: number;
  readonly name: string;
  readonly reason: string;
}

/** More columns than this are not listed. */
const mostListed = 300;

/** Several of a file's columns, as check boxes. */
export function ColumnChecks(props: {
  readonly legend: string;
  readonly hint: string;
  /** Empty when nothing is wrong. */
  readonly error: string;
  readonly columns: readonly ColumnChoice[];
  readonly ticked: readonly number[];
  readonly onTick: (at: number, isTicked: boolean) => void;
}): ReactNode {
  const { legend, hint, error, columns, ticked, onTick } = props;
  const id = useId();
  return (
    <fieldset
      className={error === '' ? 'user-files-checks' : 'user-files-checks field-wrong'}
      aria-describedby={error === '' ? `${id}-hint` : `${id}-hint ${id}-error`}
    >
      <legend className="control-label">{legend}</legend>
      <p id={`${id}-hint`} className="hint field-hint">
        {hint}
      </p>
      {error === '' ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <div className="user-files-check-list">
        {columns.slice(0, mostListed).map(({ at, name, reason }) => (
          <label key={at} className="check">
            <input
              type="checkbox"
              checked={ticked.includes(at)}
              aria-describedby={reason === '' ? undefined : `${id}-${at}`}
              onChange={(event) => onTick(at, event.target.checked)}
            />
            <span>{name}</span>
            {reason === '' ? null : (
              <span id={`${id}-${at}`} className="hint" aria-hidden="true">
                {reason}
              </span>
            )}
          </label>
        ))}
      </div>
      {columns.length > mostListed ? (
        <p className="hint">
          Only the first {formatWhole(mostListed)} of {formatWhole(columns.length)} columns can be
          ticked. Delete columns you do not need from the file to reach the others.
        </p>
      ) : null}
    </fieldset>
  );
}
