import { isNumber } from '../../domain/cell.ts';
import type { Facet, Figure } from '../../figure/figure.ts';
import { announcement } from '../interactive/announce.ts';
import { facetWords, type FacetWords, type SeriesWords } from '../interactive/tooltip.ts';
import { planFacets } from '../layout/facets.ts';
import type { Plan } from '../layout/plan.ts';

/** Widths, in CSS pixels, that a static page draws its figure at: for a phone, and for an article's column. */
export const drawingWidths = { narrow: 320, wide: 640 } as const;
export type DrawingWidth = keyof typeof drawingWidths;

/**
 * What the script of a static page needs to know of the figure drawn there: where each mark is and the words for
 * it, the dashboard's own. It stands in the page as JSON, in the block with the id `figure-data`.
 */
export interface FigureData {
  readonly version: 1;
  readonly indicator: string;
  /** The page's own view, as the query of a link. */
  readonly search: string;
  readonly dataVersion: string;
  /** Positions before which a break in series lies: a line stops there. */
  readonly breaks: readonly number[];
  readonly facets: readonly FacetData[];
  /** The drawings on the page, one for each facet, in the same order. */
  readonly drawings: { readonly [width in DrawingWidth]: readonly DrawingData[] };
}

export interface FacetData extends FacetWords {
  readonly title: string;
  readonly series: readonly SeriesData[];
}

/** One entry of `values`, `spoken` and `known` for each position. */
export interface SeriesData extends SeriesWords {
  /** What is read out on arriving at the mark. */
  readonly spoken: readonly string[];
  /** 1 for a number, which is drawn as a mark; 0 for a symbol or an absence. */
  readonly known: readonly (0 | 1)[];
}

export interface DrawingData {
  /** Size in the drawing's own units, which points are in. */
  readonly width: number;
  readonly height: number;
  /** Which way values run. `horizontal`: positions are rows, one under the other. */
  readonly direction: 'horizontal' | 'vertical';
  /** Where each mark can be pointed at: for each series x and y by turns, position after position. */
  readonly points: readonly (readonly number[])[];
}

/** The data block of a figure's static page. `search` is the page's own view, as the query of a link. */
export function figureData(figure: Figure, search: string, dataVersion: string): FigureData {
  const drawn = figure.empty || figure.kind === 'table' ? { ...figure, facets: [] } : figure;
  return {
    version: 1,
    indicator: figure.indicator.id,
    search,
    dataVersion,
    breaks: figure.breaks.map(({ before }) => before),
    facets: drawn.facets.map((facet, index) => facetData(drawn, facet, index)),
    drawings: {
      narrow: planFacets(drawn, drawingWidths.narrow).plans.map(drawingData),
      wide: planFacets(drawn, drawingWidths.wide).plans.map(drawingData),
    },
  };
}

function facetData(figure: Figure, facet: Facet, index: number): FacetData {
  const { positions, series } = facetWords(figure, facet);
  return {
    title: facet.title,
    positions,
    series: series.map((words, at) => {
      const marks = facet.series[at]?.marks ?? [];
      return {
        ...words,
        spoken: marks.map((_, position) =>
          announcement(figure, { facet: index, series: at, position }),
        ),
        known: marks.map(({ cell }) => (isNumber(cell) ? 1 : 0)),
      };
    }),
  };
}

function drawingData({ width, height, value, targets }: Plan): DrawingData {
  return {
    width,
    height,
    direction: value.direction,
    points: targets.map((marks) => marks.flatMap(({ x, y }) => [tenth(x), tenth(y)])),
  };
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
