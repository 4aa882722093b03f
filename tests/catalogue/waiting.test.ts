// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LoadError } from '../../src/catalogue/load-error.ts';
import { mayPass } from '../../src/catalogue/load-error.ts';
import { loadDataset } from '../../src/catalogue/load.ts';
import { plans } from '../ingest/sample.ts';
import { files } from './served.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const never = new Promise<never>(() => undefined);

test.each([
  ['an answer', () => never],
  [
    'the rest of an answer',
    () => Promise.resolve({ ok: true, arrayBuffer: () => never } as unknown as Response),
  ],
])(
  'a wait for %s ends after 30 seconds with a fault that may be tried again',
  async (_of, answer) => {
    const asked = vi.fn((_address: string, _options: RequestInit) => answer());
    vi.stubGlobal('fetch', asked);
    let error: LoadError | null = null;
    loadDataset(plans).catch((one: LoadError) => {
      error = one;
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(error).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(error).toMatchObject({
      kind: 'late',
      file: 'data/plans.csv',
      message: 'data/plans.csv has not come after 30 seconds.',
    });
    expect(mayPass(error)).toBe(false);
    expect(asked.mock.calls[0]?.[1].signal?.aborted).toBe(true);
  },
);

test('an answer in time leaves no timer behind', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(files['plans.csv'])));
  await loadDataset({ ...plans, indicators: plans.indicators.slice(0, 1) });
  expect(vi.getTimerCount()).toBe(0);
});
