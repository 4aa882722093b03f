import type { TakenKeys } from './frame/embed-keys.ts';
import { askedView } from './page-view.ts';
import { siteOfPage } from '../state/site.ts';
import { viewAddress } from './dashboard-url.ts';

/**
 * On a page that has no figure of its own yet: its link leads to the view asked for, and where the code that
 * draws it cannot be had, the page says so.
 */
export function watchFirstFigure(page: Element, { rest }: TakenKeys): void {
  const link = page.querySelector<HTMLAnchorElement>('#figure-link');
  if (link) link.href = viewAddress(askedView(rest, '', siteOfPage()).view);
  // An error of a script does not bubble.
  document.addEventListener(
    'error',
    ({ target }) => {
      const line = page.querySelector('.embed-loading');
      if (line && target instanceof HTMLScriptElement) {
        line.textContent = 'The figure could not be loaded here.';
      }
    },
    true,
  );
}
