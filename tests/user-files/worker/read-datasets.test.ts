import { beforeEach, describe, expect, test, vi } from 'vitest';
import { rawAt } from '../../../src/domain/dataset.ts';
import { mayReplace } from '../../../src/catalogue/override-catalogue.ts';
import {
  keysOfRequest,
  type DatasetRequest,
} from '../../../src/user-files/worker/dataset-request.ts';
import {
  openFile,
  type DatasetOptions,
  type ReadDatasets,
} from '../../../src/user-files/worker/client.ts';
import type { FileReply } from '../../../src/user-files/worker/protocol.ts';
import { recognise } from '../../../src/user-files/recognise.ts';
import type { Layout, Preview } from '../../../src/user-files/layout/layout.ts';
import {
  datasetOf,
  dfeHeader,
  dfeRow,
  layoutOf,
  messagesOf,
  published,
  publishedDataset,
  readWith,
  reportOfResult,
  tableOf,
  valueAt,
} from '../local-sample.ts';
import { keeping, NearWorker } from './near-worker.ts';

/** How often the page was given its turn; when it is, and how it takes it, is tested with a clock of its own. */
const page = vi.hoisted(() => ({ turns: 0 }));
vi.mock('../../../src/user-files/worker/yield-to-page.ts', () => ({
  pageYielder: () => () => {
    page.turns += 1;
    return Promise.resolve();
  },
}));
beforeEach(() => {
  page.turns = 0;
});

const plansHeld = publishedDataset('ehcp-caseload');
const caseload = 'ehcp-caseload.csv';
const lines = [
  dfeHeader('ehc_plan_count'),
  dfeRow('2010 January', 'Sefton', '919'),
  dfeRow('2010 January', 'Liverpool', '1450'),
  dfeRow('2010 January', 'Wirral', '7'),
  dfeRow('2031 January', 'Liverpool', 'c'),
  // Says again what row 3 says, and is set aside.
  dfeRow('2010 January', 'Liverpool', '1450'),
  dfeRow('2032 January', 'Liverpool', '9000'),
];
const blob = new Blob([`${lines.join('\n')}\n`]);

function requestFor(
  layouts: readonly Layout[],
  more: Partial<DatasetRequest> = {},
): DatasetRequest {
  return {
    layouts,
    areas: ['E08000012', 'E08000014'],
    allOf: [],
    published: [plansHeld],
    readOn: '21 November 2026',
    taken: published.map(({ name }) => name),
    descriptors: published,
    ...more,
  };
}

function layoutsOf(preview: Preview): readonly Layout[] {
  const layout = layoutOf(preview);
  return [layout, ...layout.others];
}

/** Opens and reads a file as the page does. */
async function read(
  file: Blob,
  name: string,
  options: DatasetOptions = {},
  more: Partial<DatasetRequest> = {},
): Promise<ReadDatasets> {
  const { tables } = await openFile(file, name, options);
  const [table] = tables;
  if (!table) throw new Error('There is no table.');
  return table.readDatasets(requestFor(layoutsOf(table.preview), more), options);
}

const near = () => keeping(NearWorker);
const noWorker = (): never => {
  throw new DOMException('The policy of this page forbids it.', 'SecurityError');
};
const sides = { 'in a worker': () => near().startWorker, 'on the page': () => noWorker };

