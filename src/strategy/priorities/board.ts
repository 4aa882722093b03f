import {
  isSuperseded,
  type Priority,
  type Strategy,
  type StrategyLayer,
} from '../../domain/strategy.ts';
import { isVerdict } from '../progress/outcome.ts';
import type { TargetCard } from '../targets/target-card.ts';
import {
  everything,
  isShown,
  picksTargets,
  type PrioritiesChoice,
  type TargetEntry,
} from './choice.ts';
import { councilsOf, type Council } from './priorities.ts';

/** The priorities council by council and strategy by strategy, each with how its promises stand in numbers. */
export interface Board {
  readonly councils: readonly BoardCouncil[];
  /** Of all strategies in force shown here. */
  readonly current: Counts;
}

export interface BoardCouncil {
  readonly council: Council;
  readonly strategies: readonly BoardStrategy[];
}

export interface BoardStrategy {
  readonly strategy: Strategy;
  readonly isSuperseded: boolean;
  readonly rows: readonly BoardRow[];
  readonly counts: Counts;
}

export interface BoardRow {
  readonly priority: Priority;
  readonly cards: readonly TargetEntry[];
  readonly counts: Counts;
}

/** Promises counted. The first four parts of the bar add up to `promises`. */
export interface Counts {
  readonly promises: number;
  /** With a verdict by official figures. */
  readonly judged: number;
  /** Measured by a figure that gives no verdict. */
  readonly measured: number;
  /** With figures that are only related. */
  readonly related: number;
  /** Without any figure: nothing held here can check them. */
  readonly unchecked: number;
  /** Whose own date has passed. */
  readonly past: number;
  /** Different figures linked to them that have a number since the strategy began, and how many of those moved. */
  readonly figures: number;
  readonly moving: number;
}

/** The board of a layer for a choice of filters. Priorities that the filters leave without promises are left out. */
export function buildBoard(
  layer: StrategyLayer,
  cards: readonly TargetEntry[],
  choice: PrioritiesChoice,
): Board {
  const shown = cards.filter((card) => isShown(card, choice));
  const councils = councilsOf(layer).map((council) => ({
    council,
    strategies: layer.strategies
      .filter(({ area }) => area === council.code && [area, ''].includes(choice.council))
      .map((strategy) => boardOfStrategy(strategy, layer, shown, choice))
      .filter(({ rows }) => rows.length > 0)
      .sort((a, b) => Number(a.isSuperseded) - Number(b.isSuperseded)),
  }));
  return {
    councils: councils.filter(({ strategies }) => strategies.length > 0),
    current: countsOf(shown.filter(({ strategy }) => !isSuperseded(strategy, layer))),
  };
}

/** One strategy's part of the board; `shown` are the cards that the choice lets through. */
export function boardOfStrategy(
  strategy: Strategy,
  layer: StrategyLayer,
  shown: readonly TargetEntry[],
  choice: PrioritiesChoice = everything,
): BoardStrategy {
  const own = shown.filter((card) => card.strategy.id === strategy.id);
  const rows = layer.priorities
    .filter(({ strategyId }) => strategyId === strategy.id)
    .filter(({ theme }) => choice.theme === '' || theme === choice.theme)
    .map((priority) => {
      const its = own.filter((card) => card.priority.id === priority.id);
      return { priority, cards: its, counts: countsOf(its) };
    })
    .filter((row) => row.cards.length > 0 || !picksTargets(choice));
  return { strategy, isSuperseded: isSuperseded(strategy, layer), rows, counts: countsOf(own) };
}

/** How promises stand, counted. A promise whose figures are on their way counts as not judged. */
export function countsOf(cards: readonly TargetCard[]): Counts {
  const kinds = cards.map(checkOf);
  const figures = new Map(
    cards.flatMap((card) =>
      card.figures.map((figure) => [`${card.strategy.id} ${figure.key}`, figure] as const),
    ),
  );
  const moving = [...figures.values()].filter(
    ({ movement }) => movement.direction === 'up' || movement.direction === 'down',
  );
  const count = (kind: Check): number => kinds.filter((one) => one === kind).length;
  return {
    promises: cards.length,
    judged: count('judged'),
    measured: count('measured'),
    related: count('related'),
    unchecked: count('unchecked'),
    past: cards.filter(({ timing }) => timing === 'past').length,
    figures: figures.size,
    moving: moving.length,
  };
}

/** How far official figures can check a promise. */
export type Check = 'judged' | 'measured' | 'related' | 'unchecked';

export function checkOf({ target, progress }: TargetCard): Check {
  if (target.evidence === 'none' || target.indicator === '') return 'unchecked';
  if (target.evidence === 'proxy') return 'related';
  return isVerdict(progress.state) ? 'judged' : 'measured';
}
