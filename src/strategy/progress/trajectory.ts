import type { Dataset } from '../../domain/dataset.ts';
import { breaksBetween, type Break } from '../../domain/indicator.ts';
import type { Target } from '../../domain/strategy.ts';
import { endOfDate } from '../../domain/time/partial-date.ts';
import { readTimePeriod, type TimePeriod } from '../../domain/time/time-period.ts';
import { periodsOf } from '../../query/select/period-range.ts';
import { seriesForTarget, readingsOf, type TargetSeries, type Line } from './lines.ts';
import type { Baseline, Reading, TrajectoryPoint } from './outcome.ts';
import { dueInWords } from './words.ts';

/** A straight line through time. Orders as in `TimePeriod.order`; values in the indicator's unit. */
export interface StraightLine {
  readonly from: { readonly order: number; readonly value: number };
  readonly to: { readonly order: number; readonly value: number };
  /** Change a year, unrounded. */
  readonly perYear: number;
}

/**
 * Points of the straight line from a target's baseline to its due date: the baseline's period, every period of
 * the dataset in between (with a figure or not) and the end of the due date. Empty without a number, a baseline
 * in a period that can be read, or one figure to judge by, and where a break in series lies after the baseline.
 */
export function trajectoryOf(
  target: Target,
  areaCode: string,
  dataset: Dataset,
): readonly TrajectoryPoint[] {
  const held = seriesForTarget(target, areaCode, dataset);
  const [line, ...others] = held?.lines ?? [];
  if (!held || !line || others.length > 0) return [];
  const judged = figureForDue(target, line);
  const baseline = judged && baselineOf(target, held, judged);
  const path = baseline && straightLine(target, baseline);
  return path ? pointsOf(path, target, baseline, held) : [];
}

/**
 * The number a target is judged by: the last whose period ends by the end of the due year, else the latest.
 * Null when the line has none.
 */
export function figureForDue({ due }: Target, line: Line): Reading | null {
  const atDue = due ? readingsOf(line, due.year + 1).at(-1) : undefined;
  return atDue ?? readingsOf(line).at(-1) ?? null;
}

/** A target's baseline, and whether it compares with the figure judged; null when the target states none. */
export function baselineOf(target: Target, held: TargetSeries, judged: Reading): Baseline | null {
  if (!target.baseline) return null;
  const { value, period: periodText } = target.baseline;
  const period = readPeriodText(periodText, periodsOf(held.dataset));
  const isComparable =
    period !== null &&
    period.order < judged.period.order &&
    breaksSince(held, period.year, judged).length === 0;
  return { value, periodText, period, isComparable };
}

/** Breaks in series between the year in which a period ends and a figure. */
export function breaksSince(
  { indicator }: Pick<TargetSeries, 'indicator'>,
  year: number,
  { period }: Reading,
): readonly Break[] {
  return breaksBetween(indicator, year, period.year);
}

/**
 * The line from a baseline to a target, from the end of the baseline's period to the end of the due date. Null
 * where the baseline does not compare, the target has no number or no date, or the date is not later.
 */
export function straightLine(target: Target, baseline: Baseline | null): StraightLine | null {
  const { due } = target;
  if (target.value === null || due === null) return null;
  if (!baseline?.isComparable || !baseline.period) return null;
  const from = { order: baseline.period.order, value: baseline.value };
  const to = { order: endOfDate(due), value: target.value };
  if (to.order <= from.order) return null;
  return { from, to, perYear: (to.value - from.value) / (to.order - from.order) };
}

/** The value of a straight line at an order; beyond its ends, the value of the nearer end. */
export function valueAt({ from, to, perYear }: StraightLine, order: number): number {
  if (order >= to.order) return to.value;
  return from.value + perYear * Math.max(0, order - from.order);
}

/** The points of a line as a chart draws them, in order of time. */
export function pointsOf(
  path: StraightLine,
  target: Target,
  baseline: Baseline,
  { dataset }: TargetSeries,
): readonly TrajectoryPoint[] {
  const between = periodsOf(dataset).filter(
    ({ order }) => order > path.from.order && order < path.to.order,
  );
  return [
    { ...path.from, label: baseline.periodText },
    ...between.map(({ order, label }) => ({ order, label, value: valueAt(path, order) })),
    { ...path.to, label: target.due ? dueInWords(target.due) : '' },
  ];
}

/**
 * A period as a document writes it ("2018/19", "2019", "January 2019"), taken for the kind of period the
 * dataset has where the text leaves it open. Null when it is none of these.
 */
export function readPeriodText(text: string, like: readonly TimePeriod[]): TimePeriod | null {
  const known = like.find(({ label, code }) => label === text || code === text);
  if (known) return known;
  const match = /^(?:([A-Z][a-z]+) )?(\d{4})(?:[/-]?(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [, month, year = '', second = ''] = match;
  const kinds = month ? [month] : [like.at(-1)?.identifier ?? '', 'Academic year', 'Calendar year'];
  for (const kind of kinds) {
    const read = readTimePeriod(year + second, kind);
    if (typeof read !== 'string') return read;
  }
  return null;
}
