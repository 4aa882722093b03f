import type { Area, SiteArea } from '../../domain/area.ts';
import type { Filter, Indicator } from '../../domain/indicator.ts';
import type { Axis, ChartKind } from '../../domain/view.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';

/** One combination of filter items: what a bar, a line or a small multiple stands for. */
export interface Category {
  /** Unique within a selection and stable between them: `column=item` pairs joined by `;`. */
  readonly key: string;
  /** The items of the varying filters joined by " · "; empty when nothing is split. */
  readonly label: string;
  /** The item of every filter of the dataset, by column. */
  readonly items: Readonly<Record<string, string>>;
}

/** A council's statistical neighbours that the file holds, in order of closeness. */
export interface NeighbourGroup {
  readonly area: Area;
  readonly of: readonly Area[];
  /** How many neighbours the council has, in the file or not. */
  readonly expected: number;
}

/** A View made good against one dataset: everything in it exists, so what draws it need not check. */
export interface Selection {
  readonly indicator: Indicator;
  /** The codes of the site's pair, whose colours are its own in every figure. */
  readonly sitePair: readonly string[];
  /** In the order chosen; the first two are the pair. Empty only when the file has no area at all. */
  readonly areas: readonly Area[];
  /** Places to compare with, without any that is already among `areas`. */
  readonly comparators: readonly Area[];
  /** Usual comparators the file does not hold: worth a word beside the figure, not a notice. */
  readonly absentComparators: readonly SiteArea[];
  /** Members of the city region not already among `areas` or `comparators`; empty when not chosen. */
  readonly cityRegion: readonly Area[];
  readonly neighbours: readonly NeighbourGroup[];
  /** Every council of the dataset, those among `areas` included; empty when not chosen. */
  readonly allCouncils: readonly Area[];
  /** In order of time, with the years a yearly file skips. */
  readonly periods: readonly TimePeriod[];
  /** The items shown of every filter, by column. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  /** Never empty: one category when nothing is split. */
  readonly categories: readonly Category[];
  /**
   * The column of the filter it is broken down by: the one asked for, or the one it opens on where no item of it stands
   * for all; empty for none.
   */
  readonly breakdown: string;
  /** The filters of which more than one item is shown. */
  readonly splitBy: readonly Filter[];
  readonly chart: ChartKind | null;
  readonly axis: Axis;
}
