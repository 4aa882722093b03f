import * as database from 'idb-keyval';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetFile, SaveError, saveFile } from '../../../src/user-files/store/saved-files.ts';
import { hasSavedFiles } from '../../../src/user-files/store/saved-mark.ts';
import { newUserFile, type Saved } from '../../../src/user-files/store/user-file.ts';

vi.mock('idb-keyval');

/** What the browser holds: the files in its database, and what stands in its local storage. */
let files: Map<IDBValidKey, unknown>;
let notes: Map<string, string>;

beforeEach(() => {
  files = new Map();
  notes = new Map();
  vi.mocked(database.set).mockImplementation(async (id, file) => void files.set(id, file));
  vi.mocked(database.del).mockImplementation(async (id) => void files.delete(id));
  vi.mocked(database.keys).mockImplementation(async () => [...files.keys()] as never);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => notes.get(name) ?? null,
    setItem: (name: string, value: string) => void notes.set(name, value),
    removeItem: (name: string) => void notes.delete(name),
  });
});

function fileOf(id: string): Saved {
  const item = newUserFile('plans.csv', 3);
  return { id, name: 'plans.csv', blob: new Blob(['a,b']), fileName: 'plans.csv', at: 0, item };
}

describe('the note that files are on the device', () => {
  test('stands before the first file does, so that no file is there without it', async () => {
    const noted: boolean[] = [];
    vi.mocked(database.set).mockImplementation(async (id, file) => {
      noted.push(hasSavedFiles());
      files.set(id, file);
    });
    await saveFile(fileOf('a'));
    expect(noted).toEqual([true]);
  });

  test('where the browser does not allow it, no file is left either', async () => {
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    await expect(saveFile(fileOf('a'))).rejects.toThrow(SaveError);
    expect(files.size).toBe(0);
  });

  test('stays until the last file is gone', async () => {
    await saveFile(fileOf('a'));
    await saveFile(fileOf('b'));
    await forgetFile('a');
    expect(hasSavedFiles()).toBe(true);
    await forgetFile('b');
    expect(hasSavedFiles()).toBe(false);
  });
});

test.each([
  ['there is no room', 'QuotaExceededError', /^There is no room on this device/],
  ['it is not allowed', 'InvalidStateError', /^This browser does not allow plans\.csv/],
])('a file that cannot be remembered because %s says so', async (_, name, message) => {
  vi.mocked(database.set).mockRejectedValue(new DOMException('no', name));
  await expect(saveFile(fileOf('a'))).rejects.toThrow(message);
});
