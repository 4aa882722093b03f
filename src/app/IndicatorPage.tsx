import { memo, useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { useCatalogue, useDataset, useNeighbours } from '../catalogue/use-catalogue.ts';
import type { Explain } from '../charts/explain.ts';
import { useStrategy } from '../catalogue/use-strategy.ts';
import { FigureView } from '../charts/FigureView.tsx';
import {
  findDatasetOf,
  findIndicator,
  firstIndicator,
  type Catalogue,
} from '../domain/catalogue.ts';
import type { Neighbours } from '../domain/area.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Indicator } from '../domain/indicator.ts';
import { neighboursId } from '../domain/selection.ts';
import { FilterBar } from '../features/filters/FilterBar.tsx';
import { FaultMessage, IssueNotice } from '../features/load-state/FaultMessage.tsx';
import { NeedsFile } from '../features/own-files/NeedsFile.tsx';
import { ProvenanceDialog } from '../features/provenance/ProvenanceDialog.tsx';
import { StatedList } from '../features/stated/StatedList.tsx';
import { TargetsPanel } from '../features/targets/TargetsPanel.tsx';
import type { Figure } from '../figure/figure.ts';
import { buildStatedRows, rowsOfIndicator, type StatedRow } from '../figure/stated.ts';
import type { TargetCard } from '../figure/target-card.ts';
import { resolveSelection } from '../query/resolve.ts';
import { highlightMark, useHighlight } from '../state/highlight.ts';
import { permalink } from '../state/history.ts';
import { addNotices, replaceView, setView, useView } from '../state/view-store.ts';
import { bringFiles } from './bring-files.ts';
import { FigureActions } from './FigureActions.tsx';
import { figureOfView } from './figure-of-view.ts';
import { PageSkeleton } from './PageSkeleton.tsx';
import { PrintFoot } from './PrintFoot.tsx';
import { useAfterPaint } from './use-after-paint.ts';
import { useShownTargets } from './use-targets.ts';
import { useExplained } from './use-explained.ts';

const noNeighbours: readonly Neighbours[] = [];

/** One indicator: filters, figure, table, words. */
export function IndicatorPage(): ReactNode {
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
  return <KnownCatalogue catalogue={catalogue.value} />;
}

/**
 * The name of the file of the reader's own that the view needs and that is not here; empty when there is none. The
 * view names the file of the indicator it shows.
 */
function useMissingFile(catalogue: Catalogue, shown: Indicator | undefined): string {
  const named = useView((view) => view.file);
  const local = shown && findDatasetOf(catalogue, shown.id)?.local?.name;
  const isHere = catalogue.datasets.some((one) => one.local?.name === named);
  const right = local ?? (isHere ? '' : named);
  useEffect(() => {
    if (shown && right !== named) replaceView({ file: right });
  }, [shown, right, named]);
  return local === undefined && !isHere ? named : '';
}

function KnownCatalogue({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const wanted = useView((view) => view.indicator);
  const found = findIndicator(catalogue, wanted);
  const indicator = found ?? firstIndicator(catalogue);
  const missing = useMissingFile(catalogue, found ?? (wanted === '' ? indicator : undefined));
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
        <OneIndicator catalogue={catalogue} indicator={indicator} />
      ) : null}
    </>
  );
}

