import { patience } from '../../domain/time/patience.ts';
import { makeElement } from '../make-element.ts';

/** Says on a page that the figure on it is not the one asked for, which is on its way, and when that takes long. */
export function beginLoading(page: Element): void {
  page.classList.add('awaiting');
  const line = makeElement('p', 'figure-loading', 'Loading the chosen view…');
  page.prepend(line);
  setTimeout(() => {
    line.textContent = 'Still loading the chosen view. This takes longer than usual.';
  }, patience.wordAfter);
}

/** Takes that away again. */
export function endLoading(page: Element): void {
  page.classList.remove('awaiting');
  page.querySelector('.figure-loading')?.remove();
}
