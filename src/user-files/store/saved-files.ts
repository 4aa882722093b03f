import { createStore, del, keys, set, values, type UseStore } from 'idb-keyval';
import type { Saved } from './user-file.ts';
import { upgradeSaved, type SavedBy010 } from './upgrade-saved.ts';
import { noteSavedFiles } from './saved-mark.ts';

/** Why a file could not be remembered, or a remembered one not be had, in words for the person. */
export class SaveError extends Error {
  override name = 'SaveError';
}

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore('local-context', 'files');
  return opened;
}

/** Remembers a file with what was read from it. Throws SaveError when the browser does not allow it or has no room. */
export async function saveFile(saved: Saved): Promise<void> {
  try {
    // First, so that a file without this note, which would never be found again, is not left on the device.
    noteSavedFiles(true);
    await set(saved.id, saved, store());
  } catch (cause) {
    throw new SaveError(whyNot(cause, saved.name), { cause });
  }
}

/** Everything that is remembered. Throws SaveError when the browser does not give it. */
export async function savedFiles(): Promise<readonly Saved[]> {
  try {
    const entries = await values<Saved | SavedBy010>(store());
    return entries.map(upgradeSaved);
  } catch (cause) {
    throw new SaveError(
      'Files remembered on this device could not be fetched: the browser does not allow it just now. Choose the file again.',
      { cause },
    );
  }
}

/** Forgets a file. Throws SaveError when the browser does not allow it. */
export async function forgetFile(id: string): Promise<void> {
  try {
    await del(id, store());
    noteSavedFiles((await keys(store())).length > 0);
  } catch (cause) {
    throw new SaveError(
      'The file could not be removed: the browser does not allow it just now. Clearing this site’s data in the browser’s settings removes it.',
      { cause },
    );
  }
}

function whyNot(cause: unknown, name: string): string {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return isFull
    ? `There is no room on this device to remember ${name}. It can be used until this page is closed; remove other remembered files, or choose it again next time.`
    : `This browser does not allow ${name} to be remembered (private windows often do not). It can be used until this page is closed.`;
}
