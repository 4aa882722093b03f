import type { ReactNode } from 'react';
import { formatWhole } from '../../domain/words/format.ts';
import { dismissNotices, useNavigationType, useNotices } from '../../state/view-store.ts';

/** A longer list is not read: what follows is counted. */
const mostListed = 50;

/** What a link, or a person, asked for that could not be shown. Stays until dismissed or the view is left. */
export function NoticeBar(): ReactNode {
  const notices = useNotices();
  const more = notices.length - mostListed;
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
            {notices.slice(0, mostListed).map(({ key, message }) => (
              <li key={`${key} ${message}`}>{message}</li>
            ))}
            {more > 0 ? <li>and {formatWhole(more)} more</li> : null}
          </ul>
          <button type="button" className="button-secondary" onClick={dismissNotices}>
            Dismiss
          </button>
        </div>
      ) : null}
    </div>
  );
}
