const span = 5000;
const least = 500;

/** Says how long reading will still take, from how fast it was in the last seconds. */
export class TimeLeft {
  #seen: { readonly at: number; readonly bytes: number }[] = [];

  /**
   * Notes that `bytes` of `total` were read by `at`, in milliseconds of any clock. Returns the seconds left; null
   * as long as there is too little to tell from.
   */
  after(bytes: number, total: number, at: number): number | null {
    this.#seen.push({ at, bytes });
    this.#seen = this.#seen.filter((one) => at - one.at <= span);
    const first = this.#seen[0];
    if (!first || at - first.at < least || bytes <= first.bytes) return null;
    return ((total - bytes) * (at - first.at)) / (bytes - first.bytes) / 1000;
  }
}
