import { memo, type ReactNode } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { symbolsInWords } from '../../figure/notes/small-print.ts';
import { headlineText } from '../../figure/words/sentence.ts';
import { MainChart } from '../draw/MainChart.tsx';
import { FigureChart } from './FigureChart.tsx';
import { FigureTable } from './FigureTable.tsx';
import { Sentences } from './sentences/Sentences.tsx';
import type { ShowProvenance } from './show-provenance.ts';
import { Annotations, AxisNote, SourceLines } from './SmallPrint.tsx';

/** What a figure on the page begins with: its headline, and its first sentence. */
export function FigureHeading(props: {
  readonly figure: Figure;
  readonly showProvenance: ShowProvenance;
  /** Stands under the sentence. */
  readonly children?: ReactNode;
}): ReactNode {
  const { figure, showProvenance, children } = props;
  return (
    <>
      <h1 tabIndex={-1}>{headlineText(figure)}</h1>
      <div className="figure-words">
        <h2 className="visually-hidden">Summary</h2>
        <Sentences
          sentences={figure.sentences.slice(0, 1)}
          indicator={figure.indicator}
          showProvenance={showProvenance}
          className="figure-summary"
        />
        {children}
      </div>
    </>
  );
}

/**
 * What follows a figure's heading: its chart, what it means, its table, its sources. The slots stand between them, in the
 * order of their names.
 */
export function FigureBody(props: {
  readonly figure: Figure;
  /** What stands below the chart: the same figure, which may come a moment later. */
  readonly below?: Figure;
  readonly showProvenance: ShowProvenance;
  readonly definition: readonly string[];
  readonly underChart: ReactNode;
  readonly underTable: ReactNode;
  readonly emphasis?: string;
  readonly onPoint?: (area: string) => void;
}): ReactNode {
  const { figure, below = figure, showProvenance, definition, underChart, underTable } = props;
  const { emphasis = '', onPoint = ignore } = props;
  return (
    <>
      <div className="figure-body">
        <p className="figure-subtitle">{figure.subtitle}</p>
        {figure.kind === 'table' || figure.empty ? null : (
          <div className="figure-drawing">
            <a className="skip-chart" href={`#${tableIdOf(figure)}`}>
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
      {underChart}
      <MeaningAndTable figure={below} definition={definition} showProvenance={showProvenance} />
      {underTable}
      <figcaption className="figure-source">
        <h2>Source</h2>
        <SourceLines figure={below} />
      </figcaption>
    </>
  );
}

/** The definition, the notes and the table. */
const MeaningAndTable = memo(function MeaningAndTable(props: {
  readonly figure: Figure;
  readonly definition: readonly string[];
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { figure, definition, showProvenance } = props;
  return (
    <>
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
      <section id={tableIdOf(figure)} tabIndex={-1}>
        <h2>Figures</h2>
        <FigureTable figure={figure} showProvenance={showProvenance} />
        {figure.symbols.length > 0 ? (
          <p className="table-symbols">{symbolsInWords(figure)}</p>
        ) : null}
      </section>
    </>
  );
});

function tableIdOf({ indicator }: Figure): string {
  return `table-${indicator.column}`;
}

function ignore(): void {}
