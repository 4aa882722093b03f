import type { Catalogue } from '../../domain/catalogue.ts';
import type { StrategyLayer } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { standingOf } from '../targets/words.ts';
import { leadTo } from './leads.ts';
import { sourcesOf } from './sources.ts';
import type { TimelineItem } from './item.ts';

/** The lifetime of each strategy: whole years, as its own document gives them. */
export function itemsOfStrategies(
  layer: StrategyLayer,
  catalogue: Catalogue,
  today: PartialDate,
): readonly TimelineItem[] {
  return layer.strategies.flatMap((strategy): readonly TimelineItem[] => {
    const first = strategy.from ?? strategy.to;
    const last = strategy.to ?? strategy.from;
    if (first === null || last === null) return [];
    return [
      {
        id: strategy.id,
        kind: 'strategy',
        area: strategy.area,
        areaName: strategy.areaName,
        title: strategy.title,
        dates: first === last ? String(first) : `${first} to ${last}`,
        start: first,
        end: last + 1,
        isLoose: false,
        outcome: strategy.status === '' ? '' : `Status: ${standingOf(strategy.status)}`,
        note: strategy.summary,
        ...sourcesOf(layer, [strategy.sourceId]),
        lead: leadTo(strategy.indicator, first, last, catalogue, today),
        page: {
          words: `Priorities and promises of ${strategy.title}`,
          view: { page: 'priorities', strategy: strategy.id },
        },
        targets: [],
      },
    ];
  });
}
