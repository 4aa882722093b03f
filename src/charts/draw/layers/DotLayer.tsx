import type { ReactNode } from 'react';
import type { Plan, PlannedMark } from '../../layout/plan.ts';
import { MarkerShapes } from '../shapes/MarkerShape.tsx';

/** The markers of lines, and the dots of a dot plot. */
export function DotLayer({ plan }: { readonly plan: Plan }): ReactNode {
  return groupDots(plan.dots).map((dots, index) => (
    // Keyed by their order, so that another choice moves the dots instead of making new ones.
    // eslint-disable-next-line react/no-array-index-key
    <MarkerShapes
      key={index}
      className="markers"
      series={dots[0].series}
      style={dots[0].style}
      points={dots}
      r={dots[0].r ?? (plan.value.direction === 'horizontal' ? 6.5 : 4.5)}
    />
  ));
}

type OneOrMore<T> = readonly [T, ...T[]];

/** Dots in their order, those of one area in one style that follow each other together. */
function groupDots(dots: readonly PlannedMark[]): readonly OneOrMore<PlannedMark>[] {
  const groups: [PlannedMark, ...PlannedMark[]][] = [];
  for (const dot of dots) {
    const last = groups.at(-1);
    if (last?.[0].style === dot.style && last[0].mark.place === dot.mark.place) last.push(dot);
    else groups.push([dot]);
  }
  return groups;
}
