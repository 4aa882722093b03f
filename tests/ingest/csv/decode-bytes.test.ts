import { expect, test } from 'vitest';
import { decodeBytes } from '../../../src/ingest/csv/decode-bytes.ts';

const bytes = (...values: readonly number[]) => new Uint8Array(values).buffer;

test('UTF-8 is read as such', () => {
  expect(decodeBytes(bytes(0xc2, 0xa3, 0x35))).toBe('£5');
});

test('a byte order mark is dropped', () => {
  expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
});

test('what is not UTF-8 is read as Windows-1252', () => {
  expect(decodeBytes(bytes(0xa3, 0x35))).toBe('£5');
});

test('UTF-16 is read by its mark, in either order of bytes', () => {
  expect(decodeBytes(bytes(0xff, 0xfe, 0xa3, 0, 0x35, 0))).toBe('£5');
  expect(decodeBytes(bytes(0xfe, 0xff, 0, 0xa3, 0, 0x35))).toBe('£5');
});
