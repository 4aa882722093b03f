import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What the pointer or focus is on, so that what belongs to it can show itself: ids only. */
export interface Highlight {
  /** A target, by id; its marks on a chart stand out. Empty for none. */
  readonly target: string;
  /** A mark: an indicator and the GSS code of the area. The targets it bears on stand out. */
  readonly indicator: string;
  readonly area: string;
}

const nothing: Highlight = { target: '', indicator: '', area: '' };

const store = createStore<Highlight>(() => nothing);

/** Points at a target, or (with '') at none. */
export function highlightTarget(target: string): void {
  store.setState({ ...nothing, target }, true);
}

/** Points at a mark of an indicator in an area, or (with '') at none. */
export function highlightMark(indicator: string, area: string): void {
  const { indicator: before, area: areaBefore } = store.getState();
  if (before === indicator && areaBefore === area) return;
  store.setState({ ...nothing, indicator, area }, true);
}

export function useHighlight<T>(selector: (highlight: Highlight) => T): T {
  return useStore(store, selector);
}
