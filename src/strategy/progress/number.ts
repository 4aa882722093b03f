import { formatNumber, capitalise } from '../../domain/words/format.ts';
import type { Target } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { wantsMore } from './direction.ts';
import { hasPassed, isTooOld } from './due.ts';
import { readingsOf, type Held, type Line } from './lines.ts';
import {
  outcome,
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
  gapInWords,
  periodInWords,
  readingInWords,
  statedInWords,
  symbolsInWords,
  tooOldInWords,
} from './words.ts';

/** Sums of decimals are not exact in binary; so small a difference is none. */
const rounding = 1e-9;

/** A state, the figure it rests on, and why. */
interface Verdict {
  readonly state: ProgressState;
  readonly judged: Reading;
  readonly finding: string;
}

/** What a verdict is drawn from. */
interface Matter {
  readonly target: Target;
  readonly value: number;
  readonly held: Held;
  readonly line: Line;
  readonly latest: Reading;
  /** The figure for the due date: the last of the due year, else the latest. */
  readonly atDue: Reading;
  readonly meets: (reading: Reading) => boolean;
}

/**
 * Judges one line against the number a target states (`value`, in the indicator's unit), on a day. Numbers are
 * compared unrounded; see `progressRules` for what each state means. A break after the baseline leaves the
 * comparison with the number itself, but no progress is worked out across it.
 */
export function judgeNumber(
  target: Target,
  value: number,
  held: Held,
  line: Line,
  today: PartialDate,
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
  const matter = { target, value, held, line, latest, atDue, meets };
  const verdict = hasPassed(target.due, today) ? afterDue(matter) : beforeDue(matter);
  const { state, judged, finding } = verdict;

  const baseline = baselineOf(target, held, judged);
  const path = straightLine(target, baseline);
  const start = baseline?.isComparable ? baseline.period : null;
  const breakCaveat = state === 'not yet due' ? '' : brokenInWords(held, baseline, judged);
  const symbols = symbolsInWords(held, line, start?.order ?? judged.period.order, null);
  return outcome(state, asText([finding, breakCaveat, ...symbols]), {
    indicator,
    target: value,
    baseline,
    latest,
    judged,
    gap: judged.value - value,
    requiredPerYear: path?.perYear ?? null,
    achievedPerYear:
      start && baseline
        ? (judged.value - baseline.value) / (judged.period.order - start.order)
        : null,
    trajectory: path && baseline ? pointsOf(path, target, baseline, held) : [],
  });
}

function afterDue(matter: Matter): Verdict {
  const { target, held, line, latest, atDue, meets } = matter;
  const isLatest = atDue === latest;
  if (meets(latest)) {
    const late = isLatest || meets(atDue) ? '' : ` It was met late: ${missedInWords(matter)}`;
    return { state: 'achieved', judged: latest, finding: `${metInWords(matter, latest)}${late}` };
  }
  const since = isLatest ? '' : ` The latest figure is ${readingInWords(latest, held)}.`;
  if (meets(atDue)) {
    const lost = `${metInWords(matter, atDue)}${since} That no longer meets it.`;
    return { state: 'achieved', judged: atDue, finding: lost };
  }
  if (isTooOld(atDue, target.due)) {
    const finding = tooOldInWords(target, held, line, atDue);
    return { state: 'not comparable', judged: atDue, finding };
  }
  const finding = `${capitalise(missedInWords(matter))}${since}`;
  return { state: 'missed', judged: atDue, finding };
}

function beforeDue(matter: Matter): Verdict {
  const { target, held, latest, meets } = matter;
  if (meets(latest)) {
    return { state: 'achieved', judged: latest, finding: metInWords(matter, latest) };
  }
  const baseline = baselineOf(target, held, latest);
  const path = straightLine(target, baseline);
  if (path && baseline) return onTheWay(matter, baseline, path);
  const finding = asText([
    `${capitalise(targetInWords(matter))} is due by ${dueInWords(target.due)} and is not met yet: ${shortInWords(matter, latest)}.`,
    whyNoPath(held, baseline, latest),
  ]);
  return { state: 'not yet due', judged: latest, finding };
}

function onTheWay(matter: Matter, baseline: Baseline, path: StraightLine): Verdict {
  const { target, held, line, latest } = matter;
  const { indicator } = held;
  const expected = valueAt(path, latest.period.order);
  const ahead = (latest.value - expected) * (wantsMore(target) ? 1 : -1);
  const state = ahead >= -rounding ? 'on track' : 'behind';
  const gap = latest.value - expected;
  const place = Math.abs(gap) <= rounding ? 'level with' : gapInWords(gap, indicator);
  const start = `${statedInWords(baseline.value, indicator)} in ${baseline.periodText}`;
  const finding =
    `A straight line from ${start} to ${targetInWords(matter)} by ${dueInWords(target.due)} stands at ` +
    `${formatNumber(expected, indicator)} in ${periodInWords(latest.period, held.dataset)}. ` +
    `${capitalise(figureInWords(held, line))} was ${formatNumber(latest.value, indicator)}, ` +
    `${place} that, so it is ${state}.`;
  return { state, judged: latest, finding };
}

/** "the target of at least 74%". */
function targetInWords({ target, value, held }: Matter): string {
  const bound = wantsMore(target) ? 'at least' : 'at most';
  return `the target of ${bound} ${statedInWords(value, held.indicator)}`;
}

/** "the figure for Sefton was 65.2% in 2024/25, 8.8 percentage points below the target". */
function shortInWords({ value, held, line }: Matter, reading: Reading): string {
  const gap = gapInWords(reading.value - value, held.indicator);
  return `${figureInWords(held, line)} was ${readingInWords(reading, held)}, ${gap} it`;
}

function metInWords(matter: Matter, reading: Reading): string {
  const { target, held, line } = matter;
  return `${capitalise(figureInWords(held, line))} was ${readingInWords(reading, held)}, which meets ${targetInWords(matter)}, due by ${dueInWords(target.due)}.`;
}

/** The figure for the due date beside the target it does not meet. */
function missedInWords(matter: Matter): string {
  const { target, value, held, line, atDue } = matter;
  const gap = gapInWords(atDue.value - value, held.indicator);
  const isLate = atDue.period.order > target.due.year + 1;
  const due = isLate
    ? `due by ${dueInWords(target.due)}; no figure so early is held`
    : `due by ${dueInWords(target.due)}`;
  return `${figureInWords(held, line)} was ${readingInWords(atDue, held)}, ${gap} ${targetInWords(matter)}, ${due}.`;
}

function whyNoPath(held: Held, baseline: Baseline | null, latest: Reading): string {
  if (!baseline) return 'No starting figure is given to measure progress from.';
  const broken = brokenInWords(held, baseline, latest);
  if (broken) return broken;
  const start = `the starting figure, ${statedInWords(baseline.value, held.indicator)} in ${baseline.periodText}`;
  if (!baseline.period) return `No period can be read for ${start}.`;
  return `No figure later than ${start}, is held to measure progress by.`;
}

/** That a baseline cannot be compared because of a break; empty when no break lies in between. */
function brokenInWords(held: Held, baseline: Baseline | null, judged: Reading): string {
  if (!baseline?.period) return '';
  const breaks = breaksSince(held, baseline.period.year, judged);
  if (breaks.length === 0) return '';
  const start = `${statedInWords(baseline.value, held.indicator)} in ${baseline.periodText}`;
  return breakInWords(
    breaks,
    `So the starting figure, ${start}, cannot be compared and no progress is worked out`,
  );
}
