import { useEffect, type ReactNode } from 'react';
import { announce, useSaid } from '../../state/announcing/announcer.ts';
import { changesInWords } from '../../state/choices/choices-in-words.ts';
import { viewStore } from '../../state/view-store.ts';

/** The one place from which the page speaks of what has changed; silent on load. */
export function Announcer(): ReactNode {
  useEffect(
    () =>
      viewStore.subscribe(({ view, navigationType }, before) => {
        // A page that is opened says what it is by its heading.
        if (view.page !== before.view.page || navigationType === 'address') return;
        for (const change of changesInWords(before.view, view)) announce(change);
      }),
    [],
  );
  return (
    <p className="visually-hidden" role="status" data-announcer="">
      {useSaid()}
    </p>
  );
}
