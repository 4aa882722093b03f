import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/domain/numbers/crc32.ts';

describe('the check sum of PNG chunks and ZIP entries', () => {
  it('is the one every description of CRC-32 gives for the digits 1 to 9', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is the one that ends every PNG file', () => {
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
  });

  it('goes on from the sum of the bytes before', () => {
    const [start, rest] = ['12345', '6789'].map((text) => new TextEncoder().encode(text));
    expect(crc32(rest as Uint8Array, crc32(start as Uint8Array))).toBe(0xcbf43926);
  });

  it('is zero for no bytes', () => {
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
