import { drawingWidths } from '../../src/charts/static/figure-data.ts';
import { creditOf } from '../../src/charts/static/StaticFigure.tsx';
import { areAlike, planFacets } from '../../src/charts/layout/facets.ts';
import { wrapText } from '../../src/charts/layout/text-width.ts';
import { headlineText } from '../../src/figure/words/sentence.ts';
import type { BuiltFigure } from './site.ts';

const padding = 8;
const gap = 5.6;
const gutter = 12;
const about = 36;
const showAll = 34;
/** Of bars and dots, as much shows as this; the rest with `Show all`. */
const mostOfRows = { narrow: 320, wide: 352 };
/** From this width on, of the window, a frame has the wide drawing. */
const wideFrom = 600;
const widest = { narrow: 320, wide: 576 };
const facetTitle = 24;
/** Letters differ from machine to machine. */
const generous = 1.045;
/** A text in sentences takes less of a line than `textWidth`, which errs on the wide side, gives each of its letters. */
const ofEstimate = 0.9;

/**
 * About how tall a compact page is, in CSS pixels, in a frame of so many; rather too much than too little. The one
 * estimate of a text's height that is left: an oEmbed answer needs a number, hosts put its code in without a script that
 * could mend it, and a build must run where there is no browser to measure in. A browser test holds it to what pages
 * measure.
 */
export function heightOfCompact(
  { figure }: BuiltFigure,
  dataVersion: string,
  frameWidth: number,
): number {
  const inner = frameWidth - 2 * padding;
  const block = (text: string, size: number, lineHeight: number): number =>
    wrapText(text, inner / ofEstimate, size).length * lineHeight + gap;
  const drawing = drawingHeight(figure, inner);
  const isCut = drawing.isCut ? showAll : 0;
  const height =
    2 * padding +
    (frameWidth < wideFrom
      ? block(headlineText(figure), 18, 21.6)
      : block(headlineText(figure), 20, 24)) +
    block(figure.subtitle, 13, 17.55) +
    drawing.height +
    gap +
    isCut +
    block(`Source: ${creditOf(figure)} Figures as at ${dataVersion}.`, 13, 17.55) +
    about;
  return Math.ceil(height * generous);
}

function drawingHeight(
  figure: BuiltFigure['figure'],
  inner: number,
): { readonly height: number; readonly isCut: boolean } {
  if (figure.kind === 'table' || figure.empty) {
    return { height: 40 * (figure.table.rows.length + 4), isCut: false };
  }
  const name = inner + 2 * padding < wideFrom ? 'narrow' : 'wide';
  const width = drawingWidths[name];
  const { plans, columns } = planFacets(figure, width);
  const scale = Math.min(inner, widest[name]) / width;
  const [main] = plans;
  const alike = areAlike(figure);
  const rows = Array.from({ length: Math.ceil(plans.length / columns) }, (_, row) =>
    Math.max(
      ...plans
        .slice(row * columns, (row + 1) * columns)
        .map((plan) => plan.height * scale + facetTitle + gutter),
    ),
  );
  const whole = alike
    ? rows.reduce((sum, height) => sum + height, 0) + 2 * facetTitle
    : (main?.height ?? 0) * scale;
  const hasRows = figure.kind === 'bar' || figure.kind === 'dot';
  const isTooTall = hasRows && whole > mostOfRows[name];
  return {
    height: isTooTall ? mostOfRows[name] : whole,
    isCut: isTooTall || (!alike && plans.length > 1),
  };
}
