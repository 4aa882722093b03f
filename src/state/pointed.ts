import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What is pointed at in one tile and shown in all: a year, and an area by its GSS code. */
export interface Pointed {
  /** The year in which a period ends; null for the newest of each tile. */
  readonly year: number | null;
  /** Empty for none. */
  readonly area: string;
}

const nothing: Pointed = { year: null, area: '' };

const store = createStore<Pointed>(() => nothing);

/** Points at a year, an area or both; what is not named stays. */
export function point(patch: Partial<Pointed>): void {
  const now = store.getState();
  const next = { ...now, ...patch };
  if (next.year !== now.year || next.area !== now.area) store.setState(next, true);
}

/** Points at nothing. */
export function pointAtNothing(): void {
  point(nothing);
}

export function usePointed<T>(selector: (pointed: Pointed) => T): T {
  return useStore(store, selector);
}
