import type { Issue } from './issue.ts';
import type { PartialDate } from './time/partial-date.ts';

/** A council's strategy: what it set out to do, and when. */
export interface Strategy {
  readonly id: string;
  /** GSS code of the council. */
  readonly area: string;
  readonly areaName: string;
  readonly title: string;
  readonly status: string;
  /** Years, as written; null when the strategy gives none. */
  readonly from: number | null;
  readonly to: number | null;
  readonly published: PartialDate | null;
  /** The strategy it took the place of, by id; empty for none. */
  readonly succeeds: string;
  /** Whose figures the timeline shows for its years; empty for none. */
  readonly indicator: string;
  readonly sourceId: string;
  readonly summary: string;
  /** Its row in the file, the header being row 1. */
  readonly row: number;
}

export interface Priority {
  readonly id: string;
  readonly strategyId: string;
  /** As the strategy numbers it; empty when it does not. */
  readonly number: string;
  readonly title: string;
  readonly theme: string;
  readonly summary: string;
}

/** A theme that priorities of several councils may share. */
export interface PriorityTheme {
  readonly id: string;
  readonly title: string;
  /**
   * Themes that speak of the same children or services under another name: where one council has no priority of this
   * theme, its priorities of those are pointed to.
   */
  readonly close: readonly string[];
}

export const targetKinds = ['numeric', 'standard', 'measure', 'milestone', 'action'] as const;
/**
 * `numeric` a number to reach; `standard` a number for every case; `measure` a direction; `milestone` a dated
 * action; `action` something to do.
 */
export type TargetKind = (typeof targetKinds)[number];

export const targetDirections = [
  'increase',
  'decrease',
  'at_least',
  'at_most',
  'complete',
  'qualitative',
] as const;
export type TargetDirection = (typeof targetDirections)[number];

export const evidences = ['direct', 'proxy', 'none'] as const;
/** `direct` measures the promise itself, `proxy` is only related, `none` means no series is held here. */
export type Evidence = (typeof evidences)[number];

/** Figures that a promise is linked to: an indicator id and its filter items. */
export interface TargetLink {
  readonly indicator: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What a council promised under one priority, in our own words. */
export interface Target {
  readonly id: string;
  readonly priorityId: string;
  readonly kind: TargetKind;
  readonly statement: string;
  readonly direction: TargetDirection;
  /** The number to reach, in `unit`; null when the strategy states none. */
  readonly value: number | null;
  readonly unit: string;
  readonly baseline: { readonly value: number; readonly period: string } | null;
  /** As the document gives it; null where it gives none, and then only the strategy's years bound it. */
  readonly due: PartialDate | null;
  readonly lead: string;
  /** An indicator id; empty when no series is held. */
  readonly indicator: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly evidence: Evidence;
  /** Further figures that are related to a promise whose evidence is a proxy; often none. */
  readonly also: readonly TargetLink[];
  readonly note: string;
  /** The section of the document it was found in. */
  readonly locator: string;
  /** Its row in the file, the header being row 1. */
  readonly row: number;
}

/**
 * How a stated figure compares with the official one, in the order of lists and choices. `not held`: an official
 * figure is published, but not held here; `no official series`: none is known to be published.
 */
export const verdicts = [
  'match',
  'near',
  'differs',
  'not comparable',
  'not held',
  'no official series',
] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Whether official figures of what a document states stand here (`held`), are published elsewhere (`not held`) or are
 * published by nobody known (`none`); empty where it is not known what the document counts.
 */
export const officialSeriesKinds = ['held', 'not held', 'none', ''] as const;
export type OfficialSeries = (typeof officialSeriesKinds)[number];

/** A number that a council's document states, beside the official one. */
export interface StatedFigure {
  readonly id: string;
  readonly area: string;
  readonly areaName: string;
  readonly label: string;
  /** Null when the document states a comparison and no number. */
  readonly value: number | null;
  readonly unit: string;
  /** "about", "more than", "better than", "label lost"; empty for a plain number. */
  readonly qualifier: string;
  readonly asAt: string;
  readonly indicator: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly official: readonly { readonly value: number; readonly period: string }[];
  readonly officialUnit: string;
  /** To what the official figure was rounded (10 for tens); null where it is as exact as it is written. */
  readonly officialPrecision: number | null;
  /** Where the official figure was read, where that is not the indicator's own file; empty otherwise. */
  readonly officialSourceId: string;
  readonly officialSeries: OfficialSeries;
  /** Whether both count the same things, and at the same date; null where the document does not say. */
  readonly sameScope: boolean | null;
  readonly sameDate: boolean | null;
  /** By the one rule of `verdictOf`. */
  readonly verdict: Verdict;
  /** What the document itself says it counts, in our words; empty where it gives no definition. */
  readonly definition: string;
  readonly reason: string;
  readonly sourceId: string;
  readonly locator: string;
  readonly row: number;
}

export interface StrategyDocument {
  readonly id: string;
  readonly area: string;
  readonly areaName: string;
  readonly title: string;
  readonly kind: string;
  readonly firstPublished: PartialDate | null;
  readonly lastUpdated: PartialDate | null;
  readonly format: string;
  readonly partOf: string;
  /** Whose figures the timeline shows for its time; empty for none. */
  readonly indicator: string;
  readonly note: string;
  readonly sourceId: string;
  /** Its row in the file, the header being row 1. */
  readonly row: number;
}

export interface StrategyEvent {
  readonly id: string;
  readonly area: string;
  readonly areaName: string;
  readonly kind: string;
  readonly title: string;
  readonly start: PartialDate;
  readonly end: PartialDate | null;
  readonly outcome: string;
  readonly documentId: string;
  /** Whose figures the timeline shows for its time; empty for those of its document. */
  readonly indicator: string;
  readonly sourceIds: readonly string[];
  readonly note: string;
  /** Its row in the file, the header being row 1. */
  readonly row: number;
}

export interface StrategySource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly release: string;
  readonly licence: string;
  readonly notes: string;
  /** Where a reader finds it; empty when no stable address is known. Only `https:` is kept. */
  readonly url: string;
  /** True for someone else's reading of what the publisher said. */
  readonly isThirdParty?: true;
}

