/** Up to this many values without ties, p is exact. */
const longestExact = 10;

/** Kendall's S, the rises minus the falls among all pairs, and the two-sided p of one at least as far from 0. */
export interface MannKendall {
  readonly s: number;
  readonly p: number;
}

/**
 * The Mann–Kendall test for a steady rise or fall (Mann 1945; Kendall 1975) of values in order of time. Exact
 * for up to ten values without ties; else the normal approximation, with the variance corrected for ties
 * and S for continuity.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  let s = 0;
  for (let later = 1; later < n; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      s += Math.sign((values[later] as number) - (values[earlier] as number));
    }
  }
  if (s === 0) return { s, p: 1 };
  const tied = new Set(values).size < n;
  return { s, p: !tied && n <= longestExact ? exactP(n, s) : approximateP(values, s) };
}

/** S falls by 2 with each inversion, so its distribution is that of inversions among the n! orders. */
function exactP(n: number, s: number): number {
  let orders = [1];
  for (let size = 2; size <= n; size++) {
    const grown = Array.from({ length: orders.length + size - 1 }, () => 0);
    orders.forEach((count, inversions) => {
      for (let more = 0; more < size; more++) {
        grown[inversions + more] = (grown[inversions + more] as number) + count;
      }
    });
    orders = grown;
  }
  const pairs = (n * (n - 1)) / 2;
  const all = orders.reduce((sum, count) => sum + count, 0);
  const asFar = orders.reduce(
    (sum, count, inversions) =>
      Math.abs(pairs - 2 * inversions) >= Math.abs(s) ? sum + count : sum,
    0,
  );
  return asFar / all;
}

function approximateP(values: readonly number[], s: number): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const spread = (n: number): number => n * (n - 1) * (2 * n + 5);
  const ties = [...times.values()].reduce((sum, count) => sum + spread(count), 0);
  const variance = (spread(values.length) - ties) / 18;
  return Math.min(1, 2 * upperTail((Math.abs(s) - 1) / Math.sqrt(variance)));
}

/** The share of a standard normal above z ≥ 0, to 7.5e-8: Abramowitz and Stegun 26.2.17. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const coefficients = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
  const polynomial = coefficients.reduce((sum, coefficient) => (sum + coefficient) * t, 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
