import { createStore } from 'zustand/vanilla';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { geographicLevels } from '../../domain/area.ts';
import { openFile, recogniseTable } from '../worker/client.ts';
import type { TablePreview } from '../open/table.ts';
import { shownName } from '../open/file-name.ts';
import { withMeta } from '../layout/meta-file.ts';
import { mapColumns } from '../recognise.ts';
import type { Layout, Mapping, Recognised } from '../layout/layout.ts';
import type { DatasetDescriptor } from '../../domain/indicator.ts';
import {
  datasetAt,
  newUserFile,
  type IncomingFile,
  type UserFile,
  type Finished,
  type Saved,
  type Scope,
} from './user-file.ts';
import { openHandle, release, tableOf, type FileHandle } from './file-handle.ts';
import { forgetFile, saveFile, SaveError, savedFiles } from './saved-files.ts';
import { showDatasets, type ShownDatasets } from './shown-datasets.ts';
import { placedAgain, placementsOf } from './placements.ts';
import { setOverrides } from '../../catalogue/dataset-overrides.ts';
import type { Placement } from '../../catalogue/override-catalogue.ts';
import { stageOfError } from './stage-of-error.ts';
import { ConcurrencyLimit } from './limit-concurrency.ts';

/** What must be known of the site to read a file. */
export interface UserFilesContext {
  /** As it is published. */
  readonly catalogue: Catalogue;
  /** GSS codes of the areas that this site compares. */
  readonly areas: readonly string[];
  /** A published dataset; rejects when it cannot be had. */
  readonly load: (descriptor: DatasetDescriptor) => Promise<Dataset>;
  /** Today, in words. */
  readonly today: string;
}

/** The tables that a reader brought, in the order they came. */
export interface UserFilesState {
  readonly files: readonly UserFile[];
  readonly shown: ShownDatasets;
}

/** So many files are worked on at the same time; each has a worker, and the memory it needs, of its own. */
const atOnce = 4;

/**
 * The files that a person brought: each is opened, recognised, read in a worker and shown as datasets. What goes
 * wrong with one is said in its item and leaves the others alone. Nothing leaves the device.
 */
export class UserFileStore {
  /** For components; only this class changes it. */
  readonly state = createStore<UserFilesState>(() => ({ files: [], shown: new Map() }));
  readonly #handles = new Map<string, FileHandle>();
  readonly #limit = new ConcurrencyLimit(atOnce);

  get files(): readonly UserFile[] {
    return this.state.getState().files;
  }

  /** The datasets that the site shows now. */
  get datasets(): readonly Dataset[] {
    const { shown } = this.state.getState();
    return [...shown.values()].flat().filter((dataset) => dataset !== null);
  }

