import { isLargerThanCouncil } from '../../domain/area.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { seriesAreas, type SeriesArea } from './series-areas.ts';
import { dependsOnSize } from './choose-kind.ts';
import type { Band, Facet, Series } from '../figure.ts';
import { groupBand, groupKey, groupMark, rangeOf, type SeriesGroup } from './groups.ts';
import { hasNumber, type MarkMaker } from './marks.ts';
import { itemInWords } from '../names.ts';

/**
 * The drawings of a line chart: one with every series, or one for each category of a breakdown, on one
 * scale. Where counts cannot share an axis, each larger comparator gets a small one with its own scale.
 */
export function lineFacets(
  selection: Selection,
  groups: readonly SeriesGroup[],
  periods: readonly TimePeriod[],
  maker: MarkMaker,
): readonly Facet[] {
  const all = seriesAreas(selection);
  const apart = dependsOnSize(selection)
    ? all.filter(({ area, role }) => role === 'comparator' && isLargerThanCouncil(area))
    : [];
  const together = all.filter((entry) => !apart.includes(entry));
  const series = (entry: SeriesArea, category: Category): Series => ({
    id: entry.area.code,
    label: entry.area.name,
    role: entry.role,
    area: entry.area,
    style: entry.style,
    marks: periods.map((period) => maker.at(entry.area, period, category)),
  });

  const split = selection.splitBy.length > 0;
  const main = selection.categories.map((category) => ({
    id: category.key,
    title: itemInWords(selection, category.label),
    ownScale: false,
    rows: [],
    series: [
      ...together.map((entry) => series(entry, category)),
      ...(split ? [] : groupSeries(groups, periods, category)),
    ].filter((entry) => entry.role === 'pair' || hasNumber(entry.marks)),
    bands: split ? [] : groupBands(groups, periods, category),
  }));
  const beside = split
    ? []
    : apart.flatMap((entry) =>
        selection.categories.map((category) => ({
          id: entry.area.code,
          title: entry.area.name,
          ownScale: true,
          rows: [],
          series: [series(entry, category)].filter(({ marks }) => hasNumber(marks)),
          bands: [],
        })),
      );
  return [...main, ...beside.filter((facet) => facet.series.length > 0)];
}

function groupSeries(
  groups: readonly SeriesGroup[],
  periods: readonly TimePeriod[],
  category: Category,
): readonly Series[] {
  return groups.map((group) => ({
    id: group.id,
    label: group.label,
    role: 'group' as const,
    area: null,
    style: group.style,
    marks: periods.map((period) =>
      groupMark(group, period, category, {
        key: groupKey(group, period),
        label: period.label,
      }),
    ),
  }));
}

function groupBands(
  groups: readonly SeriesGroup[],
  periods: readonly TimePeriod[],
  category: Category,
): readonly Band[] {
  return groups.map((group) =>
    groupBand(
      group,
      periods.map((period) => rangeOf(group.valueAt(period, category))),
    ),
  );
}
