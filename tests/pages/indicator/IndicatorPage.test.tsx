import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IndicatorPage } from '../../../src/pages/indicator/IndicatorPage.tsx';
import type { View } from '../../../src/domain/view.ts';
import { Announcer } from '../../../src/pages/shell/Announcer.tsx';
import { setView, viewStore } from '../../../src/state/view-store.ts';
import { buildDataset, england, filter, liverpool, sefton } from '../../query/build-dataset.ts';
import { catalogueOf, plans, source, withDescriptor } from '../../figure/figure-of.ts';
import { Loaded, stubDialogs, stubMatchMedia } from '../../features/loaded.tsx';
import { defaultView } from '../../site.ts';

const dataset = withDescriptor(
  buildDataset({
    indicators: [{ ...plans, definition: 'What a plan is.' }],
    filters: [filter('age', { title: 'Age', items: ['Under 5', 'Over 5', 'Total'] })],
    rows: [2025, 2026].flatMap((year) =>
      [liverpool, sefton, england].flatMap((area, place) =>
        ['Under 5', 'Over 5', 'Total'].map((age, at) => [
          year,
          area,
          age,
          place === 1 && at === 2 && year === 2026 ? 'c' : year * (place + 1) + at,
        ]),
      ),
    ),
  }),
  { sources: [source('A')], description: 'About these plans.' },
);

beforeEach(() => {
  stubDialogs();
  stubMatchMedia(true);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, 800, 400),
  );
});

function open(parts: Partial<View> = {}) {
  viewStore.openView({ ...defaultView, page: 'indicator', indicator: plans.id, ...parts });
  render(
    <Loaded dataset={dataset}>
      <IndicatorPage />
    </Loaded>,
  );
  return userEvent.setup();
}
const subtitle = () => document.querySelector('.figure-subtitle');

describe('IndicatorPage', () => {
  it('shows the figure of the indicator', () => {
    open();
    expect(subtitle()).toHaveTextContent(
      'EHC plans maintained by the council, Liverpool and Sefton, January 2025 to January 2026',
    );
    expect(document.title).toContain('EHC plans maintained by the council');
  });

  it('follows the controls', async () => {
    const user = open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Break down by' }), 'Age');
    await waitFor(() => expect(subtitle()).toHaveTextContent('by age'));
    act(() => setView({ breakdown: '', areas: [sefton.code] }));
    await waitFor(() => expect(subtitle()).toHaveTextContent('council, Sefton,'));
  });

  it('opens where a number comes from, a symbol’s included, and gives the focus back', async () => {
    const user = open();
    const table = screen.getByRole('region', { name: /^Table:/ });
    const symbol = within(table).getByRole('button', { name: /confidential/ });
    await user.click(symbol);
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent('Sefton, January 2026: [c]');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(symbol);
  });

  it('says in a notice what of a link could not be shown', () => {
    open({ areas: [liverpool.code, 'E08000099'] });
    expect(viewStore.getState().notices.map(({ key }) => key)).toEqual(['areas']);
  });

  it('shows the first indicator for one that is not there, and says so', () => {
    open({ indicator: 'test.nothing' });
    expect(subtitle()).toHaveTextContent('EHC plans maintained by the council');
    expect(viewStore.getState().notices[0]?.message).toContain('test.nothing');
  });

  it('without an indicator is an index of all, each with its latest values', async () => {
    open({ indicator: '' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Indicators');
    const row = screen.getByRole('link', { name: plans.title }).closest('li');
    // 2026 of Liverpool and its total: 2026 × 1 + 2; Sefton's is confidential.
    expect(row).toHaveTextContent('Liverpool 2,028');
    expect(row).toHaveTextContent('Sefton [c]');
    expect(document.title).toBe('Indicators – Local Context');
  });

  it('has every way to take the figure away behind one button', async () => {
    const user = open();
    expect(screen.queryByRole('button', { name: 'Download PNG' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Share and download' }));
    for (const name of ['Download PNG', 'Copy link', 'Embed this chart'])
      expect(screen.getByRole('button', { name })).toBeInTheDocument();
  });

  it('has one sentence above the chart, and the changes in a table below it', () => {
    open();
    const [summary] = document.querySelectorAll('.figure-summary');
    expect(summary?.textContent?.match(/\.(\s|$)/g)).toHaveLength(1);
    const table = screen.getByRole('table', { name: /: change$/ });
    const rows = within(table).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Liverpool2,028');
    // Claims of a table are one tab stop.
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('says in one polite region that the chart has changed, and nothing at first', async () => {
    const user = open();
    render(<Announcer />);
    const said = document.querySelector('[data-announcer]');
    expect(said).not.toHaveTextContent('by age');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Break down by' }), 'Age');
    await waitFor(() => expect(said).toHaveTextContent(/^Chart updated: .*by age/));
  });

  it('keeps the old figure and every control while another one is on its way', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    const other = { ...dataset.descriptor, name: 'later', version: '2' };
    const late = { ...plans, id: 'later.count', dataset: 'later', column: 'count', title: 'Later' };
    const catalogue = catalogueOf(dataset);
    viewStore.openView({ ...defaultView, page: 'indicator', indicator: plans.id });
    render(
      <Loaded
        dataset={dataset}
        catalogue={{
          ...catalogue,
          datasets: [...catalogue.datasets, { ...other, indicators: [late] }],
        }}
      >
        <IndicatorPage />
      </Loaded>,
    );
    const select = screen.getByRole('combobox', { name: 'Indicator' });
    act(() => select.focus());
    act(() => setView({ indicator: late.id }));
    await waitFor(() => expect(select).toHaveValue(late.id));
    expect(document.activeElement).toBe(select);
    expect(subtitle()).toHaveTextContent('EHC plans maintained by the council');
    expect(document.querySelector('.indicator-figure')).toHaveAttribute('aria-busy', 'true');
  });
});
