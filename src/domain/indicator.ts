/** `unknown`: nothing says what the numbers are, as in many a person's own file. */
export const units = ['count', '%', 'pp', '£', 'weeks', 'score', 'unknown'] as const;
export type Unit = (typeof units)[number];

/** Which way is good, after DfE's own LAIT. `none`: a rise is neither. */
export type Polarity = 'high' | 'low' | 'none';

/** A break in series: values from the period ending in `at` onwards do not compare with earlier ones. */
export interface Break {
  readonly at: number;
  readonly note: string;
}

/** Years with no figures, and why. Both ends are years in which a period ends, inclusive. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly note: string;
}

/** A statistic in a column. Its id is `<dataset>.<column>`. */
export interface Indicator {
  readonly id: string;
  readonly dataset: string;
  readonly column: string;
  readonly title: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly decimalPlaces: number;
  readonly polarity: Polarity;
  readonly breaks: readonly Break[];
  readonly gaps: readonly Gap[];
  readonly notes: readonly string[];
  /** A clause such as "{area} maintained {value} EHC plans"; empty when none was written. */
  readonly sentence: string;
  /** What a count counts, in the plural ("EHC plans"); empty when the unit says it. */
  readonly noun: string;
  /** What a headline calls it, in few words ("EHC plans on time"); its title where none was written. */
  readonly subject?: string;
  /** The column that holds the number of people a percentage is of; empty when not published beside it. */
  readonly cohortColumn: string;
  /** The indicator column that counts what a percentage is the share of; empty when not published beside it. */
  readonly numeratorColumn: string;
  /** On a rate that joins two others: the two, which are read together with it; else empty. */
  readonly joins: readonly JoinedRate[];
}

/** A rate that a joint rate takes in, and its short name in a sentence about all three ("not known"). */
export interface JoinedRate {
  readonly column: string;
  readonly name: string;
}

/** A category that splits a dataset. */
export interface Filter {
  readonly column: string;
  readonly title: string;
  readonly description: string;
  /** The item shown when none is chosen. */
  readonly defaultItem: string;
  /** The item that is the whole, left out of a breakdown; empty when the file has none. */
  readonly totalItem: string;
  /** True when the items without the total are every part of the whole, so shares of it make sense. */
  readonly isWhole: boolean;
  /** True when the items have an order of their own (ages, grades); false lets a chart sort them by size. */
  readonly isOrdered: boolean;
  /** Declared items in display order; empty when the package declares none. */
  readonly items: readonly string[];
}

/**
 * True for counts and sums of money: they add up, and they depend on how many people live in an area, so that
 * a council's is not like for like with a region's. Rates, scores and weeks are neither.
 */
export function isAmount({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit === 'count' || unit === '£';
}

/**
 * True where the number of one area may be set against that of another of any size: rates, scores and weeks. Not for
 * amounts, nor where the unit is not known, which may be an amount.
 */
export function isLikeForLike(indicator: Pick<Indicator, 'unit'>): boolean {
  return !isAmount(indicator) && indicator.unit !== 'unknown';
}

export function datasetOf(indicatorId: string): string {
  const dot = indicatorId.indexOf('.');
  return dot < 0 ? indicatorId : indicatorId.slice(0, dot);
}

/** Breaks that lie between two years, so that no change may be computed from one to the other. */
export function breaksBetween(
  indicator: Indicator,
  earlierYear: number,
  laterYear: number,
): readonly Break[] {
  return indicator.breaks.filter(({ at }) => at > earlierYear && at <= laterYear);
}
