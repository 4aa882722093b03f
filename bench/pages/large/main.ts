import { openFile } from '../../../src/ingest/file-reader.ts';
import { watchThread } from './thread.ts';
import { count, keysOf, type Answer, type Task, type Wanted } from './wanted.ts';

const workers = {
  floor: () => new Worker(new URL('./floor.worker.ts', import.meta.url), { type: 'module' }),
  papaparse: () =>
    new Worker(new URL('./papaparse.worker.ts', import.meta.url), { type: 'module' }),
  udsv: () => new Worker(new URL('./udsv.worker.ts', import.meta.url), { type: 'module' }),
};

export type Side = keyof typeof workers | 'ours' | 'duckdb';

async function ours({ file, wanted }: Task): Promise<Answer> {
  const opened = await openFile(file, file.name);
  const scanned = await opened.tables[0]?.read(keysOf(wanted));
  if (!scanned) throw new Error('There is no table in the file.');
  // Held until the time and the memory were taken, as the page would.
  (window as { held?: unknown }).held = scanned;
  return count(scanned.rows);
}

function inWorker(side: keyof typeof workers, task: Task): Promise<Answer> {
  const worker = workers[side]();
  return new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data as Answer));
    worker.addEventListener('error', (event) => reject(new Error(`${side}: ${event.message}`)));
    worker.postMessage(task, []);
  }).finally(() => worker.terminate());
}

/** Reads the chosen file in one way. Answers with the milliseconds it took, and the longest that the page stood still. */
async function run(
  side: Side,
  wanted: Wanted,
): Promise<Answer & { ms: number; blocked: number; gap: number }> {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file was chosen.');
  const task = { file, wanted };
  const watch = watchThread();
  const start = performance.now();
  const answer =
    side === 'ours'
      ? await ours(task)
      : side === 'duckdb'
        ? await (await import('./duckdb.ts')).withDuckDb(task)
        : await inWorker(side, task);
  const ms = performance.now() - start;
  return { ...answer, ms, ...(await watch()) };
}

Object.assign(window, { large: { run } });
