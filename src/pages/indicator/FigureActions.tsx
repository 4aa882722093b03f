import { useMemo, type ReactNode } from 'react';
import { AddToPack } from '../../actions/AddToPack.tsx';
import { useRetrievedOn } from '../../catalogue/retrieved-on.ts';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { WordsUsed } from '../../features/glossary/WordsUsed.tsx';
import { ShareAndDownload } from '../../features/share/ShareAndDownload.tsx';
import type { Figure } from '../../figure/figure.ts';
import { DownloadSeveral } from '../pack/DownloadSeveral.tsx';
import { EmbedThis } from './EmbedThis.tsx';
import { PaperFigure } from '../print/PaperFigure.tsx';
import { textsOf } from '../../figure/words/sentence.ts';

/** What stands under a chart: its words explained, where its numbers come from, and ways to use it elsewhere. */
export function FigureActions(props: {
  readonly figure: Figure;
  readonly showProvenance: ShowProvenance;
  /** The full address of the view that the figure is of. */
  readonly link: string;
  /** The promise drawn on it that has a static figure page of its own; empty for none. */
  readonly target: string;
  readonly dataVersion: string;
}): ReactNode {
  const { figure, showProvenance, link, target, dataVersion } = props;
  const latest = figure.table.rows[0]?.cells.slice(0, 2) ?? [];
  const retrieved = useRetrievedOn(figure.indicator.id);
  const context = useMemo(() => ({ link, dataVersion, retrieved }), [link, dataVersion, retrieved]);
  return (
    <>
      <PaperFigure figure={figure} />
      <ShareAndDownload
        figure={figure}
        context={context}
        beside={
          <>
            <AddToPack id={figure.indicator.id} title={figure.indicator.title} />
            <button
              type="button"
              className="button-secondary"
              onClick={() => showProvenance(latest, figure.indicator)}
            >
              Where this number comes from
            </button>
          </>
        }
      >
        <EmbedThis figure={figure} link={link} target={target} dataVersion={dataVersion} />
        <DownloadSeveral />
      </ShareAndDownload>
      <WordsUsed text={wordsShown(figure)} />
    </>
  );
}

function wordsShown(figure: Figure): string {
  const { subtitle, indicator, notes, table } = figure;
  const rows = table.rows.map(({ label }) => label);
  return [subtitle, ...textsOf(figure), indicator.definition, ...notes, ...rows].join(' ');
}
