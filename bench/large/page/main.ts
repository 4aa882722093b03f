import { openFile } from '../../../src/user-files/worker/client.ts';
import { watchThread } from './thread.ts';
import { count, keysOf, type Answer, type Task, type Wanted } from './wanted.ts';

const workers = {
  floor: () => new Worker(new URL('./floor.worker.ts', import.meta.url), { type: 'module' }),
  papaparse: () =>
    new Worker(new URL('./papaparse.worker.ts', import.meta.url), { type: 'module' }),
  udsv: () => new Worker(new URL('./udsv.worker.ts', import.meta.url), { type: 'module' }),
};

export type Side = keyof typeof workers | 'ours' | 'duckdb';

/** How one reading went, in milliseconds: all of it, the longest task of the page, the longest time between two frames. */
export interface Run extends Answer {
  readonly ms: number;
  readonly blocked: number;
  readonly gap: number;
}

/** Does the work; what it comes to is counted only when asked for, after the clock was stopped. */
type DatasetSection = (task: Task) => Promise<() => Answer | Promise<Answer>>;

const ours: DatasetSection = async ({ file, wanted }) => {
  const opened = await openFile(file, file.name);
  const scanned = await opened.tables[0]?.read(keysOf(wanted));
  if (!scanned) throw new Error('There is no table in the file.');
  return () => count(scanned.rows);
};

const duckdb: DatasetSection = async (task) => {
  const { withDuckDb } = await import('./duckdb.ts');
  const answer = await withDuckDb(task);
  return () => answer;
};

function inWorker(side: keyof typeof workers): DatasetSection {
  return async (task) => {
    const worker = workers[side]();
    const next = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
        worker.addEventListener('error', ({ message }) => reject(new Error(`${side}: ${message}`)));
      });
    worker.postMessage(task, []);
    await next();
    const answer = next() as Promise<Answer>;
    return async () => {
      const found = await answer;
      worker.terminate();
      return found;
    };
  };
}

/** Reads the chosen file in one way, from nothing to rows that can be used. */
async function run(side: Side, wanted: Wanted): Promise<Run> {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file was chosen.');
  const read = side === 'ours' ? ours : side === 'duckdb' ? duckdb : inWorker(side);
  const watch = watchThread();
  const start = performance.now();
  const answer = await read({ file, wanted });
  const ms = performance.now() - start;
  const thread = await watch();
  return { ...(await answer()), ms, ...thread };
}

Object.assign(window, { large: { run } });
