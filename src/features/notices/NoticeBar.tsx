import type { ReactNode } from 'react';
import { dismissNotices, useNavigationType, useNotices } from '../../state/view-store.ts';

/** What a link, or a person, asked for that could not be shown. Stays until dismissed or the view is left. */
export function NoticeBar(): ReactNode {
  const notices = useNotices();
  // Choices made on the page, such as another indicator, are no link's.
  const isOwnChoice = useNavigationType() === 'push';
  return (
    <div role="status" className="notices">
      {notices.length > 0 ? (
        <div className="notice">
          <p className="notice-title">
            {isOwnChoice ? 'Part of this choice cannot be shown' : 'Part of this link was ignored'}
          </p>
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
