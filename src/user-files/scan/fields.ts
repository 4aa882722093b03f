import type { ByteKeys } from './keys.ts';

const everyByte = 0x01010101;
const highBits = 0x80808080;
const lowBits = 0x7f7f7f7f;
const highHalves = 0xf0f0f0f0;
const quotes = 0x22222222;

/** How many delimiters a record was found to have so far. */
export interface Tally {
  delimiters: number;
}

/**
 * Goes over four bytes in each step, from `word` to `last`, as long as there is neither a quote nor a control
 * character (which a line end is) among them, and counts the delimiters. Returns the first word it did not pass.
 */
export function passPlainWords(
  words: Int32Array,
  from: number,
  last: number,
  delimiter: number,
  tally: Tally,
): number {
  const wanted = Math.imul(delimiter, everyByte);
  let word = from;
  let goesOn = true;
  while (goesOn && word < last) {
    // Every byte of `lanes` counts for one in four bytes of the file, up to 255 and no further.
    let lanes = 0;
    const stop = Math.min(last, word + 255);
    for (; word < stop; word += 1) {
      const four = words[word] as number;
      // A byte that is looked for becomes zero, and a zero byte becomes one with its highest bit set.
      const controls = four & highHalves;
      const marks = four ^ quotes;
      const special = ((controls - everyByte) & ~controls) | ((marks - everyByte) & ~marks);
      if ((special & highBits) !== 0) {
        goesOn = false;
        break;
      }
      const found = four ^ wanted;
      lanes = (lanes + (~(((found & lowBits) + lowBits) | found | lowBits) >>> 7)) | 0;
    }
    tally.delimiters +=
      (lanes & 255) + ((lanes >>> 8) & 255) + ((lanes >>> 16) & 255) + (lanes >>> 24);
  }
  return word;
}

/**
 * Finds where the key columns of a record start by counting its delimiters, from `start` to `end`: where its first
 * quoted cell starts, or where it ends itself, as `whole` says. Returns false when not all of them are there.
 */
export function findKeys(
  words: Int32Array,
  start: number,
  end: number,
  whole: boolean,
  delimiter: number,
  { columns, starts }: ByteKeys,
): boolean {
  const wanted = Math.imul(delimiter, everyByte);
  let index = 0;
  if (columns[0] === 0) {
    if (start >= end && !whole) return false;
    starts[0] = start;
    index = 1;
  }
  let column = 0;
  let target = columns[index] as number;
  // The first word may begin before the record. The lowest byte of a word is the first one: so do all browsers.
  let mask = -1 << ((start & 3) << 3);
  for (let place = start & ~3; index < columns.length; place += 4) {
    if (place >= end) return false;
    const found = (words[place >> 2] as number) ^ wanted;
    let lanes = ~(((found & lowBits) + lowBits) | found | lowBits) & mask;
    mask = -1;
    while (lanes !== 0) {
      const first = lanes & -lanes;
      const next = place + ((31 - Math.clz32(first)) >> 3) + 1;
      if (next > end || (next === end && !whole)) return false;
      column += 1;
      if (column === target) {
        starts[index] = next;
        index += 1;
        if (index === columns.length) return true;
        target = columns[index] as number;
      }
      lanes ^= first;
    }
  }
  return true;
}