  /** Opens files, recognises the tables in them and reads those it knows. Resolves when all are read or refused. */
  async addFiles(files: readonly IncomingFile[], context: UserFilesContext): Promise<void> {
    const opening = files.map((file) => ({
      file,
      item: newUserFile(shownName(file.name), file.blob.size),
    }));
    this.#set([...this.files, ...opening.map(({ item }) => item)]);
    const isMany = files.length > atOnce;
    const found = await Promise.all(
      opening.map(({ file, item }) => this.#open(file, item, isMany)),
    );
    const tables = found.flat();
    const whole = withMeta(tables);
    // A file that describes another one is not read by itself when that one is there.
    const used = new Set(whole.map(({ id }) => id));
    for (const { id } of tables) if (!used.has(id)) this.#drop(id);
    await Promise.all(whole.map(({ id, ...preview }) => this.#recognise(id, preview, context)));
  }

  /** Reads a table with the columns that the person named. */
  async map(id: string, mapping: Mapping, context: UserFilesContext): Promise<void> {
    const preview = this.#file(id)?.preview;
    if (!preview) return;
    const layout = mapColumns(preview, mapping, context.catalogue.datasets);
    this.#change(id, { layout });
    await this.read(id, 'site', context);
  }

  /** Asks the person which column is which. */
  startMapping(id: string): void {
    const layout = this.#file(id)?.layout;
    // A reading that goes on would take the form away.
    this.#handles.get(id)?.stop.abort();
    this.#change(id, { stage: { kind: 'mapping', start: layout?.mapping ?? null } });
  }

  /** Reads a recognised table, again if it was read before. */
  async read(id: string, scope: Scope, context: UserFilesContext): Promise<void> {
    const item = this.#file(id);
    const held = this.#handles.get(id);
    if (!item?.layout || !held) return;
    const { layout } = item;
    const stop = new AbortController();
    held.stop.abort();
    held.stop = stop;
    this.#change(id, { stage: { kind: 'reading', progress: null, step: null } });
    await this.#limit.run(() => this.#read(item, layout, held, scope, context));
  }

  async #read(
    item: UserFile,
    layout: Layout,
    held: FileHandle,
    scope: Scope,
    context: UserFilesContext,
  ): Promise<void> {
    const { id } = item;
    const { stop } = held;
    try {
      const table = await tableOf(held, stop.signal);
      const layouts = [layout, ...layout.others];
      const descriptors = context.catalogue.datasets.filter(({ name }) =>
        layouts.some(({ published }) => published === name),
      );
      const published = await Promise.allSettled(descriptors.map(context.load));
      const { totals, results } = await table.readDatasets(
        {
          layouts,
          areas: [...context.areas, ...item.extra],
          allOf: scope === 'all' ? geographicLevels : [],
          published: published.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
          readOn: context.today,
          taken: context.catalogue.datasets.map(({ name }) => name),
          descriptors,
        },
        {
          signal: stop.signal,
          onProgress: (progress) => {
            if (held.stop !== stop) return;
            this.#change(id, { stage: { kind: 'reading', progress, step: null } });
          },
          onStep: (step) => {
            const stage = this.#file(id)?.stage;
            if (held.stop !== stop || stage?.kind !== 'reading') return;
            this.#change(id, { stage: { ...stage, step } });
          },
        },
      );
      if (held.stop !== stop) return;
      const { read, kept } = totals;
      this.#finish(id, { results, read, kept, scope, readOn: context.today });
    } catch (error) {
      if (held.stop !== stop || stop.signal.aborted) return;
      this.#change(id, { stage: stageOfError(error, item.name) });
    }
  }

  /** Reads a table again, with one more council. */
  async addArea(id: string, code: string, context: UserFilesContext): Promise<void> {
    const extra = this.#file(id)?.extra ?? [];
    this.#change(id, { extra: [...extra, code] });
    await this.read(id, 'site', context);
  }

  /** Ends whatever is being done with a table; its worker is gone at once. */
  cancel(id: string): void {
    const item = this.#file(id);
    release(this.#handles.get(id));
    const kind = item?.finished ? 'finished' : 'cancelled';
    if (item && mayBeCancelled.has(item.stage.kind)) this.#change(id, { stage: { kind } });
  }

  /** Shows a dataset of a table beside the published ones, in their place, or not at all. */
  place(id: string, at: number, placement: Placement | null): void {
    const dataset = datasetAt(this.#file(id), at);
    if (!dataset) return;
    const former = this.files;
    this.#set(former.map((item) => placedAgain(item, dataset, { id, at, placement })));
    const changed = this.files.filter((item) => !former.includes(item));
    for (const item of changed) void this.#saveAgain(item.id);
  }

  /** Takes a table and its figures away, from the device as well. */
  async remove(id: string): Promise<void> {
    const isSaved = this.#file(id)?.savedOn !== '';
    this.#drop(id);
    if (isSaved) await forgetFile(id);
  }

  /** Remembers a table on this device, or forgets it. What goes wrong is said in the item. */
  async keep(id: string, isWanted: boolean, today: string): Promise<void> {
    const former = this.#file(id)?.savedOn ?? '';
    const savedOn = isWanted ? today : '';
    this.#change(id, { savedOn, saveError: '' });
    try {
      if (isWanted) await this.#store(id);
      else await forgetFile(id);
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      // What was remembered before still is; what could not be forgotten, too.
      this.#change(id, { savedOn: former, saveError: error.message });
    }
  }

  /** Brings back everything that is remembered on this device. Throws SaveError when the browser does not give it. */
  async restore(): Promise<void> {
    const kept = await savedFiles();
    const fresh = kept.filter(({ id }) => !this.#file(id));
    for (const { id, blob, fileName, at } of fresh) {
      this.#handles.set(id, openHandle(blob, fileName, at));
    }
    this.#set([...this.files, ...fresh.map(({ item }) => item)]);
  }

  async #open({ blob, name, meta }: IncomingFile, { id }: UserFile, isMany: boolean) {
    const opening = openHandle(blob, name);
    this.#handles.set(id, opening);
    const { signal } = opening.stop;
    try {
      const file = await this.#limit.run(async () => {
        const found = await openFile(blob, name, { signal });
        // A worker that would wait for long is better started anew.
        if (isMany || this.#limit.isFull) found.close();
        return found;
      });
      const opened = file.tables.map((table, at) => {
        const made = newUserFile(table.preview.name, file.size, table.preview.container);
        const item = at === 0 ? { ...made, skipped: file.skipped } : made;
        this.#handles.set(item.id, { ...openHandle(blob, name, at), table, close: file.close });
        return { item, preview: meta ? { ...table.preview, meta } : table.preview };
      });
      this.#handles.delete(id);
      const tables = opened.map(({ item }) => item);
      this.#set(this.files.flatMap((one) => (one.id === id ? tables : [one])));
      return opened.map(({ item, preview }) => ({ ...preview, id: item.id }));
    } catch (error) {
      if (!signal.aborted) this.#change(id, { stage: stageOfError(error, name) });
      return [];
    }
  }

  async #recognise(id: string, preview: TablePreview, context: UserFilesContext): Promise<void> {
    const held = this.#handles.get(id);
    const signal = held?.stop.signal;
    let found: Recognised;
    try {
      found = await this.#limit.run(() =>
        recogniseTable(preview, context.catalogue.datasets, signal ? { signal } : {}),
      );
    } catch (error) {
      held?.close();
      if (!signal?.aborted) this.#change(id, { stage: stageOfError(error, preview.name) });
      return;
    }
    if (found.kind === 'refused') {
      held?.close();
      this.#change(id, { preview, stage: { kind: 'refused', refusal: found } });
      return;
    }
    this.#change(id, { preview, layout: found });
    if (found.kind === 'mapped') {
      this.#change(id, { stage: { kind: 'mapping', start: found.mapping } });
      return;
    }
    await this.read(id, 'site', context);
  }

  #file(id: string): UserFile | undefined {
    return this.files.find((file) => file.id === id);
  }

