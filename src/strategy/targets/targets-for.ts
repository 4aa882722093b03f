import { datasetOf } from '../../domain/indicator.ts';
import type {
  Priority,
  Strategy,
  StrategyLayer,
  Target,
  TargetLink,
} from '../../domain/strategy.ts';

/** A target with the priority and the strategy it stands in. */
export interface TargetInStrategy {
  readonly target: Target;
  readonly priority: Priority;
  readonly strategy: Strategy;
}

/** The filter items a figure shows, by column: `Selection.items`. */
export type ShownItems = ReadonlyMap<string, readonly string[]>;

/** The ids of the indicators that a target is linked to, its own first; none without evidence. */
export function linkedIndicators({ evidence, indicator, also }: Target): readonly string[] {
  return evidence === 'none' ? [] : [indicator, ...also.map((link) => link.indicator)];
}

/**
 * True when a target names exactly this indicator and, for every filter it names, at least one of the items
 * shown. A filter that the figure does not have does not rule it out.
 */
export function bearsOn(target: Target, indicatorId: string, items: ShownItems): boolean {
  return linkShown(target, indicatorId, items) !== null;
}

/** The link of a target, its own or one of those beside it, that a figure shows; null for none. */
function linkShown(target: Target, indicatorId: string, items: ShownItems): TargetLink | null {
  if (target.evidence === 'none') return null;
  const links: readonly TargetLink[] = [target, ...target.also];
  return (
    links.find(({ indicator, filters }) => indicator === indicatorId && areShown(filters, items)) ??
    null
  );
}

function areShown(filters: TargetLink['filters'], items: ShownItems): boolean {
  return Object.entries(filters).every(([column, wanted]) => {
    const shown = items.get(column);
    return !shown || wanted.length === 0 || wanted.some((item) => shown.includes(item));
  });
}

/**
 * The targets of these areas (GSS codes) that bear on an indicator: those it measures directly first, then
 * those it is only related to, each in the order of the file. One that is linked to it beside figures of another file
 * has that link as its own, as related evidence. A target whose priority or strategy is not in the layer has no area,
 * and is left out.
 */
export function targetsFor(
  indicatorId: string,
  items: ShownItems,
  areas: readonly string[],
  layer: Pick<StrategyLayer, 'strategies' | 'priorities' | 'targets'>,
): readonly TargetInStrategy[] {
  const placed = layer.targets
    .flatMap((target) => {
      const link = linkShown(target, indicatorId, items);
      return link ? [withLink(target, link)] : [];
    })
    .flatMap((target) => targetInStrategy(target, layer))
    .filter(({ strategy }) => areas.includes(strategy.area));
  const direct = placed.filter(({ target }) => target.evidence === 'direct');
  return [...direct, ...placed.filter(({ target }) => target.evidence !== 'direct')];
}

/** A target read through one of its links. A link to the file that judges it anyway changes nothing. */
function withLink(target: Target, { indicator, filters }: TargetLink): Target {
  if (target.indicator === indicator) return target;
  if (target.evidence === 'direct' && datasetOf(indicator) === datasetOf(target.indicator)) {
    return target;
  }
  return { ...target, indicator, filters, evidence: 'proxy', also: [] };
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
 * True when a target's time, from the start of its strategy to the end of its due year or, without one, of its strategy,
 * touches the years chosen (null for no limit). A strategy that names no start has always run.
 */
export function runsWithin(
  { target, strategy }: TargetInStrategy,
  from: number | null,
  to: number | null,
): boolean {
  const last = target.due?.year ?? strategy.to ?? Infinity;
  return last >= (from ?? -Infinity) && (strategy.from ?? -Infinity) <= (to ?? Infinity);
}
