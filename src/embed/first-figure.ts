import { patience } from '../domain/time/patience.ts';
import type { TakenKeys } from './frame/embed-keys.ts';
import { askedView } from './page-view.ts';
import { siteOfPage } from '../state/site.ts';
import { viewAddress } from './dashboard-url.ts';

/**
 * On a page that has no figure of its own yet: its link leads to the view asked for; where the code that draws it
 * cannot be had, or has not come after 30 seconds, the page says so, and before that, that it takes long.
 */
export function watchFirstFigure(page: Element, { rest }: TakenKeys): void {
  const link = page.querySelector<HTMLAnchorElement>('#figure-link');
  if (link) link.href = viewAddress(askedView(rest, '', siteOfPage()).view);
  const say = (words: string): void => {
    const line = page.querySelector('.embed-loading');
    if (line) line.textContent = words;
  };
  const fail = (): void => say('The figure could not be loaded here.');
  // An error of a script does not bubble.
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) fail();
    },
    true,
  );
  const still = (): void => say('Still loading the figure. This takes longer than usual.');
  setTimeout(still, patience.wordAfter);
  // Once its code is there, it says itself what else does not come.
  setTimeout(() => (page.querySelector('.embed') ? still() : fail()), patience.faultAfter);
}
