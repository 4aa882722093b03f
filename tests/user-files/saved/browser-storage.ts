import * as database from 'idb-keyval';
import { vi } from 'vitest';

/** What a browser holds: the values in its database, and what stands in its local storage. */
export interface BrowserStorage {
  readonly values: Map<IDBValidKey, unknown>;
  readonly notes: Map<string, string>;
}

/** Puts a browser's storage in place of the mocked `idb-keyval` and of the local storage. */
export function useStorage(): BrowserStorage {
  const values = new Map<IDBValidKey, unknown>();
  const notes = new Map<string, string>();
  vi.mocked(database.get).mockImplementation(async (key) => values.get(key) as never);
  vi.mocked(database.set).mockImplementation(async (key, value) => {
    // As a private window of WebKit does.
    if (holdsBlob(value)) throw new DOMException('A Blob cannot be stored.', 'DataCloneError');
    values.set(key, structuredClone(value));
  });
  vi.mocked(database.del).mockImplementation(async (key) => void values.delete(key));
  vi.mocked(database.delMany).mockImplementation(async (keys) => {
    for (const key of keys) values.delete(key);
  });
  vi.mocked(database.keys).mockImplementation(async () => [...values.keys()] as never);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => notes.get(name) ?? null,
    setItem: (name: string, value: string) => void notes.set(name, value),
    removeItem: (name: string) => void notes.delete(name),
  });
  return { values, notes };
}

function holdsBlob(value: unknown): boolean {
  if (value instanceof Blob) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsBlob);
}
