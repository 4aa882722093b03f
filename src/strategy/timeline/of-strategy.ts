import type { Catalogue } from '../../domain/catalogue.ts';
import type { Strategy, StrategyLayer } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import type { TimelineItem } from './item.ts';
import { buildTimeline } from './timeline.ts';
import { newestFirst } from './words.ts';

/**
 * What the timeline has of one strategy, the newest first: its own document and what was said of that, its dated
 * milestones, and whatever else happened to its council in its years.
 */
export function timelineOfStrategy(
  strategy: Strategy,
  layer: StrategyLayer,
  catalogue: Catalogue,
  today: PartialDate,
): readonly TimelineItem[] {
  const { id, area, from, to } = strategy;
  const ofArea = {
    ...layer,
    strategies: [strategy],
    priorities: layer.priorities.filter(({ strategyId }) => strategyId === id),
    events: layer.events.filter((one) => one.area === area),
    documents: layer.documents.filter((one) => one.area === area),
  };
  // A document has the id of the strategy that it is, or of the source that the strategy was found in.
  const isOwn = (documentId: string): boolean => [id, strategy.sourceId].includes(documentId);
  const own = buildTimeline(
    {
      ...ofArea,
      events: ofArea.events.filter(({ documentId }) => isOwn(documentId)),
      documents: ofArea.documents.filter((one) => isOwn(one.id)),
    },
    catalogue,
    today,
  ).items.map((item) => item.id);
  const isInItsYears = ({ start, end }: TimelineItem): boolean =>
    from !== null && start < (to ?? from) + 1 && end > from;
  return newestFirst(
    buildTimeline(ofArea, catalogue, today).items.filter(
      (item) => own.includes(item.id) || isInItsYears(item),
    ),
  );
}
