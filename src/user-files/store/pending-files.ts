import { useSyncExternalStore } from 'react';

/** Files that were dropped somewhere else, until the page that reads them takes them. */
let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

/** Leaves files for the page that reads them. */
export function queueFiles(files: readonly File[]): void {
  waiting = [...waiting, ...files];
  for (const listener of listeners) listener();
}

/** Takes all files that wait; they are then no longer there. */
export function takeQueuedFiles(): readonly File[] {
  const taken = waiting;
  waiting = [];
  if (taken.length > 0) for (const listener of listeners) listener();
  return taken;
}

/** How many files wait, in a component. */
export function useQueuedCount(): number {
  return useSyncExternalStore(subscribe, () => waiting.length);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
