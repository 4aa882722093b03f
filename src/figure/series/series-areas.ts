import type { Area } from '../../domain/area.ts';
import type { Selection } from '../../query/select/selection.ts';
import type { Role } from '../figure.ts';
import {
  cityRegionStyle,
  comparatorStyle,
  stylesOf,
  memberStyle,
  type SeriesStyle,
} from '../style.ts';

/** An area that plays a part in a figure, with the style it keeps throughout. */
export interface SeriesArea {
  readonly area: Area;
  readonly role: Role;
  readonly style: SeriesStyle;
}

/** Every area of a selection in the order shown: the pair, further areas, comparators, the city region. */
export function seriesAreas(selection: Selection): readonly SeriesArea[] {
  const styles = stylesOf(
    selection.areas.map((area) => area.code),
    selection.sitePair,
  );
  return [
    ...selection.areas.map((area, index) => ({
      area,
      role: index < 2 ? ('pair' as const) : ('further' as const),
      style: styles.get(area.code) ?? memberStyle,
    })),
    ...selection.comparators.map((area, index) => ({
      area,
      role: 'comparator' as const,
      style: comparatorStyle(index),
    })),
    ...selection.cityRegion.map((area, index) => ({
      area,
      role: 'comparator' as const,
      style: cityRegionStyle(index),
    })),
  ];
}

/** The areas of a figure as tables list them: what was chosen, then from the widest to the smallest. */
export function countryFirst(areas: readonly SeriesArea[]): readonly SeriesArea[] {
  const order = { National: 0, Regional: 1, 'Local authority': 2 };
  const isCompared = ({ role }: SeriesArea): boolean => role === 'comparator';
  return [
    ...areas.filter((one) => !isCompared(one)),
    ...areas.filter(isCompared).sort((a, b) => order[a.area.level] - order[b.area.level]),
  ];
}

export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}\u2019` : `${name}\u2019s`;
}
