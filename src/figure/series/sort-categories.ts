import { isNumber } from '../../domain/cell.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Category } from '../../query/select/selection.ts';

/**
 * The grid with its categories from largest to smallest (by the larger number of the pair; those without any
 * last), as bars are read best, unless their filter has an order of its own, such as ages or grades.
 */
export function sortCategoriesBySize(grid: Grid, period: TimePeriod): Grid {
  const { selection } = grid;
  const { splitBy, categories, areas } = selection;
  if (splitBy.length !== 1 || splitBy[0]?.isOrdered) return grid;
  const pair = areas.slice(0, 2);
  const size = (category: Category): number => {
    const cells = pair.map((area) => grid.at(area, period, category)?.cell);
    return Math.max(-Infinity, ...cells.filter(isNumber));
  };
  return {
    ...grid,
    selection: { ...selection, categories: [...categories].sort((a, b) => size(b) - size(a)) },
  };
}
