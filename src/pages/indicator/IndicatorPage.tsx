import { memo, useEffect, useMemo, type ReactNode } from 'react';
import { useCatalogue, useDataset, useNeighbours } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import {
  findDatasetOf,
  findIndicator,
  firstIndicator,
  type Catalogue,
} from '../../domain/catalogue.ts';
import type { Neighbours } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { View } from '../../domain/view.ts';
import { neighboursId } from '../../domain/well-known-areas.ts';
import { FilterBar } from '../../features/filters/FilterBar.tsx';
import { FaultMessage } from '../../features/load-state/FaultMessage.tsx';
import { NeedsFile } from '../../features/user-files/NeedsFile.tsx';
import { ProvenanceDialog } from '../../features/provenance/ProvenanceDialog.tsx';
import { buildStatedRows, rowsOfIndicator } from '../../strategy/stated/stated.ts';
import { resolveSelection } from '../../query/select/resolve.ts';
import { permalink } from '../../state/history.ts';
import { addNotices, replaceView, useView } from '../../state/view-store.ts';
import { bringFiles } from '../shell/add-files.ts';
import { figureOfView } from '../../figure/figure-for.ts';
import { IndicatorFigure } from './IndicatorFigure.tsx';
import { PageSkeleton } from '../shell/PageSkeleton.tsx';
import { PrintFoot } from '../print/PrintFoot.tsx';
import { useAfterPaint } from '../shell/use-after-paint.ts';
import { useShownTargets } from '../use-targets.ts';
import { useExplained } from '../shell/use-explained.ts';

const noNeighbours: readonly Neighbours[] = [];

/** One indicator: filters, figure, table, words. */
export function IndicatorPage(): ReactNode {
  // The controls answer at once; all that depends on the view follows after the paint.
  return <PageOfView view={useAfterPaint(useView((one) => one))} />;
}

const PageOfView = memo(function PageOfView({ view }: { readonly view: View }): ReactNode {
  const catalogue = useCatalogue();
  if (catalogue.status === 'failed') {
    return (
      <>
        <h1>Figures could not be loaded</h1>
        <FaultMessage fault={catalogue.fault} retry={catalogue.retry} />
      </>
    );
  }
  if (catalogue.status === 'pending') return <PageSkeleton />;
  return <KnownCatalogue catalogue={catalogue.value} view={view} />;
});

/**
 * The name of the file of the reader's own that the view needs and that is not here; empty when there is none. The
 * view names the file of the indicator it shows.
 */
function useMissingFile(catalogue: Catalogue, shown: Indicator | undefined, named: string): string {
  const local = shown && findDatasetOf(catalogue, shown.id)?.local?.name;
  const isHere = catalogue.datasets.some((one) => one.local?.name === named);
  const right = local ?? (isHere ? '' : named);
  useEffect(() => {
    if (shown && right !== named) replaceView({ file: right });
  }, [shown, right, named]);
  return local === undefined && !isHere ? named : '';
}

function KnownCatalogue(props: { readonly catalogue: Catalogue; readonly view: View }): ReactNode {
  const { catalogue, view } = props;
  const wanted = view.indicator;
  const found = findIndicator(catalogue, wanted);
  const indicator = found ?? firstIndicator(catalogue);
  const missing = useMissingFile(
    catalogue,
    found ?? (wanted === '' ? indicator : undefined),
    view.file,
  );
  useEffect(() => {
    if (wanted === '' || found || missing !== '') return;
    addNotices([
      {
        key: 'indicator',
        message: `There is no indicator called \u201C${wanted.slice(0, 60)}\u201D here; the first one is shown.`,
      },
    ]);
  }, [wanted, found, missing]);
  return (
    <>
      {missing === '' ? null : (
        <NeedsFile file={missing} hasPublished={found !== undefined} onFiles={bringFiles} />
      )}
      {indicator && (found || missing === '') ? (
        <OneIndicator catalogue={catalogue} indicator={indicator} view={view} />
      ) : null}
    </>
  );
}

