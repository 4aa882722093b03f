import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { useStrategy } from '../../catalogue/use-strategy.ts';
import { KindMark, TimelineChart } from '../../charts/timeline/TimelineChart.tsx';
import type { Catalogue } from '../../domain/catalogue.ts';
import { strategyReplaced } from '../../domain/words/fault.ts';
import { layerOfAreas, type StrategyLayer } from '../../domain/strategy.ts';
import { formatList, formatWhole } from '../../domain/words/format.ts';
import { WordsUsed } from '../../features/glossary/WordsUsed.tsx';
import { ErrorMessage, IssueNotice } from '../../features/load-state/ErrorMessage.tsx';
import { CopyLink } from '../../features/share/CopyLink.tsx';
import { Pointed } from '../../features/timeline/Pointed.tsx';
import { TimelineFilters } from '../../features/timeline/TimelineFilters.tsx';
import { listItemId, TimelineList } from '../../features/timeline/TimelineList.tsx';
import { buildTimeline } from '../../strategy/timeline/timeline.ts';
import { chosenItems, readTimelineChoice } from '../../strategy/timeline/choice.ts';
import type { Timeline, TimelineItem } from '../../strategy/timeline/item.ts';
import {
  aheadOf,
  newestFirst,
  shownOf,
  timelineInWords,
  withoutMilestones,
} from '../../strategy/timeline/words.ts';
import { areaStyle } from '../../figure/style.ts';
import { sitePair } from '../../state/site.ts';
import { nameOfPlace, pairOf } from '../../state/choices/pair-names.ts';
import { permalink } from '../../state/history.ts';
import { viewLink } from '../../state/view-link.ts';
import { addNotices, setView, useView } from '../../state/view-store.ts';
import { PageSkeleton } from '../shell/PageSkeleton.tsx';
import { today } from '../../state/clock.ts';

const wordsOfPage = 'SEND, EHC plan, JSNA, Ofsted';

/** What both councils set out, and what inspectors found, on one time axis and as a list. */
export function TimelinePage(): ReactNode {
  const catalogue = useCatalogue();
  const strategy = useStrategy();
  useEffect(() => {
    document.title = 'Timeline – Local Context';
  }, []);
  const names = pairOf(useView(({ areas }) => areas)).map(({ name }) => name);
  return (
    <>
      <div className="overview-intro">
        <h1>
          Strategies, inspections and milestones
          {names.length > 0 ? ` of ${formatList(names)}` : ''} over time
        </h1>
        <p>
          When each council’s strategies ran, what it published, when it asked people and when
          inspectors came: what is next, one time axis, then a list with the newest first. Each
          entry leads to the figures of its time.
        </p>
        <WordsUsed text={wordsOfPage} />
      </div>
      {strategy.status === 'failed' ? (
        <ErrorMessage error={strategy.error} retry={strategy.retry} />
      ) : strategy.status === 'pending' || catalogue.status !== 'ready' ? (
        <PageSkeleton />
      ) : (
        <WithLayer catalogue={catalogue.value} layer={strategy.value} />
      )}
    </>
  );
}

function WithLayer(props: {
  readonly catalogue: Catalogue;
  readonly layer: StrategyLayer;
}): ReactNode {
  const { catalogue, layer } = props;
  const areas = useView((view) => view.areas);
  const timeline = useMemo(
    () => buildTimeline(layerOfAreas(layer, areas), catalogue, today()),
    [layer, areas, catalogue],
  );
  return (
    <>
      <IssueNotice issues={layer.issues} />
      {layer.replaced ? <p className="hint">{strategyReplaced(layer)}</p> : null}
      <WithoutItems layer={layer} areas={areas} />
      {layer.strategies.length + layer.events.length + layer.documents.length === 0 ? (
        <p>This site holds no strategies, events or documents with a date.</p>
      ) : timeline.items.length === 0 ? null : (
        <ReadyTimeline timeline={timeline} version={catalogue.version} />
      )}
      <UndatedDocuments timeline={timeline} />
    </>
  );
}

