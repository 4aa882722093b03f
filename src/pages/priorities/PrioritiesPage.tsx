import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Loading } from '../../catalogue/loading.ts';
import { useCatalogue, useDatasets } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Notice } from '../../domain/notice.ts';
import type { View } from '../../domain/view.ts';
import { formatList } from '../../domain/words/format.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import { WordsUsed } from '../../features/glossary/WordsUsed.tsx';
import { ErrorMessage, IssueNotice } from '../../features/load-state/ErrorMessage.tsx';
import { elementIdOf } from '../../features/priorities/Permalink.tsx';
import { PrintPriorities } from '../../features/priorities/PrintPriorities.tsx';
import { PrioritiesFilters } from '../../features/priorities/PrioritiesFilters.tsx';
import { StateCounts } from '../../features/priorities/StateCounts.tsx';
import { ThemeSection } from '../../features/priorities/ThemeSection.tsx';
import { StatedList } from '../../features/stated/StatedList.tsx';
import { CopyLink } from '../../features/share/CopyLink.tsx';
import { buildPriorities, type Priorities } from '../../strategy/priorities/priorities.ts';
import {
  choiceInWords,
  isShown,
  picksTargets,
  readChoice,
  type TargetEntry,
} from '../../strategy/priorities/choice.ts';
import { shownInWords } from '../../strategy/priorities/words.ts';
import { buildStatedRows } from '../../strategy/stated/stated.ts';
import { buildTargetCards, indicatorsOfTargets } from '../../strategy/targets/target-card.ts';
import { possessive } from '../../figure/series/series-areas.ts';
import { siteOfPage } from '../../state/site.ts';
import { permalink } from '../../state/history.ts';
import { addNotices, setView, useView } from '../../state/view-store.ts';
import { DownloadSeveral } from '../pack/DownloadSeveral.tsx';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { PageSkeleton } from '../shell/PageSkeleton.tsx';
import { PriorityBrief } from './PriorityBrief.tsx';
import { today } from '../../state/clock.ts';

/** Milliseconds after which figures that are still on their way no longer hold up the page. */
const lateAfterMs = 2000;

const wordsOfPage = 'SEND, EHC plan, SEN, SEN support, SEMH, NEET, percentage points';

