import type { Indicator } from '../../domain/indicator.ts';

/** Two rates and the one that joins them, of which none should be read without the others. */
export interface ReadTogether {
  readonly parts: readonly { readonly indicator: Indicator; readonly name: string }[];
  readonly both: Indicator;
}

/**
 * The rates to read together with an indicator, as the package declares them (`x-joins`). Null for one that is not
 * one of such three.
 */
export function readTogether(
  indicator: Indicator,
  ofDataset: readonly Indicator[],
): ReadTogether | null {
  for (const both of ofDataset) {
    const parts = both.joins.flatMap(({ column, name }) => {
      const found = ofDataset.find((one) => one.column === column);
      return found ? [{ indicator: found, name }] : [];
    });
    const all = [both, ...parts.map((part) => part.indicator)];
    if (parts.length === 2 && all.some(({ id }) => id === indicator.id)) return { parts, both };
  }
  return null;
}
