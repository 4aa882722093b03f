import { detached } from './detached.ts';

const fewestSlots = 1 << 12;
const mostSlots = 1 << 19;
/** Beyond this, everything is forgotten at the next occasion. */
const mostStrings = 1 << 17;

const decoder = new TextDecoder();

/** What an empty cell hashes to. */
export const emptyHash = 0x811c9dc5;

/** What a cell hashes to, from what the bytes before its last one hash to (FNV-1a). */
export function hashed(before: number, byte: number): number {
  return Math.imul(before ^ byte, 0x01000193);
}

/**
 * Numbers cells, equal cells alike as a rule, straight from their bytes: most cells of a statistical file are
 * repeats, and a string of each would cost more than all the rest of reading.
 */
export class CellPool {
  /** By the hash of its bytes, the number of a cell plus 1; half of the places at the most are taken. */
  #slots = new Uint32Array(fewestSlots);
  readonly #numbers = new Map<string, number>();
  /** The bytes of all cells, one after the other; cell `n` lies between `#ends[n]` and `#ends[n + 1]`. */
  #bytes = new Uint8Array(1 << 16);
  #ends = new Uint32Array(1 << 14);
  #count = 0;
  /** The text of the first cells; that of the last ones is made when it is needed. */
  #strings: string[] = [];
  #handed = 0;
  #anew = true;

  /** The number of the cell that has these bytes, all of them ASCII; `hash` is what `hashed` made of them. */
  numberOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slot = this.#slotOf(bytes, start, end, hash);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    const number = this.#append(bytes, start, end);
    // A cell that finds no place is given another number the next time.
    if (number < this.#slots.length / 2) this.#slots[slot] = number + 1;
    else if (this.#slots.length < mostSlots) this.#addSlots();
    return number;
  }

  /** The number of a cell by its text, whatever its characters. */
  numberOfText(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#makeStrings();
    const copy = detached(text);
    const number = this.#append(this.#bytes, 0, 0);
    this.#strings.push(copy);
    this.#numbers.set(copy, number);
    return number;
  }

  /** The text of a cell. */
  textOf(number: number): string {
    if (number >= this.#strings.length) this.#makeStrings();
    return this.#strings[number] as string;
  }

  /** The texts since the last time; `anew` says that their numbers start at 0 again. */
  take(): { readonly strings: readonly string[]; readonly anew: boolean } {
    this.#makeStrings();
    const strings = this.#strings.slice(this.#handed);
    const anew = this.#anew;
    this.#handed = this.#count;
    this.#anew = false;
    if (this.#count >= mostStrings) this.#forget();
    return { strings, anew };
  }

  /** The slot of these bytes, or the free one where they belong. */
  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const last = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const known = this.#slots[slot] as number;
      if (known === 0 || this.#isCell(known - 1, bytes, start, end)) return slot;
      slot = (slot + 1) & last;
    }
  }

  #addSlots(): void {
    this.#makeStrings();
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#count; number += 1) {
      const start = this.#ends[number] as number;
      const end = this.#ends[number + 1] as number;
      // A cell known by its text has no bytes here, and is not the empty one.
      if (start === end && this.#strings[number] !== '') continue;
      let hash = emptyHash;
      for (let place = start; place < end; place += 1) {
        hash = hashed(hash, this.#bytes[place] as number);
      }
      this.#slots[this.#slotOf(this.#bytes, start, end, hash)] = number + 1;
    }
  }

  #isCell(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#ends[number] as number;
    const length = (this.#ends[number + 1] as number) - from;
    if (length !== end - start) return false;
    for (let index = 0; index < length; index += 1) {
      if (this.#bytes[from + index] !== bytes[start + index]) return false;
    }
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number): number {
    const number = this.#count;
    const from = this.#ends[number] as number;
    const size = from + end - start;
    if (size > this.#bytes.length) {
      const larger = new Uint8Array(2 * size);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (number + 2 > this.#ends.length) {
      const larger = new Uint32Array(2 * this.#ends.length);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    for (let index = start; index < end; index += 1) {
      this.#bytes[from + index - start] = bytes[index] as number;
    }
    this.#ends[number + 1] = size;
    this.#count += 1;
    return number;
  }

  #makeStrings(): void {
    const first = this.#strings.length;
    if (first === this.#count) return;
    const from = this.#ends[first] as number;
    const text = decoder.decode(this.#bytes.subarray(from, this.#ends[this.#count]));
    for (let number = first; number < this.#count; number += 1) {
      const start = (this.#ends[number] as number) - from;
      this.#strings.push(detached(text.slice(start, (this.#ends[number + 1] as number) - from)));
    }
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#numbers.clear();
    this.#strings = [];
    this.#count = 0;
    this.#handed = 0;
    this.#anew = true;
  }
}
