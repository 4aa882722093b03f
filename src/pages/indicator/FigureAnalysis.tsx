import { useMemo, type ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { ChangeTable } from '../../features/change-table/ChangeTable.tsx';
import { MoreSentences } from '../../features/change-table/MoreSentences.tsx';
import { Standings } from '../../features/standings/Standings.tsx';
import { changesOf } from '../../figure/tables/changes.ts';
import type { PageFigure } from '../use-page-figure.ts';
import { useStandings } from './use-standings.ts';

/** What can be read from a figure besides its chart: how each place moved, and where each council stands. */
export function FigureAnalysis(props: {
  readonly shown: PageFigure;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { shown, showProvenance } = props;
  const { figure, measured, selection } = shown;
  const changes = useMemo(() => changesOf(measured, selection), [measured, selection]);
  const { standings, lead } = useStandings(shown);
  return (
    <>
      {changes ? (
        <ChangeTable
          changes={changes}
          indicator={figure.indicator}
          name={figure.name}
          showProvenance={showProvenance}
        />
      ) : null}
      <MoreSentences
        key={figure.indicator.id}
        figure={figure}
        hasTable={changes !== null}
        showProvenance={showProvenance}
      />
      <Standings standings={standings} lead={lead} showProvenance={showProvenance} />
    </>
  );
}
