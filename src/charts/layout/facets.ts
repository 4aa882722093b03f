import type { Figure } from '../../figure/figure.ts';
import { planFacet } from './figure.ts';
import { screenType, type Plan } from './plan.ts';

const gutter = 24;
const smallest = 210;

/** True for small multiples: drawings of one kind on one scale, none of them the main one. */
export function areAlike({ facets }: Figure): boolean {
  return facets.filter((facet) => !facet.ownScale).length > 1;
}

/** A figure's drawings as they stand in a width of so many pixels, and how many stand beside each other. */
export interface PlannedFacets {
  readonly plans: readonly Plan[];
  /** Columns of the small drawings; the main one, where there is one, takes the whole width. */
  readonly columns: number;
}

/** How wide each of so many drawings beside each other can be, in the unit of `width`. */
export function columnWidth(width: number, columns: number): number {
  return (width - (columns - 1) * gutter) / columns;
}

/** Lays out every facet of a figure for the screen: the main one first and whole, the others small. */
export function planFacets(figure: Figure, width: number): PlannedFacets {
  const alike = areAlike(figure);
  const most = alike ? 3 : 2;
  const fitting = Math.floor((width + gutter) / (smallest + gutter));
  const columns = Math.max(1, Math.min(most, fitting));
  const small = Math.floor(columnWidth(width, columns));
  const plans = figure.facets.map((facet, index) =>
    index === 0 && !alike
      ? planFacet(figure, facet, { width, type: screenType, compact: false })
      : planFacet(figure, facet, { width: small, type: screenType, compact: true }),
  );
  return { plans, columns };
}
