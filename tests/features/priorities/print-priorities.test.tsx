import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { PriorityBlock } from '../../../src/features/priorities/list/PriorityBlock.tsx';
import { PrintPriorities } from '../../../src/features/priorities/PrintPriorities.tsx';
import type { PriorityEntry } from '../../../src/strategy/priorities/priorities.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import { layer } from '../../strategy/priorities/sample-layer.ts';

afterEach(() => vi.unstubAllGlobals());

const [strategy] = layer.strategies;
const [priority] = layer.priorities;
if (!strategy || !priority) throw new Error('the layer has a priority');
const entry: PriorityEntry = { strategy, priority, source: null, cards: [] };

it('prints, and says beside the button what comes out', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { rerender } = render(<PrintPriorities prints="brief" />);
  const button = screen.getByRole('button', { name: 'Print' });
  expect(button).toHaveAccessibleDescription(/^A brief of this priority/);
  await userEvent.click(button);
  expect(print).toHaveBeenCalledOnce();
  rerender(<PrintPriorities prints="list" />);
  expect(button).toHaveAccessibleDescription(/^All that is shown here/);
});

it('a priority leads to a page of its own', async () => {
  const { container } = render(<PriorityBlock entry={entry} isUnfolded={false} />);
  await userEvent.click(within(container).getByRole('link', { name: `1. ${priority.title}` }));
  expect(viewStore.getState().view).toMatchObject({ page: 'priorities', priority: priority.id });
});
