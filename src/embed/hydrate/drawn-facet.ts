import type { DrawingData, FacetData } from '../../charts/static/figure-data.ts';
import type { ControlledDrawing } from '../../charts/interactive/chart-controller.ts';
import type { Point } from '../../charts/layout/plan.ts';

/** One drawing of the page with what is known of its marks. Points are in the drawing's own units. */
export interface DrawnFacet extends ControlledDrawing {
  readonly element: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly height: number;
  readonly data: FacetData;
}

/** The drawings in a part of the page, in order; none when they are not those that the data tells of. */
export function drawnFacets(
  group: Element,
  facets: readonly FacetData[],
  drawings: readonly DrawingData[],
): readonly DrawnFacet[] {
  const found = [...group.querySelectorAll<HTMLElement>('.drawing')].flatMap((element, index) => {
    const svg = element.querySelector('svg');
    const drawing = drawings[index];
    const data = facets[index];
    if (!svg || !drawing || !data) return [];
    const { width, height, direction, points } = drawing;
    const targets = points.map(pointsOf);
    return [{ element, svg, width, height, data, value: { direction }, targets }];
  });
  return found.length === drawings.length ? found : [];
}

function pointsOf(numbers: readonly number[]): readonly Point[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({
    x: numbers[2 * index] ?? 0,
    y: numbers[2 * index + 1] ?? 0,
  }));
}
