import type { ReactNode } from 'react';
import { dismissNotices, useNotices } from '../../state/view-store.ts';

/** What a link asked for that could not be shown. Stays until dismissed or the view is left. */
export function NoticeBar(): ReactNode {
  const notices = useNotices();
  return (
    <div role="status" className="notices">
      {notices.length > 0 ? (
        <div className="notice">
          <p className="notice-title">Part of this link was ignored</p>
          <ul>
            {notices.map(({ key, message }) => (
              <li key={`${key} ${message}`}>{message}</li>
            ))}
          </ul>
          <button type="button" className="button-secondary" onClick={dismissNotices}>
            Dismiss
          </button>
        </div>
      ) : null}
    </div>
  );
}
