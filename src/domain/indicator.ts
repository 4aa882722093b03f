/** `unknown`: nothing says what the numbers are, as in many a person's own file. */
export const units = ['count', '%', 'pp', '£', 'weeks', 'score', 'unknown'] as const;
/** Units of rates are worked out here and never declared. */
export const rateUnits = ['per 1,000', 'per 10,000', 'per 100,000'] as const;
export type Unit = (typeof units)[number] | (typeof rateUnits)[number];

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
  /** What a sentence calls it, with its article ("the share of EHC plans issued within 20 weeks"), in the singular. */
  readonly measure?: string;
  /** The column that holds the number of people a percentage is of; empty when not published beside it. */
  readonly cohortColumn: string;
  /** The indicator column that counts what a percentage is the share of; empty when not published beside it. */
  readonly numeratorColumn: string;
  /** On a rate that joins two others: the two, which are read together with it; else empty. */
  readonly joins: readonly JoinedRate[];
  /** Why a blank cell of this column is not held here, where it is not the dataset's own reason. */
  readonly blank?: string;
  /** The least and the most that a cell can hold, where it is not what its unit says (0 to 100 for a percentage). */
  readonly bounds?: Bounds;
  /** Other ways of counting the same thing, on another basis: never joined to this one, and never compared. */
  readonly related?: readonly RelatedIndicator[];
  /** True where its publisher warns against comparing its figures: no change, gap, rank or trend is told. */
  readonly isUncompared?: true;
  /** What it can be divided by, so that areas of different size compare. */
  readonly denominator?: Denominator;
  /** Set on a rate worked out here: what the count of the same id was divided by. */
  readonly rateOf?: Denominator;
}

/** The least and the most that a cell can hold; what is left out is as the unit says. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

/** Another indicator by id, and in what way it counts differently. */
export interface RelatedIndicator {
  readonly indicator: string;
  readonly words: string;
}

/** The people (or schools, or pupils) that a count is of, in a column of some dataset, and how the two go together. */
export interface Denominator {
  readonly dataset: string;
  readonly column: string;
  /** So many of the denominator: 100 makes a percentage. */
  readonly per: RatePer;
  /** What the rate is, after the count's own title: "per 1,000 people aged 0 to 25", "% of pupils on roll". */
  readonly words: string;
  /** Added to the year in which the count's period ends to find the denominator's. */
  readonly years: number;
  /** Items of the denominator's filters. One not named here is the count's own, or the total. */
  readonly items: Readonly<Record<string, string>>;
  /** Filters of the count that must stand at their total: the denominator is of all of them. */
  readonly whole: readonly string[];
}

export const ratePers = [100, 1000, 10_000, 100_000] as const;
export type RatePer = (typeof ratePers)[number];

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
  /** Items that hold what nobody recorded ("Placement not recorded"): a share is of the recorded ones. */
  readonly notRecorded?: readonly string[];
  /** Items that are no part of the total (it with something more, or something beside it): shown only where chosen. */
  readonly apart?: readonly string[];
  /** True when the items have an order of their own (ages, grades); false lets a chart sort them by size. */
  readonly isOrdered: boolean;
  /** Declared items in display order; empty when the package declares none. */
  readonly items: readonly string[];
  /** Former names of items that links may still hold, and what each is called now. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Items that are read together. */
  readonly sum?: SumOfItems;
}

/** Items of a filter that people read as one: "Good or outstanding", of the schools that have a grade. */
export interface SumOfItems {
  readonly title: string;
  readonly items: readonly string[];
  /** The items that make up what the sum is a share of; every item but the total where none are named. */
  readonly of: readonly string[];
  /** What those are, in a few words: "those with a grade"; may be empty. */
  readonly ofTitle: string;
}

/**
 * True for counts and sums of money: they add up, and they depend on how many people live in an area, so that
 * a council's is not like for like with a region's. Rates, scores and weeks are neither.
 */
export function isAmount({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit === 'count' || unit === '£';
}

/** True for what is so many of so many: a percentage, or a rate worked out here. */
export function isRatio({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unit === '%' || unit === 'pp' || (rateUnits as readonly Unit[]).includes(unit);
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
