import type { ReactNode } from 'react';
import { formatWhole } from '../../../domain/words/format.ts';
import { CappedList } from './CappedList.tsx';
import type { Check } from '../../../user-files/quality/check.ts';
import { findingGroups, revisedFigure, type FindingGroup } from './report-groups.ts';
import { FindingList } from './FindingList.tsx';
import { ResultMark } from './ResultMark.tsx';
import { RevisedTable } from './RevisedTable.tsx';

/** What was found in a file: whether it can be charted, what to look at and how to fix it, and what is in order. */
export function QualityReport(props: {
  /** The file's name, for findings that name another file. */
  readonly file: string;
  readonly report: readonly Check[];
  readonly onDownload: () => void;
}): ReactNode {
  const { file, report, onDownload } = props;
  const groups = findingGroups(report);
  const passes = report.filter(({ result }) => result === 'pass');
  const isFail = groups.some((group) => group.isFail);
  return (
    <div className="user-files-report" role="group" aria-label={`Report about ${file}`}>
      <h4>These figures {isFail ? 'cannot' : 'can'} be charted.</h4>
      {groups.map((group) => (
        <Group key={group.title} group={group} file={file} />
      ))}
      {passes.length > 0 ? (
        <details className="user-files-more">
          <summary>What was checked and is in order ({formatWhole(passes.length)})</summary>
          <CappedList entries={passes} where=", in the report">
            {(one) => (
              <>
                <strong>{one.title}:</strong> {one.message}
              </>
            )}
          </CappedList>
        </details>
      ) : null}
      <button type="button" className="button-secondary" onClick={onDownload}>
        Download this report (CSV)
      </button>
    </div>
  );
}

function Group(props: { readonly group: FindingGroup; readonly file: string }): ReactNode {
  const { group, file } = props;
  return (
    <section className="user-files-group">
      <h5>
        <ResultMark result={group.isFail ? 'fail' : 'warning'} /> {group.title}
      </h5>
      {group.kinds.map(({ id, located, whole }) => {
        const figures = located.flatMap((one) => revisedFigure(one) ?? []);
        return figures.length > 0 && figures.length === located.length ? (
          <RevisedTable key={id} figures={figures} notes={whole} />
        ) : (
          <FindingList key={id} located={located} whole={whole} file={file} />
        );
      })}
    </section>
  );
}
