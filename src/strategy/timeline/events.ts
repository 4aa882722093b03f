import type { Catalogue } from '../../domain/catalogue.ts';
import type { StrategyEvent, StrategyLayer } from '../../domain/strategy.ts';
import { endOfDate, startOfDate, type PartialDate } from '../../domain/time/partial-date.ts';
import { leadTo } from './leads.ts';
import { sourcesOf } from './sources.ts';
import { spanInWords } from './words.ts';
import type { TimelineItem } from './item.ts';

/** Inspections and consultations. Publications are told with the documents they are of. */
export function itemsOfEvents(
  layer: StrategyLayer,
  catalogue: Catalogue,
  today: PartialDate,
): readonly TimelineItem[] {
  return layer.events
    .filter(({ kind }) => kind === 'inspection' || kind === 'consultation')
    .map((event) => itemOfEvent(event, layer, catalogue, today));
}

/** One event as it stands on the timeline; one that is no inspection or consultation counts as a document. */
export function itemOfEvent(
  event: StrategyEvent,
  layer: StrategyLayer,
  catalogue: Catalogue,
  today: PartialDate,
): TimelineItem {
  const { id, area, areaName, title, start, end, outcome, note, sourceIds, kind } = event;
  const last = end ?? start;
  return {
    id,
    kind: kind === 'inspection' || kind === 'consultation' ? kind : 'document',
    area,
    areaName,
    title,
    dates: spanInWords(start, end),
    start: startOfDate(start),
    end: endOfDate(last),
    isLoose: start.month === null,
    outcome,
    note,
    ...sourcesOf(layer, sourceIds),
    lead: leadTo(event.indicator, start.year, last.year, catalogue, today),
    page: null,
    targets: [],
  };
}
