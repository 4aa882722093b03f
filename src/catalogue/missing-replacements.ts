import { create } from 'zustand';

/** A remembered file that stood in for published figures at the last visit and does not do so now. */
export interface MissingReplacement {
  readonly file: string;
  /** Title of the published dataset, which is shown instead; empty where it is not known. */
  readonly title: string;
  /** Why it does not, as a sentence; empty while the file is being read. */
  readonly reason: string;
}

const useStore = create<{ readonly missing: readonly MissingReplacement[] }>(() => ({
  missing: [],
}));

/** Says which remembered files do not stand in for what they stood in for. */
export function setMissingReplacements(missing: readonly MissingReplacement[]): void {
  useStore.setState({ missing });
}

/** The same, in a component. */
export function useMissingReplacements(): readonly MissingReplacement[] {
  return useStore(({ missing }) => missing);
}
