import { beforeEach, expect, test, vi } from 'vitest';
import { savedFiles } from '../../../src/user-files/saved/saved-files.ts';
import { UserFileStore } from '../../../src/user-files/store/user-file-store.ts';
import { context, csvFile, planRows } from '../store/sample-context.ts';
import { useStorage, type BrowserStorage } from './browser-storage.ts';

vi.mock('idb-keyval');

let storage: BrowserStorage;
beforeEach(() => {
  storage = useStorage();
});

/** A file as version 0.1.0 kept it, shown in place of published figures; what it held of it besides is left out. */
function keptBy010(more: object = {}) {
  const { blob, name } = csvFile(planRows, 'ehcp-caseload.csv');
  const descriptor = { name: 'ehcp-caseload', title: 'EHC plans maintained by the council' };
  return {
    id: 'lx3-1',
    name,
    blob,
    fileName: name,
    at: 0,
    item: {
      id: 'lx3-1',
      name,
      peek: { name, header: [], headerRow: 1, sample: [] },
      layout: { mapping: null },
      extra: ['E08000003'],
      placements: ['instead'],
      keptOn: '1 March 2026',
      keepFault: '',
      finished: { scope: 'all', readings: [{ dataset: { descriptor } }] },
      ...more,
    },
  };
}

test('a file remembered by version 0.1.0 is read, and shown where it was', async () => {
  storage.values.set('lx3-1', keptBy010());
  const [found] = await savedFiles();
  expect(found).toMatchObject({
    entry: {
      id: 'lx3-1',
      savedOn: '1 March 2026',
      scope: 'all',
      extra: ['E08000003'],
      placements: [{ dataset: 'ehcp-caseload', placement: 'replace' }],
    },
  });
  const store = new UserFileStore();
  await store.restore(context);
  const [item] = store.list.files;
  expect(item).toMatchObject({ stage: { kind: 'finished' }, placements: ['replace'] });
  expect(store.list.datasets[0]?.descriptor.local?.replaces).toBe(true);
  await store.remove('lx3-1');
  expect(storage.values.size).toBe(0);
});

test('one whose file is gone is listed with the reason, and can be removed', async () => {
  storage.values.set('lx3-1', { ...keptBy010(), blob: null });
  const store = new UserFileStore();
  await store.restore(context);
  const [item] = store.list.files;
  expect(item).toMatchObject({ name: 'ehcp-caseload.csv', savedOn: '1 March 2026' });
  expect(item?.stage).toMatchObject({
    kind: 'stopped',
    message: expect.stringMatching(/damaged/) as string,
  });
  await store.remove('lx3-1');
  expect(storage.values.size).toBe(0);
});
