import { describe, expect, test, vi } from 'vitest';
import {
  openFile,
  recogniseTable,
  type ReadProgress,
} from '../../../src/user-files/worker/client.ts';
import { dfeHeader, dfeRow, published, tableOf } from '../local-sample.ts';
import { keeping, NearWorker } from './near-worker.ts';

const blob = new Blob(['code,value\nE08000012,1\nE08000014,2\n']);
const liverpool = [[{ column: 0, any: ['E08000012'] }]];

/** One that never gets as far as answering. */
class BrokenWorker extends NearWorker {
  override postMessage(): void {
    queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }
}

/** One whose code never comes. */
class AbsentWorker extends NearWorker {
  override postMessage(): void {}
}

/** One that starts, says so, and dies. */
class DyingWorker extends NearWorker {
  override postMessage(): void {
    queueMicrotask(() => {
      this.dispatchEvent(new MessageEvent('message', { data: { kind: 'started' } }));
      this.dispatchEvent(new Event('error'));
    });
  }
}

/** One that starts and then says no more. */
class SilentWorker extends NearWorker {
  override postMessage(): void {
    queueMicrotask(() => {
      this.dispatchEvent(new MessageEvent('message', { data: { kind: 'started' } }));
    });
  }
}

describe('a file is read', () => {
  test('in the worker that looked into it, which is gone afterwards', async () => {
    const { workers, startWorker } = keeping(NearWorker);
    const { tables } = await openFile(blob, 'a.csv', { startWorker });
    expect(workers.map(({ terminated }) => terminated)).toEqual([false]);
    const scanned = await tables[0]?.read(liverpool);
    expect(scanned).toMatchObject({ rows: [['E08000012', '1']], kept: 1, read: 2 });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });

  test('again in a worker of its own', async () => {
    const { workers, startWorker } = keeping(NearWorker);
    const { tables } = await openFile(blob, 'a.csv', { startWorker });
    await Promise.all([tables[0]?.read(liverpool), tables[0]?.read(null)]);
    expect((await tables[0]?.read(null))?.kept).toBe(2);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, true]);
  });

  test('or not, and then its worker can be ended', async () => {
    const { workers, startWorker } = keeping(NearWorker);
    const opened = await openFile(blob, 'a.csv', { startWorker });
    opened.close();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    expect((await opened.tables[0]?.read(null))?.kept).toBe(2);
  });

  test('on the page when no worker can be started', async () => {
    const startWorker = (): never => {
      throw new DOMException('The policy of this page forbids it.', 'SecurityError');
    };
    const { tables } = await openFile(blob, 'a.csv', { startWorker });
    expect((await tables[0]?.read(liverpool))?.kept).toBe(1);
  });

  test('on the page when a worker turns out not to start', async () => {
    const { workers, startWorker } = keeping(BrokenWorker);
    const { tables } = await openFile(blob, 'a.csv', { startWorker });
    expect((await tables[0]?.read(liverpool))?.kept).toBe(1);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  test('on the page when the code of a worker has not come after 30 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { workers, startWorker } = keeping(AbsentWorker);
    const opening = openFile(blob, 'a.csv', { startWorker });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(workers.map(({ terminated }) => terminated)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    expect((await opening).tables).toHaveLength(1);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });

  test('with its progress and the time left', async () => {
    const { startWorker } = keeping(NearWorker);
    const { tables } = await openFile(blob, 'a.csv', { startWorker });
    const seen: ReadProgress[] = [];
    await tables[0]?.read(null, { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ bytes: 35, total: 35, rows: 2, kept: 2, secondsLeft: null });
  });
});

describe('reading', () => {
  test('that is cancelled ends the worker at once, with the reason', async () => {
    const { workers, startWorker } = keeping(SilentWorker);
    const cancel = new AbortController();
    const opening = openFile(blob, 'a.csv', { startWorker, signal: cancel.signal });
    cancel.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.terminated).toBe(true);
  });

  test('that is cancelled before it starts needs no worker', async () => {
    const { workers, startWorker } = keeping(NearWorker);
    await expect(
      openFile(blob, 'a.csv', { startWorker, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers).toEqual([]);
  });

  test('that is cancelled on the page stops there, too', async () => {
    const { tables } = await openFile(blob, 'a.csv');
    const cancel = new AbortController();
    const result = tables[0]?.read(null, { signal: cancel.signal });
    cancel.abort();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('whose worker dies says so, and what may help', async () => {
    const { workers, startWorker } = keeping(DyingWorker);
    await expect(openFile(blob, 'a.csv', { startWorker })).rejects.toMatchObject({
      name: 'FileError',
      code: 'stopped',
      message: 'Reading a.csv stopped unexpectedly.',
    });
    expect(workers[0]?.terminated).toBe(true);
  });

  test('fails in a worker with the same error as on the page', async () => {
    const { startWorker } = keeping(NearWorker);
    await expect(openFile(new Blob([]), 'a.csv', { startWorker })).rejects.toMatchObject({
      name: 'FileError',
      code: 'empty',
      message: 'a.csv is empty.',
      file: 'a.csv',
      fix: 'Download or export it again.',
    });
  });

  test('fails with what somebody who listens to the progress throws', async () => {
    const { startWorker } = keeping(NearWorker);
    const { tables } = await openFile(blob, 'a.csv', { startWorker });
    const onProgress = (): never => {
      throw new Error('A listener failed.');
    };
    await expect(tables[0]?.read(null, { onProgress })).rejects.toThrow('A listener failed.');
  });
});

describe('a table is recognised', () => {
  const { preview } = tableOf(
    [dfeHeader('ehc_plan_count'), dfeRow('2025 January', 'Liverpool', '6814')],
    'ehcp-caseload.csv',
  );

  test('in a worker of its own, which is gone afterwards', async () => {
    const { workers, startWorker } = keeping(NearWorker);
    const found = await recogniseTable(preview, published, { startWorker });
    expect(found).toMatchObject({ kind: 'dfe', published: 'ehcp-caseload' });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });

  test('on the page when no worker can be started', async () => {
    expect(await recogniseTable({ ...preview, sample: [] }, published)).toMatchObject({
      kind: 'refused',
      file: 'ehcp-caseload.csv',
    });
  });

  test('or not, when the person cancels', async () => {
    const { workers, startWorker } = keeping(SilentWorker);
    const cancel = new AbortController();
    const finding = recogniseTable(preview, published, { startWorker, signal: cancel.signal });
    cancel.abort();
    await expect(finding).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.terminated).toBe(true);
  });
});
