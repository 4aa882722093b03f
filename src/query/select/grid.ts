import type { Area } from '../../domain/area.ts';
import { cellAt, type Dataset } from '../../domain/dataset.ts';
import type { MaybeCell } from '../../domain/cell.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { createIndex, observationAt, type SeriesPoint } from './observe.ts';
import type { Category, Selection } from './selection.ts';

/**
 * What a dataset holds for a selection: every area × period × category, each found once, when it is first asked
 * for. All that a figure says is read from one grid, so no two parts of it can differ.
 */
export interface Grid {
  readonly dataset: Dataset;
  readonly selection: Selection;
  /** One published value of the selection's indicator; undefined where the file has no row, or leaves it blank. */
  readonly at: (area: Area, period: TimePeriod, category: Category) => Observation | undefined;
  /** True where the file has the row and leaves the cell blank: the figure is not held here. */
  readonly isBlank: (area: Area, period: TimePeriod, category: Category) => boolean;
  /** The same for a hundred areas at once, in their order, without where each cell stands. */
  readonly cellsOf: (
    areas: readonly Area[],
    period: TimePeriod,
    category: Category,
  ) => readonly MaybeCell[];
}

/** The column of a grid that one period and one category make. */
interface Column {
  readonly rowOf: (area: string) => number | undefined;
  readonly found: Map<string, Observation | undefined>;
}

/** The grid of a selection that was resolved against this dataset. Never throws for one that was. */
export function gridOf(dataset: Dataset, selection: Selection): Grid {
  const { indicator } = selection;
  const index = createIndex(dataset);
  const itemsOf = remember((category: Category) => index.complete(category.items));
  const columnsOf = remember((category: Category) =>
    remember((period: TimePeriod): Column => ({
      rowOf: index.rowFinder(period, category.items),
      found: new Map(),
    })),
  );
  return {
    dataset,
    selection,
    at: (area, period, category) => {
      const { rowOf, found } = columnsOf(category)(period);
      if (found.has(area.code)) return found.get(area.code);
      const row = rowOf(area.code);
      const observation =
        row === undefined
          ? undefined
          : observationAt(dataset, row, { indicator, area, period, items: itemsOf(category) });
      found.set(area.code, observation);
      return observation;
    },
    isBlank: (area, period, category) => {
      const row = columnsOf(category)(period).rowOf(area.code);
      return row !== undefined && cellAt(dataset, indicator.column, row) === undefined;
    },
    cellsOf: (areas, period, category) => {
      const { rowOf } = columnsOf(category)(period);
      return areas.map(({ code }) => {
        const row = rowOf(code);
        return row === undefined ? undefined : cellAt(dataset, indicator.column, row);
      });
    },
  };
}

/** What was published for one area and category, period by period, in the order of `periods`. */
export function seriesIn(
  grid: Grid,
  area: Area,
  periods: readonly TimePeriod[],
  category: Category,
): readonly SeriesPoint[] {
  return periods.map((period) => ({ period, observation: grid.at(area, period, category) }));
}

/** The same function, worked out once for each object that it is asked about. */
export function remember<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
