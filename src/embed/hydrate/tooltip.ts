import { markerPath } from '../../charts/draw/shapes/marker-path.ts';
import { scaleOf } from '../../charts/interactive/chart-controller.ts';
import type { MarkPosition } from '../../charts/interactive/navigate.ts';
import { tooltipBox, tooltipWidth, tooltipWords } from '../../charts/interactive/tooltip.ts';
import { isOpen, type SeriesStyle } from '../../figure/style.ts';
import type { DrawnFacet } from './drawn-facet.ts';
import { makeElement, makeSvg } from '../make-element.ts';

/** Opens the tooltip of a mark, with a ring round the mark. Returns what closes it. */
export function openTooltip(facet: DrawnFacet, mark: MarkPosition): () => void {
  const point = facet.targets[mark.series]?.[mark.position];
  const words = tooltipWords(facet.data, mark);
  if (!point || !words) return () => undefined;
  const scale = scaleOf(facet.element, facet);
  const size = { width: facet.width * scale, height: facet.height * scale };
  const at = { x: point.x * scale, y: point.y * scale };

  const ring = makeSvg(
    'svg',
    { class: 'focus-ring', ...size, 'aria-hidden': 'true' },
    makeSvg('circle', { cx: at.x, cy: at.y, r: 9 }),
  );
  const entries = words.entries.map(({ style, name, value, isPointed }) =>
    makeElement(
      'li',
      isPointed ? 'pointed' : '',
      swatch(style),
      makeElement('span', '', name),
      makeElement('span', 'tooltip-value', value),
    ),
  );
  const tooltip = makeElement(
    'div',
    'tooltip',
    makeElement('p', 'tooltip-title', words.heading),
    makeElement('ul', '', ...entries),
  );
  facet.element.append(ring, tooltip);

  const width = tooltipWidth(size);
  tooltip.style.width = `${width}px`;
  const { left, top } = tooltipBox(at, { width, height: tooltip.offsetHeight }, size);
  tooltip.style.left = `${left}px`;
  tooltip.style.top = `${top}px`;
  return () => {
    ring.remove();
    tooltip.remove();
  };
}

function swatch({ marker, colour }: SeriesStyle): SVGElement {
  const open = isOpen(marker);
  const path = makeSvg('path', {
    d: marker === 'none' ? markerPath('circle', 7, 7, 2.5) : markerPath(marker, 7, 7, 4.5),
    fill: open ? 'none' : colour,
    stroke: open ? colour : '#FFFFFF',
    'stroke-width': open ? 2 : 1,
  });
  return makeSvg('svg', { width: 14, height: 14, 'aria-hidden': 'true' }, path);
}
