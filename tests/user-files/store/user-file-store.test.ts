import { afterEach, describe, expect, it, vi } from 'vitest';
import { UserFileStore } from '../../../src/user-files/store/user-file-store.ts';
import { withOverrides } from '../../../src/catalogue/override-catalogue.ts';
import { findDatasetOf, findIndicator } from '../../../src/domain/catalogue.ts';
import { cellAt } from '../../../src/domain/dataset.ts';
import type { FileReply } from '../../../src/user-files/worker/protocol.ts';
import { NearWorker } from '../worker/near-worker.ts';
import { csvFile, context, planRows } from './sample-context.ts';

/** Only what hangs is given up: a busy computer is no failure. */
const patiently = { timeout: 10_000 };

async function storeWith(...files: readonly (readonly [readonly string[], string])[]) {
  const store = new UserFileStore();
  await store.addFiles(
    files.map(([lines, name]) => csvFile(lines, name)),
    context,
  );
  return store;
}

const only = (store: UserFileStore) => {
  const [item, ...others] = store.list.files;
  if (!item || others.length > 0) throw new Error(`The store has ${store.list.files.length} items`);
  return item;
};

describe('a file of published figures', () => {
  it('is read and shown beside the published ones, marked as local', async () => {
    const store = await storeWith([planRows, 'ehcp-caseload.csv']);
    expect(only(store)).toMatchObject({
      stage: { kind: 'finished' },
      finished: { read: 4, kept: 4 },
    });
    const [own] = store.list.datasets;
    expect(own?.descriptor).toMatchObject({
      name: 'ehcp-caseload-file',
      theme: 'your-files',
      local: { name: 'ehcp-caseload.csv', readOn: '22 November 2026', replaces: false },
    });
    expect(own && [...Array(4).keys()].map((row) => cellAt(own, 'ehc_plan_count', row))).toEqual([
      7875,
      4197,
      8101,
      'c',
    ]);
    const catalogue = withOverrides(context.catalogue, store.list.datasets);
    expect(findIndicator(catalogue, 'ehcp-caseload-file.ehc_plan_count')?.title).toBe(
      'EHC plans maintained by the council',
    );
    expect(findDatasetOf(catalogue, 'ehcp-caseload.ehc_plan_count')?.local).toBeUndefined();
    expect(catalogue.themes.at(-1)?.title).toBe('Your files');
  });

  it('says which periods are new, and that nothing else differs', async () => {
    const store = await storeWith([planRows, 'ehcp-caseload.csv']);
    const report = only(store).finished?.results[0]?.report ?? [];
    const words = report.map(({ message }) => message).join('\n');
    expect(words).toMatch(/January 2027/);
    expect(report.filter(({ result }) => result === 'fail')).toEqual([]);
  });

  it('stands in for them when asked, and gives the place back', async () => {
    const store = await storeWith([planRows, 'ehcp-caseload.csv']);
    const { id } = only(store);
    store.setPlacement(id, 0, 'replace');
    const catalogue = withOverrides(context.catalogue, store.list.datasets);
    expect(findDatasetOf(catalogue, 'ehcp-caseload.ehc_plan_count')?.local?.replaces).toBe(true);
    expect(catalogue.datasets).toHaveLength(context.catalogue.datasets.length);
    store.setPlacement(id, 0, null);
    expect(store.list.datasets).toEqual([]);
    store.setPlacement(id, 0, 'beside');
    expect(store.list.datasets[0]?.descriptor.name).toBe('ehcp-caseload-file');
  });

  it('gives its place to another file that is to stand in for the same figures', async () => {
    const store = await storeWith([planRows, 'ehcp-caseload.csv'], [planRows, 'ehcp-caseload.csv']);
    const [first, second] = store.list.files;
    store.setPlacement(first?.id ?? '', 0, 'replace');
    store.setPlacement(second?.id ?? '', 0, 'replace');
    expect(store.list.files.map(({ placements }) => placements)).toEqual([['beside'], ['replace']]);
  });

  it('has a name of its own beside another file of the same name', async () => {
    const store = await storeWith([planRows, 'ehcp-caseload.csv'], [planRows, 'ehcp-caseload.csv']);
    expect(store.list.datasets.map(({ descriptor }) => descriptor.name)).toEqual([
      'ehcp-caseload-file',
      'ehcp-caseload-file-2',
    ]);
  });

  it('is gone once it is removed', async () => {
    const store = await storeWith([planRows, 'ehcp-caseload.csv']);
    await store.remove(only(store).id);
    expect([store.list.files, store.list.datasets]).toEqual([[], []]);
  });
});

