import { markerPath } from '../../charts/draw/shapes/marker-path.ts';
import type { Place } from '../../charts/interactive/navigate.ts';
import type { Point } from '../../charts/layout/plan.ts';
import type { Look } from '../../figure/style.ts';
import { scaleOf, type DrawnFacet } from './drawn-facet.ts';
import { makeElement, makeSvg } from '../make-element.ts';

const widest = 236;
const besideMark = 14;

/**
 * Opens a tooltip at a mark, with a ring round it: all series at its position, the mark's own in bold. It stands
 * on the side of the mark that has room. Returns what closes it.
 */
export function openTooltip(facet: DrawnFacet, place: Place): () => void {
  const point = facet.targets[place.series]?.[place.position];
  const position = facet.data.positions[place.position];
  if (!point || !position) return () => undefined;
  const scale = scaleOf(facet);
  const [width, height] = [facet.width * scale, facet.height * scale];
  const [x, y] = [point.x * scale, point.y * scale];

  const ring = makeSvg(
    'svg',
    { class: 'focus-ring', width, height, 'aria-hidden': 'true' },
    makeSvg('circle', { cx: x, cy: y, r: 9 }),
  );
  const heading = position.look ? (facet.data.series[place.series]?.label ?? '') : position.label;
  const tooltip = makeElement(
    'div',
    'tooltip',
    makeElement('p', 'tooltip-title', heading),
    makeElement('ul', '', ...rowsAt(facet, place)),
  );
  facet.element.append(ring, tooltip);

  tooltip.style.width = `${Math.min(widest, width)}px`;
  const size = { width: Math.min(widest, width), height: tooltip.offsetHeight };
  const { left, top } = placeBeside({ x, y }, size, { width, height });
  tooltip.style.left = `${left}px`;
  tooltip.style.top = `${top}px`;
  return () => {
    ring.remove();
    tooltip.remove();
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a box stands at a point without covering it: to the side with more room, else below, else above. */
export function placeBeside(
  { x, y }: Point,
  own: Size,
  room: Size,
): { readonly left: number; readonly top: number } {
  const isLeft = x > room.width / 2;
  if (own.width + besideMark <= (isLeft ? x : room.width - x)) {
    const left = isLeft ? x - own.width - besideMark : x + besideMark;
    return { left, top: within(y - 20, room.height - own.height) };
  }
  const left = within(x - own.width / 2, room.width - own.width);
  const below = y + besideMark;
  const above = y - besideMark - own.height;
  return { left, top: below + own.height > room.height && above >= 0 ? above : below };
}

function rowsAt(
  { data }: DrawnFacet,
  { series: pointed, position }: Place,
): readonly HTMLElement[] {
  const row = data.positions[position];
  return data.series.flatMap((series, index) => {
    const value = series.values[position];
    if (value === undefined) return [];
    return makeElement(
      'li',
      index === pointed ? 'pointed' : '',
      swatch(row?.look ?? series.look),
      makeElement('span', '', row?.look ? row.label : series.label),
      makeElement('span', 'tooltip-value', value),
    );
  });
}

function swatch({ marker, colour }: Look): SVGElement {
  const isOpen = marker === 'cross';
  const path = makeSvg('path', {
    d: marker === 'none' ? markerPath('circle', 7, 7, 2.5) : markerPath(marker, 7, 7, 4.5),
    fill: isOpen ? 'none' : colour,
    stroke: isOpen ? colour : '#FFFFFF',
    'stroke-width': isOpen ? 2 : 1,
  });
  return makeSvg('svg', { width: 14, height: 14, 'aria-hidden': 'true' }, path);
}

function within(wished: number, most: number): number {
  return Math.max(0, Math.min(wished, most));
}
