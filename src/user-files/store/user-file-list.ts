import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset } from '../../domain/dataset.ts';
import { setOverrides } from '../../catalogue/dataset-overrides.ts';
import { setMissingReplacements } from '../../catalogue/missing-replacements.ts';
import { missingReplacements } from './remembered.ts';
import { showDatasets, type ShownDatasets } from './shown-datasets.ts';
import type { UserFile } from './user-file.ts';

/** The tables that a reader brought, in the order they came, and what the site shows of them. */
export interface UserFilesState {
  readonly files: readonly UserFile[];
  readonly shown: ShownDatasets;
}

/** Holds the files, and has the catalogue show their datasets. */
export class UserFileList {
  /** For components, which only read it. */
  readonly state: StoreApi<UserFilesState>;

  constructor() {
    this.state = createStore<UserFilesState>(() => ({ files: [], shown: new Map() }));
  }

  get files(): readonly UserFile[] {
    return this.state.getState().files;
  }

  /** The datasets that the site shows now. */
  get datasets(): readonly Dataset[] {
    const { shown } = this.state.getState();
    return [...shown.values()].flat().filter((dataset) => dataset !== null);
  }

  file(id: string): UserFile | undefined {
    return this.files.find((file) => file.id === id);
  }

  change(id: string, parts: Partial<UserFile>): void {
    this.set(this.files.map((file) => (file.id === id ? { ...file, ...parts } : file)));
  }

  set(files: readonly UserFile[]): void {
    const former = this.datasets;
    this.state.setState(({ shown }) => ({ files, shown: showDatasets(files, shown) }));
    const { datasets } = this;
    const isSame =
      datasets.length === former.length && datasets.every((dataset, at) => dataset === former[at]);
    if (!isSame) setOverrides(datasets);
    setMissingReplacements(files.flatMap(missingReplacements));
  }
}
