import type { UseQueryResult } from '@tanstack/react-query';
import { LoadError } from './load-error.ts';

/** Something on its way, there, or not to be had. `retry` asks for it again. */
export type Loading<Value> =
  | { readonly status: 'pending' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: LoadError; readonly retry: () => void };

/**
 * What a query's result means to a part of the page. Throws an error that is no LoadError, a mistake in this
 * program, for the boundary around that part.
 */
export function loadingOf<Value>(
  result: Pick<UseQueryResult<Value, LoadError>, 'data' | 'error' | 'refetch'>,
): Loading<Value> {
  const { data, error, refetch } = result;
  if (data !== undefined) return { status: 'ready', value: data };
  if (error === null) return { status: 'pending' };
  if (!(error instanceof LoadError)) throw error;
  return { status: 'failed', error: error, retry: () => void refetch() };
}
