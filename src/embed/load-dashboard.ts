import { inTime } from '../domain/time/patience.ts';
import { codeAddress } from '../domain/trusted.ts';
import { makeElement } from './make-element.ts';

/** Where the code is that draws a figure anew, as the page's script element says it. */
export interface DashboardCode {
  readonly script: string;
  readonly styles: readonly string[];
}

/** Where the dashboard's figure will stand, and whether its controls shall be open; the code finds it by its id. */
export const dashboardSlotId = 'dashboard-slot';

/**
 * Fetches the code that draws a figure anew and gives it a place on the page. What stands there now
 * stays until that code takes it away. Rejects when the code cannot be had, or has not come within 30 seconds; then
 * nothing is left behind.
 */
export function loadDashboard(page: Element, code: DashboardCode, isOpen: boolean): Promise<void> {
  const slot = makeElement('div', 'dashboard-slot waiting');
  slot.id = dashboardSlotId;
  slot.dataset['open'] = String(isOpen);
  page.prepend(slot);
  const styles = code.styles.map((href) => {
    const link = makeElement('link', '');
    Object.assign(link, { rel: 'stylesheet', href });
    return link;
  });
  const preload = makeElement('link', '');
  Object.assign(preload, { rel: 'modulepreload', href: code.script });
  const script = makeElement('script', '');
  Object.assign(script, { type: 'module', src: codeAddress(code.script) });
  const added = [...styles, preload, script];
  // First the styles: a figure without them would jump.
  const styled = Promise.all(styles.map((link) => ended(link).catch(() => undefined)));
  const run = styled.then(() => {
    const done = ended(script);
    document.head.append(script);
    return done;
  });
  document.head.append(...styles, preload);
  return inTime(code.script, run).catch((cause: unknown) => {
    for (const element of [...added, slot]) element.remove();
    throw cause;
  });
}

function ended(element: HTMLElement): Promise<void> {
  return new Promise((done, fail) => {
    element.addEventListener('load', () => done());
    element.addEventListener('error', () => fail(new Error('It could not be fetched')));
  });
}
