import { isLargerThanCouncil } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { TimePeriod } from '../../domain/time-period.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { castOf, type CastArea } from './series-areas.ts';
import { dependsOnSize } from './choose-kind.ts';
import type { Band, Facet, Series } from '../figure.ts';
import { castGroups, groupBand, groupKey, groupMark, groupValue, rangeOf } from './groups.ts';
import { hasNumber, type MarkMaker } from './marks.ts';
import { itemInWords } from '../names.ts';

/**
 * The drawings of a line chart: one with every series, or one for each category of a breakdown, on one
 * scale. Where counts cannot share an axis, each larger comparator gets a small one with its own scale.
 */
export function lineFacets(
  dataset: Dataset,
  selection: Selection,
  periods: readonly TimePeriod[],
  maker: MarkMaker,
): readonly Facet[] {
  const cast = castOf(selection);
  const apart = dependsOnSize(selection)
    ? cast.filter(({ area, role }) => role === 'comparator' && isLargerThanCouncil(area))
    : [];
  const together = cast.filter((one) => !apart.includes(one));
  const series = (one: CastArea, category: Category): Series => ({
    id: one.area.code,
    label: one.area.name,
    role: one.role,
    area: one.area,
    look: one.look,
    marks: periods.map((period) => maker.at(one.area, period, category)),
  });

  const split = selection.splitBy.length > 0;
  const main = selection.categories.map((category) => ({
    id: category.key,
    title: itemInWords(selection, category.label),
    ownScale: false,
    rows: [],
    series: [
      ...together.map((one) => series(one, category)),
      ...(split ? [] : groupSeries(dataset, selection, periods, category)),
    ].filter((one) => one.role === 'pair' || hasNumber(one.marks)),
    bands: split ? [] : groupBands(dataset, selection, periods, category),
  }));
  const beside = split
    ? []
    : apart.flatMap((one) =>
        selection.categories.map((category) => ({
          id: one.area.code,
          title: one.area.name,
          ownScale: true,
          rows: [],
          series: [series(one, category)].filter(({ marks }) => hasNumber(marks)),
          bands: [],
        })),
      );
  return [...main, ...beside.filter((facet) => facet.series.length > 0)];
}

function groupSeries(
  dataset: Dataset,
  selection: Selection,
  periods: readonly TimePeriod[],
  category: Category,
): readonly Series[] {
  return castGroups(selection).map((group) => ({
    id: group.id,
    label: group.label,
    role: 'group' as const,
    area: null,
    look: group.look,
    marks: periods.map((period) =>
      groupMark(dataset, selection, group, period, category, {
        key: groupKey(group, period),
        label: period.label,
      }),
    ),
  }));
}

function groupBands(
  dataset: Dataset,
  selection: Selection,
  periods: readonly TimePeriod[],
  category: Category,
): readonly Band[] {
  return castGroups(selection).map((group) =>
    groupBand(
      group,
      periods.map((period) => rangeOf(groupValue(dataset, selection, group, period, category))),
    ),
  );
}