describe.each(Object.entries(sides))('a file read into datasets %s', (_, sideOf) => {
  test('has its figures and symbols, and for each the row of the file it stands in', async () => {
    const { totals, results } = await read(blob, caseload, { startWorker: sideOf() });
    expect(totals).toMatchObject({ read: 6, kept: 5 });
    expect(results).toHaveLength(1);
    const [{ dataset, error, notReplacing } = {}] = results;
    expect({ error, notReplacing }).toEqual({ error: '', notReplacing: '' });
    if (!dataset) throw new Error('There is no dataset.');
    expect([...dataset.rowNumbers]).toEqual([2, 3, 5, 7]);
    const at = (area: string, period: string) => valueAt(dataset, 'ehc_plan_count', area, period);
    expect(at('Sefton', 'January 2010')).toBe(919);
    expect(at('Liverpool', 'January 2010')).toBe(1450);
    expect(at('Liverpool', 'January 2031')).toBe('c');
    expect(at('Liverpool', 'January 2032')).toBe(9000);
    const row = dataset.rowNumbers.indexOf(7);
    expect(rawAt(dataset, 'ehc_plan_count', row)).toBe('9000');
    expect(rawAt(dataset, 'la_name', row)).toBe('Liverpool');
    expect(dataset.raw).toHaveLength(4);
  });

  test('is as readLocal and the report make it of the same rows', async () => {
    const { preview, scanned } = tableOf(lines.toSpliced(3, 1), caseload);
    const rowNumbers = [2, 3, 5, 6, 7];
    const result = readWith({ ...scanned, rowNumbers }, layoutOf(preview));
    const [found] = (await read(blob, caseload, { startWorker: sideOf() })).results;
    expect(found?.dataset).toEqual(result.dataset);
    const wanted = ['E08000012', 'E08000014'];
    const report = reportOfResult(result, { wanted, published: plansHeld });
    // How many rows there were in the file is not known to the rows.
    const rest = report.filter(({ id }) => id !== 'rows');
    expect(found?.report.filter(({ id }) => id !== 'rows')).toEqual(rest);
    expect(messagesOf(found?.report ?? [], 'rows')[0]).toMatch(/^6 rows below.*and 5 rows kept/);
  });

  test('is compared with what is published, if that is at hand', async () => {
    const own = plansHeld;
    const options = { startWorker: sideOf() };
    const [found] = (await read(blob, caseload, options)).results;
    expect(messagesOf(found?.report ?? [], 'revised')).toEqual([
      'Liverpool, January 2010, EHC plans maintained by the council: published 1401, your file 1450 (+49).',
    ]);
    // What the page holds is still whole.
    expect(own.raw.length).toBe(own.length);
    expect(own.rowNumbers.length).toBe(own.length);
    const [alone] = (await read(blob, caseload, options, { published: [] })).results;
    expect(messagesOf(alone?.report ?? [], 'revised')).toEqual([]);
  });

  test('stands in for no published figures that are not at hand to compare it with', async () => {
    const options = { startWorker: sideOf() };
    const [found] = (await read(blob, caseload, options, { published: [] })).results;
    expect(found?.dataset?.descriptor.name).toBe('ehcp-caseload-file');
    expect(found?.dataset && mayReplace(found.dataset)).toBe(false);
    expect(found?.notReplacing).toBe(
      'the published figures could not be loaded to compare it with',
    );
  });

  test('of new plans, with the columns of plans held, is not taken for plans held', async () => {
    // As DfE publishes the needs of new plans: the same two names, the same year, other numbers.
    const header =
      'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,ehc_plans';
    const all = 'All EHC plans,All EHC plans';
    const file = new Blob([
      [
        header,
        dfeRow('2024 Calendar_year', 'England', `${all},97563`),
        dfeRow('2024 Calendar_year', 'Liverpool', `${all},1283`),
        dfeRow('2024 Calendar_year', 'Sefton', `${all},775`),
      ]
        .join('\n')
        .replaceAll('Calendar_year', 'Calendar year'),
    ]);
    const [found] = (await read(file, 'needs.csv', { startWorker: sideOf() })).results;
    const dataset = found?.dataset;
    if (!dataset) throw new Error(found?.error);
    expect(mayReplace(dataset)).toBe(false);
    expect(dataset.descriptor.indicators.map(({ title }) => title)).toEqual(['EHC plans']);
    // Nor are the plans made in a year said to be those of one day in January.
    expect(dataset.periods.map(({ label }) => label)).toEqual(['2024']);
    expect(messagesOf(found.report, 'stand-in')).toEqual([
      'The file looks like ehcp-caseload, which is published here, but does not stand in for it: of the 2 numbers that both have, 2 are far from those published, so it seems to be another statistic.',
    ]);
  });

  test('is asked for areas by level, and then no area is missed by name', async () => {
    const more = { allOf: ['Local authority'] as const, areas: ['E08000011'] };
    const [all] = (await read(blob, caseload, { startWorker: sideOf() }, more)).results;
    expect(all?.dataset?.areas.map(({ name }) => name).sort()).toEqual([
      'Liverpool',
      'Sefton',
      'Wirral',
    ]);
    expect(messagesOf(all?.report ?? [], 'missing-areas')).toEqual([]);
  });

  test('says why, when nothing in it can be charted', async () => {
    const file = new Blob([`${lines[0]}\n${dfeRow('soon January', 'Liverpool', '5')}\n`]);
    const [found] = (await read(file, caseload, { startWorker: sideOf() })).results;
    expect(found?.dataset).toBeNull();
    expect(found?.error).toBe(
      'no row is about a period that can be shown: "soon" does not say which year it is',
    );
    expect(found?.report[0]).toMatchObject({ id: 'usable', result: 'fail' });
  });

  test('gives every dataset of a list of schools from one reading, with the rows it counted', async () => {
    const header =
      'URN,LAESTAB,School name,Ofsted phase,Type of education,Local authority,Total number of pupils,Publication date,Overall effectiveness,Quality of education,Behaviour and attitudes,Personal development,Effectiveness of leadership and management,Previous graded inspection overall effectiveness';
    const school = (urn: string, grade: string) =>
      `${urn},3411001,School,Primary,Community School,Liverpool,200,12/06/2025,${grade},9,9,2,4,2`;
    const list = new Blob([`${header}\n${school('1', '2')}\n${school('2', '2')}\n`]);
    const name = 'schools_as_at_31_August_2025.csv';
    const progress: number[] = [];
    const { results } = await read(list, name, {
      startWorker: sideOf(),
      onStep: ({ done, total }) => progress.push(done / total),
    });
    expect(results.map(({ layout }) => layout.published)).toEqual([
      'ofsted-judgements',
      'ofsted-key-judgements',
      'school-counts',
    ]);
    const [grades] = results;
    const dataset = grades?.dataset;
    if (!dataset) throw new Error(grades?.error);
    const good = dataset.raw.findIndex((row) => row.includes('Good') && row.includes('Primary'));
    expect(rawAt(dataset, 'rows_counted', good)).toBe('2 3');
    expect(rawAt(dataset, 'school_count', good)).toBe('2');
    expect(dataset.raw).toHaveLength(dataset.length);
    expect(progress).toEqual([0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6]);
  });

  test('is given up, with the reason, when the person cancels while datasets are made', async () => {
    const cancel = new AbortController();
    const result = read(blob, caseload, {
      startWorker: sideOf(),
      signal: cancel.signal,
      onStep: () => {
        cancel.abort();
      },
    });
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('that is deleted while it is read is a error with what to do', async () => {
    const layouts = layoutsOf(tableOf(lines, caseload).preview);
    const gone = new GoneBlob(`${lines.join('\n')}\n`);
    const opened = await openFile(gone, caseload, { startWorker: sideOf() });
    gone.isGone = true;
    await expect(opened.tables[0]?.readDatasets(requestFor(layouts))).rejects.toMatchObject({
      name: 'FileError',
      code: 'unreadable',
      fix: 'Choose the file again.',
    });
  });
});

/** A file that can be opened, and is deleted when it is read again. */
class GoneBlob extends Blob {
  isGone = false;

  constructor(text: string) {
    super([text]);
  }

  override stream(): ReturnType<Blob['stream']> {
    if (!this.isGone) return super.stream();
    const start = this.slice(0, 200);
    return new ReadableStream({
      async start(controller) {
        controller.enqueue(new Uint8Array(await start.arrayBuffer()));
        controller.error(new DOMException('The file could not be read.', 'NotReadableError'));
      },
    });
  }
}

describe('the worker that makes datasets', () => {
  test('is the one that looked into the file, and is gone afterwards', async () => {
    const { workers, startWorker } = near();
    const { tables } = await openFile(blob, caseload, { startWorker });
    const request = requestFor(layoutsOf(tableOf(lines, caseload).preview));
    await tables[0]?.readDatasets(request);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    expect((await tables[0]?.readDatasets(request))?.results).toHaveLength(1);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  test('is gone at once when the person cancels half-way', async () => {
    const { workers, startWorker } = keeping(HalfWorker);
    const cancel = new AbortController();
    const seen: number[] = [];
    const result = read(blob, caseload, {
      startWorker,
      signal: cancel.signal,
      onProgress: ({ bytes, total }) => {
        seen.push(bytes / total);
        cancel.abort();
      },
    });
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual([0.5]);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });

  test('does not wait on when the person cancelled before it began', async () => {
    const { workers, startWorker } = near();
    const { tables } = await openFile(blob, caseload, { startWorker });
    const result = tables[0]?.readDatasets(requestFor([]), { signal: AbortSignal.abort() });
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });

  test('reads two files at once, each with its own figures', async () => {
    const other = new Blob([`${lines[0]}\n${dfeRow('2033 January', 'Sefton', '12')}\n`]);
    const { workers, startWorker } = near();
    const [one, two] = await Promise.all([
      read(blob, caseload, { startWorker }),
      read(other, caseload, { startWorker }),
    ]);
    expect(one?.results[0]?.dataset?.length).toBe(4);
    const second = two?.results[0]?.dataset;
    expect(second?.length).toBe(1);
    expect(second && valueAt(second, 'ehc_plan_count', 'Sefton', 'January 2033')).toBe(12);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });
});

/** A worker that comes half-way and then says no more. */
class HalfWorker extends NearWorker {
  override say(reply: FileReply): void {
    if (reply.kind === 'started' || reply.kind === 'found') super.say(reply);
    if (reply.kind !== 'progress') return;
    const bytes = reply.progress.total / 2;
    super.say({ kind: 'progress', progress: { ...reply.progress, bytes } });
  }
}

test('without a worker the page has its turn while a file is read and made into a dataset', async () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    dfeRow(`${1000 + (index >> 1)} January`, index % 2 ? 'Liverpool' : 'Sefton', String(index)),
  );
  const file = new Blob([[lines[0], ...many].join('\n')]);
  const turnsAtSteps: number[] = [];
  const { results } = await read(file, caseload, {
    startWorker: noWorker,
    onStep: () => turnsAtSteps.push(page.turns),
  });
  expect(results[0]?.dataset?.length).toBe(3000);
  const [first = 0, second = 0] = turnsAtSteps;
  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first);
  expect(page.turns).toBeGreaterThan(second);
});

describe('the rows kept for several layouts', () => {
  const { preview } = tableOf(lines, caseload);
  const layout = layoutOf(preview);

  test('are those of each, asked for once', () => {
    const one = keysOfRequest(requestFor([layout]));
    expect(one).not.toBeNull();
    expect(keysOfRequest(requestFor([layout, layout]))).toEqual(one);
  });

  test('are all rows when one of them cannot tell its areas apart', () => {
    const named = recognise(
      {
        name: 'named.csv',
        header: ['Area', 'Year', 'Plans'],
        headerRow: 1,
        sample: [['Liverpool', '2025', '5']],
      },
      published,
    );
    if (named.kind === 'refused') throw new Error(named.reason);
    expect(keysOfRequest(requestFor([layout, named]))).toBeNull();
  });
});

test('a reading is what readLocal makes, down to the last field of the dataset', async () => {
  const [found] = (await read(blob, caseload, { startWorker: near().startWorker })).results;
  const { preview, scanned } = tableOf(lines.slice(0, 3), caseload);
  const keys = Object.keys(datasetOf(readWith(scanned, layoutOf(preview)))).sort();
  expect(Object.keys(found?.dataset ?? {}).sort()).toEqual(keys);
});
