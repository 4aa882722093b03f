import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { catalogueQuery, datasetQuery } from '../../src/catalogue/queries.ts';
import { createQueryClient } from '../../src/catalogue/query-client.ts';
import {
  useCatalogue,
  useDataset,
  useDatasets,
  useNeighbours,
} from '../../src/catalogue/use-catalogue.ts';
import type { Loading } from '../../src/catalogue/loading.ts';
import { networkError, serve } from './served.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function mount<Value>(hook: () => Value, client = createQueryClient(0)) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { ...renderHook(hook, { wrapper }), client };
}

/** The hook's result once it is no longer pending. */
async function settled<Value>(hook: () => Loading<Value>, client = createQueryClient(0)) {
  const { result } = mount(hook, client);
  await waitFor(() => expect(result.current.status).not.toBe('pending'));
  return result;
}

describe('the catalogue', () => {
  test('is pending at first', () => {
    serve();
    expect(mount(useCatalogue).result.current).toEqual({ status: 'pending' });
  });

  test('is ready once its package is there', async () => {
    serve();
    const result = await settled(useCatalogue);
    expect(result.current).toMatchObject({ status: 'ready', value: { title: 'Local Context' } });
  });

  test('is fetched once, however many parts of the page want it', async () => {
    const { timesAsked } = serve();
    const client = createQueryClient(0);
    await settled(useCatalogue, client);
    await settled(useCatalogue, client);
    expect(timesAsked('datapackage.json')).toBe(1);
  });
});

describe('a dataset', () => {
  test('comes after the catalogue', async () => {
    serve();
    const result = await settled(() => useDataset('plans.plan_count'));
    expect(result.current).toMatchObject({ status: 'ready', value: { length: 1 } });
  });

  test('is asked for at the address of its version', async () => {
    const { stub } = serve();
    await settled(() => useDataset('plans.plan_count'));
    expect(stub.mock.calls[1]?.[0]).toMatch(/\/data\/plans\.csv\?v=abababababab$/);
  });

  test('that the catalogue does not list has failed', async () => {
    serve();
    const result = await settled(() => useDataset('nothing.at_all'));
    expect(result.current).toMatchObject({
      status: 'failed',
      error: { kind: 'missing', message: 'There is no indicator "nothing.at_all" here.' },
    });
  });

  test('has failed when the catalogue has', async () => {
    serve({ 'datapackage.json': 404 });
    const result = await settled(() => useDataset('plans.plan_count'));
    expect(result.current).toMatchObject({
      status: 'failed',
      error: { file: 'data/datapackage.json' },
    });
  });

  test('put in the cache by hand is like any other', async () => {
    serve({ 'plans.csv': 404 });
    const client = createQueryClient(0);
    const { datasets } = await client.fetchQuery(catalogueQuery());
    const [plans, leavers] = datasets.map(datasetQuery);
    if (!plans || !leavers) throw new Error('The package has two datasets');
    const dropped = await client.fetchQuery(leavers);
    client.setQueryData(plans.queryKey, dropped);
    const result = await settled(() => useDataset('plans.plan_count'), client);
    expect(result.current).toEqual({ status: 'ready', value: dropped });
  });
});

describe('several datasets', () => {
  test('come in the order of the indicators asked for', async () => {
    serve();
    const { result } = mount(() =>
      useDatasets(['leavers.plan_count', 'plans.plan_count', 'leavers.plan_count']),
    );
    await waitFor(() =>
      expect(
        result.current.map((one) => one.status === 'ready' && one.value.descriptor.name),
      ).toEqual(['leavers', 'plans', 'leavers']),
    );
  });

  test('fail each for itself', async () => {
    serve({ 'leavers.csv': 404 });
    const { result } = mount(() => useDatasets(['leavers.plan_count', 'plans.plan_count']));
    await waitFor(() =>
      expect(result.current.map(({ status }) => status)).toEqual(['failed', 'ready']),
    );
  });
});

test('neighbours come after the catalogue', async () => {
  serve();
  const result = await settled(useNeighbours);
  expect(result.current).toMatchObject({
    status: 'ready',
    value: { neighbours: [{ laCode: '341' }] },
  });
});

describe('a failure', () => {
  test('of the network is tried twice more', async () => {
    const { timesAsked } = serve({ 'datapackage.json': networkError });
    await settled(useCatalogue);
    expect(timesAsked('datapackage.json')).toBe(3);
  });

  test('of the network that passes is never seen', async () => {
    const { timesAsked } = serve({
      'near.csv': [networkError, 'la_code,rank,neighbour_gss_code\n341,1,E06000009'],
    });
    const result = await settled(useNeighbours);
    expect([result.current.status, timesAsked('near.csv')]).toEqual(['ready', 2]);
  });

  test('to find a file is not tried again', async () => {
    const { timesAsked } = serve({ 'datapackage.json': 404 });
    await settled(useCatalogue);
    expect(timesAsked('datapackage.json')).toBe(1);
  });

  test('to read a file is not tried again', async () => {
    const { timesAsked } = serve({ 'plans.csv': '<html></html>' });
    await settled(() => useDataset('plans.plan_count'));
    expect(timesAsked('plans.csv')).toBe(1);
  });

  test('while offline is shown, never waited out in silence', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    serve({ 'datapackage.json': networkError });
    const result = await settled(useCatalogue);
    expect(result.current).toMatchObject({ status: 'failed', error: { kind: 'offline' } });
  });

  test('can be tried again by the reader', async () => {
    serve({ 'datapackage.json': 404 });
    const result = await settled(useCatalogue);
    serve();
    act(() => void (result.current.status === 'failed' && result.current.retry()));
    await waitFor(() => expect(result.current.status).toBe('ready'));
  });

  test('mends itself when the connection comes back', async () => {
    serve({ 'datapackage.json': networkError });
    const result = await settled(useCatalogue);
    serve();
    act(() => {
      window.dispatchEvent(new Event('offline'));
      window.dispatchEvent(new Event('online'));
    });
    await waitFor(() => expect(result.current.status).toBe('ready'));
  });

  test('is not tried again by a part of the page that shows it', async () => {
    const { timesAsked } = serve({ 'datapackage.json': 404 });
    const client = createQueryClient(0);
    await settled(useCatalogue, client);
    await settled(useCatalogue, client);
    expect(timesAsked('datapackage.json')).toBe(1);
  });
});
