import { expect, test } from 'vitest';
import { pageYielder } from '../../../src/user-files/worker/yield-to-page.ts';

/** Whether the page could do something else before the work went on. */
async function gavePageItsTurn(breathe: () => Promise<void>): Promise<boolean> {
  let isAfterMicrotasks = false;
  const others = (async () => {
    // More of them than a promise that is settled at once needs.
    for (let count = 0; count < 20; count += 1) await Promise.resolve();
    isAfterMicrotasks = true;
  })();
  await breathe();
  const hadTurn = isAfterMicrotasks;
  await others;
  return hadTurn;
}

test('long work waits for the page once it has kept it for 12 milliseconds, and then anew', async () => {
  let milliseconds = 1000;
  const breathe = pageYielder(() => milliseconds);
  const after = (more: number): Promise<boolean> => {
    milliseconds += more;
    return gavePageItsTurn(breathe);
  };
  expect(await after(0)).toBe(false);
  expect(await after(11)).toBe(false);
  expect(await after(1)).toBe(true);
  expect(await after(0)).toBe(false);
  expect(await after(11.9)).toBe(false);
  expect(await after(0.1)).toBe(true);
  expect(await after(5000)).toBe(true);
});
