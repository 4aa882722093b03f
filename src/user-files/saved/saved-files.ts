import { createStore, del, delMany, get, keys, set, type UseStore } from 'idb-keyval';
import { isReadable, readEntry, type SavedEntry, type UnreadableEntry } from './saved-entry.ts';
import { upgradeSaved } from './upgrade-saved.ts';
import { noteSavedFiles } from './saved-mark.ts';

/** Why a file could not be remembered, or a remembered one not be had, in words for the person. */
export class SaveError extends Error {
  override name = 'SaveError';
}

/** A remembered file: the person's choices, and the bytes, which are fetched when they are asked for. */
export interface SavedFile {
  readonly entry: SavedEntry;
  /** The file itself. Throws SaveError when the browser does not give it whole. */
  readonly blob: () => Promise<Blob>;
}

/** No single value is larger, in bytes: a browser copies a value at once, and the page stands still meanwhile. */
const pieceLength = 8_000_000;

/** A database that has not answered by then does not answer, in milliseconds. */
const longestWait = 10_000;

const entryPrefix = 'entry:';
const entryKey = (id: string): string => `${entryPrefix}${id}`;
const pieceKey = (id: string, piece: number): string => `bytes:${id}:${piece}`;

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore('local-context', 'files');
  return opened;
}

/** What the browser's storage says; it may never answer, as when another tab holds the database. */
async function answered<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('The storage did not answer.', 'TimeoutError'));
    }, longestWait);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    // The next attempt opens the database anew.
    opened = undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Remembers a file and the person's choices. The bytes are kept as such, because private windows of some browsers
 * keep no Blob. Throws SaveError when the browser does not allow it or has no room; then nothing of it is left.
 */
export async function saveFile(entry: Omit<SavedEntry, 'pieces'>, blob: Blob): Promise<void> {
  const pieces = Math.ceil(blob.size / pieceLength);
  const written: string[] = [];
  try {
    // First, so that a file without this note, which would never be found again, is not left on the device.
    noteSavedFiles(true);
    for (let piece = 0; piece < pieces; piece += 1) {
      const bytes = await blob.slice(piece * pieceLength, (piece + 1) * pieceLength).arrayBuffer();
      written.push(pieceKey(entry.id, piece));
      await answered(set(pieceKey(entry.id, piece), bytes, store()));
    }
    written.push(entryKey(entry.id));
    // Last, so that there is no entry whose bytes are not there.
    await answered(set(entryKey(entry.id), { ...entry, pieces }, store()));
  } catch (cause) {
    await takeBack(written);
    throw new SaveError(whyNot(cause, entry.name), { cause });
  }
}

/** Notes the choices of a remembered file anew. Throws SaveError; then those noted before still stand. */
export async function saveChoices(entry: Omit<SavedEntry, 'pieces'>): Promise<void> {
  try {
    const pieces = Math.ceil(entry.size / pieceLength);
    await answered(set(entryKey(entry.id), { ...entry, pieces }, store()));
  } catch (cause) {
    throw new SaveError(whyNot(cause, entry.name), { cause });
  }
}

/** Removes what was written of a file that could not be remembered. */
async function takeBack(written: readonly string[]): Promise<void> {
  try {
    if (written.length > 0) await answered(delMany([...written], store()));
    const left = written.length > 0 ? await answered(keys(store())) : [];
    if (left.length === 0) noteSavedFiles(false);
  } catch {
    // A storage that refuses this too holds nothing that could be found again.
  }
}

/**
 * Everything that is remembered, without the bytes. What cannot be read is listed too, with the reason. Throws
 * SaveError when the browser's storage does not answer or is not to be used.
 */
export async function savedFiles(): Promise<readonly (SavedFile | UnreadableEntry)[]> {
  try {
    const found = (await answered(keys(store()))).filter((key) => typeof key === 'string');
    const ids = found.flatMap((key) =>
      key.startsWith(entryPrefix) ? [key.slice(entryPrefix.length)] : [],
    );
    const pieces = found.filter((key) => key.startsWith('bytes:'));
    const before = found.filter((key) => !key.startsWith(entryPrefix) && !pieces.includes(key));
    return [
      ...(await Promise.all(before.map(savedBefore))),
      ...(await Promise.all(ids.map(savedNow))),
    ];
  } catch (cause) {
    throw new SaveError(
      'Files remembered on this device could not be fetched: the browser does not allow it just now. Choose the file again.',
      { cause },
    );
  }
}

async function savedNow(id: string): Promise<SavedFile | UnreadableEntry> {
  const kept = await valueAt(entryKey(id));
  const entry = readEntry(id, kept);
  return isReadable(entry) ? { entry, blob: () => bytesOf(entry) } : entry;
}

/** A file that version 0.1.0 kept. */
async function savedBefore(id: string): Promise<SavedFile | UnreadableEntry> {
  const found = upgradeSaved(id, await valueAt(id));
  return 'reason' in found
    ? found
    : { entry: found.entry, blob: () => Promise.resolve(found.blob) };
}

/** What stands under a key; undefined when the browser holds it and cannot give it. */
async function valueAt(key: string): Promise<unknown> {
  try {
    return await answered(get<unknown>(key, store()));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') throw error;
    return undefined;
  }
}

async function bytesOf({ id, name, pieces, size }: SavedEntry): Promise<Blob> {
  const parts: ArrayBuffer[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = await valueAt(pieceKey(id, piece));
    if (!(part instanceof ArrayBuffer)) break;
    parts.push(part);
  }
  const blob = new Blob(parts);
  if (blob.size !== size) {
    throw new SaveError(
      `${name} is not whole on this device any more. Remove it and choose the file again.`,
    );
  }
  return blob;
}

/** Forgets a file, whichever version kept it. Throws SaveError when the browser does not allow it. */
export async function forgetFile(id: string): Promise<void> {
  try {
    const found = await answered(keys(store()));
    const its = found.filter(
      (key) =>
        typeof key === 'string' &&
        (key === id || key === entryKey(id) || key.startsWith(pieceKey(id, 0).slice(0, -1))),
    );
    // The entry goes first: bytes alone are never shown.
    await answered(del(entryKey(id), store()));
    await answered(delMany(its, store()));
    noteSavedFiles(found.length > its.length);
  } catch (cause) {
    throw new SaveError(
      'The file could not be removed: the browser does not allow it just now. Clearing this site’s data in the browser’s settings removes it.',
      { cause },
    );
  }
}

function whyNot(cause: unknown, name: string): string {
  const is = (kind: string): boolean => cause instanceof DOMException && cause.name === kind;
  const isFull = is('QuotaExceededError');
  if (is('NotReadableError')) {
    return `${name} could not be remembered: it was changed, moved or deleted since it was chosen. Choose it again.`;
  }
  return isFull
    ? `There is no room on this device to remember ${name}. It can be used until this page is closed; remove other remembered files, or choose it again next time.`
    : `This browser does not allow ${name} to be remembered (private windows often do not). It can be used until this page is closed.`;
}
