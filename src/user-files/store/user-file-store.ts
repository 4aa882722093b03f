import { openFile, recogniseTable } from '../worker/client.ts';
import type { TablePreview } from '../open/table.ts';
import { shownName } from '../open/file-name.ts';
import { withMeta } from '../layout/meta-file.ts';
import { mapColumns } from '../recognise.ts';
import type { Layout, Mapping, Recognised } from '../layout/layout.ts';
import {
  datasetAt,
  newUserFile,
  type IncomingFile,
  type UserFile,
  type Finished,
} from './user-file.ts';
import { openHandle, release, tableOf, type FileHandle } from './file-handle.ts';
import type { Scope } from '../saved/saved-entry.ts';
import {
  forgetFile,
  saveChoices,
  saveFile,
  SaveError,
  savedFiles,
  type SavedFile,
} from '../saved/saved-files.ts';
import { entryOf, fileOfEntry, fileOfUnreadable, stillMissing } from './remembered.ts';
import { UserFileList } from './user-file-list.ts';
import { placedAgain, placementsOf } from './placements.ts';
import type { Placement } from '../../catalogue/override-catalogue.ts';
import { readUserFile, type UserFilesContext } from './read-user-file.ts';
import { stageOfError } from './stage-of-error.ts';
import { ConcurrencyLimit } from './limit-concurrency.ts';

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
    const isCurrent = (): boolean => handle.stop === stop;
    try {
      const finished = await readUserFile({ item, layout, handle, scope, context }, (parts) => {
        const stage = this.list.file(id)?.stage;
        if (isCurrent() && stage?.kind === 'reading') {
          this.list.change(id, { stage: { ...stage, ...parts } });
        }
      });
      if (isCurrent()) this.#finish(id, finished);
    } catch (error) {
      if (!isCurrent() || stop.signal.aborted) return;
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

  /**
   * Remembers a table on this device, or forgets it. It is said to be remembered when the device holds all of it, and
   * not before: a person may leave at once. What goes wrong is said in the item.
   */
  async save(id: string, isWanted: boolean, today: string): Promise<void> {
    const item = this.list.file(id);
    const handle = this.#handles.get(id);
    if (!item || !handle) return;
    this.list.change(id, { saving: isWanted, saveError: '' });
    const savedOn = isWanted ? today : '';
    try {
      if (isWanted) await saveFile(entryOf({ ...item, savedOn }, handle), handle.blob);
      else await forgetFile(id);
      this.list.change(id, { savedOn, saving: null });
      // What was chosen meanwhile.
      if (this.list.file(id)?.placements !== item.placements) await this.#saveAgain(id);
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      this.list.change(id, { saving: null, saveError: error.message });
    }
  }

  /**
   * Lists everything that is remembered on this device, then reads one file after the other as it was read before,
   * and shows its figures where they were shown. What cannot be read stays listed with the reason. Throws SaveError
   * when the browser does not give it.
   */
  async restore(context: UserFilesContext): Promise<void> {
    const found = await savedFiles();
    const fresh = found.filter((one) => !this.list.file('entry' in one ? one.entry.id : one.id));
    const listed = fresh.map((one) =>
      'entry' in one ? fileOfEntry(one.entry) : fileOfUnreadable(one),
    );
    this.list.set([...this.list.files, ...listed]);
    for (const one of fresh) if ('entry' in one) await this.#restore(one, context);
  }

  async #restore({ entry, blob }: SavedFile, context: UserFilesContext): Promise<void> {
    const { id, fileName, at, meta, mapping } = entry;
    try {
      const handle = openHandle(await blob(), fileName, at);
      // It may have been cancelled or removed meanwhile.
      if (this.list.file(id)?.stage.kind !== 'opening') return;
      this.#handles.set(id, handle);
      const { preview } = await tableOf(handle, handle.stop.signal);
      const whole = meta.length > 0 ? { ...preview, meta } : preview;
      if (mapping) {
        const layout = mapColumns(whole, mapping, context.catalogue.datasets);
        this.list.change(id, { preview: whole, layout });
        await this.read(id, entry.scope, context);
      } else await this.#recognise(id, whole, context, entry.scope);
    } catch (error) {
      if (error instanceof SaveError) {
        this.list.change(id, { stage: { kind: 'stopped', message: error.message, fix: '' } });
      } else this.list.change(id, { stage: stageOfError(error, entry.name) });
    }
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

  async #recognise(
    id: string,
    preview: TablePreview,
    context: UserFilesContext,
    scope: Scope = 'site',
  ): Promise<void> {
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
    await this.read(id, scope, context);
  }

  #finish(id: string, finished: Finished): void {
    const item = this.list.file(id);
    const placements = placementsOf(finished.results, item);
    const remembered = stillMissing(item?.remembered ?? null, finished.results);
    this.list.change(id, { placements, finished, remembered, stage: { kind: 'finished' } });
    // What was only read again as it was remembered has nothing new to remember.
    if (item?.finished) void this.#saveAgain(id);
  }

  #drop(id: string): void {
    release(this.#handles.get(id));
    this.#handles.delete(id);
    this.list.set(this.list.files.filter((one) => one.id !== id));
  }

  /** Notes what the person chose of a remembered file. */
  async #saveAgain(id: string): Promise<void> {
    const item = this.list.file(id);
    const handle = this.#handles.get(id);
    if (!item || !handle || item.savedOn === '') return;
    try {
      await saveChoices(entryOf(item, handle));
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      this.list.change(id, { saveError: error.message });
    }
  }
}

const mayBeCancelled: ReadonlySet<string> = new Set(['opening', 'mapping', 'reading']);

/** The files of this page. */
export const userFiles = new UserFileStore();
