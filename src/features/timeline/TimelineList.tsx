import { memo, type ReactNode } from 'react';
import { KindMark } from '../../charts/timeline/TimelineChart.tsx';
import type { LinkedView, View } from '../../domain/view.ts';
import { areaStyle } from '../../figure/style.ts';
import type { Lead, TimelineItem } from '../../strategy/timeline/item.ts';
import { kindInWords } from '../../strategy/timeline/words.ts';
import { viewLink } from '../../state/view-link.ts';
import { sitePair } from '../../state/site.ts';

/** What a reader already chose and takes along to the figures. */
export type Kept = Pick<View, 'areas' | 'comparators'>;

/** The element of an item in the list. */
export function listItemId(id: string): string {
  return `timeline-${id}`;
}

/** All that the chart shows, in the order given: the equal of it for whoever does not see it. */
export function TimelineList(props: {
  readonly shown: readonly TimelineItem[];
  readonly kept: Kept;
  /** The ids of the items pointed at, here or on the chart. */
  readonly pointed: readonly string[];
  readonly onPoint: (id: string) => void;
  readonly onFocus: (id: string) => void;
}): ReactNode {
  const { shown, kept, pointed, onPoint, onFocus } = props;
  return (
    <ol className="timeline-list">
      {shown.map((item) => (
        <ListItem
          key={item.id}
          item={item}
          kept={kept}
          isPointed={pointed.includes(item.id)}
          onPoint={onPoint}
          onFocus={onFocus}
        />
      ))}
    </ol>
  );
}

const ListItem = memo(function ListItem(props: {
  readonly item: TimelineItem;
  readonly kept: Kept;
  readonly isPointed: boolean;
  readonly onPoint: (id: string) => void;
  readonly onFocus: (id: string) => void;
}): ReactNode {
  const { item, kept, isPointed, onPoint, onFocus } = props;
  const style = areaStyle(item.area, sitePair());
  return (
    // The chart follows the pointer and the focus; what can be done here are the links.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={listItemId(item.id)}
      className={isPointed ? 'timeline-item pointed' : 'timeline-item'}
      tabIndex={-1}
      onPointerEnter={() => onPoint(item.id)}
      onPointerLeave={() => onPoint('')}
      onFocus={() => onFocus(item.id)}
      onBlur={() => onFocus('')}
    >
      <div className="timeline-when">
        <p className="timeline-dates">{item.dates}</p>
        <p className="timeline-kind">
          <KindMark kind={item.kind} style={style} />
          <span style={{ color: style.textColour }}>{item.areaName}</span>
          <span>{kindInWords(item.kind)}</span>
        </p>
      </div>
      <div className="timeline-what">
        <p className="timeline-title">{item.title}</p>
        {item.outcome ? (
          <p className="timeline-outcome">
            {item.kind === 'inspection' ? 'Outcome: ' : ''}
            {item.outcome}
          </p>
        ) : null}
        {item.thirdParty ? (
          <p className="timeline-third-party">
            This outcome comes from a third party’s reading of the inspectors’ report.
          </p>
        ) : null}
        {item.targets.length > 0 ? <Targets targets={item.targets} /> : null}
        {item.page ? (
          <p className="timeline-lead">
            <a {...viewLink(item.page.view)}>{item.page.words}</a>
          </p>
        ) : null}
        {item.lead ? (
          <p className="timeline-lead">
            <a {...viewLink(keeping(item.lead.view, item.area, kept))}>
              Figures of that time: {item.lead.words}
            </a>
          </p>
        ) : null}
        <p className="timeline-source">
          {item.note ? `${item.note}. ` : ''}
          <Sources sources={item.sources} />
        </p>
      </div>
    </li>
  );
});

function Targets({ targets }: { readonly targets: readonly Lead[] }): ReactNode {
  const links = (
    <ul className="timeline-promises">
      {targets.map(({ words, view }) => (
        <li key={view.target}>
          <a {...viewLink(view)}>{words}</a>
        </li>
      ))}
    </ul>
  );
  if (targets.length < 5) return links;
  return (
    <details>
      <summary>The {targets.length} milestones and where each stands</summary>
      {links}
    </details>
  );
}

function Sources({ sources }: Pick<TimelineItem, 'sources'>): ReactNode {
  if (sources.length === 0) return null;
  return (
    <>
      {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map(({ title, url }, index) => (
        <span key={title}>
          {index === 0 ? '' : '; '}
          {url ? <a href={url}>{title}</a> : title}
        </span>
      ))}
      .
    </>
  );
}

/** The figures with the reader's own areas, as long as the council in question is among them. */
function keeping(view: LinkedView, area: string, { areas, comparators }: Kept): LinkedView {
  return areas.includes(area) ? { ...view, areas, comparators } : { ...view, comparators };
}
