import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { AddToPack } from '../../src/actions/AddToPack.tsx';
import { linkLimits } from '../../src/state/link-grammar.ts';
import { setView, viewStore } from '../../src/state/view-store.ts';
import { defaultView } from '../site.ts';

beforeEach(() => {
  viewStore.openView({ ...defaultView, pack: ['first'] });
  setView({ pack: ['first'] });
});

const pack = () => viewStore.getState().view.pack;

it('puts a figure at the end of the pack, and takes it out again', () => {
  render(<AddToPack id="plans.count" title="EHC plans" />);
  fireEvent.click(screen.getByRole('button', { name: 'Add to pack: EHC plans' }));
  expect(pack()).toEqual(['first', 'plans.count']);
  fireEvent.click(screen.getByRole('button', { name: 'Remove from pack: EHC plans' }));
  expect(pack()).toEqual(['first']);
  expect(screen.getByRole('button', { name: 'Add to pack: EHC plans' })).toBeVisible();
});

it('adds no more than a link can hold', () => {
  const full = Array.from({ length: linkLimits.pack }, (_, at) => `a-${at}`);
  act(() => setView({ pack: full }));
  render(<AddToPack id="plans.count" title="EHC plans" isSmall />);
  const button = screen.getByRole('button', { name: 'Add to pack: EHC plans' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  fireEvent.click(button);
  expect(pack()).toEqual(full);
});
