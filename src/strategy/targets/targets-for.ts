import type { Priority, Strategy, StrategyLayer, Target } from '../../domain/strategy.ts';

/** A target with the priority and the strategy it stands in. */
export interface TargetInStrategy {
  readonly target: Target;
  readonly priority: Priority;
  readonly strategy: Strategy;
}

/** The filter items a figure shows, by column: `Selection.items`. */
export type ShownItems = ReadonlyMap<string, readonly string[]>;

/**
 * True when a target names exactly this indicator and, for every filter it names, at least one of the items
 * shown. A filter that the figure does not have does not rule it out.
 */
export function bearsOn(target: Target, indicatorId: string, items: ShownItems): boolean {
  if (target.evidence === 'none' || target.indicator !== indicatorId) return false;
  return Object.entries(target.filters).every(([column, wanted]) => {
    const shown = items.get(column);
    return !shown || wanted.length === 0 || wanted.some((item) => shown.includes(item));
  });
}

/**
 * The targets of these areas (GSS codes) that bear on an indicator: those it measures directly first, then
 * those it is only related to, each in the order of the file. A target whose priority or strategy is not in
 * the layer has no area, and is left out.
 */
export function targetsFor(
  indicatorId: string,
  items: ShownItems,
  areas: readonly string[],
  layer: Pick<StrategyLayer, 'strategies' | 'priorities' | 'targets'>,
): readonly TargetInStrategy[] {
  const placed = layer.targets
    .filter((target) => bearsOn(target, indicatorId, items))
    .flatMap((target) => targetInStrategy(target, layer))
    .filter(({ strategy }) => areas.includes(strategy.area));
  const direct = placed.filter(({ target }) => target.evidence === 'direct');
  return [...direct, ...placed.filter(({ target }) => target.evidence !== 'direct')];
}

/** A target's priority and strategy, as a list of one; empty when either is not in the layer. */
export function targetInStrategy(
  target: Target,
  { priorities, strategies }: Pick<StrategyLayer, 'strategies' | 'priorities'>,
): readonly TargetInStrategy[] {
  const priority = priorities.find(({ id }) => id === target.priorityId);
  const strategy = strategies.find(({ id }) => id === priority?.strategyId);
  return priority && strategy ? [{ target, priority, strategy }] : [];
}

/**
 * True when a target's time, from the start of its strategy to the end of its due year, touches the years
 * chosen (null for no limit). A strategy that names no start has always run.
 */
export function runsWithin(
  { target, strategy }: TargetInStrategy,
  from: number | null,
  to: number | null,
): boolean {
  return target.due.year >= (from ?? -Infinity) && (strategy.from ?? -Infinity) <= (to ?? Infinity);
}
