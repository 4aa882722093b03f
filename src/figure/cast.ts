import type { Area } from '../domain/area.ts';
import { isNumber } from '../domain/cell.ts';
import { formatWhole } from '../domain/format.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { TimePeriod } from '../domain/time-period.ts';
import { summariseGroup, type GroupSummary } from '../query/group.ts';
import { observe } from '../query/select.ts';
import type { Category, NeighbourGroup, Selection } from '../query/selected.ts';
import type { Role } from './figure.ts';
import { comparatorLook, groupLook, looksOf, memberLook, type Look } from './look.ts';

/** An area that plays a part in a figure, with the look it keeps throughout. */
export interface CastArea {
  readonly area: Area;
  readonly role: Role;
  readonly look: Look;
}

/** Every area of a selection in the order shown: the pair, further areas, comparators, the city region. */
export function castOf(selection: Selection): readonly CastArea[] {
  const looks = looksOf(selection.areas.map((area) => area.code));
  return [
    ...selection.areas.map((area, index) => ({
      area,
      role: index < 2 ? ('pair' as const) : ('further' as const),
      look: looks.get(area.code) ?? memberLook,
    })),
    ...selection.comparators.map((area, index) => ({
      area,
      role: 'comparator' as const,
      look: comparatorLook(index),
    })),
    ...selection.cityRegion.map((area) => ({
      area,
      role: 'comparator' as const,
      look: memberLook,
    })),
  ];
}

/** The median of a council's neighbours, by its name and look. */
export interface CastGroup {
  readonly group: NeighbourGroup;
  readonly label: string;
  readonly look: Look;
}

export function castGroups(selection: Selection): readonly CastGroup[] {
  const looks = looksOf(selection.areas.map((area) => area.code));
  return selection.neighbours.map((group) => ({
    group,
    label: `${possessive(group.area.name)} neighbours (median)`,
    look: groupLook(looks.get(group.area.code) ?? memberLook),
  }));
}

/** Median and range of a group in one period and category; null when too few of them have a number. */
export function groupValue(
  dataset: Dataset,
  selection: Selection,
  group: NeighbourGroup,
  period: TimePeriod,
  category: Category,
): GroupSummary | null {
  const observations = group.of.map((area) =>
    observe(dataset, selection.indicator, area, period, category.items),
  );
  return summariseGroup(observations, group.expected);
}

/** Why a group has no median: how many of its members have a number. */
export function groupShortfall(
  dataset: Dataset,
  selection: Selection,
  group: NeighbourGroup,
  period: TimePeriod,
  category: Category,
): string {
  const used = group.of.filter((area) =>
    isNumber(observe(dataset, selection.indicator, area, period, category.items)?.cell),
  ).length;
  return used === 0
    ? 'no figures of its neighbours are held'
    : `figures are held for only ${formatWhole(used)} of its ${formatWhole(group.expected)} neighbours`;
}

export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}\u2019` : `${name}\u2019s`;
}
