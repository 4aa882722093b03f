import { periodKey, type TimePeriod } from '../domain/time/time-period.ts';
import type { Category, Selection } from '../query/select/selection.ts';
import { countryFirst, seriesAreas } from './series/series-areas.ts';
import type { FigureBreak } from '../query/measure/breaks.ts';
import type { FigureTable, Mark } from './figure.ts';
import { groupKey, groupMark, type SeriesGroup } from './series/groups.ts';
import type { MarkMaker } from './series/marks.ts';

/**
 * The observations of a figure as a table: a column for each area and comparator, the country before the region,
 * a row for each period (latest first), each category, or each category in each period.
 */
export function figureTable(
  selection: Selection,
  groups: readonly SeriesGroup[],
  periods: readonly TimePeriod[],
  maker: MarkMaker,
  breaks: readonly FigureBreak[],
  caption: string,
): FigureTable {
  const areas = countryFirst(seriesAreas(selection));
  const split = selection.splitBy.length > 0;
  const single = periods.length === 1;

  const cells = (period: TimePeriod, category: Category): readonly Mark[] => [
    ...areas.map(({ area }) => maker.at(area, period, category)),
    ...groups.map((group) =>
      groupMark(group, period, category, {
        key: `${groupKey(group, period)} ${category.key}`,
        label: period.label,
      }),
    ),
  ];
  const latestFirst = [...periods].reverse();
  const rows = selection.categories.flatMap((category, index) =>
    latestFirst.map((period, age) => ({
      key: `${category.key} ${periodKey(period)}`,
      label: !split ? period.label : single ? category.label : `${category.label}, ${period.label}`,
      period,
      category,
      order: split ? index * periods.length + age : period.order,
      afterBreak: breaks.some((one) => one.period === period),
      cells: cells(period, category),
    })),
  );
  return {
    caption,
    rowHeading: split ? selection.splitBy.map(({ title }) => title).join(' and ') : 'Period',
    columns: [
      ...areas.map(({ area }) => ({ key: area.code, label: area.name })),
      ...groups.map(({ id, label }) => ({ key: id, label })),
    ],
    rows,
  };
}
