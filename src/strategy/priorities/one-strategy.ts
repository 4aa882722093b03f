import {
  isSuperseded,
  type PriorityTheme,
  type Strategy,
  type StrategyLayer,
  type StrategySource,
} from '../../domain/strategy.ts';
import { boardOfStrategy, type BoardStrategy } from './board.ts';
import type { TargetEntry } from './choice.ts';
import { councilsOf, type Council } from './priorities.ts';
import { themeName, themesCloseTo } from './words.ts';

/** One strategy by itself: how its promises stand, what it follows and is followed by, and what is closest to it elsewhere. */
export interface OneStrategy {
  readonly board: BoardStrategy;
  readonly council: Council;
  readonly cards: readonly TargetEntry[];
  /** Null where the layer does not hold the strategy it took the place of, or that took its place. */
  readonly before: Strategy | null;
  readonly after: Strategy | null;
  /** Where it was found, and the sections that its promises stand in. */
  readonly source: StrategySource | null;
  readonly sections: readonly string[];
  /** The strategy whose document this one is only known from; null where it was found in its own. */
  readonly citedIn: Strategy | null;
  readonly others: readonly CloseStrategy[];
}

/** The strategy of another council that is closest to one. */
export interface CloseStrategy {
  readonly council: Council;
  /** Null where none of its strategies in force has a theme in common with it, or one close to it. */
  readonly strategy: Strategy | null;
  /** Ids of the themes in common, in the order of the file; empty where they are only close. */
  readonly shared: readonly string[];
}

/** A strategy of the layer by its id; null where there is none. */
export function oneStrategy(
  id: string,
  layer: StrategyLayer,
  all: readonly TargetEntry[],
): OneStrategy | null {
  const strategy = layer.strategies.find((one) => one.id === id);
  if (!strategy) return null;
  const cards = all.filter((card) => card.strategy.id === id);
  const owner = layer.strategies.find(
    ({ sourceId, status }) => sourceId === strategy.sourceId && status !== 'cited',
  );
  return {
    board: boardOfStrategy(strategy, layer, cards),
    council: { code: strategy.area, name: strategy.areaName },
    cards,
    before: layer.strategies.find((one) => one.id === strategy.succeeds) ?? null,
    after: layer.strategies.find(({ succeeds }) => succeeds === id) ?? null,
    source: layer.sources.find((source) => source.id === strategy.sourceId) ?? null,
    sections: [...new Set(cards.map(({ target }) => target.locator).filter(Boolean))],
    citedIn: strategy.status === 'cited' ? (owner ?? null) : null,
    others: councilsOf(layer)
      .filter(({ code }) => code !== strategy.area)
      .map((council) => closestOf(strategy, council, layer)),
  };
}

/**
 * Of a council's strategies in force, the one with the most themes in common; where none has any, the one with the most
 * themes close to those of the strategy. Of equals the first in the file.
 */
function closestOf(strategy: Strategy, council: Council, layer: StrategyLayer): CloseStrategy {
  const own = themesOfStrategy(strategy, layer);
  const near = own.flatMap((theme) => themesCloseTo(theme, layer.themes));
  const [best] = layer.strategies
    .filter((one) => one.area === council.code && !isSuperseded(one, layer))
    .map((one) => {
      const themes = themesOfStrategy(one, layer);
      return {
        strategy: one,
        shared: own.filter((theme) => themes.includes(theme)),
        close: themes.filter((theme) => near.includes(theme)).length,
      };
    })
    .filter(({ shared, close }) => shared.length + close > 0)
    .sort((a, b) => b.shared.length - a.shared.length || b.close - a.close);
  return { council, strategy: best?.strategy ?? null, shared: best?.shared ?? [] };
}

function themesOfStrategy(
  { id }: Strategy,
  { priorities }: Pick<StrategyLayer, 'priorities'>,
): readonly string[] {
  const own = priorities.filter(({ strategyId }) => strategyId === id);
  return [...new Set(own.map(({ theme }) => theme))].filter(Boolean);
}

/**
 * What stands before the strategy of another council that is closest to one: "Sefton, by the themes of its priorities
 * (Health; SEND):". Says so where none is.
 */
export function closestInWords(
  { council, strategy, shared }: Pick<CloseStrategy, 'council' | 'strategy' | 'shared'>,
  themes: readonly PriorityTheme[],
): string {
  if (!strategy) {
    return `${council.name}: no strategy in force has a priority of one of its themes, or of one close to them by our own reading.`;
  }
  if (shared.length === 0) return `${council.name}, by themes close to its own in our reading:`;
  const names = shared.map((theme) => themeName(theme, themes)).join('; ');
  return `${council.name}, with priorities of the same ${shared.length === 1 ? 'theme' : 'themes'} (${names}):`;
}
