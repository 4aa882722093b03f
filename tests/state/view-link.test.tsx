import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { viewLink } from '../../src/state/view-link.ts';
import { setView, viewStore } from '../../src/state/view-store.ts';
import { defaultView } from '../site.ts';

it('a link takes the present choices with it, and follows them without being drawn again', () => {
  viewStore.openView(defaultView);
  render(<a {...viewLink({ page: 'priorities' })}>Priorities</a>);
  const link = screen.getByRole('link', { name: 'Priorities' });
  expect(link).toHaveAttribute('href', './?page=priorities');
  act(() => setView({ from: 2019, areas: ['E08000011', 'E08000014'] }));
  expect(link).toHaveAttribute('href', './?page=priorities&areas=E08000011,E08000014&from=2019');
  act(() => link.click());
  expect(viewStore.getState().view).toMatchObject({ page: 'priorities', from: 2019 });
});

it('a link follows what is put into the pack, and going there keeps it', () => {
  viewStore.openView(defaultView);
  render(<a {...viewLink({ page: 'timeline' })}>Timeline</a>);
  const link = screen.getByRole('link', { name: 'Timeline' });
  act(() => setView({ pack: ['a-1', 'plans.count'] }));
  expect(link).toHaveAttribute('href', './?page=timeline&pack=a-1,plans.count');
  act(() => link.click());
  expect(viewStore.getState().view).toMatchObject({
    page: 'timeline',
    pack: ['a-1', 'plans.count'],
  });
  act(() => viewStore.openView({ ...defaultView, page: 'about' }));
  expect(viewStore.getState().view.pack).toEqual(['a-1', 'plans.count']);
  act(() => setView({ pack: [] }));
});
