import { endLoading } from './hydrate/loading-line.ts';
import { dashboardSlotId } from './load-dashboard.ts';

/** Where a figure is drawn anew, on a page that has something else to show until then. */
export interface DashboardSlot {
  readonly element: HTMLElement;
  /** Whether the reader asked for the controls. */
  readonly isOpen: boolean;
  /** Whether the page shows a figure already. */
  readonly hasFigure: boolean;
  /** Puts the place where the page's own figure was. To be called when something is drawn in it. */
  readonly show: () => void;
  /** Shows what the place says of a failure; the page's own figure stays under it. */
  readonly fail: () => void;
}

/** The slot that the page's script made, or a new one on a page that came without a figure. */
export function takeDashboardSlot(page: HTMLElement): DashboardSlot {
  const former = page.querySelector<HTMLElement>(':scope > figure');
  const skeleton = page.querySelector('#embed-skeleton');
  const element = document.getElementById(dashboardSlotId) ?? document.createElement('div');
  if (!element.isConnected) page.prepend(element);
  return {
    element,
    isOpen: element.dataset['open'] === 'true',
    hasFigure: former !== null,
    show: () => {
      if (former?.isConnected) {
        keepHeight(page);
        keepOpen(former, element.querySelector('figure'));
        former.remove();
      }
      skeleton?.remove();
      endLoading(page);
      element.classList.remove('waiting');
    },
    fail: () => {
      skeleton?.remove();
      endLoading(page);
      page.classList.remove('hydrated');
      element.classList.remove('waiting');
    },
  };
}

/**
 * Keeps a page as tall as it is while something in it is replaced: a drawing that is not there yet would make it
 * shorter than a reader has scrolled.
 */
function keepHeight(page: HTMLElement): void {
  page.style.minHeight = `${page.getBoundingClientRect().height}px`;
  window.setTimeout(() => {
    page.style.minHeight = '';
  });
}

/** Leaves open what the reader opened. A figure of another kind opens its table or not for its own reasons. */
function keepOpen(former: HTMLElement, figure: HTMLElement | null): void {
  const isAlike = figure?.dataset['chart'] === former.dataset['chart'];
  for (const { className, open } of former.querySelectorAll('details')) {
    if (!isAlike && className !== 'figure-all') continue;
    const same = figure?.querySelector<HTMLDetailsElement>(`details.${className}`);
    if (same) same.open = open;
  }
}
