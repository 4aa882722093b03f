import type { Figure } from '../../figure/figure.ts';
import { planFacet } from './figure.ts';
import { screenType, type Plan } from './plan.ts';

const gutter = 24;
const smallest = 210;
/** The least width, in pixels, in which a whole chart stands beside another. */
const smallestWhole = 300;

/** True for small multiples: drawings of one kind on one scale, none of them the main one. */
export function areAlike({ facets }: Figure): boolean {
  return facets.filter((facet) => !facet.ownScale).length > 1;
}

/** True for drawings of one kind that are each a whole chart: of councils among their statistical neighbours. */
export function areWhole(figure: Figure): boolean {
  return areAlike(figure) && figure.facets.some(({ members }) => members !== null);
}

/** True for small multiples without room to say on each which line is whose: a key says it once for all. */
export function needKey(figure: Figure): boolean {
  return areAlike(figure) && !areWhole(figure);
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

/** Lays out every facet of a figure for the screen: the main one first and whole, the others small unless all are whole. */
export function planFacets(figure: Figure, width: number): PlannedFacets {
  const alike = areAlike(figure);
  const whole = areWhole(figure);
  const most = alike && !whole ? 3 : 2;
  const least = whole ? smallestWhole : smallest;
  const fitting = Math.floor((width + gutter) / (least + gutter));
  const columns = Math.max(1, Math.min(most, fitting));
  const small = Math.floor(columnWidth(width, columns));
  const plans = figure.facets.map((facet, index) =>
    index === 0 && !alike
      ? planFacet(figure, facet, { width, type: screenType, compact: false })
      : planFacet(figure, facet, { width: small, type: screenType, compact: !whole }),
  );
  return { plans, columns };
}
