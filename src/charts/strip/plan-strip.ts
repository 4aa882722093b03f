import { scaleLinear } from 'd3-scale';
import { formatTick } from '../../domain/words/format.ts';
import type { Standing, StandingPoint } from '../../figure/tables/standings.ts';
import { textWidth } from '../layout/text-width.ts';

/** A dot of a strip, in pixels. */
export interface StripDot {
  readonly point: StandingPoint;
  readonly x: number;
  readonly y: number;
}

/** A name and the line that leads from its dot to it. */
export interface StripName {
  readonly key: string;
  readonly text: string;
  readonly isChosen: boolean;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly from: { readonly x: number; readonly y: number };
}

/** A strip as it is drawn: one axis with a dot for each council. All in pixels. */
export interface StripPlan {
  readonly width: number;
  readonly height: number;
  /** Where the axis lies. */
  readonly axis: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly dots: readonly StripDot[];
  readonly names: readonly StripName[];
  /** How many dots have no room for their name. */
  readonly unnamed: number;
  readonly country: { readonly x: number; readonly text: string } | null;
}

export const stripType = 13;

const margin = 16;
const dotStep = 9;
const lineHeight = 17;
const mostLanesAbove = 4;
const mostLanesBelow = 7;

/** Lays a group of councils out along one axis. Names that would run into others are left out: the list has them. */
export function planStrip(standing: Standing, width: number): StripPlan {
  const { points, country, indicator } = standing;
  const values = points.map(({ mark }) => mark.cell as number);
  const others = country ? [country.cell as number] : [];
  const low = Math.min(...values, ...others);
  const high = Math.max(...values, ...others);
  const scale = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .nice(width < 500 ? 4 : 8)
    .range([margin, width - margin]);
  const placed = stacked(points, (value) => scale(value));
  const levels = Math.max(0, ...placed.map(({ level }) => level));
  const upright = country ? scale(country.cell as number) : null;
  const isChosen = ({ point }: Placed): boolean => point.style !== null;
  const room = { width, upright, most: mostLanesAbove };
  const bold = { ...room, weight: 'bold' } as const;
  const beside = nameLanes(placed.filter(isChosen), bold);
  // A chosen one is named in any case, over the country's line where it stands at that.
  const over = placed.filter(
    (one) => isChosen(one) && !beside.some(({ point }) => point === one.point),
  );
  const chosen = [
    ...beside,
    ...nameLanes(over, { ...bold, upright: null, mayCross: true }, beside),
  ];
  const below = nameLanes(
    placed.filter((one) => !isChosen(one)),
    { ...room, most: mostLanesBelow, weight: 'normal' },
  );
  const left = placed.filter(
    (one) => !isChosen(one) && !below.some(({ point }) => point === one.point),
  );
  // Those without room below the axis stand above it, where the chosen ones leave room.
  const above = [...chosen, ...nameLanes(left, { ...room, weight: 'normal' }, chosen)];
  const countryLane = country ? lineHeight : 0;
  const lanesAbove = Math.max(0, ...above.map(({ lane }) => lane + 1));
  const lanesBelow = Math.max(0, ...below.map(({ lane }) => lane + 1));
  const axis = countryLane + lanesAbove * lineHeight + levels * dotStep + 14;
  const dots = placed.map(({ point, x, level }) => ({ point, x, y: axis - level * dotStep }));
  const yOf = (point: StandingPoint): number => dots.find((one) => one.point === point)?.y ?? axis;
  const names = [
    ...above.map((one) => ({ ...one, y: axis - levels * dotStep - 12 - one.lane * lineHeight })),
    ...below.map((one) => ({ ...one, y: axis + 24 + one.lane * lineHeight })),
  ].map(({ point, text, from, to, anchor, y, dot }) => ({
    key: point.area.code,
    text,
    isChosen: point.style !== null,
    x: anchor === 'start' ? from + 4 : to - 4,
    y,
    anchor,
    from: { x: dot, y: yOf(point) },
  }));
  return {
    width,
    height: axis + 14 + lanesBelow * lineHeight + 30,
    axis,
    ticks: scale.ticks(width < 500 ? 4 : 8).map((value) => ({
      x: scale(value),
      text: formatTick(value, indicator, high),
    })),
    dots,
    names,
    unnamed: points.length - names.length,
    country: country && upright !== null ? { x: upright, text: country.place } : null,
  };
}

