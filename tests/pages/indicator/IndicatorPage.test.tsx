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
    const table = screen.getByRole('table');
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
