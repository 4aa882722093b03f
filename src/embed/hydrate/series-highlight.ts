import type { Place } from '../../charts/interactive/navigate.ts';
import type { Point } from '../../charts/layout/plan.ts';
import type { DrawnFacet } from './drawn-facet.ts';

/** Lets one series of a chart stand out by dimming the others. Series go by id; '' is none. */
export interface Highlight {
  readonly show: (series: string) => void;
  readonly ofPlace: (place: Place) => string;
  /** The series that an element of the drawing belongs to. */
  readonly ofElement: (element: Element) => string;
}

/**
 * The highlight of a group of drawings with their key. Which element is whose is found out when it is first
 * needed, from where the elements stand.
 */
export function seriesHighlight(group: Element, facets: readonly DrawnFacet[]): Highlight {
  let owners: ReadonlyMap<Element, string> | null = null;
  let shown = '';
  const ownersNow = (): ReadonlyMap<Element, string> => (owners ??= findOwners(group, facets));
  const isAlone = facets.every(({ data }) => data.series.length < 2);

  const show = (series: string): void => {
    if (series === shown || isAlone) return;
    shown = series;
    for (const [element, owner] of ownersNow()) {
      element.classList.toggle('dimmed', series !== '' && owner !== series);
    }
  };
  for (const entry of group.querySelectorAll('.series-key li')) {
    entry.addEventListener('pointerenter', () => show(ownersNow().get(entry) ?? ''));
    entry.addEventListener('pointerleave', () => show(''));
  }
  return {
    show,
    ofPlace: ({ facet, series }) => facets[facet]?.data.series[series]?.id ?? '',
    ofElement: (element) => {
      const writing = element.closest('text');
      return isAlone || !writing ? '' : (ownersNow().get(writing) ?? '');
    },
  };
}

function findOwners(group: Element, facets: readonly DrawnFacet[]): ReadonlyMap<Element, string> {
  const owners = new Map<Element, string>();
  const series = facets.flatMap(({ data }) => data.series);
  for (const entry of group.querySelectorAll('.series-key li')) {
    const owner = series.find(({ label }) => label === entry.textContent?.trim());
    if (owner) owners.set(entry, owner.id);
  }
  for (const facet of facets) {
    for (const shape of facet.svg.querySelectorAll<SVGGraphicsElement>(
      'polyline, path, rect, text',
    )) {
      if (shape.closest('.overlay')) continue;
      const owner = shape.matches('text') ? ownerOfText(facet, shape) : ownerOfShape(facet, shape);
      if (owner !== '') owners.set(shape, owner);
    }
  }
  return owners;
}

/** A name at the end of a line, or in the key of a drawing, begins with the series' label. */
function ownerOfText({ data }: DrawnFacet, text: SVGGraphicsElement): string {
  const parts = [...text.children].map((line) => line.textContent ?? '');
  const words = parts.join(' ');
  const named = data.series.filter(({ label }) => label !== '' && words.startsWith(label));
  return named.sort((a, b) => b.label.length - a.label.length)[0]?.id ?? '';
}

/** A shape belongs to the series in whose colour it is and one of whose marks it stands at. */
function ownerOfShape({ data, targets }: DrawnFacet, shape: SVGGraphicsElement): string {
  const colours = [shape.getAttribute('fill'), shape.getAttribute('stroke')];
  const isLine = shape.matches('polyline');
  const dash = shape.getAttribute('stroke-dasharray') ?? '';
  // Series may have one colour and run across each other: one point tells whose it is, all of them do not.
  const box =
    isLine || shape.matches('.markers')
      ? aroundFirstPoint(shape, isLine ? 0 : markerReach)
      : shape.getBBox();
  const isAt = ({ x, y }: Point): boolean =>
    x > box.x - slack &&
    x < box.x + box.width + slack &&
    y > box.y - slack &&
    y < box.y + box.height + slack;
  const owner = data.series.find(
    ({ look }, index) =>
      (colours.includes(look.colour) || colours.includes(look.textColour)) &&
      (!isLine || dash === look.dash) &&
      targets[index]?.some(isAt),
  );
  return owner?.id ?? '';
}

/** Points in the data are to a tenth of a pixel; a marker's middle may stand beside its mark by more. */
const slack = 1.5;

/** How far from its mark a marker's outline may begin, in pixels. */
const markerReach = 7;

/** The first point of a line or of the outline of markers, and so much on each side of it. */
function aroundFirstPoint(
  shape: Element,
  reach: number,
): Readonly<Record<keyof DOMRectInit, number>> {
  const points = shape.getAttribute('points') ?? shape.getAttribute('d') ?? '';
  const [x = Number.NaN, y = Number.NaN] = (points.match(/-?[\d.]+/g) ?? []).map(Number);
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}
