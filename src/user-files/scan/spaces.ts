/** How the bytes of a file are to be taken. */
export interface Dialect {
  /** The byte between cells. */
  readonly delimiter: number;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** In UTF-8, what String.trim takes away beyond ASCII. */
const wideSpaces: readonly (readonly number[])[] = [
  ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
].map((space) => [...new TextEncoder().encode(space)]);

/** The first place from `start` on that is no space; delimiters and line ends are none. */
export function skipSpaces(
  bytes: Uint8Array,
  start: number,
  { delimiter, encoding }: Dialect,
): number {
  let place = start;
  while (place < bytes.length) {
    const byte = bytes[place] as number;
    if (byte === delimiter) return place;
    if (byte === 32 || byte === 9 || byte === 11 || byte === 12) {
      place += 1;
    } else if (byte < 128) {
      return place;
    } else if (encoding === 'windows-1252') {
      if (byte !== 0xa0) return place;
      place += 1;
    } else {
      const at = place;
      const space = wideSpaces.find((wide) =>
        wide.every((part, index) => bytes[at + index] === part),
      );
      if (!space) return place;
      place += space.length;
    }
  }
  return place;
}
