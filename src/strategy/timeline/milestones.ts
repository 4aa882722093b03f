import type { StrategyLayer } from '../../domain/strategy.ts';
import { endOfDate, partialDateInWords, startOfDate } from '../../domain/time/partial-date.ts';
import { targetInStrategy, type TargetInStrategy } from '../targets/targets-for.ts';
import { sourcesOf } from './sources.ts';
import { dateInWords } from './words.ts';
import type { Lead, TimelineItem } from './item.ts';

/** The milestones that a council set itself for one date, together as one item. One without a date has no place. */
export function itemsOfMilestones(layer: StrategyLayer): readonly TimelineItem[] {
  const groups = new Map<string, readonly TargetInStrategy[]>();
  for (const target of layer.targets) {
    if (target.kind !== 'milestone' || target.due === null) continue;
    for (const placed of targetInStrategy(target, layer)) {
      const key = `${placed.strategy.area} ${target.due.text}`;
      groups.set(key, [...(groups.get(key) ?? []), placed]);
    }
  }
  return [...groups.values()].flatMap((group) => itemOfGroup(group, layer));
}

function itemOfGroup(
  group: readonly TargetInStrategy[],
  layer: StrategyLayer,
): readonly TimelineItem[] {
  const [first] = group;
  const due = first?.target.due;
  if (!first || !due) return [];
  const { strategy, target } = first;
  const strategies = new Map(group.map((one) => [one.strategy.id, one.strategy]));
  const named = [...strategies.values()].map(({ title }) => title).join('; ');
  return [
    {
      id: `milestones-${strategy.area}-${due.text}`,
      kind: 'milestone',
      area: strategy.area,
      areaName: strategy.areaName,
      title: group.length === 1 ? target.statement : `${group.length} milestones due`,
      dates: `Due ${due.month === null ? dateInWords(due) : partialDateInWords(due)}`,
      start: startOfDate(due),
      end: endOfDate(due),
      isLoose: due.month === null,
      outcome: '',
      note: `Set by: ${named}`,
      ...sourcesOf(
        layer,
        [...strategies.values()].map(({ sourceId }) => sourceId),
      ),
      lead: null,
      page: null,
      targets: group.map(targetLead),
    },
  ];
}

function targetLead({ target, priority }: TargetInStrategy): Lead {
  return {
    words: target.statement,
    view: { page: 'priorities', priority: priority.id, target: target.id },
  };
}
