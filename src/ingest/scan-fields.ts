import type { ByteKeys } from './scan-keys.ts';

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
 * Finds the key columns of a record by counting its delimiters, in bytes without quotes from `start` to `end`.
 * Returns false when not all of them are there.
 */
export function findKeys(
  bytes: Uint8Array,
  words: Int32Array,
  start: number,
  end: number,
  delimiter: number,
  { columns, spans }: ByteKeys,
): boolean {
  const wanted = Math.imul(delimiter, everyByte);
  let place = start;
  let column = 0;
  for (let index = 0; index < columns.length; index += 1) {
    const target = columns[index] as number;
    while (column < target) {
      if (place >= end) return false;
      if ((place & 3) === 0 && place + 4 <= end) {
        const found = (words[place >> 2] as number) ^ wanted;
        const lanes = ~(((found & lowBits) + lowBits) | found | lowBits) >>> 7;
        const count = Math.imul(lanes, everyByte) >>> 24;
        if (column + count < target) {
          column += count;
          place += 4;
          continue;
        }
      }
      if (bytes[place] === delimiter) column += 1;
      place += 1;
    }
    spans.starts[index] = place;
    while (place < end && bytes[place] !== delimiter) place += 1;
    spans.ends[index] = place;
  }
  return true;
}
