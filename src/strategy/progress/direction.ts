import { capitalise } from '../../domain/words/format.ts';
import type { Target } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { readingsOf, type Held, type Line } from './lines.ts';
import { movementOf } from './movement.ts';
import {
  outcome,
  type Movement,
  type NeutralDirection,
  type Progress,
  type ProgressState,
} from './outcome.ts';
import { hasPassed, isTooOld } from './due.ts';
import { asText, dueInWords, figureInWords, readingInWords, tooOldInWords } from './words.ts';

/** True when a target is for a number to go up; false when it is to go down. */
export function wantsMore({ direction }: Target): boolean {
  return direction === 'increase' || direction === 'at_least';
}

/**
 * Judges one line against a target that gives a direction and no number, on a day: by the change from the
 * first comparable number in or after the year `since` to the latest, or to the last one of the due year once
 * the due date has passed. The target's own direction decides, not the indicator's polarity.
 */
export function judgeDirection(
  target: Target,
  held: Held,
  line: Line,
  today: PartialDate,
  since: number | null,
): Progress {
  const passed = hasPassed(target.due, today);
  const until = passed ? target.due.year + 1 : null;
  const movement = movementOf(held, line, since, until);
  const latest = readingsOf(line).at(-1) ?? null;
  const parts = {
    indicator: held.indicator,
    latest,
    judged: movement.to,
    movements: [movement],
  };
  if (passed && movement.to && isTooOld(movement.to, target.due)) {
    const finding = tooOldInWords(target, held, line, movement.to);
    return outcome('not comparable', asText([finding, ...movement.caveats]), parts);
  }
  if (movement.direction === 'cannot be said') {
    const state = passed || latest === null || movement.from ? 'not comparable' : 'not yet due';
    const finding = whyUnsaid(target, held, line, movement, until);
    return outcome(state, asText([finding, ...movement.caveats]), parts);
  }
  const state = stateOf(movement.direction, wantsMore(target));
  const finding = pathSentence(target, held, line, movement, passed);
  return outcome(state, asText([finding, ...movement.caveats]), parts);
}

function stateOf(way: NeutralDirection, more: boolean): ProgressState {
  if (way === 'little changed') return 'little change';
  return (way === 'up') === more ? 'moving the right way' : 'moving the wrong way';
}

function pathSentence(
  target: Target,
  held: Held,
  line: Line,
  { direction: way, from, to }: Movement,
  passed: boolean,
): string {
  const verb = { up: 'rose', down: 'fell', 'little changed': 'changed little,' }[
    way as Exclude<NeutralDirection, 'cannot be said'>
  ];
  const start = from ? ` from ${readingInWords(from, held)}` : '';
  const end = to ? ` to ${readingInWords(to, held)}` : '';
  const bound = passed ? `, the last figure up to the due date, ${dueInWords(target.due)}` : '';
  const aim = `The aim ${passed ? 'was' : 'is'} a ${wantsMore(target) ? 'rise' : 'fall'}`;
  return `${capitalise(figureInWords(held, line))} ${verb}${start}${end}${bound}. ${aim}.`;
}

function whyUnsaid(
  target: Target,
  held: Held,
  line: Line,
  { from, to }: Movement,
  until: number | null,
): string {
  const figure = figureInWords(held, line);
  const date = `the due date (${dueInWords(target.due)})`;
  if (from && to) return `No change can be told in ${figure}.`;
  if (to) {
    const upTo = until === null ? 'so far' : `up to ${date}`;
    return `Only one figure that can be compared is held ${upTo}: ${figure} was ${readingInWords(to, held)}, so no change can be told.`;
  }
  const all = readingsOf(line);
  const [first, ...others] = all;
  const last = all.at(-1);
  if (!first || !last) return `No number is held: ${figure} is not shown for any period.`;
  const isLate = until !== null && first.period.order > until;
  const side = isLate ? `after ${date}` : 'from before the strategy starts';
  return others.length === 0
    ? `Only one figure is held so far: ${figure} was ${readingInWords(first, held)}. It is ${side}, so no change can be told.`
    : `No figure is held for the time of the promise: ${figure} was last ${readingInWords(last, held)}.`;
}
