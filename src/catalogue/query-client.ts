import { QueryClient } from '@tanstack/react-query';
import { mayPass, type LoadFault } from './load-fault.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: LoadFault;
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
        retry: (failures, fault) => failures < mostRetries && mayPass(fault),
        retryDelay: (failures) => firstDelayMs * 2 ** failures,
        structuralSharing: false,
      },
    },
  });
}
