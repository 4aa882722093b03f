import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inTime, TookTooLong } from '../../../src/domain/time/patience.ts';

const folder = new URL('../../../src/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

/** Where something is asked for that may never come. */
const waits = /\bfetch\(|\bnew Worker\(|(?<!typeof )\bimport\(\s*'|'modulepreload'/;

it('nothing is waited for without an end', () => {
  const asking = sources.filter(({ text }) => waits.test(text));
  expect(asking.length).toBeGreaterThan(10);
  const endless = asking.filter(
    ({ text }) => !/\binTime\(|\bpatience\.faultAfter\b|\bloadCode\(|\blazyCode\(/.test(text),
  );
  expect(endless.map(({ path }) => path)).toEqual([]);
});

it('work that ends in time leaves no timer behind', async () => {
  vi.useFakeTimers();
  const giveUp = vi.fn();
  await expect(inTime('A file', Promise.resolve(5), giveUp)).resolves.toBe(5);
  await expect(inTime('A file', Promise.reject(new Error('no')), giveUp)).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
  expect(giveUp).not.toHaveBeenCalled();
  vi.useRealTimers();
});

it('work that does not end is given up after 30 seconds', async () => {
  vi.useFakeTimers();
  const giveUp = vi.fn();
  const end = inTime('A file', new Promise(() => undefined), giveUp).catch(
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(29_999);
  expect(giveUp).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await end).toBeInstanceOf(TookTooLong);
  expect(giveUp).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
