import type { Indicator } from '../../domain/indicator.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';

/** A break between two neighbouring periods of the time axis; `before` is the index of the later one. */
export interface FigureBreak {
  readonly before: number;
  readonly period: TimePeriod;
  readonly note: string;
}

/** Breaks in series that fall between the periods of a time axis. */
export function breaksIn(
  indicator: Indicator,
  periods: readonly TimePeriod[],
): readonly FigureBreak[] {
  return indicator.breaks.flatMap(({ at, note }) => {
    const before = periods.findIndex((period) => period.year >= at);
    const period = periods[before];
    return before > 0 && period ? [{ before, period, note }] : [];
  });
}