  #change(id: string, parts: Partial<UserFile>): void {
    this.#set(this.files.map((file) => (file.id === id ? { ...file, ...parts } : file)));
  }

  #set(files: readonly UserFile[]): void {
    const former = this.datasets;
    this.state.setState(({ shown }) => ({ files, shown: showDatasets(files, shown) }));
    const { datasets } = this;
    const isSame =
      datasets.length === former.length && datasets.every((dataset, at) => dataset === former[at]);
    if (!isSame) setOverrides(datasets);
  }

  #finish(id: string, finished: Finished): void {
    const placements = placementsOf(finished.results, this.#file(id));
    this.#change(id, { placements, finished, stage: { kind: 'finished' } });
    void this.#saveAgain(id);
  }

  #drop(id: string): void {
    release(this.#handles.get(id));
    this.#handles.delete(id);
    this.#set(this.files.filter((one) => one.id !== id));
  }

  async #saveAgain(id: string): Promise<void> {
    const item = this.#file(id);
    if (item && item.savedOn !== '') await this.keep(id, true, item.savedOn);
  }

  async #store(id: string): Promise<void> {
    const item = this.#file(id);
    const held = this.#handles.get(id);
    if (!item || !held) return;
    const kept: Saved = {
      id,
      name: item.name,
      blob: held.blob,
      fileName: held.fileName,
      at: held.at,
      // At the next visit nothing is going on.
      item: { ...item, stage: { kind: 'finished' } },
    };
    await saveFile(kept);
  }
}

const mayBeCancelled: ReadonlySet<string> = new Set(['opening', 'mapping', 'reading']);

/** The one desk of this page. */
export const userFiles = new UserFileStore();
