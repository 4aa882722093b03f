/** What the oldest browser of package.json's `browserslist` has beyond the year of `lib` in src/tsconfig.json. */
interface ReadonlyArray<T> {
  findLast(predicate: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown): number;
}
interface Array<T> extends ReadonlyArray<T> {}
