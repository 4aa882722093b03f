import type { Indicator } from '../../domain/indicator.ts';

/** Two rates and the one that joins them, of which none should be read without the others. */
export interface ReadTogether {
  readonly parts: readonly [Indicator, Indicator];
  readonly both: Indicator;
}

/**
 * The rates to read together with an indicator: the dataset's `neet_percent`, `not_known_percent` and
 * `neet_or_not_known_percent`, or whatever else its column names join with "or". Null for an indicator that is
 * not one of such three.
 */
export function readTogether(
  indicator: Indicator,
  ofDataset: readonly Indicator[],
): ReadTogether | null {
  const find = (column: string): Indicator | undefined =>
    ofDataset.find((one) => one.column === column);
  for (const both of ofDataset) {
    const [, first, second, unit] = /^(.+)_or_(.+)_(percent)$/.exec(both.column) ?? [];
    const one = find(`${first}_${unit}`);
    const two = find(`${second}_${unit}`);
    if (one && two && [one, two, both].some(({ id }) => id === indicator.id)) {
      return { parts: [one, two], both };
    }
  }
  return null;
}
