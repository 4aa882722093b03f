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
}