interface Placed {
  readonly point: StandingPoint;
  readonly x: number;
  /** How many dots it stands above the axis, so that none hides another. */
  readonly level: number;
}

function stacked(
  points: readonly StandingPoint[],
  xOf: (value: number) => number,
): readonly Placed[] {
  const placed: Placed[] = [];
  const inOrder = points
    .map((point) => ({ point, x: xOf(point.mark.cell as number) }))
    // The chosen ones come first, and stand on the axis itself.
    .sort((a, b) => Number(a.point.style === null) - Number(b.point.style === null) || a.x - b.x);
  for (const { point, x } of inOrder) {
    let level = 0;
    while (placed.some((one) => one.level === level && Math.abs(one.x - x) < dotStep)) level += 1;
    placed.push({ point, x, level });
  }
  return placed;
}

interface Named {
  readonly point: StandingPoint;
  readonly text: string;
  readonly dot: number;
  readonly from: number;
  readonly to: number;
  readonly anchor: 'start' | 'end';
  readonly lane: number;
}

interface Room {
  readonly width: number;
  /** Where a line goes through all lanes; null for none. */
  readonly upright: number | null;
  readonly most: number;
  readonly weight: 'normal' | 'bold';
  /** True where the line that leads to a name may go through another. */
  readonly mayCross?: boolean;
}

type Anchor = Named['anchor'];

/** In which order dots are named, and to which side of them a name goes first. */
const ways: readonly ((placed: readonly Placed[]) => readonly (readonly [Placed, Anchor])[])[] = [
  (placed) => byPlace(placed).map((one) => [one, 'end']),
  (placed) => [...byPlace(placed)].reverse().map((one) => [one, 'start']),
  (placed) => {
    const sorted = byPlace(placed);
    const half = Math.ceil(sorted.length / 2);
    return [
      ...sorted.slice(0, half).map((one) => [one, 'end'] as const),
      ...sorted
        .slice(half)
        .reverse()
        .map((one) => [one, 'start'] as const),
    ];
  },
];

function byPlace(placed: readonly Placed[]): readonly Placed[] {
  return [...placed].sort((a, b) => a.x - b.x);
}

/**
 * Gives names to lanes, the nearest first, in the way that leaves the fewest without: no name runs into another, nor into
 * the line that leads to one. `others` have their lanes already.
 */
function nameLanes(
  placed: readonly Placed[],
  room: Room,
  others: readonly Named[] = [],
): readonly Named[] {
  const tried = ways.map((way) => inLanes(way(placed), room, others));
  return tried.reduce((best, one) => (one.length > best.length ? one : best));
}

function inLanes(
  placed: readonly (readonly [Placed, Anchor])[],
  { width, upright, most, weight, mayCross = false }: Room,
  others: readonly Named[],
): readonly Named[] {
  const taken: (readonly [number, number])[][] = Array.from({ length: most }, () =>
    upright === null ? [] : [[upright - 3, upright + 3] as const],
  );
  const take = ({ lane, from, to, dot }: Named): void => {
    taken[lane]?.push([from, to]);
    for (let at = 0; at < lane; at += 1) taken[at]?.push([dot - 3, dot + 3]);
  };
  others.forEach(take);
  const isFree = (lane: number, from: number, to: number): boolean =>
    (taken[lane] ?? []).every(([left, right]) => to < left || from > right);
  return placed.flatMap(([{ point, x }, first]) => {
    const text = point.area.name;
    const size = textWidth(text, stripType, weight) + 4;
    const sides: readonly Anchor[] = first === 'start' ? ['start', 'end'] : ['end', 'start'];
    const lanes = Array.from({ length: most }, (_, lane) => lane);
    const found = sides
      .flatMap((anchor) => lanes.map((lane) => ({ anchor, lane, ...spanOf(x, size, anchor) })))
      .find(
        ({ lane, from, to }) =>
          from >= 0 &&
          to <= width &&
          isFree(lane, from, to) &&
          (mayCross || lanes.slice(0, lane).every((at) => isFree(at, x, x))),
      );
    if (!found) return [];
    const named = { point, text, dot: x, ...found };
    take(named);
    return [named];
  });
}

function spanOf(x: number, size: number, anchor: Anchor) {
  return anchor === 'start' ? { from: x - 4, to: x + size } : { from: x - size, to: x + 4 };
}
