import { useSyncExternalStore } from 'react';
import type { Dataset } from '../domain/dataset.ts';
import type { DatasetDescriptor } from '../domain/indicator.ts';

/** Datasets of a person's own files that the site shows now; null while those kept on the device are fetched. */
let shown: readonly Dataset[] | null = [];
const listeners = new Set<() => void>();

/** The own dataset that a descriptor of the catalogue stands for; undefined for a published one. */
export function overrideOf({ local, version }: DatasetDescriptor): Dataset | undefined {
  return local && shown?.find(({ descriptor }) => descriptor.version === version);
}

/** Shows these datasets of own files instead of the former ones, each placed and marked as local. */
export function setOverrides(datasets: readonly Dataset[] | null): void {
  shown = datasets;
  for (const listener of listeners) listener();
}

/** The datasets of own files that are in use, in a component; null while it is not known yet. */
export function useOverrides(): readonly Dataset[] | null {
  return useSyncExternalStore(subscribe, () => shown);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
