import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { datasetQuery } from '../../src/catalogue/queries.ts';
import { retrievedOn } from '../../src/catalogue/retrieved-on.ts';
import { caseload } from '../pages/pack/packing.ts';

beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 10, 21, 9) }));
afterEach(() => vi.useRealTimers());

const { descriptor } = caseload;

it('figures were retrieved on the day they came, however long the page is open', () => {
  const client = new QueryClient();
  client.setQueryData(datasetQuery(descriptor).queryKey, caseload);
  vi.setSystemTime(new Date(2026, 10, 23, 9));
  expect(retrievedOn(client, descriptor)).toBe('21 November 2026');
});

it('figures that are not there yet are retrieved today', () => {
  expect(retrievedOn(new QueryClient(), descriptor)).toBe('21 November 2026');
});
