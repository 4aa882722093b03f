import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { PackList } from '../../../src/features/pack/PackList.tsx';
import { setView, useView, viewStore } from '../../../src/state/view-store.ts';
import { defaultView } from '../../site.ts';

beforeEach(() => {
  viewStore.openView(defaultView);
  setView({ pack: ['a', 'b', 'c'] });
});

/** The list as the dialog shows it: of what the address holds. */
function Shown() {
  const pack = useView((view) => view.pack);
  const items = pack.map((id) => ({
    id,
    label: id.toUpperCase(),
    load: () => Promise.reject(new Error('Not asked for here.')),
  }));
  return <PackList items={items} />;
}

const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent?.[0]);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('shows the pack in its order, which the reader can change', () => {
  render(<Shown />);
  expect(lines()).toEqual(['A', 'B', 'C']);
  press('Up: B');
  press('Down: A');
  expect(lines()).toEqual(['B', 'C', 'A']);
  expect(screen.getByRole('button', { name: 'Up: B' })).toHaveAttribute('aria-disabled');
  press('Up: B');
  expect(viewStore.getState().view.pack).toEqual(['b', 'c', 'a']);
});

it('takes one out, whose neighbour gets the focus, or all', () => {
  render(<Shown />);
  press('Remove from pack: B');
  expect(lines()).toEqual(['A', 'C']);
  expect(screen.getByRole('button', { name: 'Remove from pack: C' })).toHaveFocus();
  press('Empty the pack');
  expect(viewStore.getState().view.pack).toEqual([]);
});
