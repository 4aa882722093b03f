import { makeElement } from '../make-element.ts';

/** Says on a page that the figure on it is not the one asked for, which is on its way. */
export function beginLoading(page: Element): void {
  page.classList.add('awaiting');
  page.prepend(makeElement('p', 'figure-loading', 'Loading the chosen view…'));
}

/** Takes that away again. */
export function endLoading(page: Element): void {
  page.classList.remove('awaiting');
  page.querySelector('.figure-loading')?.remove();
}
