import { create } from 'zustand';
import type { Dataset } from '../domain/dataset.ts';
import type { DatasetDescriptor } from '../domain/descriptor.ts';

/** The datasets of a reader's own files that the site shows now, each placed and marked as local. */
const useStore = create<{ readonly datasets: readonly Dataset[] }>(() => ({ datasets: [] }));

/** The dataset of the reader's that a descriptor of the catalogue stands for; undefined for a published one. */
export function overrideOf({ local, version }: DatasetDescriptor): Dataset | undefined {
  const { datasets } = useStore.getState();
  return local && datasets.find(({ descriptor }) => descriptor.version === version);
}

/** Shows these datasets of the reader's instead of the former ones. */
export function setOverrides(datasets: readonly Dataset[]): void {
  useStore.setState({ datasets });
}

/** The datasets of the reader's that are shown, in a component. */
export function useOverrides(): readonly Dataset[] {
  return useStore(({ datasets }) => datasets);
}
