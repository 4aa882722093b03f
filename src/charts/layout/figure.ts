import type { Facet, Figure } from '../../figure/figure.ts';
import { overlayNumbers } from '../../figure/overlays.ts';
import type { Plan, PlanSize } from './plan.ts';
import { planBar } from './bar.ts';
import { planDot } from './dot.ts';
import { planLine } from './line.ts';
import { numbersOf, valueDomain } from './value-scale.ts';

/** Lays out one facet of a figure in its kind. Facets without a scale of their own share one. */
export function planFacet(figure: Figure, facet: Facet, size: PlanSize): Plan {
  switch (figure.kind) {
    case 'bar':
      return planBar(figure, facet, size);
    case 'dot':
      return planDot(figure, facet, size);
    case 'line':
    case 'table':
      return planLine(figure, facet, size, facet.ownScale ? undefined : sharedDomain(figure));
  }
}

/** True when the value axis of a figure's main drawing begins above zero. */
export function beginsAboveZero(figure: Figure): boolean {
  const [facet] = figure.facets;
  if (!facet || figure.kind === 'bar' || figure.kind === 'table') return false;
  return valueDomain(numbersOf(facet), figure.axis, figure.indicator)[0] > 0;
}

function sharedDomain(figure: Figure): readonly [number, number] {
  const numbers = figure.facets.filter((facet) => !facet.ownScale).flatMap(numbersOf);
  return valueDomain([...numbers, ...overlayNumbers(figure)], figure.axis, figure.indicator);
}
