import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { FigureHeading } from '../../charts/interactive/FigureView.tsx';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import {
  findDatasetOf,
  findIndicator,
  firstIndicator,
  type Catalogue,
} from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { View } from '../../domain/view.ts';
import { FilterBar } from '../../features/filters/FilterBar.tsx';
import { ErrorMessage, IssueNotice } from '../../features/load-state/ErrorMessage.tsx';
import { IndicatorIndex } from '../../features/indicator-index/IndicatorIndex.tsx';
import { NeedsFile } from '../../features/user-files/NeedsFile.tsx';
import { ProvenanceDialog } from '../../features/provenance/ProvenanceDialog.tsx';
import { PromisesOfPoint } from '../../features/targets/PromisesOfPoint.tsx';
import { buildStatedRows, rowsOfIndicator } from '../../strategy/stated/stated.ts';
import { announce } from '../../state/announcing/announcer.ts';
import { permalink } from '../../state/history.ts';
import { addNotices, replaceView, setView, useView } from '../../state/view-store.ts';
import { addFiles } from '../shell/add-files.ts';
import { IndicatorFigure } from './IndicatorFigure.tsx';
import { PageSkeleton } from '../shell/PageSkeleton.tsx';
import { PaperWords } from '../print/PaperWords.tsx';
import { PrintFoot } from '../print/PrintFoot.tsx';
import { useAfterPaint } from '../shell/use-after-paint.ts';
import { usePageFigure, type PageFigure } from '../use-page-figure.ts';
import { useProvenance } from '../shell/use-provenance.ts';

/** One indicator: its finding, filters, figure, tables, words; or, where none is named, the index of all. */
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
        <ErrorMessage error={catalogue.error} retry={catalogue.retry} />
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
  const missing = useMissingFile(catalogue, found, view.file);
  useEffect(() => {
    if (wanted === '' || found || missing !== '') return;
    addNotices([
      {
        key: 'indicator',
        message: `There is no indicator called \u201C${wanted.slice(0, 60)}\u201D here; the first one is shown.`,
      },
    ]);
  }, [wanted, found, missing]);
  if (wanted === '' && missing === '') return <IndexOfAll catalogue={catalogue} />;
  return (
    <>
      {missing === '' ? null : (
        <NeedsFile file={missing} hasPublished={found !== undefined} onFiles={addFiles} />
      )}
      {indicator && (found || missing === '') ? (
        <OneIndicator catalogue={catalogue} indicator={indicator} view={view} />
      ) : null}
    </>
  );
}

/** What the page is without an indicator. */
function IndexOfAll({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  useEffect(() => {
    document.title = 'Indicators – Local Context';
  }, []);
  return <IndicatorIndex catalogue={catalogue} />;
}

function OneIndicator(props: {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly view: View;
}): ReactNode {
  const { catalogue, indicator, view } = props;
  const loading = usePageFigure(catalogue, indicator.id, view);
  const ready = loading.status === 'ready' ? loading.value : null;
  const now = ready && { indicator, view, shown: ready };
  // The former figure stays, and with it every control, until the next one is there.
  const drawn = useLast(now, ready?.figure);
  const held = loading.status === 'failed' ? null : drawn;
  const { view: heldView, shown: { dataset = null, selection = null } = {} } = held ?? {};
  const fields = useMemo(
    () => (heldView && dataset && selection ? { view: heldView, dataset, selection } : null),
    [heldView, dataset, selection],
  );
  const { provenanceRequest, showProvenance, close } = useProvenance();
  return (
    <div className="indicator-page">
      <BusyUntilDrawn view={held?.view ?? view} isBehind={held !== null && now === null}>
        <figure
          className="figure"
          data-indicator={(held ?? { indicator }).indicator.id}
          data-chart={held?.shown.figure.kind}
        >
          {held ? (
            <Heading shown={held.shown} showProvenance={showProvenance} />
          ) : (
            <h1 tabIndex={-1}>{indicator.title}</h1>
          )}
          {/* Before the first figure is there, what would only move down with it is left out. */}
          {held || loading.status === 'failed' ? (
            <FilterBar catalogue={catalogue} indicator={indicator} figure={fields} />
          ) : null}
          {held ? (
            <DrawnIndicator catalogue={catalogue} {...held} showProvenance={showProvenance} />
          ) : loading.status === 'failed' ? (
            <ErrorMessage error={loading.error} retry={loading.retry} />
          ) : (
            <PageSkeleton />
          )}
        </figure>
        {held ? (
          <PrintFoot link={permalink({ ...held.view, pack: [] })} dataVersion={catalogue.version} />
        ) : null}
      </BusyUntilDrawn>
      {provenanceRequest ? (
        <ProvenanceDialog {...provenanceRequest} onClose={close}>
          <PromisesOfPoint {...provenanceRequest} />
        </ProvenanceDialog>
      ) : null}
    </div>
  );
}

/** A value that may be on its way: the last one there was. `key` is another one whenever the value is. */
function useLast<Value>(value: Value | null, key: unknown): Value | null {
  const [last, setLast] = useState({ value, key });
  if (value !== null && key !== last.key) setLast({ value, key });
  return value ?? last.value;
}

/** Headline and first sentence, with what to do where there is nothing to draw. */
const Heading = memo(function Heading(props: {
  readonly shown: PageFigure;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { figure } = props.shown;
  const { empty } = figure;
  return (
    <FigureHeading figure={figure} showProvenance={props.showProvenance}>
      <PaperWords figure={figure} />
      {empty?.fix ? (
        <button
          type="button"
          className="button-secondary"
          onClick={() => setView(empty.fix?.change ?? {})}
        >
          {empty.fix.label}
        </button>
      ) : null}
    </FigureHeading>
  );
});

/** The figure of a view, and what stands with it. */
function DrawnIndicator(props: {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly view: View;
  readonly shown: PageFigure;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { catalogue, indicator, view, shown, showProvenance } = props;
  const { dataset, layer, figure, errors } = shown;
  const stated = useMemo(
    () => (layer ? rowsOfIndicator(buildStatedRows(layer, catalogue), indicator.id) : []),
    [layer, catalogue, indicator],
  );
  useEffect(() => {
    document.title = `${figure.indicator.title} – Local Context`;
  }, [figure]);
  useSayWhatIsShown(figure.subtitle);
  return (
    <>
      {errors.map(({ error, retry }) => (
        <ErrorMessage key={error.file} error={error} retry={retry} />
      ))}
      <IssueNotice issues={dataset.issues} />
      <IndicatorFigure
        key={indicator.id}
        shown={shown}
        dataset={dataset}
        showProvenance={showProvenance}
        chosen={view.target}
        stated={stated}
        withTargets={layer !== null}
        link={permalink({ ...view, indicator: indicator.id, pack: [] })}
        dataVersion={catalogue.version}
      />
    </>
  );
}

/** Tells a screen reader what is shown now, whenever that has changed; nothing at first. */
function useSayWhatIsShown(subtitle: string): void {
  const former = useRef(subtitle);
  useEffect(() => {
    if (former.current === subtitle) return;
    former.current = subtitle;
    announce(`Chart updated: ${subtitle}`);
  }, [subtitle]);
}

/** Says that it is not up to date while the view is another one than `view`, which is drawn in it. */
function BusyUntilDrawn(props: {
  readonly view: View;
  readonly isBehind: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const isAnother = useView((one) => one !== props.view);
  return (
    <div
      className={props.isBehind ? 'indicator-figure indicator-behind' : 'indicator-figure'}
      aria-busy={isAnother || props.isBehind}
    >
      {props.children}
    </div>
  );
}
