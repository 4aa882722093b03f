import type { Verdict } from '../../domain/strategy.ts';

/** How a stated figure compares with the official one, in the order of lists and choices. */
export const shownVerdicts = [
  'match',
  'near',
  'conflict',
  'not comparable',
  'not held',
  'no official series',
] as const satisfies readonly (Verdict | 'no official series')[];
export type ShownVerdict = (typeof shownVerdicts)[number];
