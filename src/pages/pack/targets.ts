import { asSentence } from '../../domain/words/format.ts';
import type { View } from '../../domain/view.ts';
import {
  isSuperseded,
  type Priority,
  type StrategyLayer,
  type Target,
} from '../../domain/strategy.ts';
import type { PackItem } from '../../export/pack/contents.ts';
import type { PackChoice, PackGroup } from '../../features/pack/pack-choice.ts';
import { possessive } from '../../figure/series/series-areas.ts';
import { priorityName } from '../../strategy/priorities/words.ts';
import { viewOfTarget } from '../../strategy/targets/target-card.ts';
import { targetInStrategy } from '../../strategy/targets/targets-for.ts';
import type { PackWanted } from './load-figures.ts';
import { itemOf, type PackJob } from './job.ts';

/**
 * Figures behind what the councils promised, all of it or one priority: of each promise that a series bears
 * on, the figure its link opens, with the areas and comparators of the page. Nothing without strategies.
 */
export function targetGroup(job: PackJob): readonly PackGroup[] {
  const { layer } = job.context;
  if (!layer || layer.targets.length === 0) return [];
  const chosen = chosenPriority(job.view, layer);
  const all: PackChoice = {
    id: 'all',
    name: 'All current priorities of both councils',
    title: 'All figures behind the current promises of both councils',
    word: 'promises',
    items: itemsOf(
      job,
      layer,
      layer.targets.filter((target) => isCurrent(target, layer)),
    ),
  };
  const priorities = layer.priorities
    .map((priority) => choiceOf(job, layer, priority))
    .filter(({ id, items }) => items.length > 0 || id === chosen?.id);
  const first = chosen?.id ?? all.id;
  return [{ id: 'promises', label: 'Priority', first, choices: [all, ...priorities] }];
}

function choiceOf(job: PackJob, layer: StrategyLayer, priority: Priority): PackChoice {
  const { strategies, targets } = layer;
  const area = strategies.find(({ id }) => id === priority.strategyId)?.areaName ?? '';
  const name = priorityName(priority);
  const ofPriority = targets.filter(({ priorityId }) => priorityId === priority.id);
  return {
    id: priority.id,
    name: `${area}: ${name}`,
    title: `All figures behind the priority “${name}” (${area})`,
    word: priority.id,
    items: itemsOf(job, layer, ofPriority),
  };
}

function itemsOf(
  job: PackJob,
  layer: StrategyLayer,
  targets: readonly Target[],
): readonly PackItem[] {
  return targets.flatMap((target) => itemOfTarget(job, layer, target));
}

/** The figure that a promise's link opens, with the areas and comparators of the page; nothing where none is held. */
export function itemOfTarget(
  job: PackJob,
  layer: StrategyLayer,
  target: Target,
): readonly PackItem[] {
  const { context, view } = job;
  const { areas, comparators } = view;
  const opened = target.evidence === 'none' ? null : viewOfTarget(target, context.catalogue);
  if (!opened) return [];
  const wanted: PackWanted = {
    view: { ...opened, areas, comparators },
    why: whyOf(target, layer),
    mayBreakDown: false,
  };
  return itemOf(job, target.id, wanted, `for the promise “${target.statement}”`);
}

/** "Behind Liverpool’s promise: More supported internships." */
function whyOf(target: Target, layer: StrategyLayer): string {
  const [whole] = targetInStrategy(target, layer);
  const whose = whole ? `${possessive(whole.strategy.areaName)} promise` : 'the promise';
  const related = target.evidence === 'direct' ? '' : ' (a related figure, not its measure)';
  return `Behind ${whose}${related}: ${asSentence(target.statement)}`;
}

/** The priority chosen on the page, or that of the promise chosen there. */
function chosenPriority({ priority, target }: View, layer: StrategyLayer): Priority | undefined {
  const wanted = layer.targets.find(({ id }) => id === target)?.priorityId ?? priority;
  return layer.priorities.find(({ id }) => id === wanted);
}

function isCurrent(target: Target, layer: StrategyLayer): boolean {
  return targetInStrategy(target, layer).some(({ strategy }) => !isSuperseded(strategy, layer));
}
