import { drawingWidths } from '../../src/charts/static/figure-data.ts';
import { planFacets } from '../../src/charts/layout/facets.ts';
import { wrapText } from '../../src/charts/layout/text-width.ts';
import { beginsAboveZero } from '../../src/charts/layout/figure.ts';
import { splitSummary } from '../../src/charts/static/StaticFigure.tsx';
import {
  annotationsInWords,
  groupSources,
  symbolsInWords,
  type SourceGroup,
} from '../../src/figure/notes/small-print.ts';
import type { PageFacts } from './facts.ts';
import type { BuiltFigure } from './site.ts';
import { headlineText, textsOf } from '../../src/figure/words/sentence.ts';

const padding = 16;
const gutter = 12;
const tools = 30;
const closedDetails = 44;
/** Letters differ from machine to machine. */
const generous = 1.03;
const facetTitle = 24;

/**
 * About how tall a page is, in CSS pixels, in a frame of so many; rather too much than too little. The one estimate of
 * a text's height that is left: an oEmbed answer needs a number, hosts put its code in without a script that could
 * mend it, and a build must run where there is no browser to measure in. A browser test holds it to what pages measure.
 */
export function heightOfPage(
  { figure }: BuiltFigure,
  { target }: PageFacts,
  frameWidth: number,
): number {
  const inner = frameWidth - 2 * padding;
  const lines = (text: string, size: number): number => wrapText(text, inner, size).length;
  const block = (text: string, size: number, lineHeight: number, after = 12): number =>
    text === '' ? 0 : lines(text, size) * lineHeight + after;
  const paragraph = (text: string): number => block(text, 16, 24);
  const small = (text: string, after: number): number => block(text, 14.4, 21.6, after);
  const { lead, rest } = splitSummary(textsOf(figure));
  const sum = (heights: readonly number[]): number => heights.reduce((one, two) => one + two, 0);
  const height =
    2 * padding +
    block(headlineText(figure), 25.6, 31, 6) +
    block(figure.subtitle, 16, 24, 8) +
    paragraph(lead) +
    drawingsHeight(figure, inner) +
    sum(annotationsInWords(figure).map(({ lead: start, note }) => small(`${start} ${note}`, 0))) +
    (beginsAboveZero(figure) ? 30 : 0) +
    tools +
    paragraph(rest) +
    (target ? 25 + paragraph(`${target.council} ${target.statement} ${target.strategy}`) : 0) +
    2 * closedDetails +
    (figure.symbols.length > 0 ? 17 + small(symbolsInWords(figure), 0) : 0) +
    36 +
    sum(groupSources(figure.sources).map((group) => small(sourceInWords(group), 6))) +
    small('As at', 6) +
    31;
  return Math.ceil(height * generous);
}

function sourceInWords({ source, releases }: SourceGroup): string {
  return `${source.publisher} ${source.title} ${releases.join('; ')} ${source.licence.title}`;
}

function drawingsHeight(figure: BuiltFigure['figure'], inner: number): number {
  if (figure.kind === 'table' || figure.empty) return 40 * (figure.table.rows.length + 2);
  const width = inner < drawingWidths.wide ? drawingWidths.narrow : drawingWidths.wide;
  const { plans, columns } = planFacets(figure, width);
  const scale = inner / width;
  const main = plans.filter((plan) => plan.width === width);
  const small = plans.filter((plan) => plan.width !== width);
  const rows = Array.from(
    { length: Math.ceil(small.length / columns) },
    (_, row) =>
      Math.max(...small.slice(row * columns, (row + 1) * columns).map(({ height }) => height)) +
      facetTitle,
  );
  return [...main.map(({ height }) => height), ...rows].reduce(
    (sum, height) => sum + height * scale + gutter,
    0,
  );
}
