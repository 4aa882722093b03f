/** Bytes written as pairs of hexadecimal digits. */
export function bytesOf(...hex: readonly string[]): Uint8Array<ArrayBuffer> {
  const pairs = hex.join(' ').trim().split(/\s+/);
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

/** A PNG of one white pixel, chunk by chunk; the checks were worked out with another program (zlib). */
export const tiny = {
  signature: '89 50 4e 47 0d 0a 1a 0a',
  header: '00 00 00 0d 49 48 44 52 00 00 00 01 00 00 00 01 08 02 00 00 00 90 77 53 de',
  picture: '00 00 00 0c 49 44 41 54 78 9c 63 f8 ff ff 3f 00 05 fe 02 fe 0d ef 46 b8',
  end: '00 00 00 00 49 45 4e 44 ae 42 60 82',
} as const;

/** The tiny PNG with these chunks, in hexadecimal digits, between header and picture. */
export function tinyPng(...chunks: readonly string[]): Uint8Array<ArrayBuffer> {
  return bytesOf(tiny.signature, tiny.header, ...chunks, tiny.picture, tiny.end);
}
