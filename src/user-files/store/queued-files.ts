import { create } from 'zustand';

/** Files that were dropped on another page, until the page that reads them takes them. */
const useStore = create<{ readonly files: readonly File[] }>(() => ({ files: [] }));

/** Leaves files for the page that reads them. */
export function queueFiles(files: readonly File[]): void {
  useStore.setState((queued) => ({ files: [...queued.files, ...files] }));
}

/** Takes all files that wait; they are then no longer there. */
export function takeQueuedFiles(): readonly File[] {
  const { files } = useStore.getState();
  if (files.length > 0) useStore.setState({ files: [] });
  return files;
}

/** How many files wait, in a component. */
export function useQueuedCount(): number {
  return useStore(({ files }) => files.length);
}
