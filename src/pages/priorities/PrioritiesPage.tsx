import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Loading } from '../../catalogue/loading.ts';
import { useCatalogue, useDatasets } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { strategyReplaced } from '../../domain/words/fault.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Notice } from '../../domain/notice.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import type { View } from '../../domain/view.ts';
import { formatList } from '../../domain/words/format.ts';
import { ErrorMessage, IssueNotice } from '../../features/load-state/ErrorMessage.tsx';
import { elementIdOf } from '../../features/priorities/Permalink.tsx';
import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { buildTargetCards, indicatorsOfTargets } from '../../strategy/targets/target-card.ts';
import { nameOfPlace, pairOf } from '../../state/choices/pair-names.ts';
import { today } from '../../state/clock.ts';
import { addNotices, useNavigationType, useView, viewStore } from '../../state/view-store.ts';
import { PageSkeleton } from '../shell/PageSkeleton.tsx';
import { OnePriority } from './OnePriority.tsx';
import { OneStrategyPage } from './OneStrategy.tsx';
import { PrioritiesList } from './PrioritiesList.tsx';

/** Milliseconds after which figures that are still on their way no longer hold up the page. */
const lateAfterMs = 2000;

/** The councils’ priorities with where each promise stands: all of them, or the strategy or priority that a link leads to. */
export function PrioritiesPage(): ReactNode {
  const catalogue = useCatalogue();
  const strategy = useStrategy();
  const isOne = useView((view) => strategy.status === 'ready' && isOneAlone(view, strategy.value));
  return (
    <>
      {isOne ? null : <Intro />}
      {strategy.status === 'failed' ? (
        <ErrorMessage error={strategy.error} retry={strategy.retry} />
      ) : strategy.status === 'pending' || catalogue.status !== 'ready' ? (
        <PageSkeleton />
      ) : (
        <WithFigures catalogue={catalogue.value} layer={strategy.value} />
      )}
    </>
  );
}

/** What the page is about, in the names of the councils chosen. */
function Intro(): ReactNode {
  const areas = useView((view) => view.areas);
  const names = pairOf(areas).map(({ name }) => name);
  useEffect(() => {
    document.title = 'What the councils promised – Local Context';
  }, []);
  return (
    <div className="overview-intro">
      <h1>
        {names.length > 0 ? `What ${formatList(names)} promised` : 'What the councils promised'}
      </h1>
      <p>In our own words, beside official figures.</p>
    </div>
  );
}

/** The id of the one priority that the view leads to, by itself or by one of its promises; empty for the list. */
function shownPriority({ priority, target }: View, layer: StrategyLayer): string {
  const ofTarget = layer.targets.find(({ id }) => id === target)?.priorityId ?? priority;
  return layer.priorities.some(({ id }) => id === ofTarget) ? ofTarget : '';
}

/** The id of the one strategy that the view leads to; empty where it leads to a priority or the list. */
function shownStrategy(view: View, layer: StrategyLayer): string {
  const isThere = layer.strategies.some(({ id }) => id === view.strategy);
  return isThere && shownPriority(view, layer) === '' ? view.strategy : '';
}

function isOneAlone(view: View, layer: StrategyLayer): boolean {
  return shownPriority(view, layer) !== '' || shownStrategy(view, layer) !== '';
}

/**
 * The promises once the figures of all have settled, so that nothing moves as they arrive; after a short wait,
 * with what is there. Of the view it knows only the places chosen, so that another choice does not work everything out
 * anew.
 */
function WithFigures(props: {
  readonly catalogue: Catalogue;
  readonly layer: StrategyLayer;
}): ReactNode {
  const { layer } = props;
  const catalogue = useChosenPlaces(props.catalogue);
  const ids = useMemo(() => indicatorsOfTargets(layer.targets), [layer]);
  const loading = useDatasets(ids);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), lateAfterMs);
    return () => window.clearTimeout(timer);
  }, []);
  const settled = loading.every(({ status }) => status !== 'pending');
  if (!settled && !late) return <PageSkeleton />;
  const byId = new Map(ids.map((id, at) => [id, loading[at]]));
  const loaded = (id: string): Dataset | null => {
    const one = byId.get(id);
    return one?.status === 'ready' ? one.value : null;
  };
  const cards = buildTargetCards(layer, catalogue, loaded, today()).map((card) => ({
    ...card,
    isWaiting:
      card.target.evidence !== 'none' && byId.get(card.target.indicator)?.status === 'pending',
  }));
  return (
    <>
      <IssueNotice issues={layer.issues} />
      {layer.replaced ? <p className="hint">{strategyReplaced(layer)}</p> : null}
      {errorsIn(loading).map(({ error, retry }) => (
        <ErrorMessage key={error.file} error={error} retry={retry} />
      ))}
      {cards.length === 0 ? (
        <p>This site holds no strategies with promises.</p>
      ) : (
        <Targets layer={layer} cards={cards} catalogue={catalogue} loaded={loaded} />
      )}
    </>
  );
}

