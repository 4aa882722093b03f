import { isLargerThanCouncil, type Area } from '../../domain/area.ts';
import { formatWhole } from '../../domain/words/format.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { possessive, seriesAreas, type SeriesArea } from './series-areas.ts';
import { dependsOnSize } from './choose-kind.ts';
import type { Band, Facet, Members, Series } from '../figure.ts';
import { groupBand, groupKey, groupMark, hasBand, rangeOf, type SeriesGroup } from './groups.ts';
import { hasNumber, type MarkMaker } from './marks.ts';
import { itemInWords } from '../names.ts';
import { neighbourStyle } from '../style.ts';

/**
 * The drawings of a line chart, on one scale: one with every series, or one for each category of a breakdown, or one
 * for each council whose statistical neighbours are asked for, where there are several. Where counts cannot share an
 * axis, each larger comparator gets a small one with its own scale.
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

  const facetOf = (
    named: Pick<Facet, 'id' | 'title'>,
    entries: readonly SeriesArea[],
    shown: readonly SeriesGroup[],
    category: Category,
  ): Facet => ({
    ...named,
    ownScale: false,
    rows: [],
    series: [
      ...entries.map((entry) => series(entry, category)),
      ...groupSeries(shown, periods, category),
    ].filter((entry) => entry.role === 'pair' || hasNumber(entry.marks)),
    bands: groupBands(shown.filter(hasBand), periods, category),
    members: membersOf(shown, entries, periods, category, maker),
  });

  const split = selection.splitBy.length > 0;
  const [whole] = selection.categories;
  const each = split || !whole ? [] : councilsWithNeighbours(groups, periods, whole);
  const main =
    each.length > 1 && whole
      ? each.map((group) =>
          facetOf(
            { id: group.id, title: `${group.council?.name ?? ''} and its statistical neighbours` },
            together.filter(({ area }) => !each.some((one) => isOf(one, area) && one !== group)),
            groups.filter((one) => one === group || one.council === null),
            whole,
          ),
        )
      : selection.categories.map((one) =>
          facetOf(
            { id: one.key, title: itemInWords(selection, one.label) },
            together,
            split ? [] : groups,
            one,
          ),
        );
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
          members: null,
        })),
      );
  return [...main, ...beside.filter((facet) => facet.series.length > 0)];
}

/** The councils whose neighbours have a median in a period shown: of amounts none has. */
function councilsWithNeighbours(
  groups: readonly SeriesGroup[],
  periods: readonly TimePeriod[],
  category: Category,
): readonly SeriesGroup[] {
  return groups.filter(
    (group) =>
      group.council && periods.some((period) => group.valueAt(period, category).summary !== null),
  );
}

function isOf({ council }: SeriesGroup, { code }: Area): boolean {
  return council?.code === code;
}

/** The neighbours drawn: of the one council whose neighbours have a median, without those drawn in their own right. */
function membersOf(
  groups: readonly SeriesGroup[],
  drawn: readonly SeriesArea[],
  periods: readonly TimePeriod[],
  category: Category,
  maker: MarkMaker,
): Members | null {
  const [group] = councilsWithNeighbours(groups, periods, category);
  if (!group?.council) return null;
  const { id, of, expected, council } = group;
  const all = of
    .map((area): Series => ({
      id: area.code,
      label: area.name,
      role: 'member',
      area,
      style: neighbourStyle,
      marks: periods.map((period) => maker.at(area, period, category)),
    }))
    .filter(({ marks }) => hasNumber(marks));
  const share = all.length < expected ? `${formatWhole(all.length)} of ` : '';
  return {
    series: id,
    words: `${share}${possessive(council.name)} ${formatWhole(expected)} statistical neighbours`,
    lines: all.filter((line) => !drawn.some(({ area }) => area.code === line.id)),
  };
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
