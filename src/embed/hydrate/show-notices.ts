import type { Notice } from '../../domain/notice.ts';
import { makeElement } from '../make-element.ts';

/** Says above the figure what of the address was ignored, until it is dismissed. */
export function showNotices(page: Element, notices: readonly Notice[]): void {
  if (notices.length === 0) return;
  const button = makeElement('button', 'button-secondary', 'Dismiss');
  button.type = 'button';
  const notice = makeElement(
    'div',
    'notice',
    makeElement('p', 'notice-title', 'Part of this link was ignored'),
    makeElement('ul', '', ...notices.map(({ message }) => makeElement('li', '', message))),
    button,
  );
  notice.setAttribute('role', 'status');
  button.addEventListener('click', () => notice.remove());
  page.prepend(notice);
}
