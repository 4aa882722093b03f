import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LoadError } from '../../../src/catalogue/load-error.ts';
import { createQueryClient } from '../../../src/catalogue/query-client.ts';
import { catalogueQuery } from '../../../src/catalogue/queries.ts';
import { strategyQuery } from '../../../src/catalogue/use-strategy.ts';
import { OverviewPage } from '../../../src/pages/overview/OverviewPage.tsx';
import { viewStore } from '../../../src/state/view-store.ts';
import { stubDialogs, stubMatchMedia } from '../../features/loaded.tsx';
import { catalogueOf } from '../../figure/figure-of.ts';
import { buildDataset, liverpool, plans } from '../../query/build-dataset.ts';
import { defaultView } from '../../site.ts';

const catalogue = catalogueOf(
  buildDataset({ indicators: [plans], rows: [[2025, liverpool, 5368]] }),
);

beforeEach(() => {
  stubDialogs();
  stubMatchMedia(false);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function open(strategy: () => Promise<never>) {
  viewStore.openView(defaultView);
  const client = createQueryClient();
  client.setQueryData(catalogueQuery().queryKey, catalogue);
  const { queryKey } = strategyQuery(catalogue);
  void client.prefetchQuery({ queryKey, queryFn: strategy, retry: false });
  render(
    <QueryClientProvider client={client}>
      <OverviewPage />
    </QueryClientProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(2_000));
}

it('says when what councils promised could not be had, with the way to try again', async () => {
  const file = 'data/strategy/targets.csv';
  const error = new LoadError('missing', file, `${file} is not on the server.`, 'Try again later.');
  await open(() => Promise.reject(error));
  expect(screen.getByRole('alert')).toHaveTextContent(`${file} is not on the server.`);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});

it('says that what councils promised is on its way, and when that takes long', async () => {
  await open(() => new Promise<never>(() => undefined));
  expect(screen.getByText('Loading what the councils promised\u2026')).toBeInTheDocument();
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(
    screen.getByText('Still loading what the councils promised. This takes longer than usual.'),
  ).toBeInTheDocument();
});
