import { makeElement } from './make-element.ts';

/**
 * Asks for a page's style sheets as files where the host's headers refuse the one inside the page. `files` are their
 * addresses, with spaces between them. Does nothing where the page has its style.
 */
export function restoreStyle(document: Document, files = ''): void {
  const inside = document.querySelector('style');
  if (!inside || inside.sheet) return;
  for (const href of files.split(' ').filter(Boolean)) {
    document.head.append(Object.assign(makeElement('link', ''), { rel: 'stylesheet', href }));
  }
}