it('a stand-in that lacks some indicators leaves those as they are published', async () => {
  const header = planRows[0]?.replace('ehc_plan_count', 'request_count,request_refused_count');
  const rows = planRows.slice(1, 3).map((row) => `${row.replace(/,[^,]*$/, ',900')},100`);
  const store = await storeWith([[header ?? '', ...rows], 'ehcp-process.csv']);
  store.setPlacement(only(store).id, 0, 'replace');
  const catalogue = withOverrides(context.catalogue, store.list.datasets);
  expect(findDatasetOf(catalogue, 'ehcp-process.request_count')?.local?.replaces).toBe(true);
  const other = findDatasetOf(catalogue, 'ehcp-process.plan_average_weeks');
  expect(other?.local).toBeUndefined();
  expect(other?.indicators.some(({ column }) => column === 'request_count')).toBe(false);
});

describe('what goes wrong with one file', () => {
  it('is said in its item, and the others are read', async () => {
    const store = await storeWith([[''], 'empty.csv'], [planRows, 'ehcp-caseload.csv']);
    const stages = store.list.files.map(({ name, stage }) => [name, stage.kind]);
    expect(stages).toContainEqual(['ehcp-caseload.csv', 'finished']);
    expect(store.list.files.find(({ name }) => name === 'empty.csv')?.stage).toMatchObject({
      kind: 'stopped',
      message: expect.stringMatching(/empty/),
    });
  });

  it('leaves what was read before as it is', async () => {
    const store = new UserFileStore();
    const file = csvFile(planRows, 'ehcp-caseload.csv');
    await store.addFiles([file], context);
    file.blob.stream = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    file.blob.slice = file.blob.stream as never;
    await store.read(only(store).id, 'all', context);
    expect(only(store).stage.kind).toBe('stopped');
    expect(store.list.datasets).toHaveLength(1);
  });
});

describe('reading that is cancelled', () => {
  it('ends, and leaves nothing of a file that was never read', async () => {
    const store = new UserFileStore();
    const done = store.addFiles([csvFile(planRows, 'ehcp-caseload.csv')], context);
    store.cancel(only(store).id);
    await done;
    expect([only(store).stage.kind, store.list.datasets]).toEqual(['cancelled', []]);
  });

  it('leaves what was read before', async () => {
    const store = await storeWith([planRows, 'ehcp-caseload.csv']);
    const { id } = only(store);
    const done = store.read(id, 'all', context);
    store.cancel(id);
    await done;
    expect([only(store).stage.kind, store.list.datasets.length]).toEqual(['finished', 1]);
    expect(only(store).finished?.scope).toBe('site');
  });
});

describe('the workers of a file', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** The workers that the page starts from now on; what they say of a kind is not heard. */
  function workersWithout(unheard?: FileReply['kind']): readonly NearWorker[] {
    const workers: NearWorker[] = [];
    vi.stubGlobal(
      'Worker',
      class extends NearWorker {
        constructor() {
          super();
          workers.push(this);
        }
        override say(reply: FileReply): void {
          if (reply.kind !== unheard) super.say(reply);
        }
      },
    );
    return workers;
  }
  const alive = (workers: readonly NearWorker[]) =>
    workers.filter(({ terminated }) => !terminated).length;

  it('are gone when it is read', async () => {
    const workers = workersWithout();
    await storeWith([planRows, 'ehcp-caseload.csv']);
    expect([workers.length, alive(workers)]).toEqual([2, 0]);
  });

  it('are gone when it is cancelled while the page finds out what it is', async () => {
    const workers = workersWithout('recognised');
    const store = new UserFileStore();
    const done = store.addFiles([csvFile(planRows, 'ehcp-caseload.csv')], context);
    await vi.waitFor(() => expect(alive(workers)).toBe(2), patiently);
    store.cancel(only(store).id);
    expect(only(store).stage.kind).toBe('cancelled');
    await done;
    expect(alive(workers)).toBe(0);
  });

  it('are gone when it is cancelled while published figures are on their way', async () => {
    const workers = workersWithout();
    const store = new UserFileStore();
    const load = vi.fn(() => new Promise<never>(() => undefined));
    void store.addFiles([csvFile(planRows, 'ehcp-caseload.csv')], { ...context, load });
    await vi.waitFor(() => expect(load).toHaveBeenCalled(), patiently);
    expect(alive(workers)).toBe(1);
    store.cancel(only(store).id);
    expect(alive(workers)).toBe(0);
  });

  it('are gone when nobody says which column is which; named later, it is read all the same', async () => {
    const workers = workersWithout();
    const lines = ['Council,Year,Young carers', 'Liverpool,2025,120', 'Sefton,2025,80'];
    const store = await storeWith([lines, 'young carers.csv']);
    const { id, stage } = only(store);
    store.cancel(id);
    expect(alive(workers)).toBe(0);
    if (stage.kind !== 'mapping' || !stage.start) throw new Error(`It is ${stage.kind}`);
    await store.map(id, stage.start, context);
    expect(only(store)).toMatchObject({ stage: { kind: 'finished' }, finished: { kept: 2 } });
  });
});

