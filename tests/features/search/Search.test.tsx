import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchEntry } from '../../../src/features/search/entry.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import { defaultView } from '../../site.ts';

const entry = (title: string, more: Partial<SearchEntry>): SearchEntry => ({
  kind: 'figure',
  title,
  detail: '',
  values: '',
  words: '',
  view: null,
  url: '',
  weight: 1,
  ...more,
});
const entries = [
  entry('Plans on time', {
    values: 'Liverpool 97.0%, Sefton 42.9%; 2025',
    view: { page: 'indicator', indicator: 'plans.time' },
  }),
  entry('Plans kept', { view: { page: 'indicator', indicator: 'plans.kept' } }),
  entry('Make plans sooner', { kind: 'promise', view: { page: 'priorities', target: 'a1' } }),
];

let answer: () => Promise<Response>;
beforeEach(() => {
  vi.resetModules();
  answer = () => Promise.resolve(new Response(JSON.stringify(entries)));
  vi.stubGlobal('fetch', () => answer());
  Element.prototype.scrollIntoView = () => undefined;
});

async function open() {
  const { Search } = await import('../../../src/features/search/Search.tsx');
  const { viewStore: store } = await import('../../../src/state/view-store.ts');
  const { startSite } = await import('../../../src/state/site.ts');
  const { site } = await import('../../site.ts');
  startSite(site);
  store.openView(defaultView);
  render(<Search />);
  const user = userEvent.setup();
  return { user, store, box: screen.getByRole('combobox', { name: 'Search' }) };
}

describe('Search', () => {
  it('shows what is found in groups, and Enter opens what the arrows have come to', async () => {
    const { user, store, box } = await open();
    await user.type(box, 'plans');
    expect(await screen.findByRole('group', { name: 'Promises' })).toBeInTheDocument();
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(screen.getByText('Liverpool 97.0%, Sefton 42.9%; 2025')).toBeInTheDocument();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    const last = screen.getByRole('option', { name: 'Make plans sooner' });
    expect(last).toHaveAttribute('aria-selected', 'true');
    expect(box).toHaveAttribute('aria-activedescendant', last.id);
    await user.keyboard('{Enter}');
    expect(store.getState().view).toMatchObject({ page: 'priorities', target: 'a1' });
    expect(box).toHaveAttribute('aria-expanded', 'false');
  });

  it('opens the first with Enter alone, with the reader’s choices', async () => {
    const { user, store, box } = await open();
    store.setView({ from: 2019 });
    await user.type(box, 'time');
    await screen.findByRole('option', { name: /Plans on time/ });
    await user.keyboard('{Enter}');
    expect(store.getState().view).toMatchObject({ indicator: 'plans.time', from: 2019 });
  });

  it('says nothing of the site’s pair to whoever has chosen another', async () => {
    const { user, store, box } = await open();
    store.setView({ areas: ['E08000011', 'E08000014'] });
    await user.type(box, 'time');
    await screen.findByRole('option', { name: 'Plans on time' });
    expect(screen.queryByText(/Liverpool/)).toBeNull();
  });

  it('closes with Escape, and then empties the box', async () => {
    const { user, box } = await open();
    await user.type(box, 'plans');
    await screen.findAllByRole('option');
    await user.keyboard('{Escape}');
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(box).toHaveValue('plans');
    await user.keyboard('{Escape}');
    expect(box).toHaveValue('');
  });

  it('says so when nothing is found, and offers every indicator', async () => {
    const { user, box } = await open();
    await user.type(box, 'xyzzy');
    expect(await screen.findByText(/Nothing found for “xyzzy”/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'every indicator' })).toHaveAttribute(
      'href',
      './?page=indicator',
    );
  });

  it('says so when it cannot be loaded, and tries again when the box is used again', async () => {
    const { user, box } = await open();
    answer = () => Promise.reject(new TypeError('no connection'));
    await user.type(box, 'plans');
    expect(await screen.findByText(/could not be loaded/)).toBeInTheDocument();
    answer = () => Promise.resolve(new Response(JSON.stringify(entries)));
    await user.tab();
    await user.click(box);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    expect(viewStore).toBeDefined();
  });
});
