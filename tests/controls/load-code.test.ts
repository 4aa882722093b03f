import { expect, it } from 'vitest';
import { loadCode } from '../../src/controls/load-code.ts';

it('code that cannot be fetched is told in words for the reader, with its cause', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  const error: unknown = await loadCode(Promise.reject(cause)).catch((thrown: unknown) => thrown);
  expect(error).toEqual(expect.objectContaining({ message: expect.stringMatching(/^The part/) }));
  expect((error as Error).cause).toBe(cause);
});

it('code that is there is given on', async () => {
  await expect(loadCode(Promise.resolve({ a: 1 }))).resolves.toEqual({ a: 1 });
});
