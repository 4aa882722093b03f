import type { Area } from '../../domain/area.ts';
import type { Selection } from '../../query/select/selection.ts';
import type { Role } from '../figure.ts';
import { comparatorStyle, stylesOf, memberStyle, type SeriesStyle } from '../style.ts';

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
    ...selection.cityRegion.map((area) => ({
      area,
      role: 'comparator' as const,
      style: memberStyle,
    })),
  ];
}

export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}\u2019` : `${name}\u2019s`;
}
