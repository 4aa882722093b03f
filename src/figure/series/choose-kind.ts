import { isNumber } from '../../domain/cell.ts';
import { isLikeForLike } from '../../domain/indicator.ts';
import type { ChartKind } from '../../domain/view.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Selection } from '../../query/select/selection.ts';

/** Counts and sums of money of a region or country cannot share an axis with a council's, nor what may be either. */
export function dependsOnSize(selection: Selection): boolean {
  return !isLikeForLike(selection.indicator);
}

/** The periods in which at least one chosen area has a number, whatever the category. */
export function periodsWithNumbers({ selection, at }: Grid): readonly TimePeriod[] {
  const { areas, categories, periods } = selection;
  return periods.filter((period) =>
    areas.some((area) => categories.some((category) => isNumber(at(area, period, category)?.cell))),
  );
}

/** More charts of lines than this, one for each item, leave no room for what is written in them. */
const mostLineCharts = 20;
/** The same where each is of two items, whose names take more of that room. */
const mostOfTwoItems = 12;

/**
 * The kind of chart to draw: the one asked for, except that a single period or very many items never get a line; else a line
 * for a series, bars for a breakdown of counts, and a dot plot for a breakdown of rates with comparators,
 * where four bars a row would hide the comparison.
 */
export function chooseKind(selection: Selection, periodCount: number): ChartKind {
  const { categories, chart, splitBy, comparators } = selection;
  const most = splitBy.length > 1 ? mostOfTwoItems : mostLineCharts;
  if (chart === 'line' && (periodCount < 2 || categories.length > most)) return 'bar';
  if (chart) return chart;
  if (splitBy.length === 0) return periodCount > 1 ? 'line' : 'bar';
  return !dependsOnSize(selection) && comparators.length > 0 ? 'dot' : 'bar';
}
