import { isLargerThanCouncil } from '../../domain/area.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { seriesAreas, type SeriesArea } from './series-areas.ts';
import { dependsOnSize } from './choose-kind.ts';
import type { Facet, Series } from '../figure.ts';
import { groupBand, groupMark, hasBand, rangeOf, type SeriesGroup } from './groups.ts';
import { hasNumber, type MarkMaker } from './marks.ts';
import { memberStyle } from '../style.ts';

/**
 * The drawings of a bar chart or dot plot in one period: a row for each category with a bar for each area,
 * or, without a breakdown, a row for each area. Larger comparators of counts stand apart, each to its own
 * scale, where there is a breakdown to compare; a lone bar on a scale of its own would say nothing.
 */
export function rowFacets(
  selection: Selection,
  seriesGroups: readonly SeriesGroup[],
  period: TimePeriod,
  maker: MarkMaker,
): readonly Facet[] {
  const all = seriesAreas(selection);
  const apart = dependsOnSize(selection)
    ? all.filter(({ area, role }) => role === 'comparator' && isLargerThanCouncil(area))
    : [];
  const together = all.filter((entry) => !apart.includes(entry));
  if (selection.splitBy.length === 0) {
    return [areaRows(selection, seriesGroups, period, maker, together)];
  }
  const rows = selection.categories.map(({ key, label }) => ({ key, label, style: null }));
  const series = (entry: SeriesArea): Series => ({
    id: entry.area.code,
    label: entry.area.name,
    role: entry.role,
    area: entry.area,
    style: entry.style,
    marks: selection.categories.map((category) =>
      maker.at(entry.area, period, category, category.label),
    ),
  });
  const facet = (
    id: string,
    title: string,
    ownScale: boolean,
    members: readonly SeriesArea[],
  ): Facet => ({
    id,
    title,
    ownScale,
    rows,
    series: members.map(series).filter((entry) => entry.role === 'pair' || hasNumber(entry.marks)),
    bands: [],
    members: null,
  });
  return [
    facet('main', '', false, together),
    ...apart.map((entry) => facet(entry.area.code, entry.area.name, true, [entry])),
  ].filter((entry) => entry.series.length > 0);
}

function areaRows(
  selection: Selection,
  seriesGroups: readonly SeriesGroup[],
  period: TimePeriod,
  maker: MarkMaker,
  members: readonly SeriesArea[],
): Facet {
  const category = selection.categories[0] as Category;
  const groups = seriesGroups.map((group) => ({
    group,
    row: { key: group.id, label: group.label, style: group.style },
    mark: groupMark(group, period, category, {
      key: group.id,
      label: group.label,
    }),
  }));
  const rows = [
    ...members.map(({ area, style }) => ({ key: area.code, label: area.name, style })),
    ...groups.map(({ row }) => row),
  ];
  // The range of a handful of neighbours is told in words alone.
  const spread = groups.filter(({ group }) => hasBand(group));
  return {
    id: 'areas',
    title: '',
    ownScale: false,
    rows,
    series: [
      {
        id: 'areas',
        label: period.label,
        role: 'pair',
        area: null,
        style: memberStyle,
        marks: [
          ...members.map(({ area }) => maker.at(area, period, category, area.name)),
          ...groups.map(({ mark }) => mark),
        ],
      },
    ],
    bands: spread.map(({ group }) => {
      const range = rangeOf(group.valueAt(period, category));
      return groupBand(
        group,
        rows.map(({ key }) => (key === group.id ? range : null)),
      );
    }),
    members: null,
  };
}
