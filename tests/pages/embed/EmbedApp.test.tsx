import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EmbedApp } from '../../../src/pages/embed/EmbedApp.tsx';
import type { EmbedPage } from '../../../src/pages/embed/embed-page.ts';
import type { View } from '../../../src/domain/view.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import { files, packageText, serve } from '../../catalogue/served.ts';
import { stubDialogs, stubMatchMedia } from '../../features/loaded.tsx';
import { defaultView } from '../../site.ts';

const onShown = vi.fn();
const onFailed = vi.fn();

beforeEach(() => {
  stubDialogs();
  stubMatchMedia(true);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, 640, 400),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  onShown.mockReset();
  onFailed.mockReset();
});

function show(view: Partial<View> = {}, page: Partial<EmbedPage> = {}) {
  viewStore.openFromAddress({ ...defaultView, page: 'indicator', ...view }, []);
  render(
    <EmbedApp
      page={{
        version: '',
        form: 'full',
        datasets: [],
        unknown: '',
        isOpen: false,
        hasFigure: false,
        onShown,
        onFailed,
        ...page,
      }}
    />,
  );
  return userEvent.setup();
}
const figure = () => screen.findByRole('figure');
const change = () => screen.findByRole('button', { name: 'Change' });

describe('EmbedApp', () => {
  it('shows one figure, and tells the page when it does', async () => {
    serve();
    show({ indicator: 'plans.plan_count' });
    expect(await figure()).toHaveAttribute('data-indicator', 'plans.plan_count');
    expect(onShown).toHaveBeenCalled();
    expect(onFailed).not.toHaveBeenCalled();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Indicator' })).toBeNull();
  });

  it('opens its controls with the button Change', async () => {
    serve();
    const user = show();
    const button = await change();
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('region', { name: 'Change what is shown' })).toBeNull();
    await user.click(button);
    const controls = screen.getByRole('region', { name: 'Change what is shown' });
    expect(within(controls).getAllByText(/Areas|Compare with|Break down by/)).toHaveLength(3);
  });

  it('has them open, and the focus at hand, where the reader asked for them', async () => {
    serve();
    show({}, { isOpen: true });
    const button = await change();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('can be put back as it was', async () => {
    serve();
    const user = show({}, { isOpen: true });
    await figure();
    act(() => viewStore.setView({ chart: 'table' }));
    await waitFor(() => expect(screen.getByRole('figure')).toHaveAttribute('data-chart', 'table'));
    await user.click(screen.getByRole('button', { name: 'Show it as it was' }));
    await waitFor(() =>
      expect(screen.getByRole('figure')).not.toHaveAttribute('data-chart', 'table'),
    );
  });

  it('never touches the address or the way back', async () => {
    serve();
    const spies = [vi.spyOn(history, 'pushState'), vi.spyOn(history, 'replaceState')];
    show();
    await figure();
    act(() => viewStore.setView({ comparators: [] }));
    await figure();
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('opens every link beside the page', async () => {
    serve();
    const user = show();
    const { length } = await screen.findAllByRole('link');
    expect(length).toBeGreaterThan(0);
    const apart = screen.getByRole('link', { name: 'See this in Local Context' });
    apart.addEventListener('click', (event) => event.preventDefault());
    await user.click(apart);
    expect(apart).toMatchObject({ target: '_blank', rel: 'noopener' });
  });
});

describe('what is not there', () => {
  it.each([
    ['a figure that does not exist', { indicator: 'plans.nothing' }, {}, 'plans.nothing'],
    ['a figure that cannot exist', {}, { unknown: '<b>plans</b>' }, '<b>plans</b>'],
  ])('%s: a line and a link', async (_name, view, page, named) => {
    serve();
    show(view, page);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(`There is no figure called “${named}” here.`);
    expect(within(alert).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('?page=indicator'),
    );
    expect(onFailed).toHaveBeenCalled();
  });

  it('a file: its name, the way to mend it, another try, and a link', async () => {
    serve({ 'plans.csv': [404, 'time_period,nonsense'] });
    show({ indicator: 'plans.plan_count' }, { hasFigure: true });
    expect(await screen.findByText('data/plans.csv is not on the server.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
    expect(screen.getByText(/Below is the figure as it was/)).toBeInTheDocument();
    expect(onFailed).toHaveBeenCalled();
    expect(onShown).not.toHaveBeenCalled();
  });
});

describe('a pinned data version', () => {
  it('says that there are newer figures, with the way to them', async () => {
    serve({
      'archive/0.9/datapackage.json': packageText.replace('"version":"1"', '"version":"0.9"'),
      'archive/0.9/plans.csv': files['plans.csv'] ?? '',
    });
    show({}, { version: '0.9' });
    const line = await screen.findByText(/Figures as at 0\.9; newer figures are available/);
    expect(within(line).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('/?page'),
    );
  });

  it('that is not held shows the latest, and says so', async () => {
    serve();
    show({}, { version: '0.8' });
    expect(
      await screen.findByText(/asked for the figures as at 0\.8, which are not held here/),
    ).toHaveTextContent('These are the latest, as at 1.');
  });
});
