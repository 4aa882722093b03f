import { useEffect, useMemo, type ReactNode } from 'react';
import type { Pinned } from '../../catalogue/pinned.ts';
import { useDataset, useNeighbours } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import type { Neighbours } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { View } from '../../domain/view.ts';
import { neighboursId } from '../../domain/well-known-areas.ts';
import { FaultMessage, IssueNotice } from '../../features/load-state/FaultMessage.tsx';
import { ProvenanceDialog } from '../../features/provenance/ProvenanceDialog.tsx';
import { resolveSelection } from '../../query/select/resolve.ts';
import { addNotices, useView } from '../../state/view-store.ts';
import type { EmbedPage } from './embed-page.ts';
import { NotLoaded } from './EmbedFaults.tsx';
import { EmbedFigure } from './EmbedFigure.tsx';
import { figureOfView } from '../../figure/figure-for.ts';
import { useExplained } from '../shell/use-explained.ts';
import { useShownTargets } from '../use-targets.ts';

const noNeighbours: readonly Neighbours[] = [];

interface Wanted {
  readonly page: EmbedPage;
  readonly pinned: Pinned;
  readonly indicator: Indicator;
  readonly view: View;
}

/** One indicator of a catalogue, as soon as all that is drawn with it is there. */
export function EmbedIndicator(wanted: Wanted): ReactNode {
  const { page, indicator, view } = wanted;
  const dataset = useDataset(indicator.id);
  const { comparators } = view;
  const neighbours = useNeighbours();
  const strategy = useStrategy();
  if (dataset.status === 'failed') return <NotLoaded page={page} {...dataset} />;
  const isWaiting =
    strategy.status === 'pending' ||
    (comparators.includes(neighboursId) && neighbours.status === 'pending');
  if (dataset.status === 'pending' || isWaiting) return null;
  return (
    <>
      {comparators.includes(neighboursId) && neighbours.status === 'failed' ? (
        <FaultMessage fault={neighbours.fault} retry={neighbours.retry} />
      ) : null}
      {strategy.status === 'failed' ? (
        <FaultMessage fault={strategy.fault} retry={strategy.retry} />
      ) : null}
      <IssueNotice issues={dataset.value.issues} />
      <ReadyIndicator
        {...wanted}
        dataset={dataset.value}
        neighbours={neighbours.status === 'ready' ? neighbours.value.neighbours : noNeighbours}
      />
    </>
  );
}

function ReadyIndicator(
  props: Wanted & { readonly dataset: Dataset; readonly neighbours: readonly Neighbours[] },
): ReactNode {
  const { page, pinned, indicator, view, dataset, neighbours } = props;
  const { catalogue } = pinned;
  const isBehind = useView((one) => one !== view);
  const { selection, notices } = useMemo(
    () => resolveSelection(view, indicator, dataset, catalogue, neighbours),
    [view, indicator, dataset, catalogue, neighbours],
  );
  useEffect(() => {
    if (notices.length > 0) addNotices(notices);
  }, [notices]);
  const chosen = useMemo(() => ({ selection, view }), [selection, view]);
  const targets = useShownTargets(catalogue, dataset, selection, view);
  const figure = useMemo(
    () => figureOfView(dataset, selection, view, targets.layer, targets.chosen),
    [dataset, selection, view, targets],
  );
  const { asked, explain, close } = useExplained();
  return (
    <div aria-busy={isBehind}>
      <EmbedFigure
        page={page}
        pinned={pinned}
        dataset={dataset}
        chosen={chosen}
        figure={figure}
        target={targets.chosen}
        explain={explain}
      />
      <p className="visually-hidden" role="status">
        Chart updated: {figure.subtitle}
      </p>
      {asked ? <ProvenanceDialog {...asked} onClose={close} /> : null}
    </div>
  );
}
