import { memo, type ReactNode } from 'react';

import type { Figure } from '../../figure/figure.ts';
import { symbolsInWords } from '../../figure/notes/small-print.ts';
import { Annotations, AxisNote, SourceLines } from './SmallPrint.tsx';
import type { ShowProvenance } from './show-provenance.ts';
import { FigureChart } from './FigureChart.tsx';
import { MainChart } from '../draw/MainChart.tsx';

import { FigureTable } from './FigureTable.tsx';
import { Sentences } from './sentences/Sentences.tsx';
import { headlineText, textsOf } from '../../figure/words/sentence.ts';

/**
 * A figure on the page: heading, summary, chart, table, notes and source, in that order. `actions` stands
 * under the chart; `aside` takes the place of the chart while there is nothing to draw.
 */
export function FigureView(props: {
  readonly figure: Figure;
  /** What stands below the chart: the same figure, which may come a moment later. */
  readonly below?: Figure;
  readonly showProvenance: ShowProvenance;
  readonly definition: readonly string[];
  readonly actions: ReactNode;
  readonly aside: ReactNode;
  readonly emphasis?: string;
  readonly onPoint?: (area: string) => void;
}): ReactNode {
  const { figure, below = figure, showProvenance, definition, actions, aside } = props;
  const { emphasis = '', onPoint = ignore } = props;
  const { indicator } = figure;
  const tableId = tableIdOf(figure);
  return (
    <figure className="figure" data-indicator={indicator.id} data-chart={figure.kind}>
      <h1 tabIndex={-1}>{headlineText(figure)}</h1>
      <p className="figure-subtitle">{figure.subtitle}</p>
      <div className={`figure-body ${isLong(figure) ? 'words-above' : 'words-beside'}`}>
        <div className="figure-words">
          <h2 className="visually-hidden">Summary</h2>
          <Sentences
            sentences={figure.sentences}
            indicator={indicator}
            showProvenance={showProvenance}
            className="figure-summary"
          />
          {aside}
        </div>
        {figure.kind === 'table' || figure.empty ? null : (
          <div className="figure-drawing">
            <a className="skip-chart" href={`#${tableId}`}>
              Skip chart
            </a>
            <FigureChart
              figure={figure}
              showProvenance={showProvenance}
              emphasis={emphasis}
              onPoint={onPoint}
              main={MainChart}
            />
            <AxisNote figure={figure} />
            <Annotations figure={figure} />
          </div>
        )}
      </div>
      {actions}
      <BelowChart figure={below} definition={definition} showProvenance={showProvenance} />
    </figure>
  );
}

/** The table, the definition, the notes and the source. */
const BelowChart = memo(function BelowChart(props: {
  readonly figure: Figure;
  readonly definition: readonly string[];
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { figure, definition, showProvenance } = props;
  return (
    <>
      <section id={tableIdOf(figure)} tabIndex={-1}>
        <h2>Figures</h2>
        <FigureTable figure={figure} showProvenance={showProvenance} />
        {figure.symbols.length > 0 ? (
          <p className="table-symbols">{symbolsInWords(figure)}</p>
        ) : null}
      </section>
      <section className="figure-about">
        <h2>What it means</h2>
        {definition.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {figure.notes.length > 0 ? (
          <>
            <h2>Notes</h2>
            <ul>
              {figure.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      <figcaption className="figure-source">
        <h2>Source</h2>
        <SourceLines figure={figure} />
      </figcaption>
    </>
  );
});

function tableIdOf({ indicator }: Figure): string {
  return `table-${indicator.column}`;
}

function ignore(): void {}

/** A long summary beside a chart would run far below it. */
function isLong(figure: Figure): boolean {
  return textsOf(figure).join(' ').length > 620;
}
