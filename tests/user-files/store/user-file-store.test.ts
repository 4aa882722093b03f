import { afterEach, describe, expect, it, vi } from 'vitest';
import { FileDesk } from '../../../src/user-files/store/user-file-store.ts';
import { withOwn } from '../../../src/catalogue/override-catalogue.ts';
import { findDatasetOf, findIndicator } from '../../../src/domain/catalogue.ts';
import { cellAt } from '../../../src/domain/dataset.ts';
import type { FileReply } from '../../../src/user-files/worker/protocol.ts';
import { NearWorker } from '../worker/near-worker.ts';
import { csvFile, ground, planRows } from './sample-context.ts';

/** Only what hangs is given up: a busy computer is no failure. */
const patiently = { timeout: 10_000 };

async function deskWith(...files: readonly (readonly [readonly string[], string])[]) {
  const desk = new FileDesk();
  await desk.bring(
    files.map(([lines, name]) => csvFile(lines, name)),
    ground,
  );
  return desk;
}

const only = (desk: FileDesk) => {
  const [item, ...others] = desk.items();
  if (!item || others.length > 0) throw new Error(`The desk has ${desk.items().length} items`);
  return item;
};

describe('a file of published figures', () => {
  it('is read and shown beside the published ones, marked as local', async () => {
    const desk = await deskWith([planRows, 'ehcp-caseload.csv']);
    expect(only(desk)).toMatchObject({
      stage: { kind: 'finished' },
      finished: { read: 4, kept: 4 },
    });
    const [own] = desk.datasets();
    expect(own?.descriptor).toMatchObject({
      name: 'ehcp-caseload-file',
      theme: 'your-files',
      local: { name: 'ehcp-caseload.csv', readOn: '22 November 2026', standsIn: false },
    });
    expect(own && [...Array(4).keys()].map((row) => cellAt(own, 'ehc_plan_count', row))).toEqual([
      7875,
      4197,
      8101,
      'c',
    ]);
    const catalogue = withOwn(ground.catalogue, desk.datasets());
    expect(findIndicator(catalogue, 'ehcp-caseload-file.ehc_plan_count')?.title).toBe(
      'EHC plans maintained by the council',
    );
    expect(findDatasetOf(catalogue, 'ehcp-caseload.ehc_plan_count')?.local).toBeUndefined();
    expect(catalogue.themes.at(-1)?.title).toBe('Your files');
  });

  it('says which periods are new, and that nothing else differs', async () => {
    const desk = await deskWith([planRows, 'ehcp-caseload.csv']);
    const report = only(desk).finished?.readings[0]?.report ?? [];
    const words = report.map(({ message }) => message).join('\n');
    expect(words).toMatch(/January 2027/);
    expect(report.filter(({ result }) => result === 'fail')).toEqual([]);
  });

  it('stands in for them when asked, and gives the place back', async () => {
    const desk = await deskWith([planRows, 'ehcp-caseload.csv']);
    const { id } = only(desk);
    desk.place(id, 0, 'instead');
    const catalogue = withOwn(ground.catalogue, desk.datasets());
    expect(findDatasetOf(catalogue, 'ehcp-caseload.ehc_plan_count')?.local?.standsIn).toBe(true);
    expect(catalogue.datasets).toHaveLength(ground.catalogue.datasets.length);
    desk.place(id, 0, null);
    expect(desk.datasets()).toEqual([]);
    desk.place(id, 0, 'beside');
    expect(desk.datasets()[0]?.descriptor.name).toBe('ehcp-caseload-file');
  });

  it('gives its place to another file that is to stand in for the same figures', async () => {
    const desk = await deskWith([planRows, 'ehcp-caseload.csv'], [planRows, 'ehcp-caseload.csv']);
    const [first, second] = desk.items();
    desk.place(first?.id ?? '', 0, 'instead');
    desk.place(second?.id ?? '', 0, 'instead');
    expect(desk.items().map(({ placements }) => placements)).toEqual([['beside'], ['instead']]);
  });

  it('has a name of its own beside another file of the same name', async () => {
    const desk = await deskWith([planRows, 'ehcp-caseload.csv'], [planRows, 'ehcp-caseload.csv']);
    expect(desk.datasets().map(({ descriptor }) => descriptor.name)).toEqual([
      'ehcp-caseload-file',
      'ehcp-caseload-file-2',
    ]);
  });

  it('is gone once it is removed', async () => {
    const desk = await deskWith([planRows, 'ehcp-caseload.csv']);
    await desk.remove(only(desk).id);
    expect([desk.items(), desk.datasets()]).toEqual([[], []]);
  });
});

