import { memo, useCallback, useMemo, type ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { FigureBody } from '../../charts/interactive/FigureView.tsx';
import type { Dataset } from '../../domain/dataset.ts';
import { StatedList } from '../../features/stated/StatedList.tsx';
import { TargetsPanel } from '../../features/targets/TargetsPanel.tsx';
import type { StatedRow } from '../../strategy/stated/stated.ts';
import { highlightMark, useHighlight } from '../../state/highlight.ts';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { useAfterPaint } from '../shell/use-after-paint.ts';
import type { PageFigure } from '../use-page-figure.ts';
import { FigureActions } from './FigureActions.tsx';
import { FigureAnalysis } from './FigureAnalysis.tsx';
import { OtherWays } from './OtherWays.tsx';

/** What follows the controls: drawn again only when there is another figure. */
export const IndicatorFigure = memo(function IndicatorFigure(props: {
  readonly shown: PageFigure;
  readonly dataset: Dataset;
  readonly showProvenance: ShowProvenance;
  readonly chosen: string;
  readonly stated: readonly StatedRow[];
  /** False where the strategies could not be loaded, so that nothing can be said of promises. */
  readonly withTargets: boolean;
  /** The full address of the view that the figure is of. */
  readonly link: string;
  readonly dataVersion: string;
}): ReactNode {
  const { shown, dataset, showProvenance, chosen, stated, withTargets, link, dataVersion } = props;
  const { figure } = shown;
  const { indicator } = figure;
  const definition = useMemo(
    () => [indicator.definition, dataset.descriptor.description],
    [indicator, dataset],
  );
  // What stands below the chart follows it.
  const below = useAfterPaint(
    useMemo(() => ({ shown, chosen, stated, link }), [shown, chosen, stated, link]),
  );
  const emphasis = useHighlight((one) =>
    one.target !== '' && one.indicator === indicator.id ? one.area : '',
  );
  const onPoint = useCallback(
    (area: string) => highlightMark(area ? indicator.id : '', area),
    [indicator],
  );
  return (
    <ErrorBoundary of={figure}>
      <FigureBody
        figure={figure}
        below={below.shown.figure}
        showProvenance={showProvenance}
        emphasis={emphasis}
        onPoint={onPoint}
        definition={definition}
        underChart={useMemo(
          () => (
            <>
              <FigureActions
                figure={below.shown.figure}
                showProvenance={showProvenance}
                link={below.link}
                target={readyPageOf(below.shown, below.chosen)}
                dataVersion={dataVersion}
              />
              <FigureAnalysis shown={below.shown} showProvenance={showProvenance} />
            </>
          ),
          [below, showProvenance, dataVersion],
        )}
        underTable={useMemo(
          () => (
            <>
              {withTargets ? (
                <TargetsPanel
                  cards={below.shown.targets}
                  chosen={below.chosen}
                  showProvenance={showProvenance}
                />
              ) : null}
              <StatedList rows={below.stated} />
              <OtherWays indicator={below.shown.figure.indicator} />
            </>
          ),
          [below, withTargets, showProvenance],
        )}
      />
    </ErrorBoundary>
  );
});

/** The chosen promise, where a page of its own is built for it: one that this very indicator measures. */
function readyPageOf({ targets, figure }: PageFigure, chosen: string): string {
  const card = targets.find(({ target }) => target.id === chosen);
  const isDirect =
    card?.target.evidence === 'direct' && card.target.indicator === figure.indicator.id;
  return isDirect ? chosen : '';
}
