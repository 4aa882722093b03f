import type { ReactNode } from 'react';
import { CopyByHand } from './CopyByHand.tsx';
import type { Report } from './use-action.ts';

/** What came of a press of a button, in one line; and what is left to be copied by hand. */
export function ShareReport({ report }: { readonly report: Report }): ReactNode {
  const { said, failed, byHand, close } = report;
  return (
    <div className="share-report">
      <p role="status">{said}</p>
      {failed === '' ? null : (
        <p role="alert" className="share-failed">
          {failed}
        </p>
      )}
      {byHand ? <CopyByHand content={byHand} onClose={close} /> : null}
    </div>
  );
}