it('a stand-in that lacks some indicators leaves those as they are published', async () => {
  const header = planRows[0]?.replace('ehc_plan_count', 'request_count,request_refused_count');
  const rows = planRows.slice(1, 3).map((row) => `${row.replace(/,[^,]*$/, ',900')},100`);
  const desk = await deskWith([[header ?? '', ...rows], 'ehcp-process.csv']);
  desk.place(only(desk).id, 0, 'instead');
  const catalogue = withOwn(ground.catalogue, desk.datasets());
  expect(findDatasetOf(catalogue, 'ehcp-process.request_count')?.local?.standsIn).toBe(true);
  const other = findDatasetOf(catalogue, 'ehcp-process.plan_average_weeks');
  expect(other?.local).toBeUndefined();
  expect(other?.indicators.some(({ column }) => column === 'request_count')).toBe(false);
});

describe('what goes wrong with one file', () => {
  it('is said in its item, and the others are read', async () => {
    const desk = await deskWith([[''], 'empty.csv'], [planRows, 'ehcp-caseload.csv']);
    const stages = desk.items().map(({ name, stage }) => [name, stage.kind]);
    expect(stages).toContainEqual(['ehcp-caseload.csv', 'finished']);
    expect(desk.items().find(({ name }) => name === 'empty.csv')?.stage).toMatchObject({
      kind: 'stopped',
      message: expect.stringMatching(/empty/),
    });
  });

  it('leaves what was read before as it is', async () => {
    const desk = new FileDesk();
    const file = csvFile(planRows, 'ehcp-caseload.csv');
    await desk.bring([file], ground);
    file.blob.stream = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    file.blob.slice = file.blob.stream as never;
    await desk.read(only(desk).id, 'all', ground);
    expect(only(desk).stage.kind).toBe('stopped');
    expect(desk.datasets()).toHaveLength(1);
  });
});

describe('reading that is cancelled', () => {
  it('ends, and leaves nothing of a file that was never read', async () => {
    const desk = new FileDesk();
    const done = desk.bring([csvFile(planRows, 'ehcp-caseload.csv')], ground);
    desk.cancel(only(desk).id);
    await done;
    expect([only(desk).stage.kind, desk.datasets()]).toEqual(['cancelled', []]);
  });

  it('leaves what was read before', async () => {
    const desk = await deskWith([planRows, 'ehcp-caseload.csv']);
    const { id } = only(desk);
    const done = desk.read(id, 'all', ground);
    desk.cancel(id);
    await done;
    expect([only(desk).stage.kind, desk.datasets().length]).toEqual(['finished', 1]);
    expect(only(desk).finished?.scope).toBe('site');
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
    await deskWith([planRows, 'ehcp-caseload.csv']);
    expect([workers.length, alive(workers)]).toEqual([2, 0]);
  });

  it('are gone when it is cancelled while the page finds out what it is', async () => {
    const workers = workersWithout('recognised');
    const desk = new FileDesk();
    const done = desk.bring([csvFile(planRows, 'ehcp-caseload.csv')], ground);
    await vi.waitFor(() => expect(alive(workers)).toBe(2), patiently);
    desk.cancel(only(desk).id);
    expect(only(desk).stage.kind).toBe('cancelled');
    await done;
    expect(alive(workers)).toBe(0);
  });

  it('are gone when it is cancelled while published figures are on their way', async () => {
    const workers = workersWithout();
    const desk = new FileDesk();
    const load = vi.fn(() => new Promise<never>(() => undefined));
    void desk.bring([csvFile(planRows, 'ehcp-caseload.csv')], { ...ground, load });
    await vi.waitFor(() => expect(load).toHaveBeenCalled(), patiently);
    expect(alive(workers)).toBe(1);
    desk.cancel(only(desk).id);
    expect(alive(workers)).toBe(0);
  });

  it('are gone when nobody says which column is which; named later, it is read all the same', async () => {
    const workers = workersWithout();
    const lines = ['Council,Year,Young carers', 'Liverpool,2025,120', 'Sefton,2025,80'];
    const desk = await deskWith([lines, 'young carers.csv']);
    const { id, stage } = only(desk);
    desk.cancel(id);
    expect(alive(workers)).toBe(0);
    if (stage.kind !== 'mapping' || !stage.start) throw new Error(`It is ${stage.kind}`);
    await desk.map(id, stage.start, ground);
    expect(only(desk)).toMatchObject({ stage: { kind: 'finished' }, finished: { kept: 2 } });
  });
});

