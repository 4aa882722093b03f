import type { Dataset } from '../../domain/dataset.ts';
import type { Denominator, Indicator } from '../../domain/indicator.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { formatList } from '../../domain/words/format.ts';

/** More periods than this are told by the first and the last. */
const mostNamed = 3;

/** Which periods of a count have a rate, where not all have; nothing where all have. */
export function rateNotes(
  { periods }: Dataset,
  kept: readonly TimePeriod[],
  over: Indicator,
  { words }: Denominator,
): readonly string[] {
  if (kept.length === periods.length) return [];
  const inOrder = [...kept].sort((a, b) => a.order - b.order).map(({ label }) => label);
  const when =
    inOrder.length > mostNamed ? `${inOrder[0]} to ${inOrder.at(-1)}` : formatList(inOrder);
  return [
    `A rate (${words}) can be given for ${when} only: for other dates “${over.title}” is not held here, and nothing is estimated.`,
  ];
}
