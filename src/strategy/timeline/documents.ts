import type { Catalogue } from '../../domain/catalogue.ts';
import type { StrategyDocument, StrategyEvent, StrategyLayer } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { itemOfEvent } from './events.ts';
import type { TimelineItem, Undated } from './item.ts';

/**
 * Each day on which a document was first published or last updated, once: a publication among the events with
 * the same document and date is the same thing, told in the event's own words. Publications that no
 * document's dates tell of follow.
 */
export function itemsOfDocuments(
  layer: StrategyLayer,
  catalogue: Catalogue,
  today: PartialDate,
): readonly TimelineItem[] {
  const publications = layer.events.filter(
    ({ kind }) => kind !== 'inspection' && kind !== 'consultation',
  );
  const told = new Set<StrategyEvent>();
  const dated = layer.documents.flatMap((document) =>
    datesOf(document).map(({ date, what }) => {
      const same = publications.filter(
        ({ documentId, start }) => documentId === document.id && start.text === date.text,
      );
      for (const event of same) told.add(event);
      const event = same[0] ?? eventOf(document, date, what);
      const documentEvent = {
        ...event,
        note: event.note || document.note,
        indicator: event.indicator || document.indicator,
      };
      return itemOfEvent(documentEvent, layer, catalogue, today);
    }),
  );
  const others = publications.filter((event) => !told.has(event));
  return [...dated, ...others.map((event) => itemOfEvent(event, layer, catalogue, today))];
}

/** Documents of which neither date is known. */
export function undatedDocuments({ documents }: StrategyLayer): readonly Undated[] {
  return documents
    .filter((document) => datesOf(document).length === 0)
    .map(({ id, area, areaName, title, note }) => ({ id, area, areaName, title, note }));
}

interface Dated {
  readonly date: PartialDate;
  readonly what: 'published' | 'updated';
}

function datesOf({ firstPublished, lastUpdated }: StrategyDocument): readonly Dated[] {
  const first: readonly Dated[] = firstPublished
    ? [{ date: firstPublished, what: 'published' }]
    : [];
  if (!lastUpdated || lastUpdated.text === firstPublished?.text) return first;
  return [...first, { date: lastUpdated, what: 'updated' }];
}

function eventOf(
  document: StrategyDocument,
  start: PartialDate,
  what: Dated['what'],
): StrategyEvent {
  const { id, area, areaName, title, note, sourceId, row } = document;
  return {
    id: `${id}-${what}`,
    area,
    areaName,
    kind: 'publication',
    title: `${title} ${what}`,
    start,
    end: null,
    outcome: '',
    documentId: id,
    indicator: '',
    sourceIds: [sourceId],
    note,
    row,
  };
}
