import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { geographicLevels } from '../../domain/area.ts';
import { openFile, recogniseTable } from '../worker/client.ts';
import type { TablePreview } from '../open/table.ts';
import { shownName } from '../open/file-name.ts';
import { withMeta } from '../layout/meta-file.ts';
import { mapColumns } from '../recognise.ts';
import type { Layout, Mapping, Recognised } from '../layout/layout.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
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
import { UserFileList } from './user-file-list.ts';
import { placedAgain, placementsOf } from './placements.ts';
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

/** So many files are worked on at the same time; each has a worker, and the memory it needs, of its own. */
const atOnce = 4;

/**
 * The files that a person brought: each is opened, recognised, read in a worker and shown as datasets. What goes
 * wrong with one is said in its item and leaves the others alone. Nothing leaves the device.
 */
export class UserFileStore {
  readonly list = new UserFileList();
  readonly #handles = new Map<string, FileHandle>();
  readonly #limit = new ConcurrencyLimit(atOnce);

  /** Opens files, recognises the tables in them and reads those it knows. Resolves when all are read or refused. */
  async addFiles(files: readonly IncomingFile[], context: UserFilesContext): Promise<void> {
    const opening = files.map((file) => ({
      file,
      item: newUserFile(shownName(file.name), file.blob.size),
    }));
    this.list.set([...this.list.files, ...opening.map(({ item }) => item)]);
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
    const preview = this.list.file(id)?.preview;
    if (!preview) return;
    const layout = mapColumns(preview, mapping, context.catalogue.datasets);
    this.list.change(id, { layout });
    await this.read(id, 'site', context);
  }

  /** Asks the person which column is which. */
  startMapping(id: string): void {
    const layout = this.list.file(id)?.layout;
    // A reading that goes on would take the form away.
    this.#handles.get(id)?.stop.abort();
    this.list.change(id, { stage: { kind: 'mapping', start: layout?.mapping ?? null } });
  }

  /** Reads a recognised table, again if it was read before. */
  async read(id: string, scope: Scope, context: UserFilesContext): Promise<void> {
    const item = this.list.file(id);
    const handle = this.#handles.get(id);
    if (!item?.layout || !handle) return;
    const { layout } = item;
    const stop = new AbortController();
    handle.stop.abort();
    handle.stop = stop;
    this.list.change(id, { stage: { kind: 'reading', progress: null, step: null } });
    await this.#limit.run(() => this.#read(item, layout, handle, scope, context));
  }

