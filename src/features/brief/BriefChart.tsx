import type { ReactNode } from 'react';
import { PlainChart } from '../../charts/draw/PlainChart.tsx';
import { planFacet } from '../../charts/layout/figure.ts';
import { screenType } from '../../charts/layout/plan.ts';
import { asSentence } from '../../domain/words/format.ts';
import { publicationInWords } from '../../domain/source.ts';
import type { BriefChart as BriefChartValue } from './charts.ts';
import { chartPurpose } from './words.ts';
import {
  annotationsInWords,
  groupSources,
  symbolsInWords,
} from '../../figure/notes/small-print.ts';
import { headlineText } from '../../figure/words/sentence.ts';

/**
 * Laid out a little wider than the 333 pixels of half a page, so that it is made smaller in print: the smallest
 * text of the screen's type, 12 pixels, comes to 8 points.
 */
const size = { width: 372, height: 230, type: screenType, compact: false };

/** A figure of the brief with the promises it measures drawn over it. */
export function BriefChart({ chart }: { readonly chart: BriefChartValue }): ReactNode {
  const { figure, facet } = chart;
  const sources = groupSources(figure.sources).map(({ source }) => publicationInWords(source));
  return (
    <figure>
      <h3>{headlineText(figure)}</h3>
      <p className="brief-subtitle">{figure.subtitle}</p>
      <PlainChart plan={planFacet(figure, facet, size)} />
      {annotationsInWords(figure).map(({ key, lead, note }) => (
        <p key={key}>
          {lead} {note}
        </p>
      ))}
      {figure.symbols.length > 0 ? <p>{symbolsInWords(figure)}</p> : null}
      <p className="brief-purpose">{chartPurpose(chart)}</p>
      <p>Source: {sources.map(asSentence).join(' ')}</p>
    </figure>
  );
}