function OneIndicator(props: {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly view: View;
}): ReactNode {
  const { catalogue, indicator, view } = props;
  const loading = useDataset(indicator.id);
  const withNeighbours = view.comparators.includes(neighboursId);
  const neighbours = useNeighbours();
  const strategy = useStrategy();
  // What is drawn over the figures comes with them, so that nothing moves when it arrives.
  const waiting =
    strategy.status === 'pending' || (withNeighbours && neighbours.status === 'pending');
  if (loading.status === 'ready' && !waiting) {
    return (
      <ReadyIndicator
        catalogue={catalogue}
        indicator={indicator}
        view={view}
        dataset={loading.value}
        neighbours={neighbours}
        strategy={strategy}
      />
    );
  }
  return (
    <div className="indicator-page">
      <FilterBar
        catalogue={catalogue}
        indicator={indicator}
        figure={null}
        shown={indicator.title}
      />
      <div>
        <h1>{indicator.title}</h1>
        {loading.status === 'failed' ? (
          <FaultMessage fault={loading.fault} retry={loading.retry} />
        ) : (
          <PageSkeleton />
        )}
      </div>
    </div>
  );
}

function ReadyIndicator(props: {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly view: View;
  readonly dataset: Dataset;
  readonly neighbours: ReturnType<typeof useNeighbours>;
  readonly strategy: ReturnType<typeof useStrategy>;
}): ReactNode {
  const { catalogue, indicator, view, dataset, neighbours, strategy } = props;
  const known = neighbours.status === 'ready' ? neighbours.value.neighbours : noNeighbours;
  const { selection, notices } = useMemo(
    () => resolveSelection(view, indicator, dataset, catalogue, known),
    [view, indicator, dataset, catalogue, known],
  );
  const { layer, cards, chosen } = useShownTargets(catalogue, dataset, selection, view);
  const figure = useMemo(
    () => figureOfView(dataset, selection, view, layer, chosen),
    [dataset, selection, view, layer, chosen],
  );
  const stated = useMemo(
    () => rowsOfIndicator(buildStatedRows(layer, catalogue), figure.indicator.id),
    [layer, catalogue, figure.indicator],
  );
  useEffect(() => {
    if (notices.length > 0) addNotices(notices);
  }, [notices]);
  useEffect(() => {
    document.title = `${figure.indicator.title} – Local Context`;
  }, [figure]);
  const { asked, explain, close } = useExplained();
  return (
    <div className="indicator-page">
      <FilterBar
        catalogue={catalogue}
        indicator={indicator}
        figure={useMemo(() => ({ view, dataset, selection }), [view, dataset, selection])}
        shown={figure.subtitle}
      />
      <BusyUntilDrawn view={view}>
        {view.comparators.includes(neighboursId) && neighbours.status === 'failed' ? (
          <FaultMessage fault={neighbours.fault} retry={neighbours.retry} />
        ) : null}
        {strategy.status === 'failed' ? (
          <FaultMessage fault={strategy.fault} retry={strategy.retry} />
        ) : null}
        <IndicatorFigure
          figure={figure}
          dataset={dataset}
          explain={explain}
          cards={cards}
          chosen={view.target}
          stated={stated}
          withPromises={strategy.status !== 'failed'}
          link={permalink({ ...view, indicator: indicator.id })}
          dataVersion={catalogue.version}
        />
        <PrintFoot link={permalink(view)} dataVersion={catalogue.version} />
        <p className="visually-hidden" role="status">
          Chart updated: {figure.subtitle}
        </p>
      </BusyUntilDrawn>
      {asked ? <ProvenanceDialog {...asked} onClose={close} /> : null}
    </div>
  );
}

/** Says that it is not up to date while the view is another one than `view`, which is drawn in it. */
function BusyUntilDrawn(props: { readonly view: View; readonly children: ReactNode }): ReactNode {
  const isBehind = useView((one) => one !== props.view);
  return (
    <div className="indicator-figure" aria-busy={isBehind}>
      {props.children}
    </div>
  );
}
