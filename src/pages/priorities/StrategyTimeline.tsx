import { useMemo, type ReactNode } from 'react';
import { KindMark } from '../../charts/timeline/TimelineChart.tsx';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Strategy, StrategyLayer } from '../../domain/strategy.ts';
import { FoldedList } from '../../features/priorities/FoldedList.tsx';
import { areaStyle } from '../../figure/style.ts';
import { timelineOfStrategy } from '../../strategy/timeline/of-strategy.ts';
import { kindInWords } from '../../strategy/timeline/words.ts';
import { today } from '../../state/clock.ts';
import { sitePair } from '../../state/site.ts';
import { viewLink } from '../../state/view-link.ts';

/** So many entries stand in sight on a phone. */
const entriesInSight = 4;

/** What the timeline has of a strategy and its years, each with the way to its entry. */
export function StrategyTimeline(props: {
  readonly strategy: Strategy;
  readonly layer: StrategyLayer;
  readonly catalogue: Catalogue;
}): ReactNode {
  const { strategy, layer, catalogue } = props;
  const items = useMemo(
    () => timelineOfStrategy(strategy, layer, catalogue, today()),
    [strategy, layer, catalogue],
  );
  if (items.length === 0) return null;
  return (
    <section>
      <h2>On the timeline</h2>
      <p className="hint">
        Its own dates, and what else happened to {strategy.areaName} in its years; the newest first.
      </p>
      <FoldedList inSight={entriesInSight} all={items.length} what="entries">
        <ul className="promise-lines">
          {items.map((item, at) => (
            <li key={item.id} className={at >= entriesInSight ? 'folded' : undefined}>
              <KindMark kind={item.kind} style={areaStyle(item.area, sitePair())} /> {item.dates},{' '}
              {kindInWords(item.kind).toLowerCase()}:{' '}
              <a
                {...viewLink({
                  page: 'timeline',
                  filters: { council: [item.area], kind: [item.kind] },
                })}
              >
                {item.title}
              </a>
              {item.outcome ? `. ${item.outcome}` : ''}
            </li>
          ))}
        </ul>
      </FoldedList>
    </section>
  );
}
