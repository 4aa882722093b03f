import type { ReactNode } from 'react';
import { CopyByHand } from './CopyByHand.tsx';
import type { Report } from './use-action.ts';

/** What came of a press of a button, in one line; and what is left to be copied by hand. */
export function ActionReport({ report }: { readonly report: Report }): ReactNode {
  const { message, failed, byHand, close } = report;
  return (
    <div className="share-report">
      <p role="status">{message}</p>
      {failed === '' ? null : (
        <p role="alert" className="share-failed">
          {failed}
        </p>
      )}
      {byHand ? <CopyByHand content={byHand} onClose={close} /> : null}
    </div>
  );
}
