import { memo, useCallback, useMemo, type ReactNode } from 'react';
import type { ShowProvenance } from '../../charts/interactive/show-provenance.ts';
import { FigureView } from '../../charts/interactive/FigureView.tsx';
import type { Dataset } from '../../domain/dataset.ts';
import { IssueNotice } from '../../features/load-state/ErrorMessage.tsx';
import { StatedList } from '../../features/stated/StatedList.tsx';
import { TargetsPanel } from '../../features/targets/TargetsPanel.tsx';
import type { Figure } from '../../figure/figure.ts';
import type { StatedRow } from '../../strategy/stated/stated.ts';
import type { TargetCard } from '../../strategy/targets/target-card.ts';
import { highlightMark, useHighlight } from '../../state/highlight.ts';
import { setView } from '../../state/view-store.ts';
import { FigureActions } from './FigureActions.tsx';
import { OtherWays } from './OtherWays.tsx';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { useAfterPaint } from '../shell/use-after-paint.ts';

/** What follows the controls: drawn again only when there is another figure. */
export const IndicatorFigure = memo(function IndicatorFigure(props: {
  readonly figure: Figure;
  readonly dataset: Dataset;
  readonly showProvenance: ShowProvenance;
  readonly cards: readonly TargetCard[];
  readonly chosen: string;
  readonly stated: readonly StatedRow[];
  /** False where the strategies could not be loaded, so that nothing can be said of promises. */
  readonly withTargets: boolean;
  /** The full address of the view that the figure is of. */
  readonly link: string;
  readonly dataVersion: string;
}): ReactNode {
  const { figure, dataset, showProvenance, cards, chosen, stated, withTargets, link, dataVersion } =
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
      <ErrorBoundary of={figure}>
        <FigureView
          figure={figure}
          below={below.figure}
          showProvenance={showProvenance}
          emphasis={emphasis}
          onPoint={onPoint}
          definition={definition}
          aside={
            empty?.fix ? (
              <button
                type="button"
                className="button-secondary"
                onClick={() => setView(empty.fix?.change ?? {})}
              >
                {empty.fix.label}
              </button>
            ) : null
          }
          actions={useMemo(
            () => (
              <FigureActions
                figure={below.figure}
                showProvenance={showProvenance}
                link={below.link}
                target={readyTarget}
                dataVersion={dataVersion}
              />
            ),
            [below.figure, below.link, readyTarget, showProvenance, dataVersion],
          )}
        />
      </ErrorBoundary>
      <OtherWays indicator={indicator} />
      {withTargets ? <TargetsPanel cards={below.cards} chosen={below.chosen} /> : null}
      <StatedList rows={below.stated} />
    </>
  );
});

/** The chosen promise, where a page of its own is built for it: one that this very indicator measures. */
function readyPageOf(cards: readonly TargetCard[], chosen: string, indicator: string): string {
  const card = cards.find(({ target }) => target.id === chosen);
  return card?.target.evidence === 'direct' && card.target.indicator === indicator ? chosen : '';
}
