import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from '../../../src/pages/shell/Announcer.tsx';
import { announce } from '../../../src/state/announcing/announcer.ts';
import { setView, viewStore } from '../../../src/state/view-store.ts';
import { defaultView } from '../../site.ts';

beforeEach(() => {
  vi.useFakeTimers();
  viewStore.openView(defaultView);
});
afterEach(() => vi.useRealTimers());
const pass = (time: number) => act(() => void vi.advanceTimersByTime(time));

it('says what has changed once things rest, the last of each subject, and is then empty', () => {
  render(<Announcer />);
  const region = screen.getByRole('status');
  pass(1000);
  expect(region).toBeEmptyDOMElement();
  act(() => setView({ from: 2018 }));
  pass(100);
  act(() => setView({ from: 2019 }));
  act(() => setView({ comparators: ['E12000002'] }));
  expect(region).toBeEmptyDOMElement();
  pass(500);
  expect(region).toHaveTextContent('Years: 2019 to latest. Compare with: England off.');
  pass(10_000);
  expect(region).toBeEmptyDOMElement();
  act(() => announce(''));
  pass(1000);
  expect(region).toBeEmptyDOMElement();
});

it('is silent when the address opens a view, and when the page changes', () => {
  render(<Announcer />);
  act(() => viewStore.openFromAddress({ ...defaultView, from: 2019 }, []));
  act(() => viewStore.openView({ ...defaultView, page: 'about', from: 2020 }));
  pass(1000);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
