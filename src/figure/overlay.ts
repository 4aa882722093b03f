import type { SeriesStyle } from './style.ts';

/** What councils said, drawn over the published figures of a line chart. Orders as in `TimePeriod.order`. */
export interface Overlays {
  readonly targets: readonly TargetOverlay[];
  readonly stated: readonly StatedOverlay[];
  readonly events: readonly EventOverlay[];
}

export interface TargetOverlay {
  readonly id: string;
  readonly area: string;
  /** "Sefton’s target: 74.0% by 2025", "Sefton’s aim: down, by 2025". */
  readonly label: string;
  readonly style: SeriesStyle;
  /** The number to reach; null for a direction only. */
  readonly value: number | null;
  readonly direction: 'up' | 'down' | null;
  readonly due: number;
  readonly dueLabel: string;
  readonly baseline: {
    readonly order: number;
    readonly value: number;
    readonly label: string;
  } | null;
  /** The straight line from the baseline; empty where it does not compare. */
  readonly trajectory: readonly { readonly order: number; readonly value: number }[];
}

/** A number that a council's document states of the same things as the indicator, in its unit. */
export interface StatedOverlay {
  readonly id: string;
  readonly area: string;
  /** "Liverpool’s document: 5,348, June 2023". */
  readonly label: string;
  /** The number as the document gives it ("more than 4,000"). */
  readonly words: string;
  /** The date it speaks of, as readers see it. */
  readonly asAt: string;
  readonly value: number;
  readonly order: number;
  readonly style: SeriesStyle;
}

export interface EventOverlay {
  readonly id: string;
  readonly area: string;
  readonly label: string;
  readonly order: number;
  readonly style: SeriesStyle;
}

export const noOverlays: Overlays = { targets: [], stated: [], events: [] };