function ReadyTimeline(props: {
  readonly timeline: Timeline;
  readonly version: string;
}): ReactNode {
  const { timeline, version } = props;
  const view = useView((one) => one);
  const { filters, areas, comparators } = view;
  const { choice, notices } = useMemo(
    () => readTimelineChoice(filters, timeline),
    [filters, timeline],
  );
  useEffect(() => {
    if (notices.length > 0) addNotices(notices);
  }, [notices]);
  const shown = useMemo(() => chosenItems(timeline, choice), [timeline, choice]);
  const newest = useMemo(() => newestFirst(shown), [shown]);
  const kept = useMemo(() => ({ areas, comparators }), [areas, comparators]);
  // Apart from each other: coming to an entry scrolls it away from under the pointer.
  const [hovered, setHovered] = useState('');
  const [focused, setFocused] = useState('');
  const pointed = useMemo(() => [hovered, focused].filter(Boolean), [hovered, focused]);
  const goToItem = useCallback(
    (id: string) => document.getElementById(listItemId(id))?.focus(),
    [],
  );
  return (
    <>
      <TimelineFilters timeline={timeline} choice={choice} />
      <p className="timeline-shown" role="status">
        {shownOf(shown.length, timeline.items.length)}
      </p>
      {shown.length === 0 ? (
        <button type="button" className="button-secondary" onClick={() => setView({ filters: {} })}>
          Show everything
        </button>
      ) : (
        <>
          <Next timeline={timeline} shown={shown} />
          <section aria-labelledby="timeline-chart">
            <h2 id="timeline-chart">On one time axis</h2>
            <p className="timeline-words">
              {timelineInWords(timeline, shown).join(' ')} The list below holds all of it.
            </p>
            <TimelineChart
              timeline={timeline}
              shown={shown}
              pointed={pointed}
              onPoint={setHovered}
              onChoose={goToItem}
            />
            <Pointed item={shown.find(({ id }) => id === pointed[0])} />
            <Promised timeline={timeline} />
            <p className="hint">
              A dashed outline spans the whole year of something of which only the year is known.
            </p>
            <div className="figure-actions">
              <CopyLink />
            </div>
          </section>
          <section aria-labelledby="timeline-order">
            <h2 id="timeline-order">Newest first</h2>
            <p>{withoutMilestones(timeline)}</p>
            <TimelineList
              shown={newest}
              kept={kept}
              pointed={pointed}
              onPoint={setHovered}
              onFocus={setFocused}
            />
          </section>
        </>
      )}
      <p className="print-only">
        {permalink(view)} (data version {version})
      </p>
    </>
  );
}

/** That nothing of a place chosen is held here, and whose is. */
function WithoutItems(props: {
  readonly layer: StrategyLayer;
  readonly areas: readonly string[];
}): ReactNode {
  const { layer, areas } = props;
  const all = [...layer.strategies, ...layer.events, ...layer.documents];
  const held = new Map(all.map(({ area, areaName }) => [area, areaName]));
  const without = areas.filter((code) => !held.has(code));
  if (without.length === 0 || held.size === 0) return null;
  return (
    <p className="without-strategy">
      No strategy, inspection or document of {formatList(without.map(nameOfPlace))} is held here.{' '}
      <button
        type="button"
        className="button-secondary"
        onClick={() => setView({ areas: [...held.keys()], filters: {} })}
      >
        Show those of {formatList([...held.values()])}
      </button>
    </p>
  );
}

/** The way from each year to the promises in force in it. */
function Promised({ timeline }: { readonly timeline: Timeline }): ReactNode {
  const { promised } = timeline;
  if (promised.length === 0) return null;
  return (
    <nav aria-label="Promises by year" className="timeline-years">
      <p>Promises in force in</p>
      <ul>
        {promised.map(({ year, count }) => (
          <li key={year}>
            <a {...viewLink({ page: 'priorities', filters: { year: [`${year}`] } })}>{year}</a>:{' '}
            {formatWhole(count)}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What comes next, the soonest first; says so where no date ahead is known. */
function Next(props: {
  readonly timeline: Timeline;
  readonly shown: readonly TimelineItem[];
}): ReactNode {
  const ahead = aheadOf(props.timeline, props.shown);
  return (
    <section aria-labelledby="timeline-next" className="timeline-next">
      <h2 id="timeline-next">Next</h2>
      {ahead.length === 0 ? <p>No date ahead is known here.</p> : null}
      <ul>
        {ahead.map(({ item, when }) => (
          <li key={item.id}>
            <KindMark kind={item.kind} style={areaStyle(item.area, sitePair())} /> {item.areaName}:{' '}
            <a href={`#${listItemId(item.id)}`}>{item.title}</a>, {when}
          </li>
        ))}
      </ul>
    </section>
  );
}

function UndatedDocuments({ timeline }: { readonly timeline: Timeline }): ReactNode {
  const { undated } = timeline;
  if (undated.length === 0) return null;
  return (
    <section aria-labelledby="timeline-undated" className="timeline-undated">
      <h2 id="timeline-undated">Documents without a known date</h2>
      <p>These are named in what we read, but no date of them is known here.</p>
      <ul>
        {undated.map(({ id, areaName, title, note }) => (
          <li key={id}>
            {areaName}: {title}
            {note ? ` (${note})` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