/** All the councils' documents say, as data. Whatever could not be used stands in `issues`. */
export interface StrategyLayer {
  readonly strategies: readonly Strategy[];
  readonly priorities: readonly Priority[];
  readonly targets: readonly Target[];
  readonly statedFigures: readonly StatedFigure[];
  readonly documents: readonly StrategyDocument[];
  readonly events: readonly StrategyEvent[];
  readonly sources: readonly StrategySource[];
  /** Names of themes, in the order of the page; the data package's. */
  readonly themes: readonly PriorityTheme[];
  readonly issues: readonly Issue[];
  /** Files that are known not to be those the site was published with. */
  readonly replaced?: readonly StrategyFileName[];
}

/** A layer with nothing in it: what a site has whose package lists no strategy files. */
export const noStrategy: StrategyLayer = {
  strategies: [],
  priorities: [],
  targets: [],
  statedFigures: [],
  documents: [],
  events: [],
  sources: [],
  themes: [],
  issues: [],
};

/** The files of the layer, as `strategy/<name>.csv`. */
export const strategyFileNames = [
  'strategies',
  'priorities',
  'targets',
  'stated-figures',
  'documents',
  'events',
  'sources',
] as const;
export type StrategyFileName = (typeof strategyFileNames)[number];

/** True for a strategy that is marked so, or that another one of the layer took the place of. */
export function isSuperseded(
  { id, status }: Strategy,
  { strategies }: Pick<StrategyLayer, 'strategies'>,
): boolean {
  return status === 'superseded' || strategies.some(({ succeeds }) => succeeds === id);
}

/** What a layer holds of these places (GSS codes). */
export function layerOfAreas(layer: StrategyLayer, areas: readonly string[]): StrategyLayer {
  const strategies = layer.strategies.filter(({ area }) => areas.includes(area));
  const ids = strategies.map(({ id }) => id);
  const own = ({ area }: { readonly area: string }): boolean => areas.includes(area);
  return {
    ...layer,
    strategies,
    priorities: layer.priorities.filter(({ strategyId }) => ids.includes(strategyId)),
    statedFigures: layer.statedFigures.filter(own),
    events: layer.events.filter(own),
    documents: layer.documents.filter(own),
  };
}
