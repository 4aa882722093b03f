import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setMissingReplacements } from '../../../src/catalogue/missing-replacements.ts';
import { UserFileStore } from '../../../src/user-files/store/user-file-store.ts';
import { useStorage, type BrowserStorage } from '../saved/browser-storage.ts';
import { context, csvFile, planRows } from './sample-context.ts';

vi.mock('idb-keyval');
vi.mock('../../../src/catalogue/missing-replacements.ts', { spy: true });

let storage: BrowserStorage;
beforeEach(() => {
  storage = useStorage();
});

/** Remembers a file that stands in for published figures, as at an earlier visit. */
async function remembered(): Promise<string> {
  const store = new UserFileStore();
  await store.addFiles([csvFile(planRows, 'ehcp-caseload.csv')], context);
  const id = store.list.files[0]?.id ?? '';
  store.setPlacement(id, 0, 'replace');
  await store.save(id, true, '1 March 2026');
  return id;
}

test('a file is said to be remembered when the device holds it, and not before', async () => {
  const store = new UserFileStore();
  await store.addFiles([csvFile(planRows, 'ehcp-caseload.csv')], context);
  const id = store.list.files[0]?.id ?? '';
  const saving = store.save(id, true, '1 March 2026');
  expect(store.list.file(id)).toMatchObject({ savedOn: '', saving: true });
  expect(storage.values.has(`entry:${id}`)).toBe(false);
  // A choice of that moment is not lost.
  store.setPlacement(id, 0, 'replace');
  await saving;
  expect(store.list.file(id)).toMatchObject({ savedOn: '1 March 2026', saving: null });
  expect(storage.values.get(`entry:${id}`)).toMatchObject({
    placements: [{ dataset: 'ehcp-caseload', placement: 'replace' }],
  });
});

/** What the site says of files that stood in for published figures and do not now. */
const missing = () => vi.mocked(setMissingReplacements).mock.lastCall?.[0] ?? [];

describe('a file that stood in for published figures', () => {
  test('is read again at the next visit and stands there again', async () => {
    const id = await remembered();
    expect(JSON.stringify([...storage.values.values()])).not.toContain('rowNumbers');
    const store = new UserFileStore();
    await store.restore(context);
    expect(store.list.files[0]).toMatchObject({
      id,
      savedOn: '1 March 2026',
      placements: ['replace'],
    });
    expect(store.list.datasets[0]?.descriptor.local?.replaces).toBe(true);
    expect(missing()).toEqual([]);
  });

  test('is said not to stand there while it is read', async () => {
    await remembered();
    const store = new UserFileStore();
    const seen: unknown[] = [];
    const load: typeof context.load = (descriptor) => {
      seen.push(missing());
      return context.load(descriptor);
    };
    await store.restore({ ...context, load });
    const title = 'EHC plans maintained by the council';
    expect(seen).toEqual([[{ file: 'ehcp-caseload.csv', title, reason: '' }]]);
  });

  test('and is damaged is listed, and said where it stood', async () => {
    const id = await remembered();
    storage.values.delete(`bytes:${id}:0`);
    const store = new UserFileStore();
    await store.restore(context);
    expect(store.list.files[0]?.stage.kind).toBe('stopped');
    expect(store.list.datasets).toEqual([]);
    expect(missing().map(({ reason }) => reason)).toEqual([
      'ehcp-caseload.csv is not whole on this device any more. Remove it and choose the file again.',
    ]);
    await store.remove(id);
    expect(missing()).toEqual([]);
  });

  test('and does not agree with what is published now is said, with the reason', async () => {
    await remembered();
    const store = new UserFileStore();
    await store.restore({ ...context, load: () => Promise.reject(new Error('offline')) });
    expect(store.list.datasets[0]?.descriptor.local?.replaces).toBe(false);
    expect(missing().map(({ reason }) => reason)).toEqual([
      'The published figures could not be loaded to compare it with.',
    ]);
  });
});

test('one file that cannot be read leaves the others alone', async () => {
  storage.values.set('entry:a', { format: 3, name: 'later.csv' });
  await remembered();
  const store = new UserFileStore();
  await store.restore(context);
  expect(store.list.files.map(({ name, stage }) => [name, stage.kind])).toEqual([
    ['later.csv', 'stopped'],
    ['ehcp-caseload.csv', 'finished'],
  ]);
});