/** Both councils' priorities side by side, with where each promise stands. */
export function PrioritiesPage(): ReactNode {
  const catalogue = useCatalogue();
  const strategy = useStrategy();
  useEffect(() => {
    document.title = 'What the councils promised – Local Context';
  }, []);
  return (
    <>
      <div className="overview-intro">
        <h1>What the councils promised</h1>
        <p>
          {formatList(siteOfPage().pair.map(({ name }) => possessive(name)))} strategies on special
          educational needs and disability (SEND) and education, side by side and in our own words.
          Beside each promise stands what official figures say of it today, and why. We judge a
          promise only where a figure measures it.
        </p>
        <WordsUsed text={wordsOfPage} />
      </div>
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

/**
 * The promises once the figures of all have settled, so that nothing moves as they arrive; after a short wait,
 * with what is there. It knows nothing of the view, so that a choice does not work everything out anew.
 */
function WithFigures(props: {
  readonly catalogue: Catalogue;
  readonly layer: StrategyLayer;
}): ReactNode {
  const { catalogue, layer } = props;
  const ids = indicatorsOfTargets(layer.targets);
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
  const { layer, cards, catalogue, loaded } = props;
  const view = useView((one) => one);
  const { filters, priority, target } = view;
  const { verdict, otherFilters } = useMemo(() => {
    const { verdict: [first = ''] = [], ...rest } = filters;
    return { verdict: first, otherFilters: rest };
  }, [filters]);
  const { choice, notices } = useMemo(() => readChoice(otherFilters, layer), [otherFilters, layer]);
  const stated = useMemo(() => buildStatedRows(layer, catalogue), [layer, catalogue]);
  const priorities = useMemo(() => buildPriorities(layer, cards, choice), [layer, cards, choice]);
  const chosen = useMemo(() => ({ priority: target ? '' : priority, target }), [priority, target]);
  const missing = useMemo(
    () =>
      missingNotices(
        chosen,
        layer,
        cards.filter((card) => isShown(card, choice)),
      ),
    [chosen, layer, cards, choice],
  );
  useEffect(() => {
    if (notices.length + missing.length > 0) addNotices([...notices, ...missing]);
  }, [notices, missing]);
  const results = useRef<HTMLDivElement>(null);
  useStartOver(results, JSON.stringify(otherFilters));
  useComeTo(view);
  const shown = shownInWords(priorities, choiceInWords(choice, layer));
  const isUnfolded = choice.superseded !== '' || picksTargets(choice);
  const hasBrief = layer.priorities.some(({ id }) => id === priority);
  return (
    <>
      {hasBrief ? (
        <ErrorBoundary>
          <PriorityBrief
            layer={layer}
            catalogue={catalogue}
            cards={cards}
            loaded={loaded}
            priority={priority}
            target={target}
          />
        </ErrorBoundary>
      ) : null}
      <div className="priorities-page">
        <PrioritiesFilters layer={layer} choice={choice} shown={shown} />
        <div ref={results}>
          <StateCounts priorities={priorities} choice={choice} shown={shown} />
          <div className="figure-actions">
            <CopyLink />
            {holdsPriority(priorities, chosen.priority) ? null : (
              <PrintPriorities hasBrief={hasBrief} />
            )}
          </div>
          <DownloadSeveral />
          {priorities.themes.map((theme) => (
            <ErrorBoundary key={theme.id}>
              <ThemeSection theme={theme} chosen={chosen} isUnfolded={isUnfolded} />
            </ErrorBoundary>
          ))}
          {priorities.themes.length === 0 ? (
            <p>No promise matches the filters. Change one of them to see more.</p>
          ) : null}
          <StatedList
            rows={stated}
            choice={{
              verdict,
              onVerdict: (next) =>
                setView({
                  filters: next === '' ? otherFilters : { ...otherFilters, verdict: [next] },
                }),
            }}
          />
          <p className="print-only">
            {permalink(view)} (data version {catalogue.version})
          </p>
        </div>
      </div>
    </>
  );
}

/** True when a priority is on the page, where its own button to print stands beside it. */
function holdsPriority({ themes }: Priorities, priority: string): boolean {
  return themes
    .flatMap(({ columns }) => columns)
    .flatMap(({ entries, superseded }) => [...entries, ...superseded.flatMap((one) => one.entries)])
    .some((entry) => entry.priority.id === priority);
}

/** That what a link leads to is not on the page. */
function missingNotices(
  { priority, target }: Pick<View, 'priority' | 'target'>,
  layer: StrategyLayer,
  shown: readonly TargetEntry[],
): readonly Notice[] {
  const notices: Notice[] = [];
  if (priority !== '' && !layer.priorities.some(({ id }) => id === priority)) {
    const message = `There is no priority “${priority}” here.`;
    notices.push({ key: 'priorities.priority', message });
  }
  if (target !== '' && !shown.some((card) => card.target.id === target)) {
    const message = layer.targets.some(({ id }) => id === target)
      ? 'The filters leave out the promise that the link leads to.'
      : `There is no promise “${target}” here.`;
    notices.push({ key: 'priorities.target', message });
  }
  return notices;
}

/** Comes back to the beginning of the results when other ones are asked for from further down. */
function useStartOver(results: RefObject<HTMLElement | null>, filters: string): void {
  const former = useRef(filters);
  useEffect(() => {
    if (former.current === filters) return;
    former.current = filters;
    const element = results.current;
    if (element && element.getBoundingClientRect().top < 0) element.scrollIntoView();
  }, [results, filters]);
}

/** Comes to the promise or priority that a link leads to, each time one is followed. */
function useComeTo(view: View): void {
  useEffect(() => {
    const { priority, target } = view;
    const id = target ? elementIdOf('promise', target) : elementIdOf('priority', priority);
    if (target + priority === '') return undefined;
    // After the page itself has taken the focus to its beginning.
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(id);
      element?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [view]);
}