describe('a file whose columns are not known', () => {
  const lines = ['Council,Year,Young carers', 'Liverpool,2025,120', 'Sefton,2025,80'];

  it('waits for the person to name them, and is read with those', async () => {
    const desk = await deskWith([lines, 'young carers.csv']);
    const { id, stage } = only(desk);
    if (stage.kind !== 'mapping' || !stage.start) throw new Error(`It is ${stage.kind}`);
    await desk.map(id, stage.start, ground);
    const [own] = desk.datasets();
    expect(own && [cellAt(own, 'young_carers', 0), cellAt(own, 'young_carers', 1)]).toEqual([
      120, 80,
    ]);
  });

  it('can be given up', async () => {
    const desk = await deskWith([lines, 'young carers.csv']);
    desk.cancel(only(desk).id);
    expect(only(desk).stage.kind).toBe('cancelled');
  });
});

it('a .meta.csv beside its data file gives labels and is not a file of its own', async () => {
  const lines = [planRows[0]?.replace('ehc_plan_count', 'carers') ?? '', ...planRows.slice(1)];
  const meta = [
    'col_name,col_type,label,indicator_unit,indicator_dp',
    'carers,Indicator,Young carers known,,0',
  ];
  const desk = await deskWith([lines, 'carers.csv'], [meta, 'carers.meta.csv']);
  expect(only(desk).name).toBe('carers.csv');
  expect(desk.datasets()[0]?.descriptor.indicators[0]?.title).toBe('Young carers known');
});

it('one more council can be kept: the file is read again', async () => {
  const leeds = planRows[1]?.replace(
    'E12000002,North West,341,E08000012,Liverpool,7875',
    'E12000003,Yorkshire and The Humber,383,E08000035,Leeds,6000',
  );
  const desk = await deskWith([[...planRows, leeds ?? ''], 'ehcp-caseload.csv']);
  const { id } = only(desk);
  const names = () => desk.datasets()[0]?.areas.map(({ name }) => name);
  expect(names()).toEqual(['Liverpool', 'Sefton']);
  await desk.addArea(id, 'E08000035', ground);
  expect(names()).toEqual(expect.arrayContaining(['Leeds', 'Liverpool', 'Sefton']));
});

it('many files at once are listed in the order they were chosen', async () => {
  const names = Array.from({ length: 9 }, (_, at) => `plans-${at}.csv`);
  const desk = await deskWith(...names.map((name) => [planRows, name] as const));
  expect(desk.items().map(({ name, stage }) => [name, stage.kind])).toEqual(
    names.map((name) => [name, 'finished']),
  );
});

it('figures that are not shown stay so when the file is read again', async () => {
  const desk = await deskWith([planRows, 'ehcp-caseload.csv']);
  const { id } = only(desk);
  desk.place(id, 0, null);
  await desk.read(id, 'all', ground);
  expect([only(desk).finished?.scope, desk.datasets()]).toEqual(['all', []]);
});

it('a reading that goes on ends when the columns are to be named', async () => {
  const desk = await deskWith([planRows, 'ehcp-caseload.csv']);
  const { id } = only(desk);
  const done = desk.read(id, 'all', ground);
  desk.startMapping(id);
  await done;
  expect([only(desk).stage.kind, only(desk).finished?.scope]).toEqual(['mapping', 'site']);
});

it('the name of a file that is refused has no marks that turn the reading direction', async () => {
  const desk = await deskWith([[''], 'plans\u202Evsc.csv']);
  expect(only(desk).name).toBe('plansvsc.csv');
});
