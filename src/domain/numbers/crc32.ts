/** Four tables, so that four bytes are taken in one step. */
const tables = makeTables();

function makeTables(): readonly Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  const all = [first];
  for (let table = 1; table < 4; table += 1) {
    const before = all[table - 1] as Int32Array;
    all.push(before.map((rest) => (rest >>> 8) ^ (first[rest & 255] as number)));
  }
  return all;
}

/**
 * The CRC-32 check sum of these bytes after others whose sum is `before`: an unsigned 32-bit number, as the W3C's
 * Portable Network Graphics (PNG) Specification, third edition, annex D, and ZIP files have it. Never fails.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];
  let rest = ~before;
  let offset = 0;
  for (const stop = bytes.length - 3; offset < stop; offset += 4) {
    rest ^=
      (bytes[offset] as number) |
      ((bytes[offset + 1] as number) << 8) |
      ((bytes[offset + 2] as number) << 16) |
      ((bytes[offset + 3] as number) << 24);
    rest =
      (four[rest & 255] as number) ^
      (three[(rest >>> 8) & 255] as number) ^
      (two[(rest >>> 16) & 255] as number) ^
      (one[rest >>> 24] as number);
  }
  for (; offset < bytes.length; offset += 1) {
    rest = (rest >>> 8) ^ (one[(rest ^ (bytes[offset] as number)) & 255] as number);
  }
  return ~rest >>> 0;
}