function OneIndicator(props: {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
}): ReactNode {
  const { catalogue, indicator } = props;
  const loading = useDataset(indicator.id);
  const withNeighbours = useView((one) => one.comparators.includes(neighboursId));
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
  readonly dataset: Dataset;
  readonly neighbours: ReturnType<typeof useNeighbours>;
  readonly strategy: ReturnType<typeof useStrategy>;
}): ReactNode {
  const { catalogue, indicator, dataset, neighbours, strategy } = props;
  const view = useView((one) => one);
  const known = neighbours.status === 'ready' ? neighbours.value.neighbours : noNeighbours;
  const { selection, notices } = useMemo(
    () => resolveSelection(view, indicator, dataset, catalogue.areaGroups, known),
    [view, indicator, dataset, catalogue, known],
  );
  // The controls answer at once; the figure, and all of the view that it depends on, follows after the paint.
  const chosen = useMemo(() => ({ dataset, selection, view }), [dataset, selection, view]);
  const drawn = useAfterPaint(chosen);
  const {
    layer,
    cards,
    chosen: target,
  } = useShownTargets(catalogue, drawn.dataset, drawn.selection, drawn.view);
  const figure = useMemo(
    () => figureOfView(drawn.dataset, drawn.selection, drawn.view, layer, target),
    [drawn, target, layer],
  );
  const stated = useMemo(
    () => rowsOfIndicator(buildStatedRows(layer, catalogue), figure.indicator.id),
    [layer, catalogue, figure.indicator],
  );
  const pending = drawn !== chosen;
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
        figure={chosen}
        shown={figure.subtitle}
      />
      <div className="indicator-figure" aria-busy={pending}>
        {view.comparators.includes(neighboursId) && neighbours.status === 'failed' ? (
          <FaultMessage fault={neighbours.fault} retry={neighbours.retry} />
        ) : null}
        {strategy.status === 'failed' ? (
          <FaultMessage fault={strategy.fault} retry={strategy.retry} />
        ) : null}
        <IndicatorFigure
          figure={figure}
          dataset={drawn.dataset}
          explain={explain}
          cards={cards}
          chosen={drawn.view.target}
          stated={stated}
          withPromises={strategy.status !== 'failed'}
          link={permalink({ ...drawn.view, indicator: figure.indicator.id })}
          dataVersion={catalogue.version}
        />
        <PrintFoot link={permalink(view)} dataVersion={catalogue.version} />
        <p className="visually-hidden" role="status">
          Chart updated: {figure.subtitle}
        </p>
      </div>
      {asked ? <ProvenanceDialog {...asked} onClose={close} /> : null}
    </div>
  );
}

/** What follows the controls: drawn again only when there is another figure. */
const IndicatorFigure = memo(function IndicatorFigure(props: {
  readonly figure: Figure;
  readonly dataset: Dataset;
  readonly explain: Explain;
  readonly cards: readonly TargetCard[];
  readonly chosen: string;
  readonly stated: readonly StatedRow[];
  /** False where the strategies could not be loaded, so that nothing can be said of promises. */
  readonly withPromises: boolean;
  /** The full address of the view that the figure is of. */
  readonly link: string;
  readonly dataVersion: string;
}): ReactNode {
  const { figure, dataset, explain, cards, chosen, stated, withPromises, link, dataVersion } =
    props;
  const { indicator, empty } = figure;
  const definition = useMemo(
    () => [indicator.definition, dataset.descriptor.description],
    [indicator, dataset],
  );
  // What stands below the chart follows it.
  const below = useAfterPaint(
    useMemo(() => ({ figure, cards, chosen, stated, link }), [figure, cards, chosen, stated, link]),
  );
  const readyTarget = readyPageOf(below.cards, below.chosen, indicator.id);
  const emphasis = useHighlight((one) =>
    one.target !== '' && one.indicator === indicator.id ? one.area : '',
  );
  const onPoint = useCallback(
    (area: string) => highlightMark(area ? indicator.id : '', area),
    [indicator],
  );
  return (
    <>
      <IssueNotice issues={dataset.issues} />
      <FigureView
        figure={figure}
        below={below.figure}
        explain={explain}
        emphasis={emphasis}
        onPoint={onPoint}
        definition={definition}
        aside={
          empty?.remedy ? (
            <button
              type="button"
              className="button-secondary"
              onClick={() => setView(empty.remedy?.change ?? {})}
            >
              {empty.remedy.label}
            </button>
          ) : null
        }
        actions={useMemo(
          () => (
            <FigureActions
              figure={below.figure}
              explain={explain}
              link={below.link}
              target={readyTarget}
              dataVersion={dataVersion}
            />
          ),
          [below.figure, below.link, readyTarget, explain, dataVersion],
        )}
      />
      {withPromises ? <TargetsPanel cards={below.cards} chosen={below.chosen} /> : null}
      <StatedList rows={below.stated} />
    </>
  );
});

/** The chosen promise, where a page of its own is built for it: one that this very indicator measures. */
function readyPageOf(cards: readonly TargetCard[], chosen: string, indicator: string): string {
  const card = cards.find(({ target }) => target.id === chosen);
  return card?.target.evidence === 'direct' && card.target.indicator === indicator ? chosen : '';
}
