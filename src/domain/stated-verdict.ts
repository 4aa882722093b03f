import { isWithin, minus, roundTo } from './numbers/exact.ts';
import type { OfficialSeries, Verdict } from './strategy.ts';

/** What is known of a stated figure and the official one beside it, as its row in the file says it. */
export interface StatedComparison {
  readonly value: number | null;
  readonly unit: string;
  readonly qualifier: string;
  /** The first official figure; null for none. */
  readonly officialValue: number | null;
  readonly officialUnit: string;
  /** To what the official figure was rounded (10 for tens); null where it is as exact as it is written. */
  readonly officialPrecision: number | null;
  /** Whether both count the same things, and at the same date; null where the document does not say. */
  readonly sameScope: boolean | null;
  readonly sameDate: boolean | null;
  readonly officialSeries: OfficialSeries;
}

/** A stated figure within so many per cent of the official one is near it. */
export const nearPercent = 5;

/**
 * How a stated figure compares with the official one: the one rule for all of them, told to readers by
 * `verdictRules`. Only a figure of the same things at the same date in the same unit is compared, at the coarser of the
 * two precisions. Never throws: whatever is missing makes it "not comparable".
 */
export function verdictOf(comparison: StatedComparison): Verdict {
  const { value, officialValue, sameScope, sameDate, officialSeries, qualifier } = comparison;
  if (sameScope !== false && sameDate !== false) {
    if (officialSeries === 'none') return 'no official series';
    if (officialSeries === 'not held') return 'not held';
  }
  const isComparable = sameScope === true && sameDate === true;
  if (!isComparable || value === null || officialValue === null) return 'not comparable';
  if (comparison.unit !== comparison.officialUnit) return 'not comparable';
  if (qualifier === 'more than' && officialValue > value) return 'match';
  const places = coarserPlaces(comparison, value, officialValue);
  const [stated, official] = [roundTo(value, places), roundTo(officialValue, places)];
  if (stated === official && qualifier !== 'more than') return 'match';
  return isWithin(minus(stated, official), nearPercent, official) ? 'near' : 'differs';
}

/** Decimal places both numbers have; negative for tens and hundreds. */
function coarserPlaces(
  { officialPrecision }: StatedComparison,
  value: number,
  officialValue: number,
): number {
  const official =
    officialPrecision === null
      ? placesOf(officialValue)
      : -Math.round(Math.log10(officialPrecision));
  return Math.min(placesOf(value), official);
}

function placesOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
