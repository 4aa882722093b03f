import { useMemo, useState, type ReactNode } from 'react';
import type { Explain } from '../../charts/interactive/explain.ts';
import { WordsUsed } from '../../features/glossary/WordsUsed.tsx';
import { dayInWords } from '../../domain/words/day.ts';
import { FigureExports } from '../../features/share/FigureExports.tsx';
import type { Figure } from '../../figure/figure.ts';
import { DownloadSeveral } from '../pack/DownloadSeveral.tsx';
import { EmbedThis } from './EmbedThis.tsx';
import { PaperFigure } from '../print/PaperFigure.tsx';

/** What stands under a chart: its words explained, where its numbers come from, and ways to use it elsewhere. */
export function FigureActions(props: {
  readonly figure: Figure;
  readonly explain: Explain;
  /** The full address of the view that the figure is of. */
  readonly link: string;
  /** The promise drawn on it that has a ready page of its own; empty for none. */
  readonly target: string;
  readonly dataVersion: string;
}): ReactNode {
  const { figure, explain, link, target, dataVersion } = props;
  const latest = figure.table.rows[0]?.cells.slice(0, 2) ?? [];
  // The figures stay those that were fetched, however long the page is open.
  const [retrieved] = useState(() => dayInWords(new Date()));
  const context = useMemo(() => ({ link, dataVersion, retrieved }), [link, dataVersion, retrieved]);
  return (
    <>
      <PaperFigure figure={figure} />
      <WordsUsed text={wordsShown(figure)} />
      <div className="figure-actions">
        <button
          type="button"
          className="button-secondary"
          onClick={() => explain(latest, figure.indicator)}
        >
          Where this number comes from
        </button>
        <EmbedThis figure={figure} link={link} target={target} dataVersion={dataVersion} />
      </div>
      <FigureExports figure={figure} context={context} />
      <DownloadSeveral />
    </>
  );
}

function wordsShown({ subtitle, summary, indicator, notes, table }: Figure): string {
  const rows = table.rows.map(({ label }) => label);
  return [subtitle, ...summary, indicator.definition, ...notes, ...rows].join(' ');
}
