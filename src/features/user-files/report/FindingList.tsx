import type { ReactNode } from 'react';
import { formatWhole } from '../../../domain/words/format.ts';
import { CappedList } from './CappedList.tsx';
import type { Check } from '../../../user-files/quality/check.ts';
import { locationInWords } from './report-groups.ts';

/** More findings of one kind than this are folded. */
export const mostOpen = 5;

/** Findings of one kind: what, where and how to fix it. All but the first are folded when there are many. */
export function FindingList(props: {
  readonly located: readonly Check[];
  readonly whole: readonly Check[];
  readonly file: string;
}): ReactNode {
  const { located, whole, file } = props;
  // What fixes them all is said once.
  const fixes = new Set(located.map(({ fix }) => fix));
  const shared = located.length > 1 && fixes.size === 1 ? [...fixes].join('') : '';
  const list = (findings: readonly Check[]) => (
    <CappedList entries={findings} where=", in the report">
      {(one) => <Finding finding={one} file={file} isFixSaid={shared !== ''} />}
    </CappedList>
  );
  const isLong = located.length > mostOpen;
  return (
    <>
      {located.length > 0 ? list(isLong ? located.slice(0, 1) : located) : null}
      {isLong ? (
        <details className="user-files-more">
          <summary>{formatWhole(located.length - 1)} more like this</summary>
          {list(located.slice(1))}
        </details>
      ) : null}
      {shared === '' ? null : <p className="user-files-fix">{shared}</p>}
      {whole.length > 0 ? list(whole) : null}
    </>
  );
}

function Finding(props: {
  readonly finding: Check;
  readonly file: string;
  readonly isFixSaid: boolean;
}): ReactNode {
  const { finding, file, isFixSaid } = props;
  const { message, at, fix } = finding;
  const location = at ? locationInWords(at, file) : '';
  const value = at?.value ?? '';
  return (
    <>
      <p>{message}</p>
      {location === '' && value === '' ? null : (
        <p className="user-files-where">
          {location}
          {location !== '' && value !== '' ? ': ' : ''}
          {value === '' ? null : <code>{value}</code>}
        </p>
      )}
      {fix === '' || (isFixSaid && at) ? null : <p className="user-files-fix">{fix}</p>}
    </>
  );
}
