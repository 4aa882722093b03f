const focusable = 'a[href], button, input, select, summary, [tabindex="0"]';

/** Which of all that can be focused in an element has the focus, from 0; -1 for none. */
export function focusedPlace(root: HTMLElement): number {
  const { activeElement } = document;
  return activeElement ? all(root).indexOf(activeElement) : -1;
}

/** Gives the focus to the one in that place, unless something has it. */
export function focusPlace(root: HTMLElement, place: number): void {
  if (place < 0 || root.contains(document.activeElement)) return;
  const element = all(root)[place];
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

function all(root: HTMLElement): readonly Element[] {
  return [...root.querySelectorAll(focusable)];
}
