import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { figureData } from '../../../src/charts/static/figure-data.ts';
import { StaticFigure } from '../../../src/charts/static/StaticFigure.tsx';
import { takeEmbedKeys } from '../../../src/embed/frame/embed-keys.ts';
import { hydratePage } from '../../../src/embed/hydrate/page.ts';
import { takeDashboardSlot } from '../../../src/embed/dashboard-slot.ts';
import { figureOf, plans } from '../../figure/figure-of.ts';
import { buildDataset, liverpool, sefton } from '../../query/build-dataset.ts';

const figure = figureOf(
  buildDataset({
    indicators: [plans],
    rows: [2025, 2026].flatMap((year) => [
      [year, liverpool, 5],
      [year, sefton, 6],
    ]),
  }),
);
const data = figureData(figure, `?page=indicator&indicator=${plans.id}`, '2026.11.21');
const code = { script: 'https://site.test/assets/embed.js', styles: ['https://site.test/a.css'] };

let page: HTMLElement;

function show(search = '') {
  render(
    <main id="figure-page" data-root="../../">
      <StaticFigure
        figure={figure}
        definition={[]}
        target={null}
        links={{ dashboard: '../../', data: '../../data/plans.csv', target: '' }}
        dataVersion="2026.11.21"
      />
    </main>,
  );
  page = screen.getByRole('main');
  hydratePage(page, data, takeEmbedKeys(search), code);
  return userEvent.setup();
}
const script = () => document.head.querySelector<HTMLScriptElement>('script[src]');
const change = () => screen.getByRole('button', { name: 'Change' });

/** What the browser would say of the files that were asked for: jsdom fetches none. */
async function answer(stylesCame: boolean, scriptCame: boolean): Promise<void> {
  const link = document.head.querySelector('link[rel="stylesheet"]');
  await act(async () => {
    link?.dispatchEvent(new Event(stylesCame ? 'load' : 'error'));
    await Promise.resolve();
  });
  await waitFor(() => expect(script()).not.toBeNull());
  await act(async () => {
    script()?.dispatchEvent(new Event(scriptCame ? 'load' : 'error'));
    await Promise.resolve();
  });
}

beforeEach(() => {
  document.head.innerHTML = '';
});

