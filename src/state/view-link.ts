import type { MouseEvent } from 'react';
import { usualView, type LinkedView } from '../domain/view.ts';
import { haveSameChoices, withChoices } from './choices/kept-choices.ts';
import { hrefOf } from './history.ts';
import { siteOfPage } from './site.ts';
import { openView, viewStore } from './view-store.ts';

/** What an `<a>` needs to lead to a view: a real address, followed without a page load on a plain click. */
export interface ViewLink {
  readonly href: string;
  readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void;
  readonly ref: (link: HTMLAnchorElement | null) => (() => void) | undefined;
}

/**
 * A link within the site. The reader's present choices of places, comparison, years and measure go with it, unless
 * the view names its own; and it follows them when they change, however rarely what holds it is drawn again.
 */
export function viewLink(view: LinkedView): ViewLink {
  return {
    href: hrefOf(followed(view)),
    onClick: (event) => {
      const plain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!plain || event.defaultPrevented) return;
      event.preventDefault();
      openView({ ...usualView(siteOfPage()), ...followed(view) });
    },
    ref: (link) => {
      if (!link) return undefined;
      const update = (): void => link.setAttribute('href', hrefOf(followed(view)));
      update();
      updates.add(update);
      listen();
      return () => void updates.delete(update);
    },
  };
}

function followed(view: LinkedView): LinkedView {
  return withChoices(view, viewStore.getState().view, siteOfPage());
}

const updates = new Set<() => void>();
let isListening = false;

/** Keeps the addresses of all links that are on the page in step with the choices. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  viewStore.subscribe(({ view }, before) => {
    if (haveSameChoices(view, before.view)) return;
    for (const update of updates) update();
  });
}
