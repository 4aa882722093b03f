import { capitalised, phrase, type Phrase } from '../../claims/phrase.ts';
import { rounding, statedGapClaim, straightLineClaim } from '../../claims/stated.ts';
import { minus } from '../../domain/numbers/exact.ts';
import { capitalise } from '../../domain/words/format.ts';
import type { Target } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { wantsMore } from './direction.ts';
import { hasPassed, isTooOld } from './due.ts';
import { readingsOf, type TargetSeries, type Line } from './lines.ts';
import {
  outcome,
  unshown,
  type Baseline,
  type Progress,
  type ProgressState,
  type Reading,
} from './outcome.ts';
import {
  baselineOf,
  breaksSince,
  figureForDue,
  pointsOf,
  straightLine,
  valueAt,
  type StraightLine,
} from './trajectory.ts';
import {
  asText,
  breakInWords,
  dueInWords,
  figureInWords,
  placeInWords,
  readingInWords,
  statedInWords,
  symbolsInWords,
  tooOldInWords,
} from './words.ts';

/** A state, the figure it rests on, and why. */
interface Outcome {
  readonly state: ProgressState;
  readonly judged: Reading;
  readonly finding: Phrase;
}

/** What a state is drawn from. */
interface Judgement {
  readonly target: Target;
  readonly value: number;
  readonly held: TargetSeries;
  readonly line: Line;
  readonly latest: Reading;
  /** The figure for the due date: the last of the due year, else the latest. */
  readonly atDue: Reading;
  readonly meets: (reading: Reading) => boolean;
}

/**
 * Judges one line against the number a target states (`value`, in the indicator's unit), on a day. Numbers are
 * compared unrounded; see `progressRules` for what each state means. Where a break in series lies between the promise
 * (its starting figure, or the year `since` in which its strategy starts) and the figure, the two are given and nothing
 * is said of how they compare.
 */
export function judgeNumber(
  target: Target,
  value: number,
  held: TargetSeries,
  line: Line,
  today: PartialDate,
  since: number | null,
): Progress {
  const { indicator } = held;
  const latest = readingsOf(line).at(-1);
  if (!latest) {
    const finding = `No number is held: ${figureInWords(held, line)} is not shown for any period.`;
    const caveats = symbolsInWords(held, line, null, null);
    return outcome('not comparable', asText([finding, ...caveats]), { indicator, target: value });
  }
  const meets = (reading: Reading): boolean =>
    wantsMore(target) ? reading.value >= value : reading.value <= value;
  const atDue = figureForDue(target, line) ?? latest;
  const judgement = { target, value, held, line, latest, atDue, meets };
  const across = acrossBreak(judgement, since);
  if (across) return across;
  const found = hasPassed(target.due, today)
    ? afterDue(judgement, target.due)
    : beforeDue(judgement);
  const { state, judged, finding } = found;

  const baseline = baselineOf(target, held, judged);
  const path = straightLine(target, baseline);
  const start = baseline?.isComparable ? baseline.period : null;
  const symbols = symbolsInWords(held, line, start?.order ?? judged.period.order, null);
  return outcome(state, asText([finding, ...symbols]), {
    indicator,
    target: value,
    baseline,
    latest,
    judged,
    gap: minus(judged.value, value),
    requiredPerYear: path?.perYear ?? null,
    achievedPerYear:
      start && baseline
        ? (judged.value - baseline.value) / (judged.period.order - start.order)
        : null,
    trajectory: path && baseline ? pointsOf(path, target, baseline, held) : [],
  });
}

/** What can be said where the way of measuring changed after the number was promised; null where it did not. */
function acrossBreak(judgement: Judgement, since: number | null): Progress | null {
  const { target, value, held, line, latest, atDue } = judgement;
  const baseline = baselineOf(target, held, atDue);
  const promised = baseline?.period?.year ?? since;
  const breaks = promised === null ? [] : breaksSince(held, promised, atDue);
  if (breaks.length === 0) return null;
  const when = baseline?.periodText ? ` in ${baseline.periodText}` : '';
  const start = baseline
    ? ` from a start of ${statedInWords(baseline.value, held.indicator)}${when}`
    : '';
  const finding = phrase`${capitalise(figureInWords(held, line))} was ${readingInWords(atDue, held)}; the target is ${boundInWords(judgement)}${start}.`;
  const reason = breakInWords(
    breaks,
    `So target and figure for ${placeInWords(held.area)} do not compare`,
  );
  return outcome('not comparable', asText([finding, reason]), {
    indicator: held.indicator,
    target: value,
    baseline,
    latest,
    judged: atDue,
    isBroken: true,
  });
}

