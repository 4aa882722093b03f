import type { Area } from '../../domain/area.ts';
import { isNumber, type MaybeCell } from '../../domain/cell.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import {
  changeSinceFirstComparable,
  changeSincePrevious,
  type Change,
  type CohortOf,
} from '../../query/measure/change.ts';
import { countsOf, type PublishedCounts } from '../../query/select/counts.ts';
import { seriesIn, type Grid } from '../../query/select/grid.ts';
import { cohortOf, type SeriesPoint } from '../../query/select/observe.ts';
import type { Category } from '../../query/select/selection.ts';
import { trendOf, type Trend } from '../../query/measure/trend.ts';

/** What is known of one area for one category up to the period a sentence is about. */
export interface AreaFacts {
  readonly area: Area;
  readonly observation: Observation | undefined;
  readonly cell: MaybeCell;
  readonly series: readonly SeriesPoint[];
  readonly sincePrevious: Change;
  readonly sinceFirst: Change;
  readonly trend: Trend;
  /** How many people a percentage of this dataset is of, where known. */
  readonly cohortOf: CohortOf;
  /** The two counts that a percentage of this dataset is of, where its file holds both. */
  readonly countsOf: (observation: Observation) => PublishedCounts | null;
}

/** Gathers an area's facts, the series cut at `period`. */
export function areaFacts(
  grid: Grid,
  area: Area,
  category: Category,
  period: TimePeriod,
): AreaFacts {
  const shown = grid.selection.periods.filter(({ order }) => order <= period.order);
  const series = seriesIn(grid, area, shown, category);
  const observation = grid.at(area, period, category);
  const cohort: CohortOf = (one) => cohortOf(grid.dataset, one);
  return {
    area,
    observation,
    cell: observation?.cell,
    series,
    sincePrevious: changeSincePrevious(series, cohort),
    sinceFirst: changeSinceFirstComparable(series, cohort),
    trend: trendOf(series),
    cohortOf: cohort,
    countsOf: (one) => countsOf(grid.dataset, one),
  };
}

export function number(facts: AreaFacts | undefined): number | null {
  return facts && isNumber(facts.cell) ? facts.cell : null;
}
