import { fetchInTime } from '../../catalogue/fetch-in-time.ts';
import { loadCode } from '../../controls/load-code.ts';
import { searchFile, type SearchEntry } from './entry.ts';
import type { Found } from './find.ts';

let loading: Promise<(typed: string) => Found> | undefined;

/** The search, fetched once: its code and what it looks through. Rejects where one of them cannot be had. */
export function loadSearch(): Promise<(typed: string) => Found> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(): Promise<(typed: string) => Found> {
  const [{ searchIn }, entries] = await Promise.all([
    loadCode(import('./find.ts')),
    fetchInTime(searchFile, (response) => {
      if (response.ok) return response.json() as Promise<readonly SearchEntry[]>;
      throw new Error(`${searchFile} could not be fetched (${response.status})`);
    }),
  ]);
  return searchIn(entries);
}
