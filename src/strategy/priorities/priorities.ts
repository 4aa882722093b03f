import {
  isSuperseded,
  type Priority,
  type Strategy,
  type StrategyLayer,
  type StrategySource,
} from '../../domain/strategy.ts';
import { progressStates, type ProgressState } from '../progress/outcome.ts';
import { isShown, picksTargets, type PrioritiesChoice, type TargetEntry } from './choice.ts';
import { themeName, themesCloseTo } from './words.ts';

/** The priorities page as a plain value: what the filters leave, theme by theme, and how it stands. */
export interface Priorities {
  readonly themes: readonly ThemeGroup[];
  readonly counts: readonly StateCount[];
  /** Promises that the filters leave, those of superseded strategies included. */
  readonly shown: number;
  readonly shownSuperseded: number;
  /** Of those shown, how many have no state yet because their figures are on their way. */
  readonly waiting: number;
  /** Promises of the whole layer. */
  readonly all: number;
}

export interface StateCount {
  readonly state: ProgressState;
  readonly count: number;
}

export interface ThemeGroup {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly CouncilColumn[];
}

export interface Council {
  readonly code: string;
  readonly name: string;
}

/** One council's part of a theme. */
export interface CouncilColumn {
  readonly council: Council;
  readonly entries: readonly PriorityEntry[];
  readonly superseded: readonly SupersededGroup[];
  /** Whether its current strategies have a priority of this theme, shown or not. */
  readonly hasPriority: boolean;
  /** Its priorities of themes close to this one, where it has none of this one. */
  readonly close: readonly Priority[];
}

export interface PriorityEntry {
  readonly priority: Priority;
  readonly strategy: Strategy;
  readonly source: StrategySource | null;
  /** The promises that the filters leave, in the order of the file. */
  readonly cards: readonly TargetEntry[];
}

/** A council's priorities of one theme in a strategy that another took the place of. */
export interface SupersededGroup {
  readonly strategy: Strategy;
  readonly entries: readonly PriorityEntry[];
  /** Null when the layer does not hold what took its place. */
  readonly successor: Strategy | null;
  /** The successor's priorities of the theme; its first one when it has none. */
  readonly successors: readonly Priority[];
  readonly isSameTheme: boolean;
}

/** What the page shows of a layer and its targets' cards for a choice of filters. */
export function buildPriorities(
  layer: StrategyLayer,
  cards: readonly TargetEntry[],
  choice: PrioritiesChoice,
): Priorities {
  const shown = cards.filter((card) => isShown(card, choice));
  const councils = councilsOf(layer).filter(
    ({ code }) => choice.council === '' || code === choice.council,
  );
  const themes = themesOf(layer)
    .filter((theme) => choice.theme === '' || theme === choice.theme)
    .map((id) => ({
      id,
      title: themeName(id, layer.themes),
      columns: councils.map((council) => columnOf(layer, council, id, shown, choice)),
    }))
    .filter(({ columns }) =>
      columns.some(({ entries, superseded }) => entries.length + superseded.length > 0),
    );
  const settled = shown.filter(({ isWaiting }) => !isWaiting);
  return {
    themes,
    counts: progressStates.map((state) => ({
      state,
      count: settled.filter(({ progress }) => progress.state === state).length,
    })),
    shown: shown.length,
    shownSuperseded: shown.filter(({ strategy }) => isSuperseded(strategy, layer)).length,
    waiting: shown.length - settled.length,
    all: cards.length,
  };
}

/** The councils that have a strategy, in the order of the file. */
export function councilsOf({ strategies }: Pick<StrategyLayer, 'strategies'>): readonly Council[] {
  const names = new Map<string, string>();
  for (const { area, areaName } of strategies) if (!names.has(area)) names.set(area, areaName);
  return [...names].map(([code, name]) => ({ code, name }));
}

/**
 * The themes of all priorities: those in which several councils have a current priority, then those in which
 * one has, then those of superseded strategies alone; in each, the order of the data package, then of the file.
 */
export function themesOf(
  layer: Pick<StrategyLayer, 'strategies' | 'priorities' | 'themes'>,
): readonly string[] {
  const named = layer.themes.map(({ id }) => id);
  const themeOrder = (theme: string): number =>
    named.includes(theme) ? named.indexOf(theme) : named.length;
  const areasOf = (theme: string): number =>
    new Set(currentIn(layer, theme).map(({ strategy }) => strategy.area)).size;
  const themes = [...new Set(layer.priorities.map(({ theme }) => theme))];
  return themes.sort((a, b) => areasOf(b) - areasOf(a) || themeOrder(a) - themeOrder(b));
}

function columnOf(
  layer: StrategyLayer,
  council: Council,
  theme: string,
  shown: readonly TargetEntry[],
  choice: PrioritiesChoice,
): CouncilColumn {
  const own = placedIn(layer, theme).filter(({ strategy }) => strategy.area === council.code);
  const entries = own
    .map(({ priority, strategy }) => ({
      priority,
      strategy,
      source: layer.sources.find(({ id }) => id === strategy.sourceId) ?? null,
      cards: shown.filter((card) => card.priority.id === priority.id),
    }))
    .filter(({ cards }) => cards.length > 0 || !picksTargets(choice));
  const isOld = ({ strategy }: { readonly strategy: Strategy }) => isSuperseded(strategy, layer);
  const hasPriority = own.some((one) => !isOld(one));
  return {
    council,
    entries: entries.filter((entry) => !isOld(entry)),
    superseded: groupsOf(layer, theme, entries.filter(isOld)),
    hasPriority,
    close: hasPriority
      ? []
      : themesCloseTo(theme, layer.themes)
          .flatMap((other) => currentIn(layer, other))
          .filter(({ strategy }) => strategy.area === council.code)
          .map(({ priority }) => priority),
  };
}

function groupsOf(
  layer: StrategyLayer,
  theme: string,
  entries: readonly PriorityEntry[],
): readonly SupersededGroup[] {
  const strategies = [...new Set(entries.map(({ strategy }) => strategy))];
  return strategies.map((strategy) => {
    const successor = layer.strategies.find(({ succeeds }) => succeeds === strategy.id) ?? null;
    const its = layer.priorities.filter(({ strategyId }) => strategyId === successor?.id);
    const same = its.filter((priority) => priority.theme === theme);
    return {
      strategy,
      entries: entries.filter((entry) => entry.strategy === strategy),
      successor,
      successors: same.length > 0 ? same : its.slice(0, 1),
      isSameTheme: same.length > 0,
    };
  });
}

interface PlacedPriority {
  readonly priority: Priority;
  readonly strategy: Strategy;
}

function placedIn(
  { priorities, strategies }: Pick<StrategyLayer, 'strategies' | 'priorities'>,
  theme: string,
): readonly PlacedPriority[] {
  return priorities
    .filter((priority) => priority.theme === theme)
    .flatMap((priority) => {
      const strategy = strategies.find(({ id }) => id === priority.strategyId);
      return strategy ? [{ priority, strategy }] : [];
    });
}

function currentIn(
  layer: Pick<StrategyLayer, 'strategies' | 'priorities'>,
  theme: string,
): readonly PlacedPriority[] {
  return placedIn(layer, theme).filter(({ strategy }) => !isSuperseded(strategy, layer));
}
