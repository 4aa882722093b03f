/**
 * Gives every distinct text a number, from 0 in order of appearance. The texts of a file's column come round
 * in cycles, so the one that came after the last one before is tried first: comparing is cheaper than hashing.
 */
export class TextIds {
  readonly #texts: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #after: number[] = [];
  #last = 0;

  /** The text's number; a new one when it was not seen before. */
  idOf(text: string): number {
    const guess = this.#after[this.#last];
    if (guess !== undefined && this.#texts[guess] === text) {
      this.#last = guess;
      return guess;
    }
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#texts.push(text) - 1;
      this.#after.push(id);
      this.#ids.set(text, id);
    }
    this.#after[this.#last] = id;
    this.#last = id;
    return id;
  }
}
