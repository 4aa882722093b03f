import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, it, vi } from 'vitest';
import { CodeNotLoaded, loadCode } from '../../src/controls/load-code.ts';

it('code that cannot be fetched is told in words for the reader, with its cause', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  const error: unknown = await loadCode(Promise.reject(cause)).catch((thrown: unknown) => thrown);
  expect(error).toEqual(expect.objectContaining({ message: expect.stringMatching(/^The part/) }));
  expect((error as Error).cause).toBe(cause);
});

it('code that never comes is told after 30 seconds in the same words', async () => {
  vi.useFakeTimers();
  let error: unknown;
  loadCode(new Promise<never>(() => undefined)).catch((thrown: unknown) => {
    error = thrown;
  });
  await vi.advanceTimersByTimeAsync(29_999);
  expect(error).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(error).toBeInstanceOf(CodeNotLoaded);
  vi.useRealTimers();
});

it('code that is there is given on', async () => {
  await expect(loadCode(Promise.resolve({ a: 1 }))).resolves.toEqual({ a: 1 });
});

it('every part of the page that is fetched later is fetched so that its absence is explained', () => {
  const folder = new URL('../../src/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path));
  const bare = sources.flatMap((path) => {
    const text = readFileSync(new URL(path, folder), 'utf8');
    const fetched = text.match(/\bimport\(\s*'/g)?.length ?? 0;
    const guarded = text.match(
      /loadCode\(\s*import\(|lazyCode\(\s*async \(\) => \(await import\(/g,
    );
    return fetched > (guarded?.length ?? 0) ? [path] : [];
  });
  // Rooms below the controls, with words of their own where they fail.
  expect(
    bare.filter((path) => !/^(?:user-files\/|embed|catalogue\/load-strategy)/.test(path)),
  ).toEqual([]);
});
