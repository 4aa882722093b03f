import type { Area } from './area.ts';
import type { Cell, CellRef } from './cell.ts';
import type { Indicator } from './indicator.ts';
import type { TimePeriod } from './time/time-period.ts';

/** One published value with everything that identifies it, still holding the place it came from. */
export interface Observation {
  readonly ref: CellRef;
  /** Its row in the dataset, counted from 0: the way to the other cells of the row. */
  readonly index: number;
  readonly indicator: Indicator;
  readonly area: Area;
  readonly period: TimePeriod;
  /** The item of every filter, by column. */
  readonly items: Readonly<Record<string, string>>;
  readonly cell: Cell;
  /** Set where the cell is a rate worked out here: what it was worked out from. `ref` is then the count's. */
  readonly rate?: RateCells;
}

/** The two published values behind a rate. */
export interface RateCells {
  readonly count: Observation;
  readonly denominator: Observation;
  /** The rate is the count divided by the denominator, times this. */
  readonly per: number;
}
