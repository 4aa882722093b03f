import type { Priority, Strategy, StrategyLayer } from '../../domain/strategy.ts';
import { progressStates, type ProgressState } from '../../strategy/progress/outcome.ts';
import { groupsOf, type BriefGroup } from './groups.ts';
import { documentInWords } from './sources.ts';
import {
  buildPriorities,
  type Council,
  type CouncilColumn,
  type StateCount,
  type SupersededGroup,
} from '../../strategy/priorities/priorities.ts';
import { everything, type TargetEntry } from '../../strategy/priorities/choice.ts';

/** One priority of a brief with its promises. */
export interface BriefPart {
  readonly council: Council;
  readonly priority: Priority;
  readonly strategy: Strategy;
  /** The document it was found in, and the sections that its promises stand in. */
  readonly document: string;
  readonly sections: readonly string[];
  readonly groups: readonly BriefGroup[];
  /** How many promises it has, and how many are in each state that any of them is in. */
  readonly targetCount: number;
  readonly counts: readonly StateCount[];
  /** Set when another strategy took the place of its own. */
  readonly replaced: SupersededGroup | null;
}

export interface OtherCouncil {
  readonly council: Council;
  /** Null when the council has no priority of the theme and none close to it. */
  readonly part: BriefPart | null;
  /** False when the priority is of another theme, close to it by our own reading. */
  readonly isSameTheme: boolean;
  /** Further priorities of the council as close as this one. */
  readonly alsoClose: readonly Priority[];
}

/** The priority chosen and the closest one of every other council; null when the layer has no such priority. */
export function partsOf(
  priorityId: string,
  layer: StrategyLayer,
  cards: readonly TargetEntry[],
): { readonly chosen: BriefPart; readonly others: readonly OtherCouncil[] } | null {
  const priority = layer.priorities.find(({ id }) => id === priorityId);
  if (!priority) return null;
  const columns = columnsOf(layer, cards, priority.theme);
  const replaced =
    columns
      .flatMap(({ superseded }) => superseded)
      .find(({ entries }) => entries.some((entry) => entry.priority.id === priorityId)) ?? null;
  const chosen = partOf(priority, layer, cards, replaced);
  if (!chosen) return null;
  const others = columns
    .filter(({ council }) => council.code !== chosen.council.code)
    .map((column) => otherOf(column, layer, cards));
  return { chosen, others };
}

/** Every promise that a part holds. */
export function cardsOf({ groups }: BriefPart): readonly TargetEntry[] {
  return groups.flatMap(({ entries }) => entries.flatMap((entry) => entry.cards));
}

function columnsOf(
  layer: StrategyLayer,
  cards: readonly TargetEntry[],
  theme: string,
): readonly CouncilColumn[] {
  const { themes } = buildPriorities(layer, cards, { ...everything, theme });
  return themes.find(({ id }) => id === theme)?.columns ?? [];
}

function otherOf(
  { council, entries, close }: CouncilColumn,
  layer: StrategyLayer,
  cards: readonly TargetEntry[],
): OtherCouncil {
  const same = entries.map((entry) => entry.priority);
  const [closest, ...alsoClose] = same.length > 0 ? same : close;
  return {
    council,
    part: closest ? partOf(closest, layer, cards, null) : null,
    isSameTheme: same.length > 0,
    alsoClose,
  };
}

function partOf(
  priority: Priority,
  { strategies, sources }: StrategyLayer,
  cards: readonly TargetEntry[],
  replaced: SupersededGroup | null,
): BriefPart | null {
  const strategy = strategies.find(({ id }) => id === priority.strategyId);
  if (!strategy) return null;
  const ofPriority = cards.filter(({ target }) => target.priorityId === priority.id);
  return {
    council: { code: strategy.area, name: strategy.areaName },
    priority,
    strategy,
    document: documentInWords(sources.find(({ id }) => id === strategy.sourceId) ?? null),
    sections: [...new Set(ofPriority.map(({ target }) => target.locator).filter(Boolean))],
    groups: groupsOf(ofPriority),
    targetCount: ofPriority.length,
    counts: countsOf(ofPriority),
    replaced,
  };
}

function countsOf(cards: readonly TargetEntry[]): readonly StateCount[] {
  const inState = (state: ProgressState): number =>
    cards.filter(({ progress, isWaiting }) => !isWaiting && progress.state === state).length;
  return progressStates
    .map((state) => ({ state, count: inState(state) }))
    .filter(({ count }) => count > 0);
}
