import * as database from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { savedFormat, type SavedEntry } from '../../../src/user-files/saved/saved-entry.ts';
import {
  forgetFile,
  SaveError,
  savedFiles,
  saveFile,
} from '../../../src/user-files/saved/saved-files.ts';
import { hasSavedFiles } from '../../../src/user-files/saved/saved-mark.ts';
import { useStorage, type BrowserStorage } from './browser-storage.ts';

vi.mock('idb-keyval');

let storage: BrowserStorage;
beforeEach(() => {
  storage = useStorage();
});
afterEach(() => vi.useRealTimers());

const text = 'a,b\n1,2\n';
const blob = new Blob([text]);
function entryOf(id: string): Omit<SavedEntry, 'pieces'> {
  return {
    format: savedFormat,
    id,
    name: 'plans.csv',
    fileName: 'plans.csv',
    at: 0,
    size: blob.size,
    savedOn: '1 March 2026',
    scope: 'site',
    extra: ['E08000003'],
    mapping: null,
    meta: [],
    placements: [{ dataset: 'ehcp-caseload', title: 'EHC plans', placement: 'replace' }],
  };
}

describe('a file that is remembered', () => {
  test('is there again: its bytes and what was chosen', async () => {
    await saveFile(entryOf('a'), blob);
    const [found] = await savedFiles();
    if (!found || !('entry' in found)) throw new Error('The file is not there.');
    expect(found.entry).toEqual({ ...entryOf('a'), pieces: 1 });
    expect(await (await found.blob()).text()).toBe(text);
  });

  test('is kept as bytes, so that browsers which keep no Blob remember it', async () => {
    await saveFile(entryOf('a'), blob);
    expect([...storage.values.keys()].sort()).toEqual(['bytes:a:0', 'entry:a']);
    expect(storage.values.get('bytes:a:0')).toHaveProperty('byteLength', blob.size);
  });

  test('is listed without its bytes being fetched', async () => {
    await saveFile(entryOf('a'), blob);
    vi.mocked(database.get).mockClear();
    await savedFiles();
    expect(vi.mocked(database.get).mock.calls.map(([key]) => key)).toEqual(['entry:a']);
  });

  test('of which a part is gone says so instead of being half a file', async () => {
    await saveFile(entryOf('a'), blob);
    storage.values.delete('bytes:a:0');
    const [found] = await savedFiles();
    if (!found || !('entry' in found)) throw new Error('The file is not there.');
    await expect(found.blob()).rejects.toThrow(/^plans\.csv is not whole on this device/);
  });
});

describe('what cannot be read stays listed with its reason', () => {
  test.each([
    ['of a newer version', { ...entryOf('a'), format: savedFormat + 1 }, /newer version/],
    ['of a form that nobody wrote', { ...entryOf('a'), at: 'first', pieces: 1 }, /damaged/],
    [
      'with columns that are none',
      { ...entryOf('a'), pieces: 1, mapping: { area: -1 } },
      /damaged/,
    ],
    ['that is nothing at all', undefined, /damaged/],
  ])('an entry %s', async (_, kept, reason) => {
    storage.values.set('entry:a', kept);
    const [found] = await savedFiles();
    expect(found).toMatchObject({ id: 'a', reason: expect.stringMatching(reason) as string });
  });

  test('and can be removed', async () => {
    storage.values.set('entry:a', 7);
    storage.values.set('bytes:a:0', new ArrayBuffer(3));
    await forgetFile('a');
    expect([...storage.values.keys()]).toEqual([]);
  });
});

describe('the note that files are on the device', () => {
  test('stands before anything of the first file does, so that nothing is there without it', async () => {
    const noted: boolean[] = [];
    vi.mocked(database.set).mockImplementation(async () => void noted.push(hasSavedFiles()));
    await saveFile(entryOf('a'), blob);
    expect(noted).toEqual([true, true]);
  });

  test('where the browser does not allow it, no file is left either', async () => {
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    await expect(saveFile(entryOf('a'), blob)).rejects.toThrow(SaveError);
    expect(storage.values.size).toBe(0);
  });

  test('stays until the last file is gone', async () => {
    await saveFile(entryOf('a'), blob);
    await saveFile(entryOf('a2'), blob);
    await forgetFile('a');
    expect(hasSavedFiles()).toBe(true);
    expect([...storage.values.keys()].sort()).toEqual(['bytes:a2:0', 'entry:a2']);
    await forgetFile('a2');
    expect(hasSavedFiles()).toBe(false);
  });
});

describe('a file that cannot be remembered', () => {
  test.each([
    ['there is no room', 'QuotaExceededError', /^There is no room on this device/],
    ['it is not allowed', 'InvalidStateError', /^This browser does not allow plans\.csv/],
  ])('because %s says so, and nothing of it is left', async (_, name, message) => {
    vi.mocked(database.set).mockImplementation(async (key, value) => {
      if (String(key).startsWith('entry:')) throw new DOMException('no', name);
      storage.values.set(key, value);
    });
    await expect(saveFile(entryOf('a'), blob)).rejects.toThrow(message);
    expect(storage.values.size).toBe(0);
    expect(hasSavedFiles()).toBe(false);
  });
});

test('a database that never answers is given up, with words', async () => {
  vi.useFakeTimers();
  vi.mocked(database.keys).mockImplementation(() => new Promise(() => undefined));
  const found = savedFiles().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await found).toBeInstanceOf(SaveError);
  expect(String(await found)).toContain('Files remembered on this device could not be fetched');
});
