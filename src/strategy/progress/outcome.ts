import { joined, wordsOf, type Phrase, type Said } from '../../claims/phrase.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';

export const progressStates = [
  'achieved',
  'on track',
  'behind',
  'missed',
  'moving the right way',
  'moving the wrong way',
  'little change',
  'cannot tell',
  'not yet due',
  'not comparable',
  'no series held',
  'no number to measure',
  'date passed, nothing published shows whether it was done',
] as const;
/** What can be said of a target. What each means stands in `progressRules`. */
export type ProgressState = (typeof progressStates)[number];

/** Where a date has passed and no figure shows what became of the promise. */
export const unshown =
  'date passed, nothing published shows whether it was done' satisfies ProgressState;

/** A number in one period, unrounded, with the published values it was read or summed from. */
export interface Reading {
  readonly period: TimePeriod;
  readonly value: number;
  readonly observations: readonly Observation[];
}

/** The number a target starts from, as the council's document states it. */
export interface Baseline {
  readonly value: number;
  /** As the document writes it. */
  readonly periodText: string;
  /** Null when the text cannot be read as a period. */
  readonly period: TimePeriod | null;
  /** False when nothing may be worked out from it to the figure judged: a break, or not earlier. */
  readonly isComparable: boolean;
}

/** A point of the straight line from a baseline to a target. */
export interface TrajectoryPoint {
  /** On the scale of `TimePeriod.order`: a year and the share of it gone by. */
  readonly order: number;
  /** A period's label, or the due date in words for the last point. */
  readonly label: string;
  /** In the indicator's unit, unrounded. */
  readonly value: number;
}

/** Where a figure went, in words that say nothing of good or bad. */
export type NeutralDirection = ToldDirection | 'cannot be said';
export type ToldDirection = 'up' | 'down' | 'little changed';

/** One figure, or one sum of figures, over the time looked at. */
export interface Movement {
  /** The filter items that narrow it, or "sum of a, b and c"; empty when none does. */
  readonly name: string;
  readonly direction: NeutralDirection;
  /** Null when there is no earlier number to compare with. */
  readonly from: Reading | null;
  readonly to: Reading | null;
  /** Sentences on breaks, symbols and why nothing can be said; often empty. */
  readonly caveats: readonly string[];
}

/** What a figure that is only near to a promise did: shown beside it, never a judgement. */
export interface Related {
  readonly label: 'Related figure';
  /** Null when the figures could not be loaded or are not held. */
  readonly indicator: Indicator | null;
  /** Of all the movements together: "cannot be said" unless they agree. */
  readonly direction: NeutralDirection;
  /** Of the only movement; null when there are several, or no number. */
  readonly from: Reading | null;
  readonly to: Reading | null;
  readonly movements: readonly Movement[];
  /** All of it in words for readers. */
  readonly sentence: string;
  /** The same with its numbers and comparing words as claims. */
  readonly phrase: Phrase;
}

/** What can be said of one target on one day, and the numbers behind it. Nothing here is rounded. */
export interface Progress {
  readonly state: ProgressState;
  /** For readers: the finding in one sentence, then any caveats. Never empty. */
  readonly reason: string;
  /** The same with its numbers and comparing words as claims. */
  readonly phrase: Phrase;
  /** What measures the target; null when nothing does or it could not be loaded. */
  readonly indicator: Indicator | null;
  /** The number to reach, in the indicator's unit; null when there is none. */
  readonly target: number | null;
  readonly baseline: Baseline | null;
  /** The latest number held; null when there is none, or several groups have one each. */
  readonly latest: Reading | null;
  /** The number the state rests on: the latest, or the one for the due date once that has passed. */
  readonly judged: Reading | null;
  /** `judged` minus `target`; percentage points for a percentage. */
  readonly gap: number | null;
  /** Change a year from the baseline that reaches the target on time; null without a comparable baseline. */
  readonly requiredPerYear: number | null;
  /** Change a year from the baseline to `judged`; null without a comparable baseline. */
  readonly achievedPerYear: number | null;
  readonly trajectory: readonly TrajectoryPoint[];
  /** True where a break in series lies between the promise and the figure, so that no line is drawn to the target. */
  readonly isBroken: boolean;
  /** For a target that gives a direction and no number; else empty. */
  readonly movements: readonly Movement[];
  /** Only where the evidence is a proxy. */
  readonly related: Related | null;
}

/** A state and its reason with no numbers behind it. */
export function outcome(
  state: ProgressState,
  reason: Said,
  parts: Partial<Omit<Progress, 'state' | 'reason' | 'phrase'>> = {},
): Progress {
  return {
    indicator: null,
    target: null,
    baseline: null,
    latest: null,
    judged: null,
    gap: null,
    requiredPerYear: null,
    achievedPerYear: null,
    trajectory: [],
    isBroken: false,
    movements: [],
    related: null,
    ...parts,
    state,
    reason: wordsOf(reason),
    phrase: joined([reason]),
  };
}

/** True for a state that says how a promise fared by the figures that measure it. */
export function isVerdict(state: ProgressState): boolean {
  return verdicts.some((one) => one === state);
}

const verdicts = [
  'achieved',
  'on track',
  'behind',
  'missed',
  'moving the right way',
  'moving the wrong way',
  'little change',
] as const satisfies readonly ProgressState[];
