import type { MouseEvent } from 'react';
import { usualView, type LinkedView } from '../domain/view.ts';
import { hrefOf } from './history.ts';
import { siteOfPage } from './site.ts';
import { openView } from './view-store.ts';

/** What an `<a>` needs to lead to a view: a real address, followed without a page load on a plain click. */
export interface ViewLink {
  readonly href: string;
  readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void;
}

export function viewLink(view: LinkedView): ViewLink {
  return {
    href: hrefOf(view),
    onClick: (event) => {
      const plain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!plain || event.defaultPrevented) return;
      event.preventDefault();
      openView({ ...usualView(siteOfPage()), ...view });
    },
  };
}
