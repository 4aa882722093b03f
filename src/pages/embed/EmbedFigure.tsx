import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { dataAddress } from '../../catalogue/load.ts';
import type { Pinned } from '../../catalogue/pinned.ts';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { drawingWidths } from '../../charts/static/figure-data.ts';
import { FigureChart } from '../../charts/interactive/FigureChart.tsx';
import { FigureTable } from '../../charts/interactive/FigureTable.tsx';
import { StaticFigure } from '../../charts/static/StaticFigure.tsx';
import type { AreaGroup } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { View } from '../../domain/view.ts';
import { viewAddress } from '../../embed/dashboard-url.ts';
import { offerOfDataset } from '../../features/context-bar/offer.ts';
import { PlaceFields } from '../../features/context-bar/PlaceFields.tsx';
import { YearFields } from '../../features/context-bar/YearFields.tsx';
import { FigureFields } from '../../features/filters/FigureFields.tsx';
import type { Figure } from '../../figure/figure.ts';
import type { TargetCard } from '../../strategy/targets/target-card.ts';
import type { Selection } from '../../query/select/selection.ts';
import { openView, setView } from '../../state/view-store.ts';
import type { EmbedPage } from './embed-page.ts';
import { staticTarget, viewOfStaticTarget } from '../../charts/static/static-target.ts';
import { headlineText } from '../../figure/words/sentence.ts';

/** What the reader chose, and what the dataset made of it. */
interface Chosen {
  readonly view: View;
  readonly selection: Selection;
}

/** A figure as a static figure page has it, but drawn here, with its controls and a way to where each number comes from. */
export function EmbedFigure(props: {
  readonly page: EmbedPage;
  readonly pinned: Pinned;
  readonly dataset: Dataset;
  readonly chosen: Chosen;
  readonly figure: Figure;
  /** The promise that the view is about; null for none. */
  readonly target: TargetCard | null;
  readonly showProvenance: ShowProvenance;
}): ReactNode {
  const { page, pinned, dataset, chosen, figure, target, showProvenance } = props;
  const { catalogue, pin } = pinned;
  const { indicator } = figure;
  const { descriptor } = dataset;
  const indicatorView = { ...chosen.view, page: 'indicator' as const, indicator: indicator.id };
  useLayoutEffect(() => page.onShown(), [page]);
  const headline = headlineText(figure);
  useEffect(() => {
    document.title = `${headline} – Local Context`;
  }, [headline]);
  return (
    <StaticFigure
      figure={figure}
      definition={[indicator.definition, descriptor.description]}
      target={target && staticTarget(target)}
      links={{
        dashboard: viewAddress(indicatorView),
        data: dataAddress(descriptor.path, descriptor.version),
        target: target ? viewAddress(viewOfStaticTarget(target)) : '',
      }}
      dataVersion={catalogue.version}
      form={page.form}
      interactive={{
        drawing: (
          <FigureChart
            figure={figure}
            showProvenance={showProvenance}
            emphasis=""
            onPoint={ignore}
            layoutWidth={readyPageWidth}
          />
        ),
        tools: (
          <Controls
            page={page}
            groups={catalogue.areaGroups}
            dataset={dataset}
            chosen={chosen}
            figure={figure}
          />
        ),
        pinned: (
          <>
            {pin === 'former' ? (
              <p className="figure-pinned">
                Figures as at {catalogue.version}; newer figures are available.{' '}
                <a href={viewAddress(indicatorView)}>See the newest in Local Context</a>
              </p>
            ) : null}
            {pin === 'unknown' ? (
              <p className="figure-pinned">
                The link asked for the figures as at {page.version}, which are not held here. These
                are the latest, as at {catalogue.version}.
              </p>
            ) : null}
          </>
        ),
        table: <FigureTable figure={figure} showProvenance={showProvenance} />,
        asAt: `Figures as at ${catalogue.version}.`,
      }}
    />
  );
}

function Controls(props: {
  readonly page: EmbedPage;
  readonly groups: readonly AreaGroup[];
  readonly dataset: Dataset;
  readonly chosen: Chosen;
  readonly figure: Figure;
}): ReactNode {
  const { page, groups, dataset, chosen, figure } = props;
  const [isOpen, setOpen] = useState(page.isOpen);
  const [first] = useState(chosen.view);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const offer = useMemo(() => offerOfDataset(dataset, groups), [dataset, groups]);
  const { fix = null } = figure.empty ?? {};
  useEffect(() => {
    // The reader pressed the button that this one took the place of.
    if (page.isOpen) button.current?.focus({ preventScroll: true });
  }, [page]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button-secondary"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Change
      </button>
      {fix ? (
        <button type="button" className="button-secondary" onClick={() => setView(fix.change)}>
          {fix.label}
        </button>
      ) : null}
      {chosen.view === first ? null : (
        <button type="button" className="button-secondary" onClick={() => openView(first)}>
          Show it as it was
        </button>
      )}
      <section
        id={id}
        className="figure-controls"
        aria-label="Change what is shown"
        hidden={!isOpen}
      >
        <PlaceFields offer={offer} view={chosen.view} />
        <FigureFields dataset={dataset} {...chosen} />
        <div className="control-pair">
          <YearFields years={offer.years} from={chosen.view.from} to={chosen.view.to} />
        </div>
      </section>
    </>
  );
}

function ignore(): void {}

/** As wide as the drawing that the static figure page shows in this window: what is drawn in its place is as tall. */
function readyPageWidth(): number {
  return drawingWidths[window.matchMedia('(min-width: 37.5rem)').matches ? 'wide' : 'narrow'];
}
