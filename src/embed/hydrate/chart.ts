import type { DrawingWidth, FigureData } from '../../charts/static/figure-data.ts';
import { controlChart, type PointerAt } from '../../charts/interactive/chart-controller.ts';
import { drawnFacets, type DrawnFacet } from './drawn-facet.ts';
import { makeElement } from '../make-element.ts';
import { seriesHighlight, seriesOf } from './series-highlight.ts';
import { openTooltip } from './tooltip.ts';

/** How near to a mark, in CSS pixels, the pointer is on it. */
const near = 14;

/**
 * Makes the drawings of one width interactive: a tooltip at the mark pointed at or tapped, one tab stop with the
 * arrow keys between marks, Escape to close, and the series pointed at stands out. `say` reads a text out.
 */
export function hydrateChart(
  group: HTMLElement,
  data: FigureData,
  width: DrawingWidth,
  say: (text: string) => void,
): void {
  const facets = drawnFacets(group, data.facets, data.drawings[width]);
  if (facets.length === 0) return;
  makeOneStop(group, facets);
  const isOneOfMany = facets.some(({ data: { series } }) => series.length > 1);
  const highlight = isOneOfMany ? seriesHighlight(group) : () => undefined;
  let closeTooltip = (): void => undefined;
  controlChart(group, {
    drawings: () => facets,
    show: (mark) => {
      closeTooltip();
      const facet = mark && facets[mark.facet];
      closeTooltip = mark && facet ? openTooltip(facet, mark) : () => undefined;
    },
    say: ({ facet, series, position }) =>
      say(data.facets[facet]?.series[series]?.spoken[position] ?? ''),
    hover: (pointer) => highlight(pointer ? pointedSeries(facets, pointer) : ''),
  });
}

const helpId = 'chart-help';

/** One stop for the keyboard, with a name and instructions; the drawings in it are read mark by mark. */
function makeOneStop(group: HTMLElement, facets: readonly DrawnFacet[]): void {
  if (!document.getElementById(helpId)) {
    const help = makeElement(
      'p',
      'visually-hidden',
      'Use the arrow keys to move between values, Escape to leave. The table below has the same figures.',
    );
    help.id = helpId;
    group.before(help);
  }
  const headline = document.querySelector('h1')?.textContent ?? '';
  const attributes = {
    role: 'application',
    'aria-label': `Chart: ${headline}`,
    'aria-roledescription': 'interactive chart',
    'aria-describedby': helpId,
    tabindex: '0',
  };
  for (const [key, value] of Object.entries(attributes)) group.setAttribute(key, value);
  for (const { svg } of facets) svg.setAttribute('aria-hidden', 'true');
}

/** The series whose writing or mark the pointer is on; '' when it is on none. */
function pointedSeries(
  facets: readonly DrawnFacet[],
  { element, nearest, distance }: PointerAt,
): string {
  const text = element.closest('text');
  const written = text ? seriesOf(text) : '';
  if (written !== '' || !nearest || distance > near) return written;
  return facets[nearest.facet]?.data.series[nearest.series]?.id ?? '';
}