/** The catalogue as that of a site of the places chosen: what stands beside a council’s figures are theirs. */
function useChosenPlaces(catalogue: Catalogue): Catalogue {
  const areas = useView((view) => view.areas);
  const comparators = useView((view) => view.comparators);
  return useMemo(() => {
    const named = (codes: readonly string[]) =>
      codes.map((code) => ({ code, name: nameOfPlace(code) }));
    const site = { ...catalogue.site, pair: named(areas), comparators: named(comparators) };
    return { ...catalogue, site };
  }, [catalogue, areas, comparators]);
}

/** What failed, once for each file: several indicators may be in one. */
function errorsIn(
  loading: readonly Loading<Dataset>[],
): readonly Extract<Loading<Dataset>, { status: 'failed' }>[] {
  const failed = loading.filter((one) => one.status === 'failed');
  return [...new Map(failed.map((one) => [one.error.file, one])).values()];
}

function Targets(props: {
  readonly layer: StrategyLayer;
  readonly cards: readonly TargetEntry[];
  readonly catalogue: Catalogue;
  /** An indicator's dataset; null when it is not there. */
  readonly loaded: (indicator: string) => Dataset | null;
}): ReactNode {
  const { layer, cards } = props;
  const view = useView((one) => one);
  const one = shownPriority(view, layer);
  const strategy = shownStrategy(view, layer);
  const isAddress = useNavigationType() === 'address';
  const missing = useMemo(() => missingNotices(view, layer), [view, layer]);
  useEffect(() => {
    if (missing.length > 0) addNotices(missing);
  }, [missing]);
  useComeTo(elementShown(view, one, strategy), view.target !== '', isAddress);
  if (one !== '') {
    return (
      <OnePriority
        key={one}
        {...props}
        priority={one}
        target={cards.some(({ target }) => target.id === view.target) ? view.target : ''}
      />
    );
  }
  if (strategy !== '') return <OneStrategyPage key={strategy} {...props} id={strategy} />;
  return <PrioritiesList {...props} />;
}

/** That there is nothing of the name that a link gives. */
function missingNotices(
  { strategy, priority, target }: Pick<View, 'strategy' | 'priority' | 'target'>,
  layer: StrategyLayer,
): readonly Notice[] {
  const notices: Notice[] = [];
  if (strategy !== '' && !layer.strategies.some(({ id }) => id === strategy)) {
    const message = `There is no strategy “${strategy}” here.`;
    notices.push({ key: 'priorities.strategy', message });
  }
  if (priority !== '' && !layer.priorities.some(({ id }) => id === priority)) {
    const message = `There is no priority “${priority}” here.`;
    notices.push({ key: 'priorities.priority', message });
  }
  if (target !== '' && !layer.targets.some(({ id }) => id === target)) {
    notices.push({ key: 'priorities.target', message: `There is no promise “${target}” here.` });
  }
  return notices;
}

/** Whether the reader has gone anywhere since this part was fetched: before that, an address is no way back. */
let hasMoved = false;
viewStore.subscribe(({ view, navigationType }, before) => {
  if (view !== before.view && navigationType !== 'replace') hasMoved = true;
});

/** The id of the element that a link leads to; empty for the list. */
function elementShown({ target }: View, priority: string, strategy: string): string {
  if (priority !== '') {
    return target ? elementIdOf('promise', target) : elementIdOf('priority', priority);
  }
  return strategy === '' ? '' : elementIdOf('strategy', strategy);
}

/** Comes to what a link leads to, each time one is followed; not after Back, which has a place. */
function useComeTo(id: string, isWithin: boolean, isAddress: boolean): void {
  useEffect(() => {
    if (id === '' || (isAddress && hasMoved)) return undefined;
    // After the page itself has taken the focus to its beginning.
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(id);
      if (isWithin) element?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [id, isWithin, isAddress]);
}
