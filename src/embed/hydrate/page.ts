import type { FigureData } from '../../charts/static/figure-data.ts';
import { loadDashboard, type DashboardCode } from '../load-dashboard.ts';
import type { TakenKeys } from '../frame/embed-keys.ts';
import { patience } from '../../domain/time/patience.ts';
import { hydrateChart } from './chart.ts';
import { beginLoading, endLoading } from './loading-line.ts';
import { makeElement } from '../make-element.ts';
import { showNotices } from './show-notices.ts';
import { askedView } from '../page-view.ts';
import { makeSortable } from './sort-table.ts';
import { siteOfPage } from '../../state/site.ts';
import { viewAddress } from '../dashboard-url.ts';

/**
 * Makes a static figure page interactive: its drawings, its table, and its button `Change`. The code that draws figures anew is
 * fetched when the button is pressed, or at once where the address asks for another view than the page has. `run`
 * does the steps that can wait, in their order: the drawing that is seen first.
 */
export function hydratePage(
  page: HTMLElement,
  data: FigureData,
  { keys, rest, notices }: TakenKeys,
  code: DashboardCode | null,
  run: (steps: readonly (() => void)[]) => void = runAll,
): void {
  const asked = askedView(rest, data.search, siteOfPage());
  const isOther = asked.differs || (keys.data !== '' && keys.data !== data.dataVersion);
  const spoken = makeElement('p', 'visually-hidden');
  spoken.setAttribute('role', 'status');
  page.append(spoken);
  const say = (text: string): void => {
    spoken.textContent = text;
  };

  const drawings = (['narrow', 'wide'] as const).flatMap((width) => {
    const group = page.querySelector<HTMLElement>(`.drawings.${width}`);
    return group ? [{ width, group }] : [];
  });
  const isSeen = ({ group }: { readonly group: HTMLElement }): boolean => group.offsetWidth > 0;
  run([
    ...drawings
      .sort((a, b) => Number(isSeen(b)) - Number(isSeen(a)))
      .map(
        ({ width, group }) =>
          () =>
            hydrateChart(group, data, width, say),
      ),
    ...[...page.querySelectorAll('table')].map((table) => () => makeSortable(table)),
  ]);

  const tools = page.querySelector('.figure-tools');
  const button = tools?.querySelector('button');
  if (!tools || !button || !code) {
    showNotices(page, [...notices, ...asked.notices]);
    return;
  }
  let isUnderWay = false;
  const change = async (isOpen: boolean): Promise<void> => {
    if (isUnderWay) return;
    isUnderWay = true;
    page.querySelector('figure .error')?.remove();
    button.setAttribute('aria-busy', 'true');
    say('Loading the controls.');
    const still = makeElement('p', 'figure-still', '');
    const long = setTimeout(() => {
      still.textContent = 'Still loading the controls. This takes longer than usual.';
      if (!isOther) tools.append(still);
      say(still.textContent);
    }, patience.wordAfter);
    try {
      await loadDashboard(page, code, isOpen);
    } catch {
      isUnderWay = false;
      button.removeAttribute('aria-busy');
      say('');
      endLoading(page);
      const line = errorLine(isOther, viewAddress(asked.view));
      const all = page.querySelector('#figure-all:not([open])');
      if (all) all.before(line);
      else tools.append(line);
    } finally {
      clearTimeout(long);
      still.remove();
    }
  };
  button.addEventListener('click', () => void change(true));
  page.classList.add('hydrated');
  if (isOther) {
    beginLoading(page);
    void change(false);
  } else showNotices(page, [...notices, ...asked.notices]);
}

function runAll(steps: readonly (() => void)[]): void {
  for (const step of steps) step();
}

function errorLine(isOther: boolean, address: string): HTMLElement {
  const link = makeElement('a', '', 'See it in Local Context');
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener' });
  const what = isOther
    ? 'The figure that was asked for could not be loaded. This is another view of it. '
    : 'The controls could not be loaded, so the figure stays as it is. Press Change to try again. ';
  const line = makeElement('p', 'error', what, link);
  line.setAttribute('role', 'alert');
  return line;
}