function afterDue(judgement: Judgement, due: PartialDate): Outcome {
  const { held, line, latest, atDue, meets } = judgement;
  const isLatest = atDue === latest;
  if (meets(latest)) {
    const late =
      isLatest || meets(atDue) ? '' : phrase` The target was met late: ${missedInWords(judgement)}`;
    const finding = phrase`${metInWords(judgement, latest)}${late}`;
    return { state: 'achieved', judged: latest, finding };
  }
  if (meets(atDue)) {
    const figure = capitalise(figureInWords(held, line));
    const lost = phrase`${metInWords(judgement, atDue)} ${figure} was last ${readingInWords(latest, held)}, which no longer meets it.`;
    return { state: 'achieved', judged: atDue, finding: lost };
  }
  if (isTooOld(atDue, due)) {
    const finding = tooOldInWords(due, held, line, atDue);
    return { state: unshown, judged: atDue, finding };
  }
  const figure = capitalise(figureInWords(held, line));
  const since = isLatest ? '' : phrase` ${figure} was last ${readingInWords(latest, held)}.`;
  const finding = phrase`${capitalised(missedInWords(judgement))}${since}`;
  return { state: 'missed', judged: atDue, finding };
}

function beforeDue(judgement: Judgement): Outcome {
  const { target, held, line, latest, meets } = judgement;
  if (meets(latest)) {
    return { state: 'achieved', judged: latest, finding: metInWords(judgement, latest) };
  }
  const baseline = baselineOf(target, held, latest);
  const path = straightLine(target, baseline);
  if (path && baseline) return onTheWay(judgement, baseline, path);
  const finding = asText([
    phrase`${capitalise(targetInWords(judgement))} is ${whenInWords(target)} and is not met yet: ${shortInWords(judgement, latest)}.`,
    whyNoPath(held, line, baseline),
  ]);
  return { state: 'not yet due', judged: latest, finding };
}

function onTheWay(judgement: Judgement, baseline: Baseline, path: StraightLine): Outcome {
  const { target, held, line, latest } = judgement;
  const { indicator } = held;
  const expected = valueAt(path, latest.period.order);
  const ahead = (latest.value - expected) * (wantsMore(target) ? 1 : -1);
  const state = ahead >= -rounding ? 'on track' : 'behind';
  const place = statedGapClaim(latest.observations, expected);
  const start = `${statedInWords(baseline.value, indicator)} in ${baseline.periodText}`;
  const by = target.due ? ` by ${dueInWords(target.due)}` : '';
  const then = straightLineClaim(latest.observations, expected, { from: path.from, to: path.to });
  const course = phrase`a straight line from ${start} to ${targetInWords(judgement)}${by}, which stands at ${then} then`;
  const finding = phrase`${capitalise(figureInWords(held, line))} was ${readingInWords(latest, held)}, ${place} ${course}, so it is ${state}.`;
  return { state, judged: latest, finding };
}

/** "the target of at least 74%". */
function targetInWords(judgement: Judgement): string {
  return `the target of ${boundInWords(judgement)}`;
}

/** "at least 74%". */
function boundInWords({ target, value, held }: Judgement): string {
  const bound = wantsMore(target) ? 'at least' : 'at most';
  return `${bound} ${statedInWords(value, held.indicator)}`;
}

/** "due by the end of 2025", or "to be met within the strategy" where no date is given. */
function whenInWords({ due }: Target): string {
  return due ? `due by ${dueInWords(due)}` : 'to be met within the strategy';
}

/** "the figure for Sefton was 65.2% in 2024/25, 8.8 percentage points below the target". */
function shortInWords({ value, held, line }: Judgement, reading: Reading): Phrase {
  const gap = statedGapClaim(reading.observations, value);
  return phrase`${figureInWords(held, line)} was ${readingInWords(reading, held)}, ${gap} it`;
}

function metInWords(judgement: Judgement, reading: Reading): Phrase {
  const { target, held, line } = judgement;
  return phrase`${capitalise(figureInWords(held, line))} was ${readingInWords(reading, held)}, which meets ${targetInWords(judgement)}, ${whenInWords(target)}.`;
}

/** The figure for the due date beside the target it does not meet. */
function missedInWords(judgement: Judgement): Phrase {
  const { target, value, held, line, atDue } = judgement;
  const gap = statedGapClaim(atDue.observations, value);
  const isLate = target.due !== null && atDue.period.order > target.due.year + 1;
  const due = `${whenInWords(target)}${isLate ? '; no figure so early is held' : ''}`;
  return phrase`${figureInWords(held, line)} was ${readingInWords(atDue, held)}, ${gap} ${targetInWords(judgement)}, ${due}.`;
}

function whyNoPath(held: TargetSeries, line: Line, baseline: Baseline | null): string {
  const figure = figureInWords(held, line);
  if (!baseline) return `No starting figure for ${figure} is given to measure progress from.`;
  const when = baseline.periodText ? ` in ${baseline.periodText}` : '';
  const start = `the starting figure for ${figure}, ${statedInWords(baseline.value, held.indicator)}${when}`;
  if (!baseline.period) return `No period can be read for ${start}.`;
  return `No figure later than ${start}, is held to measure progress by.`;
}
