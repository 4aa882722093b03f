import { emptyOverlay } from '../layout/overlays.ts';
import type { Plan } from '../layout/plan.ts';

/** How large a tile's drawing is, and how much it says: a row of a phone has no room for axes and names. */
export interface TileSize {
  readonly width: number;
  readonly height: number;
  readonly isSmall: boolean;
}

/** The first and the last year of the axis that tiles share: the years in which periods end. */
export type TimeSpan = readonly [first: number, last: number];

/** The size of the type in a tile's drawing, in pixels. */
export const tileType = 12;

/** What a plan has none of. */
export const emptyPlan: Omit<Plan, 'width' | 'height' | 'plot' | 'value'> = {
  ticks: [],
  lines: [],
  bands: [],
  bars: [],
  dots: [],
  links: [],
  ranges: [],
  symbols: [],
  labels: [],
  legend: [],
  breaks: [],
  gaps: [],
  captions: [],
  overlay: emptyOverlay,
  rows: [],
  targets: [],
};
