import type { DrawingWidth, FigureData } from '../../charts/static/figure-data.ts';
import {
  entryPlace,
  movePlace,
  nearestPlace,
  targetAt,
  type Place,
} from '../../charts/interactive/navigate.ts';
import { drawnFacets, scaleOf, type DrawnFacet } from './drawn-facet.ts';
import { makeElement } from '../make-element.ts';
import { seriesHighlight, seriesOf } from './series-highlight.ts';
import { openTooltip } from './tooltip.ts';

/** How near to a mark, in CSS pixels, the pointer is on it. */
const near = 14;
/** How long a tooltip waits for the pointer to come back, in milliseconds. */
const patience = 250;

/**
 * Makes the drawings of one width live: a tooltip at the mark pointed at or tapped, one tab stop with the arrow
 * keys between marks, Escape to close. `say` reads a text out.
 */
export function enlivenChart(
  group: HTMLElement,
  data: FigureData,
  width: DrawingWidth,
  say: (text: string) => void,
): void {
  const facets = drawnFacets(group, data.facets, data.drawings[width]);
  if (facets.length === 0) return;
  makeOneStop(group, facets);
  const highlight = facets.some(({ data: { series } }) => series.length > 1)
    ? seriesHighlight(group)
    : () => undefined;
  let place: Place | null = null;
  let closeTooltip = (): void => undefined;
  let isPinned = false;
  let leaving = 0;

  const show = (next: Place | null): void => {
    const isSame =
      next?.facet === place?.facet &&
      next?.series === place?.series &&
      next?.position === place?.position;
    if (isSame) return;
    closeTooltip();
    place = next;
    const facet = next && facets[next.facet];
    closeTooltip = next && facet ? openTooltip(facet, next) : () => undefined;
  };
  const close = (): void => {
    show(null);
    highlight('');
    isPinned = false;
  };
  const arrive = (next: Place): void => {
    show(next);
    say(data.facets[next.facet]?.series[next.series]?.spoken[next.position] ?? '');
  };

  group.addEventListener('keydown', (event) => {
    if (event.target !== group || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = place
      ? movePlace(facets, place, event.key)
      : /^(Arrow|Home|End)/.test(event.key)
        ? entryPlace(facets)
        : null;
    if (!next) return;
    event.preventDefault();
    arrive(next);
  });
  group.addEventListener('focus', () => {
    const entry = place ? null : entryPlace(facets);
    if (entry && group.matches(':focus-visible')) arrive(entry);
  });
  group.addEventListener('blur', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && place) close();
  });

  facets.forEach((facet, index) => {
    const onPointer = (event: PointerEvent): void => {
      window.clearTimeout(leaving);
      const target = event.target as Element;
      if ((isPinned && event.type === 'pointermove') || target.closest('.tooltip')) return;
      const at = pointIn(facet, event);
      const nearest = nearestPlace(facet, index, at.point);
      show(nearest);
      isPinned = event.type === 'pointerdown';
      const written = target.closest('text');
      highlight((written && seriesOf(written)) || pointedSeries(facets, nearest, at));
    };
    facet.element.addEventListener('pointermove', onPointer);
    facet.element.addEventListener('pointerdown', onPointer);
    facet.element.addEventListener('pointerleave', () => {
      if (!isPinned) leaving = window.setTimeout(close, patience);
    });
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

interface PointerAt {
  readonly point: { readonly x: number; readonly y: number };
  readonly scale: number;
}

function pointIn(facet: DrawnFacet, event: PointerEvent): PointerAt {
  const box = facet.element.getBoundingClientRect();
  const scale = scaleOf(facet);
  return {
    point: { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale },
    scale,
  };
}

/** The series whose mark the pointer is on; '' when it is on none. */
function pointedSeries(
  facets: readonly DrawnFacet[],
  place: Place | null,
  { point, scale }: PointerAt,
): string {
  const mark = targetAt(facets, place);
  if (!place || !mark) return '';
  const distance = Math.hypot(mark.x - point.x, mark.y - point.y) * scale;
  return distance <= near ? (facets[place.facet]?.data.series[place.series]?.id ?? '') : '';
}
