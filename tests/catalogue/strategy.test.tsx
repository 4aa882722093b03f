import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LoadError } from '../../src/catalogue/load-error.ts';
import { loadStrategy } from '../../src/catalogue/load-strategy.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { createQueryClient } from '../../src/catalogue/query-client.ts';
import { useStrategy } from '../../src/catalogue/use-strategy.ts';
import { strategyFileNames } from '../../src/domain/strategy.ts';
import { networkError, serve, withStrategy } from './served.ts';

afterEach(() => vi.unstubAllGlobals());

async function settled(client = createQueryClient(0)) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(useStrategy, { wrapper });
  await waitFor(() => expect(result.current.status).not.toBe('pending'));
  return result.current;
}

async function errorOf(): Promise<LoadError> {
  const strategy = await settled();
  return strategy.status === 'failed' ? strategy.error : expect.unreachable('It loaded');
}

function withText(file: string, change: (text: string) => string) {
  return { ...withStrategy, [file]: change(withStrategy[file] ?? '') };
}

describe('the strategy layer', () => {
  test('comes after the catalogue, whole and without an issue', async () => {
    serve(withStrategy);
    expect(await settled()).toMatchObject({
      status: 'ready',
      value: {
        strategies: [{ id: 'old' }, { id: 'new', succeeds: 'old' }],
        priorities: [{ id: 'new-1' }],
        targets: [{ id: 't1', indicator: 'plans.plan_count' }, { id: 't2' }],
        statedFigures: [{ id: 'f1' }, { id: 'f2' }],
        documents: [{ id: 'd1' }],
        events: [{ id: 'e1', sourceIds: ['plan', 'SEN2'] }],
        sources: [{ id: 'plan' }, { id: 'SEN2' }],
        issues: [],
      },
    });
  });

  test('asks for each file once, at the address of its version, and whether it is still good', async () => {
    const { stub, timesAsked } = serve(withStrategy);
    const client = createQueryClient(0);
    await settled(client);
    await settled(client);
    expect(strategyFileNames.map((name) => timesAsked(`strategy/${name}.csv`))).toEqual([
      1, 1, 1, 1, 1, 1, 1,
    ]);
    expect(stub.mock.calls[1]?.[0]).toMatch(/\/data\/strategy\/strategies\.csv\?v=cdcdcdcdcdcd$/);
    expect(stub.mock.calls[1]?.[1]).toMatchObject({ cache: 'no-cache' });
  });

  test('is empty on a site whose package lists no such file', async () => {
    const { stub } = serve();
    expect(await settled()).toMatchObject({ status: 'ready', value: { targets: [], issues: [] } });
    expect(stub).toHaveBeenCalledTimes(1);
  });

  test('has failed when the catalogue has', async () => {
    serve({ 'datapackage.json': 404 });
    expect((await errorOf()).file).toBe('data/datapackage.json');
  });
});

describe('a file of the layer', () => {
  test('that is missing is named', async () => {
    serve({ ...withStrategy, 'strategy/events.csv': 404 });
    expect(await errorOf()).toMatchObject({
      kind: 'missing',
      file: 'data/strategy/events.csv',
      message: 'data/strategy/events.csv is not on the server.',
    });
  });

  test('that the package does not list is named', async () => {
    serve(
      withText('datapackage.json', (text) => text.replace('strategy-events', 'strategy-talks')),
    );
    expect(await errorOf()).toMatchObject({
      kind: 'missing',
      file: 'data/datapackage.json',
      message:
        'The councils’ strategies cannot be shown: data/datapackage.json does not list strategy-events.',
    });
  });

  test('that cannot be used is named, with what is wrong inside it', async () => {
    serve(withText('strategy/targets.csv', (text) => text.replace('due,', 'deadline,')));
    expect(await errorOf()).toMatchObject({
      kind: 'broken',
      file: 'data/strategy/targets.csv',
      message: 'data/strategy/targets.csv cannot be used: it has no due column.',
      issues: [{ row: 1, column: 'due' }],
    });
  });

  test('that came back as a web page is named', async () => {
    serve({ ...withStrategy, 'strategy/sources.csv': '<!doctype html>' });
    expect(await errorOf()).toMatchObject({ kind: 'broken', file: 'data/strategy/sources.csv' });
  });

  test('that does not come is asked for again', async () => {
    const name = 'strategy/targets.csv';
    const { timesAsked } = serve({
      ...withStrategy,
      [name]: [networkError, withStrategy[name] ?? ''],
    });
    expect([(await settled()).status, timesAsked(name)]).toEqual(['ready', 2]);
  });

  test('with a broken row or link loads, with an issue for each', async () => {
    serve(
      withText('strategy/targets.csv', (text) =>
        text.replace('plans.plan_count', 'plans.gone').replace('2022-07', 'soon'),
      ),
    );
    const { targets, issues } = await loadStrategy(await loadCatalogue());
    expect(targets.map(({ id, indicator }) => [id, indicator])).toEqual([['t1', '']]);
    expect(issues).toMatchObject([
      { file: 'strategy/targets.csv', row: 3, column: 'due' },
      { file: 'strategy/targets.csv', row: 2, column: 'indicator' },
    ]);
  });
});