describe('a page with its own view', () => {
  it.each(['', '?utm_source=x', '?ver=1', '?id=a&childId=b&data=2026.11.21'])(
    'asked for as %s fetches nothing',
    (search) => {
      show(search);
      expect(document.head.children).toHaveLength(0);
      expect(change()).toBeEnabled();
    },
  );

  it('says what of its address was ignored, until that is dismissed', async () => {
    const user = show('?chart=pie&data=..');
    expect(screen.getByText(/"pie"/)).toBeInTheDocument();
    expect(screen.getByText(/data version "\.\."/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Part of this link was ignored')).toBeNull();
  });

  it('has a table that can be sorted', () => {
    show();
    const heading = screen.getByRole('columnheader', { name: /Liverpool/, hidden: true });
    expect(heading).toHaveAttribute('aria-sort', 'none');
  });
});

describe('the button Change', () => {
  it('fetches styles and code, and keeps the figure until that code takes it away', async () => {
    const user = show();
    await user.click(change());
    expect(change()).toHaveAttribute('aria-busy', 'true');
    expect(document.head.querySelector('link[rel="stylesheet"]')).toHaveAttribute(
      'href',
      'https://site.test/a.css',
    );
    await answer(true, true);
    expect(script()).toMatchObject({ type: 'module', src: 'https://site.test/assets/embed.js' });
    expect(page.querySelector('figure')).not.toBeNull();

    const place = takeDashboardSlot(page);
    expect(place).toMatchObject({ isOpen: true, hasFigure: true });
    expect(place.element).toHaveClass('waiting');
    place.show();
    expect(page.querySelector('figure')).toBeNull();
    expect(place.element).not.toHaveClass('waiting');
  });

  it('fetches once, however often it is pressed', async () => {
    const user = show();
    await user.dblClick(change());
    await answer(true, true);
    expect(document.head.querySelectorAll('script')).toHaveLength(1);
  });

  it('does without styles that do not come', async () => {
    const user = show();
    await user.click(change());
    await answer(false, true);
    expect(script()).not.toBeNull();
  });

  it('says so when the code does not come, leaves the figure, and can be pressed again', async () => {
    const user = show();
    await user.click(change());
    await answer(true, false);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/could not be loaded, so the figure stays as it is/);
    expect(screen.getByRole('link', { name: 'See it in Local Context' })).toHaveAttribute(
      'target',
      '_blank',
    );
    expect(page.querySelector('figure')).not.toBeNull();
    expect(document.head.children).toHaveLength(0);
    await user.click(change());
    expect(screen.queryByRole('alert')).toBeNull();
    await answer(true, true);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('code that never comes', () => {
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it.each([
    ['', 'Still loading the controls.', /could not be loaded, so the figure stays as it is/],
    ['?from=2026', 'Still loading the chosen view.', /The figure that was asked for could not/],
  ])('asked for with "%s" is told to be late, then not to be had', async (search, still, lost) => {
    vi.useFakeTimers();
    show(search);
    if (search === '') fireEvent.click(change());
    await pass(9_999);
    expect(page).not.toHaveTextContent(still);
    await pass(1);
    expect(page).toHaveTextContent(still);
    await pass(20_000);
    vi.useRealTimers();
    expect(screen.getByRole('alert')).toHaveTextContent(lost);
    expect(page).not.toHaveTextContent(still);
    expect(page.querySelector('figure')).not.toBeNull();
    expect(document.head.children).toHaveLength(0);
  });
});

describe('an address that asks for another view', () => {
  it('fetches the code at once, with the controls closed', () => {
    show('?from=2026');
    expect(document.head.querySelector('link[rel="stylesheet"]')).not.toBeNull();
    expect(takeDashboardSlot(page).isOpen).toBe(false);
  });

  it('of another data version does so as well', () => {
    show('?data=2025.1');
    expect(document.head.querySelector('link[rel="stylesheet"]')).not.toBeNull();
  });

  it('says when it could not be shown, with the way to it', async () => {
    show('?from=2026&id=x');
    await answer(true, false);
    expect(await screen.findByRole('alert')).toHaveTextContent(/This is another view of it/);
    const { href } = screen.getByRole<HTMLAnchorElement>('link', {
      name: 'See it in Local Context',
    });
    expect(new URL(href).search).toBe(`?page=indicator&indicator=${plans.id}&from=2026`);
  });
});

describe('the slot of the dashboard', () => {
  it('is made on a page that has none, and takes the skeleton away', () => {
    document.body.innerHTML =
      '<main id="figure-page"><div id="embed-skeleton">Loading</div></main>';
    const main = screen.getByRole('main');
    const place = takeDashboardSlot(main);
    expect(place).toMatchObject({ isOpen: false, hasFigure: false });
    expect(main).toContainElement(place.element);
    expect(main).toHaveTextContent('Loading');
    place.fail();
    expect(main).not.toHaveTextContent('Loading');
  });

  /** A static figure page's figure, and one drawn anew of this kind. */
  function bothFigures(kind: string) {
    document.body.innerHTML = `
      <main id="figure-page">
        <div id="dashboard-slot"></div>
        <figure data-chart="line">
          <details class="figure-table"></details><details class="figure-about"></details>
        </figure>
      </main>`;
    const place = takeDashboardSlot(screen.getByRole('main'));
    place.element.innerHTML = `<figure data-chart="${kind}">
      <details class="figure-table"></details><details class="figure-about"></details></figure>`;
    const detailsIn = (selector: string): HTMLDetailsElement => {
      const found = document.querySelector<HTMLDetailsElement>(selector);
      if (!found) throw new Error(`There is no ${selector}`);
      return found;
    };
    return {
      place,
      formerTable: detailsIn('#figure-page > figure .figure-table'),
      table: detailsIn('#dashboard-slot .figure-table'),
      about: detailsIn('#dashboard-slot .figure-about'),
    };
  }

  it('leaves the table open where the reader had opened it', () => {
    const { place, formerTable, table, about } = bothFigures('line');
    formerTable.open = true;
    place.show();
    expect([table.open, about.open]).toEqual([true, false]);
  });

  it('does so once: what the reader closes later stays closed', () => {
    const { place, formerTable, table } = bothFigures('line');
    formerTable.open = true;
    place.show();
    table.open = false;
    place.show();
    expect(table.open).toBe(false);
  });

  it('lets a figure of another kind open its table or not for itself', () => {
    const { place, formerTable, table } = bothFigures('table');
    table.open = true;
    formerTable.open = false;
    place.show();
    expect(table.open).toBe(true);
  });
});
