import { formatWhole } from '../domain/words/format.ts';
import type { Observation } from '../domain/observation.ts';
import type { Trend } from '../query/measure/trend.ts';
import type { Claim } from './claim.ts';
import { styleOf } from './value.ts';

/** A trend's words, with every number it rests on. */
export function trendClaim(trend: Trend, points: readonly Observation[]): Claim {
  const [first] = points;
  if (!first) throw new RangeError('A trend needs numbers');
  return {
    kind: 'trend',
    words: `${trend.word}${trend.reading ? ` and ${trend.reading}` : ''}`,
    cells: points.map((observation) => ({ role: 'point', observation })),
    working: `Mann–Kendall test of ${formatWhole(points.length)} values in order of time`,
    style: styleOf(first.indicator),
  };
}