  async #read(
    item: UserFile,
    layout: Layout,
    handle: FileHandle,
    scope: Scope,
    context: UserFilesContext,
  ): Promise<void> {
    const { id } = item;
    const { stop } = handle;
    try {
      const table = await tableOf(handle, stop.signal);
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
            if (handle.stop !== stop) return;
            this.list.change(id, { stage: { kind: 'reading', progress, step: null } });
          },
          onStep: (step) => {
            const stage = this.list.file(id)?.stage;
            if (handle.stop !== stop || stage?.kind !== 'reading') return;
            this.list.change(id, { stage: { ...stage, step } });
          },
        },
      );
      if (handle.stop !== stop) return;
      const { read, kept } = totals;
      this.#finish(id, { results, read, kept, scope, readOn: context.today });
    } catch (error) {
      if (handle.stop !== stop || stop.signal.aborted) return;
      this.list.change(id, { stage: stageOfError(error, item.name) });
    }
  }

  /** Reads a table again, with one more council. */
  async addArea(id: string, code: string, context: UserFilesContext): Promise<void> {
    const extra = this.list.file(id)?.extra ?? [];
    this.list.change(id, { extra: [...extra, code] });
    await this.read(id, 'site', context);
  }

  /** Ends whatever is being done with a table; its worker is gone at once. */
  cancel(id: string): void {
    const item = this.list.file(id);
    release(this.#handles.get(id));
    const kind = item?.finished ? 'finished' : 'cancelled';
    if (item && mayBeCancelled.has(item.stage.kind)) this.list.change(id, { stage: { kind } });
  }

  /** Shows a dataset of a table beside the published ones, in their place, or not at all. */
  setPlacement(id: string, at: number, placement: Placement | null): void {
    const dataset = datasetAt(this.list.file(id), at);
    if (!dataset) return;
    const former = this.list.files;
    this.list.set(former.map((item) => placedAgain(item, dataset, { id, at, placement })));
    const changed = this.list.files.filter((item) => !former.includes(item));
    for (const item of changed) void this.#saveAgain(item.id);
  }

  /** Takes a table and its figures away, from the device as well. */
  async remove(id: string): Promise<void> {
    const isSaved = this.list.file(id)?.savedOn !== '';
    this.#drop(id);
    if (isSaved) await forgetFile(id);
  }

  /** Remembers a table on this device, or forgets it. What goes wrong is said in the item. */
  async keep(id: string, isWanted: boolean, today: string): Promise<void> {
    const former = this.list.file(id)?.savedOn ?? '';
    const savedOn = isWanted ? today : '';
    this.list.change(id, { savedOn, saveError: '' });
    try {
      if (isWanted) await this.#store(id);
      else await forgetFile(id);
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      // What was remembered before still is; what could not be forgotten, too.
      this.list.change(id, { savedOn: former, saveError: error.message });
    }
  }

  /** Brings back everything that is remembered on this device. Throws SaveError when the browser does not give it. */
  async restore(): Promise<void> {
    const kept = await savedFiles();
    const fresh = kept.filter(({ id }) => !this.list.file(id));
    for (const { id, blob, fileName, at } of fresh) {
      this.#handles.set(id, openHandle(blob, fileName, at));
    }
    this.list.set([...this.list.files, ...fresh.map(({ item }) => item)]);
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
      this.list.set(this.list.files.flatMap((one) => (one.id === id ? tables : [one])));
      return opened.map(({ item, preview }) => ({ ...preview, id: item.id }));
    } catch (error) {
      if (!signal.aborted) this.list.change(id, { stage: stageOfError(error, name) });
      return [];
    }
  }

  async #recognise(id: string, preview: TablePreview, context: UserFilesContext): Promise<void> {
    const handle = this.#handles.get(id);
    const signal = handle?.stop.signal;
    let found: Recognised;
    try {
      found = await this.#limit.run(() =>
        recogniseTable(preview, context.catalogue.datasets, signal ? { signal } : {}),
      );
    } catch (error) {
      handle?.close();
      if (!signal?.aborted) this.list.change(id, { stage: stageOfError(error, preview.name) });
      return;
    }
    if (found.kind === 'refused') {
      handle?.close();
      this.list.change(id, { preview, stage: { kind: 'refused', refusal: found } });
      return;
    }
    this.list.change(id, { preview, layout: found });
    if (found.kind === 'mapped') {
      this.list.change(id, { stage: { kind: 'mapping', start: found.mapping } });
      return;
    }
    await this.read(id, 'site', context);
  }

  #finish(id: string, finished: Finished): void {
    const placements = placementsOf(finished.results, this.list.file(id));
    this.list.change(id, { placements, finished, stage: { kind: 'finished' } });
    void this.#saveAgain(id);
  }

  #drop(id: string): void {
    release(this.#handles.get(id));
    this.#handles.delete(id);
    this.list.set(this.list.files.filter((one) => one.id !== id));
  }

  async #saveAgain(id: string): Promise<void> {
    const item = this.list.file(id);
    if (item && item.savedOn !== '') await this.keep(id, true, item.savedOn);
  }

  async #store(id: string): Promise<void> {
    const item = this.list.file(id);
    const handle = this.#handles.get(id);
    if (!item || !handle) return;
    const kept: Saved = {
      id,
      name: item.name,
      blob: handle.blob,
      fileName: handle.fileName,
      at: handle.at,
      // At the next visit nothing is going on.
      item: { ...item, stage: { kind: 'finished' } },
    };
    await saveFile(kept);
  }
}

const mayBeCancelled: ReadonlySet<string> = new Set(['opening', 'mapping', 'reading']);

/** The files of this page. */
export const userFiles = new UserFileStore();
