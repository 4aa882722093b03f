import type { Facet, Figure } from '../../figure/figure.ts';
import type { SeriesStyle } from '../../figure/style.ts';
import type { Point } from '../layout/plan.ts';
import { valueInWords } from './announce.ts';
import type { MarkPosition } from './navigate.ts';

/** A facet as tooltips tell of it. */
export interface FacetWords {
  readonly positions: readonly PositionWords[];
  readonly series: readonly SeriesWords[];
}

/** A period or a row. */
export interface PositionWords {
  readonly label: string;
  /**
   * Set where the row is an area: its marks are drawn in it, its label names the marks, and the series' label
   * heads them. Otherwise the position's label heads the marks and the series' label names each.
   */
  readonly style: SeriesStyle | null;
}

export interface SeriesWords {
  readonly id: string;
  readonly label: string;
  readonly style: SeriesStyle;
  /** For each position a number, a symbol with its meaning, or why there is none. */
  readonly values: readonly string[];
}

export function facetWords(figure: Figure, facet: Facet): FacetWords {
  const [first] = facet.series;
  return {
    positions: (first?.marks ?? []).map((mark, position) => {
      const row = facet.rows[position];
      return { label: row?.style ? row.label : mark.label, style: row?.style ?? null };
    }),
    series: facet.series.map(({ id, label, style, marks }) => ({
      id,
      label,
      style,
      values: marks.map((mark) => valueInWords(figure, mark)),
    })),
  };
}

/** What a tooltip says: all series at one position. */
export interface TooltipWords {
  readonly heading: string;
  readonly entries: readonly {
    readonly series: string;
    readonly style: SeriesStyle;
    readonly name: string;
    readonly value: string;
    readonly isPointed: boolean;
  }[];
}

/** The tooltip of a mark; null where there is none. */
export function tooltipWords(facet: FacetWords, mark: MarkPosition): TooltipWords | null {
  const position = facet.positions[mark.position];
  if (!position) return null;
  return {
    heading: position.style ? (facet.series[mark.series]?.label ?? '') : position.label,
    entries: facet.series.flatMap(({ id, label, style, values }, index) => {
      const value = values[mark.position];
      if (value === undefined) return [];
      return {
        series: id,
        style: position.style ?? style,
        name: position.style ? position.label : label,
        value,
        isPointed: index === mark.series,
      };
    }),
  };
}

const widest = 236;
const besideMark = 14;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How wide a tooltip is in a drawing of this size, in CSS pixels. */
export function tooltipWidth({ width }: Size): number {
  return Math.min(widest, width);
}

/** Where a tooltip stands at a point without covering it: to the side with more room, else below, else above. */
export function tooltipBox(
  { x, y }: Point,
  tooltip: Size,
  drawing: Size,
): { readonly left: number; readonly top: number } {
  const isLeft = x > drawing.width / 2;
  if (tooltip.width + besideMark <= (isLeft ? x : drawing.width - x)) {
    const left = isLeft ? x - tooltip.width - besideMark : x + besideMark;
    return { left, top: within(y - 20, drawing.height - tooltip.height) };
  }
  const left = within(x - tooltip.width / 2, drawing.width - tooltip.width);
  const below = y + besideMark;
  const above = y - besideMark - tooltip.height;
  return { left, top: below + tooltip.height > drawing.height && above >= 0 ? above : below };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
