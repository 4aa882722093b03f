import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/user-files/scan/source.ts';

const megabyte = 1024 * 1024;

/** Every byte differs from the one before it and from the one a megabyte before it. */
const long = Uint8Array.from({ length: 2.5 * megabyte }, (_, place) => place % 251);

async function* once(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

test.each([
  ['a list of pieces', () => once(long)],
  ['a stream', () => streamOf(long)],
])('%s comes whole, in pieces of a megabyte at the most', async (_, source) => {
  const whole = new Uint8Array(long.length);
  let size = 0;
  for await (const piece of piecesOf(source())) {
    expect(piece.length).toBeLessThanOrEqual(megabyte);
    whole.set(piece, size);
    size += piece.length;
  }
  expect(size).toBe(long.length);
  expect(whole.every((byte, place) => byte === long[place])).toBe(true);
});
