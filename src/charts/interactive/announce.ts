import { isNumber } from '../../domain/cell.ts';
import { asSentence, formatCell } from '../../domain/words/format.ts';
import type { Facet, Figure, Mark } from '../../figure/figure.ts';
import type { MarkPosition } from './navigate.ts';

/** The name of a series for a mark: the area in a chart whose rows are areas. */
function nameOf(facet: Facet, at: Pick<MarkPosition, 'series' | 'position'>): string {
  const row = facet.rows[at.position];
  if (row?.style) return row.label;
  return facet.series[at.series]?.label ?? '';
}

/** A value in words: the number, or the symbol with its meaning, or why there is none. */
export function valueInWords(figure: Figure, mark: Mark): string {
  const text = formatCell(mark.cell, figure.indicator);
  if (isNumber(mark.cell)) return text;
  return mark.cell === undefined ? mark.why : `${text} ${mark.why}`;
}

/**
 * What is read out on arriving at a mark: position, area, value. How the pair compare is said by the figure's sentences
 * alone, where the rules for it are kept.
 */
export function announcement(figure: Figure, at: MarkPosition): string {
  const facet = figure.facets[at.facet];
  const mark = facet?.series[at.series]?.marks[at.position];
  if (!facet || !mark) return '';
  const isArea = facet.rows[at.position]?.style;
  const parts = [
    ...(figure.facets.length > 1 && facet.title ? [facet.title] : []),
    ...(isArea ? [facet.series[at.series]?.label ?? ''] : [mark.label]),
    nameOf(facet, at),
    valueInWords(figure, mark),
  ];
  return asSentence([...new Set(parts.filter(Boolean))].join(', '));
}
