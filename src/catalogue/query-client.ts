import { QueryClient } from '@tanstack/react-query';
import { mayPass, type LoadError } from './load-error.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: LoadError;
  }
}

const mostRetries = 2;

/**
 * The cache of everything loaded. A file is loaded once and kept; a failure that may pass is tried twice more
 * within a second, the first time after `firstDelayMs`, and again when the connection comes back. Nothing ever waits
 * for a connection in silence.
 */
export function createQueryClient(firstDelayMs = 250): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: Infinity,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
        // A part of the page that appears because of a failure must not set off the next attempt.
        retryOnMount: false,
        retry: (failures, error) => failures < mostRetries && mayPass(error),
        retryDelay: (failures) => firstDelayMs * 2 ** failures,
        structuralSharing: false,
      },
    },
  });
}
