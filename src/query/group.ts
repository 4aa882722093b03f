import { isNumber } from '../domain/cell.ts';
import type { Observation } from '../domain/observation.ts';

/** What a group of areas has in common, in the indicator's unit, unrounded. */
export interface GroupSummary {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** How many of the group have a number. */
  readonly used: number;
  readonly expected: number;
}

/**
 * The median and range of a group, such as a council's statistical neighbours, in one period. `expected` is
 * how many areas the group has, in the file or not. Null when fewer than half of them have a number: a
 * handful would not stand for the group (this project's own rule). The median of an even number of values is the mean of
 * the middle two.
 */
export function summariseGroup(
  observations: readonly (Observation | undefined)[],
  expected: number,
): GroupSummary | null {
  const values = observations
    .flatMap((one) => (one && isNumber(one.cell) ? [one.cell] : []))
    .toSorted((a, b) => a - b);
  const [low] = values;
  const high = values.at(-1);
  if (low === undefined || high === undefined || values.length * 2 < expected) return null;
  return { median: medianOf(values), low, high, used: values.length, expected };
}

function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
  return (lower + upper) / 2;
}
