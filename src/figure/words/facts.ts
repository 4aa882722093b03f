import type { Area } from '../../domain/area.ts';
import { isNumber, type MaybeCell } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TimePeriod } from '../../domain/time-period.ts';
import {
  changeSinceFirstComparable,
  changeSincePrevious,
  type Change,
} from '../../query/measure/change.ts';
import { cohortOf, observe, seriesOf, type SeriesPoint } from '../../query/select/observe.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { trendOf, type Trend } from '../../query/measure/trend.ts';

/** What is known of one area for one category up to the period a sentence is about. */
export interface AreaFacts {
  readonly area: Area;
  readonly observation: Observation | undefined;
  readonly cell: MaybeCell;
  readonly series: readonly SeriesPoint[];
  readonly cohort: number | undefined;
  readonly sincePrevious: Change;
  readonly sinceFirst: Change;
  readonly trend: Trend;
}

/** Gathers an area's facts, the series cut at `period`. */
export function factsOf(
  dataset: Dataset,
  selection: Selection,
  area: Area,
  category: Category,
  period: TimePeriod,
): AreaFacts {
  const { indicator, periods } = selection;
  const shown = periods.filter(({ order }) => order <= period.order);
  const series = seriesOf(dataset, indicator, area, shown, category.items);
  const observation = observe(dataset, indicator, area, period, category.items);
  const cohort = observation ? cohortOf(dataset, observation) : undefined;
  return {
    area,
    observation,
    cell: observation?.cell,
    series,
    cohort,
    sincePrevious: changeSincePrevious(series, cohort),
    sinceFirst: changeSinceFirstComparable(series, cohort),
    trend: trendOf(series),
  };
}

export function number(facts: AreaFacts | undefined): number | null {
  return facts && isNumber(facts.cell) ? facts.cell : null;
}
