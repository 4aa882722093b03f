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
  const [{ searchIn }, response] = await Promise.all([import('./find.ts'), fetch(searchFile)]);
  if (!response.ok) throw new Error(`${searchFile} could not be fetched (${response.status})`);
  return searchIn((await response.json()) as readonly SearchEntry[]);
}
