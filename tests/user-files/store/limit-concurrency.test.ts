import { expect, it } from 'vitest';
import { ConcurrencyLimit } from '../../../src/user-files/store/limit-concurrency.ts';

it('lets only so much go on at once, in the order it came, whatever fails', async () => {
  const turns = new ConcurrencyLimit(2);
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  const work = (name: string) =>
    turns.run(async () => {
      begun.push(name);
      await new Promise<void>((end) => ends.push(end));
      if (name === 'a') throw new Error('a failed');
      return name;
    });
  const all = ['a', 'b', 'c', 'd'].map(work);
  const settled = Promise.allSettled(all);
  expect([begun, turns.isFull]).toEqual([['a', 'b'], true]);
  ends[0]?.();
  await expect(all[0]).rejects.toThrow('a failed');
  expect(begun).toEqual(['a', 'b', 'c']);
  ends[1]?.();
  await all[1];
  expect([begun, turns.isFull]).toEqual([['a', 'b', 'c', 'd'], false]);
  for (const end of ends) end();
  expect((await settled).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
