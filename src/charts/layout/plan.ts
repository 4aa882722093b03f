import type { Mark } from '../../figure/figure.ts';
import type { SeriesStyle } from '../../figure/style.ts';

/**
 * A chart worked out to the pixel: a pure function of a figure and a size, needing no browser. Whatever
 * draws it (the page, a small multiple, a file) draws the same geometry. Text has no measured size here:
 * widths are estimated, so that the plan is the same on a server. `series`, wherever it stands, is a series' id.
 */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly value: ValueAxis;
  readonly ticks: readonly Tick[];
  readonly lines: readonly PlannedLine[];
  readonly bands: readonly {
    readonly id: string;
    readonly series: string;
    readonly style: SeriesStyle;
    readonly paths: readonly string[];
  }[];
  readonly bars: readonly PlannedBar[];
  readonly dots: readonly PlannedMark[];
  readonly links: readonly {
    readonly key: string;
    readonly y: number;
    readonly x1: number;
    readonly x2: number;
  }[];
  /** The middle half of a group, on the row of its median. */
  readonly ranges: readonly PlannedRange[];
  readonly symbols: readonly PlannedText[];
  readonly labels: readonly PlannedLabel[];
  readonly legend: readonly LegendEntry[];
  readonly breaks: readonly { readonly x: number; readonly label: PlannedText }[];
  readonly gaps: readonly (Box & { readonly label: PlannedText | null })[];
  readonly captions: readonly PlannedText[];
  readonly overlay: PlannedOverlay;
  /** The rows of a bar chart or dot plot, from top to bottom; empty for a drawing over time. */
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  /** Where each mark can be pointed at: by series, then by position. */
  readonly targets: readonly (readonly Target[])[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ValueAxis {
  readonly direction: 'horizontal' | 'vertical';
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** Pixel of the zero line, or null when zero is off the axis. */
  readonly zero: number | null;
}

export interface Tick {
  readonly value: number;
  readonly at: number;
  readonly label: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlannedMark extends Point {
  readonly key: string;
  readonly series: string;
  readonly style: SeriesStyle;
  readonly mark: Mark;
  /** Half the marker's size in pixels; the drawing's usual one where it is not said. */
  readonly r?: number;
}

export interface PlannedLine {
  /** Tells it from the other lines; several may be of one series. */
  readonly key: string;
  readonly series: string;
  readonly style: SeriesStyle;
  /** Runs of neighbouring numbers; a symbol, a missing period or a break ends one. */
  readonly runs: readonly (readonly Point[])[];
}

export interface PlannedRange {
  readonly key: string;
  readonly series: string;
  readonly y: number;
  readonly x1: number;
  readonly x2: number;
  readonly colour: string;
}

export interface PlannedBar extends Box {
  readonly key: string;
  readonly series: string;
  readonly style: SeriesStyle;
  readonly mark: Mark;
}

export interface PlannedText extends Point {
  readonly key: string;
  /** Left out where it is of no series. */
  readonly series?: string;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly colour: string;
  readonly size: number;
  readonly bold?: boolean;
}

export interface PlannedLabel extends Point {
  readonly series: string;
  readonly lines: readonly string[];
  readonly style: SeriesStyle;
  readonly size: number;
  /** Where the labelled point is; a thin line joins it to a label that had to move. */
  readonly from: Point;
}

export interface LegendEntry extends Point {
  readonly series: string;
  readonly lines: readonly string[];
  readonly style: SeriesStyle;
  readonly size: number;
}

/** What councils said, worked out to the pixel. */
export interface PlannedOverlay {
  readonly segments: readonly {
    readonly key: string;
    readonly area: string;
    readonly x1: number;
    readonly x2: number;
    readonly y1: number;
    readonly y2: number;
    readonly colour: string;
    readonly dash: string;
    readonly width: number;
  }[];
  readonly marks: readonly {
    readonly key: string;
    readonly shape: 'target' | 'aim' | 'stated' | 'event' | 'band' | 'range' | 'thin line';
    readonly x: number;
    readonly y: number;
    readonly style: SeriesStyle;
  }[];
  readonly rules: readonly {
    readonly key: string;
    readonly x: number;
    readonly y1: number;
    readonly y2: number;
    readonly colour: string;
    /** What happened then and where, with the marker of its council; null for an aim's due date. */
    readonly event: { readonly label: string; readonly style: SeriesStyle } | null;
  }[];
  readonly texts: readonly PlannedText[];
}

export interface Target extends Point {
  readonly mark: Mark;
}

/** Type sizes of a drawing, in its own pixels. */
export interface TypeScale {
  readonly label: number;
  readonly tick: number;
}

export const screenType: TypeScale = { label: 14, tick: 13 };

/** Everything a plan needs beside the figure: the size of the drawing and of its type. */
export interface PlanSize {
  readonly width: number;
  /**
   * The height asked for a drawing over time, without the key above its plot; it gets more where its labels need
   * it. Rows take the height they need.
   */
  readonly height?: number;
  readonly type: TypeScale;
  /** A small multiple: fewer ticks, no end labels but the last value. */
  readonly compact: boolean;
  /** For paper: rows as low as their type allows. */
  readonly dense?: boolean;
  /** Rows as close as they can stand. */
  readonly tight?: boolean;
  /** How many times as tall as usual rows stand, to fill a sheet; 1 unless said otherwise. */
  readonly stretch?: number;
  /** The value axis, where several drawings of rows share one. */
  readonly domain?: readonly [number, number];
  /** True where a key to the series stands elsewhere. */
  readonly keyElsewhere?: boolean;
  /** A plan of the same rows that stands to the left: its rows are kept to, and their names left out. */
  readonly beside?: Plan;
}