describe('a file whose columns are not known', () => {
  const lines = ['Council,Year,Young carers', 'Liverpool,2025,120', 'Sefton,2025,80'];

  it('waits for the person to name them, and is read with those', async () => {
    const store = await storeWith([lines, 'young carers.csv']);
    const { id, stage } = only(store);
    if (stage.kind !== 'mapping' || !stage.start) throw new Error(`It is ${stage.kind}`);
    await store.map(id, stage.start, context);
    const [own] = store.list.datasets;
    expect(own && [cellAt(own, 'young_carers', 0), cellAt(own, 'young_carers', 1)]).toEqual([
      120, 80,
    ]);
  });

  it('can be given up', async () => {
    const store = await storeWith([lines, 'young carers.csv']);
    store.cancel(only(store).id);
    expect(only(store).stage.kind).toBe('cancelled');
  });
});

it('a .meta.csv beside its data file gives labels and is not a file of its own', async () => {
  const lines = [planRows[0]?.replace('ehc_plan_count', 'carers') ?? '', ...planRows.slice(1)];
  const meta = [
    'col_name,col_type,label,indicator_unit,indicator_dp',
    'carers,Indicator,Young carers known,,0',
  ];
  const store = await storeWith([lines, 'carers.csv'], [meta, 'carers.meta.csv']);
  expect(only(store).name).toBe('carers.csv');
  expect(store.list.datasets[0]?.descriptor.indicators[0]?.title).toBe('Young carers known');
});

it('one more council can be kept: the file is read again', async () => {
  const leeds = planRows[1]?.replace(
    'E12000002,North West,341,E08000012,Liverpool,7875',
    'E12000003,Yorkshire and The Humber,383,E08000035,Leeds,6000',
  );
  const store = await storeWith([[...planRows, leeds ?? ''], 'ehcp-caseload.csv']);
  const { id } = only(store);
  const names = () => store.list.datasets[0]?.areas.map(({ name }) => name);
  expect(names()).toEqual(['Liverpool', 'Sefton']);
  await store.addArea(id, 'E08000035', context);
  expect(names()).toEqual(expect.arrayContaining(['Leeds', 'Liverpool', 'Sefton']));
});

it('many files at once are listed in the order they were chosen', async () => {
  const names = Array.from({ length: 9 }, (_, at) => `plans-${at}.csv`);
  const store = await storeWith(...names.map((name) => [planRows, name] as const));
  expect(store.list.files.map(({ name, stage }) => [name, stage.kind])).toEqual(
    names.map((name) => [name, 'finished']),
  );
});

it('figures that are not shown stay so when the file is read again', async () => {
  const store = await storeWith([planRows, 'ehcp-caseload.csv']);
  const { id } = only(store);
  store.setPlacement(id, 0, null);
  await store.read(id, 'all', context);
  expect([only(store).finished?.scope, store.list.datasets]).toEqual(['all', []]);
});

it('a reading that goes on ends when the columns are to be named', async () => {
  const store = await storeWith([planRows, 'ehcp-caseload.csv']);
  const { id } = only(store);
  const done = store.read(id, 'all', context);
  store.startMapping(id);
  await done;
  expect([only(store).stage.kind, only(store).finished?.scope]).toEqual(['mapping', 'site']);
});

it('the name of a file that is refused has no marks that turn the reading direction', async () => {
  const store = await storeWith([[''], 'plans\u202Evsc.csv']);
  expect(only(store).name).toBe('plansvsc.csv');
});
