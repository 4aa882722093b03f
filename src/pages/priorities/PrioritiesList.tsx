import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { Catalogue } from '../../domain/catalogue.ts';
import { isSuperseded, layerOfAreas, type StrategyLayer } from '../../domain/strategy.ts';
import { formatList } from '../../domain/words/format.ts';
import { WordsUsed } from '../../features/glossary/WordsUsed.tsx';
import { BoardTable } from '../../features/priorities/list/BoardTable.tsx';
import { PickedPromises } from '../../features/priorities/list/PickedPromises.tsx';
import { PrintPriorities } from '../../features/priorities/PrintPriorities.tsx';
import { PrioritiesFilters } from '../../features/priorities/list/PrioritiesFilters.tsx';
import { StateCounts } from '../../features/priorities/list/StateCounts.tsx';
import { ThemeSection } from '../../features/priorities/list/ThemeSection.tsx';
import { StatedList } from '../../features/stated/StatedList.tsx';
import { CopyLink } from '../../features/share/CopyLink.tsx';
import { buildBoard, countsOf } from '../../strategy/priorities/board.ts';
import {
  choiceInWords,
  picksTargets,
  readChoice,
  type TargetEntry,
} from '../../strategy/priorities/choice.ts';
import { buildPriorities, councilsOf } from '../../strategy/priorities/priorities.ts';
import { pastInWords, shownInWords } from '../../strategy/priorities/words.ts';
import { buildStatedRows } from '../../strategy/stated/stated.ts';
import { nameOfPlace } from '../../state/choices/pair-names.ts';
import { permalink } from '../../state/history.ts';
import { addNotices, setView, useView } from '../../state/view-store.ts';
import { DownloadSeveral } from '../pack/DownloadSeveral.tsx';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';

const wordsOfPage = 'SEND, EHC plan, SEN, SEN support, SEMH, NEET, percentage points';

/** All priorities of the councils chosen: the finding first, then a table for each strategy, or theme by theme. */
export function PrioritiesList(props: {
  readonly layer: StrategyLayer;
  readonly cards: readonly TargetEntry[];
  readonly catalogue: Catalogue;
}): ReactNode {
  const { catalogue } = props;
  const view = useView((one) => one);
  const { filters, areas } = view;
  const layer = useMemo(() => layerOfAreas(props.layer, areas), [props.layer, areas]);
  const cards = useMemo(
    () => props.cards.filter(({ strategy }) => areas.includes(strategy.area)),
    [props.cards, areas],
  );
  const { verdict, otherFilters } = useMemo(() => {
    const { verdict: [first = ''] = [], ...rest } = filters;
    return { verdict: first, otherFilters: rest };
  }, [filters]);
  const { choice, notices } = useMemo(() => readChoice(otherFilters, layer), [otherFilters, layer]);
  useEffect(() => {
    if (notices.length > 0) addNotices(notices);
  }, [notices]);
  const stated = useMemo(() => buildStatedRows(layer, catalogue), [layer, catalogue]);
  const priorities = useMemo(() => buildPriorities(layer, cards, choice), [layer, cards, choice]);
  const board = useMemo(() => buildBoard(layer, cards, choice), [layer, cards, choice]);
  const finding = useMemo(
    () =>
      pastInWords(
        countsOf(cards.filter(({ strategy }) => !isSuperseded(strategy, layer))),
        councilsOf(layer).map(({ name }) => name),
      ),
    [cards, layer],
  );
  const results = useRef<HTMLDivElement>(null);
  useStartOver(results, JSON.stringify(otherFilters));
  const shown = shownInWords(priorities, choiceInWords(choice, layer));
  const isPicked = picksTargets(choice);
  const isUnfolded = choice.superseded !== '' || isPicked;
  return (
    <>
      {finding ? <p className="finding">{finding}</p> : null}
      <WithoutStrategy layer={props.layer} areas={areas} />
      <div className="priorities-page">
        <PrioritiesFilters layer={layer} choice={choice} shown={shown} />
        <div ref={results}>
          <p role="status" className="visually-hidden">
            {shown}
          </p>
          {choice.by === 'theme' ? (
            priorities.themes.map((theme) => (
              <ErrorBoundary key={theme.id}>
                <ThemeSection theme={theme} isUnfolded={isUnfolded} />
              </ErrorBoundary>
            ))
          ) : (
            <BoardTable board={board} isUnfolded={isUnfolded} />
          )}
          {isPicked && choice.by === '' ? <PickedPromises board={board} /> : null}
          {board.councils.length === 0 && cards.length > 0 ? (
            <p>No promise matches the filters. Change one of them to see more.</p>
          ) : null}
          <StateCounts priorities={priorities} choice={choice}>
            <WordsUsed text={wordsOfPage} />
          </StateCounts>
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
          <div className="figure-actions priority-actions">
            <CopyLink />
            <PrintPriorities prints="list" />
            <DownloadSeveral />
          </div>
          <p className="print-only">
            {permalink(view)} (data version {catalogue.version})
          </p>
        </div>
      </div>
    </>
  );
}

/** That no strategy of a place chosen is held here, and whose are. */
function WithoutStrategy(props: {
  readonly layer: StrategyLayer;
  readonly areas: readonly string[];
}): ReactNode {
  const { layer, areas } = props;
  const held = new Map(layer.strategies.map(({ area, areaName }) => [area, areaName]));
  const without = areas.filter((code) => !held.has(code));
  if (without.length === 0) return null;
  const names = formatList([...held.values()]);
  return (
    <p className="without-strategy">
      No strategy of {formatList(without.map(nameOfPlace))} is held here.{' '}
      <button
        type="button"
        className="button-secondary"
        onClick={() => setView({ areas: [...held.keys()] })}
      >
        Show those of {names}
      </button>
    </p>
  );
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
