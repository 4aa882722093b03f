import type { ReactNode } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { groupSources, symbolsInWords } from '../../figure/notes/small-print.ts';
import { Annotations, AxisNote, SourceLines } from '../interactive/SmallPrint.tsx';
import { StaticDrawings } from './StaticDrawings.tsx';
import { StaticTable } from './StaticTable.tsx';
import { headlineText, textsOf } from '../../figure/words/sentence.ts';

/** Where a static page leads, as addresses that work from where it stands. */
export interface StaticLinks {
  /** The same view in the dashboard. */
  readonly dashboard: string;
  /** The whole data file. */
  readonly data: string;
  /** The promise in its strategy; empty on a page that shows none. */
  readonly target: string;
}

/** A council's promise that a page is about. */
export interface StaticTarget {
  readonly council: string;
  readonly statement: string;
  /** "Due by the end of 2025", "Within the strategy, 2023 to 2026". */
  readonly when: string;
  readonly strategy: string;
  /** How far the document binds: "draft", "adopted". */
  readonly standing: string;
}

/** What replaces a page's own parts where the figure is drawn anew. */
export interface InteractiveParts {
  readonly drawing: ReactNode;
  readonly tools: ReactNode;
  /** Whether these are the figures of another release than the one asked for, or not the newest; null for neither. */
  readonly pinned: ReactNode;
  readonly table: ReactNode;
  readonly asAt: ReactNode;
}

/** `full` shows all of a figure; `compact` a chart, its title and source, and the rest behind one control. */
export type StaticForm = 'full' | 'compact';

const titleId = 'figure-title';
const descriptionId = 'figure-description';
/** Fewer characters than this are not yet a point. */
const leastOfLead = 60;

/**
 * A whole figure that needs no script: heading, what it says, drawings for a phone and for a column (the style
 * sheet shows one of them), table, definition, notes, source. Ids and classes are what the page's script holds on to.
 */
export function StaticFigure(props: {
  readonly figure: Figure;
  readonly definition: readonly string[];
  readonly target: StaticTarget | null;
  readonly links: StaticLinks;
  readonly dataVersion: string;
  /** A static page is written in full, and its script makes it compact. */
  readonly form?: StaticForm;
  /** Left out on a page that needs no script. */
  readonly interactive?: InteractiveParts;
}): ReactNode {
  const { figure, definition, target, links, dataVersion, interactive, form = 'full' } = props;
  const isCompact = form === 'compact';
  const { indicator } = figure;
  const drawn = figure.kind !== 'table' && !figure.empty;
  const { lead, rest } = splitSummary(textsOf(figure));
  const summary = (
    <p className="figure-summary figure-lead">{drawn ? lead : textsOf(figure).join(' ')}</p>
  );
  const annotations = drawn ? <Annotations figure={figure} /> : null;
  const tools = (
    <div className="figure-tools">
      {interactive ? interactive.tools : <ChangeButton />}
      {isCompact ? null : interactive?.pinned}
    </div>
  );
  const promise = target ? <TargetSection target={target} href={links.target} /> : null;
  const table = (
    <details className="figure-table" id="figure-table" open={!drawn}>
      <summary>Figures as a table</summary>
      {interactive ? interactive.table : <StaticTable figure={figure} />}
    </details>
  );
  return (
    <figure
      className="figure"
      data-indicator={indicator.id}
      data-chart={figure.kind}
      aria-labelledby={titleId}
    >
      <h1 id={titleId}>{headlineText(figure)}</h1>
      <p className="figure-subtitle">{figure.subtitle}</p>
      {isCompact ? null : summary}
      {drawn ? (
        <div className="figure-drawing" id="figure-drawing">
          {interactive ? (
            interactive.drawing
          ) : (
            <>
              <p id={descriptionId} hidden>
                {figure.altText}
              </p>
              <StaticDrawings figure={figure} width="narrow" descriptionId={descriptionId} />
              <StaticDrawings figure={figure} width="wide" descriptionId={descriptionId} />
            </>
          )}
          <AxisNote figure={figure} />
          {isCompact ? null : annotations}
        </div>
      ) : (
        <>
          {promise}
          {table}
        </>
      )}
      {drawn ? (
        <button type="button" className="button-secondary figure-show-all">
          Show all
        </button>
      ) : null}
      <p className="figure-credit">
        Source: {creditOf(figure)}{' '}
        {interactive ? interactive.asAt : `Figures as at ${dataVersion}.`}
      </p>
      {isCompact ? interactive?.pinned : null}
      <details className="figure-all" id="figure-all" open={!isCompact || !drawn}>
        <summary>About this figure</summary>
        {isCompact ? summary : null}
        {isCompact ? annotations : null}
        {tools}
        {drawn && rest !== '' ? <p className="figure-summary">{rest}</p> : null}
        {drawn ? promise : null}
        {drawn ? table : null}
        {figure.symbols.length > 0 ? (
          <p className="table-symbols">{symbolsInWords(figure)}</p>
        ) : null}
        <details className="figure-about">
          <summary>
            {figure.notes.length > 0 ? 'What it means, and notes' : 'What it means'}
          </summary>
          {[...new Set(definition)].map((text) => (text === '' ? null : <p key={text}>{text}</p>))}
          {figure.notes.length > 0 ? (
            <ul>
              {figure.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          ) : null}
        </details>
        <figcaption className="figure-source">
          <h2>Source</h2>
          <SourceLines figure={figure} apart />
          <p id="figure-as-at">
            {interactive ? interactive.asAt : `Figures as at ${dataVersion}.`}
          </p>
          <p className="figure-links">
            <a id="figure-link" href={links.dashboard} target="_blank" rel="noopener">
              See this in Local Context
            </a>{' '}
            <a href={links.data} download>
              Download the data (CSV)
            </a>
          </p>
        </figcaption>
      </details>
    </figure>
  );
}

/** A figure's first publication, in one line, without what its title says in brackets; all stand with the rest of it. */
export function creditOf({ sources }: Figure): string {
  const [first, ...others] = groupSources(sources).map(({ source }) => source);
  if (!first) return 'not stated.';
  const more = others.length > 0 ? ', and others listed under \u201CAbout this figure\u201D' : '';
  const title = first.title.replace(/ \([^()]*\)$/, '');
  return `${first.publisher}, ${title}${more}.`;
}

/** Of use only with the page's script, which shows it. */
function ChangeButton(): ReactNode {
  return (
    <button type="button" className="button-secondary" id="figure-change">
      Change
    </button>
  );
}

/** The sentences that make the point, which stand above the drawing, and those that may follow it. */
export function splitSummary(summary: readonly string[]): {
  readonly lead: string;
  readonly rest: string;
} {
  const lengths = summary.map((_, at) => summary.slice(0, at + 1).join(' ').length);
  const last = lengths.findIndex((length) => length >= leastOfLead);
  const end = last < 0 ? summary.length : last + 1;
  return { lead: summary.slice(0, end).join(' '), rest: summary.slice(end).join(' ') };
}

function TargetSection(props: { readonly target: StaticTarget; readonly href: string }): ReactNode {
  const { council, statement, when, strategy, standing } = props.target;
  return (
    <section className="figure-promise">
      <h2>What was promised</h2>
      <p>
        <strong>{council}:</strong> {statement} {when}.{' '}
        <a href={props.href} target="_blank" rel="noopener">
          See this promise in {strategy}
        </a>{' '}
        ({standing})
      </p>
    </section>
  );
}
