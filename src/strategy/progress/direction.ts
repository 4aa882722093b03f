import { capitalised, phrase, type Phrase, type Said } from '../../claims/phrase.ts';
import type { Target } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { hasPassed, isTooOld } from './due.ts';
import { movedClaim } from './claims.ts';
import { readingsOf, type TargetSeries, type Line } from './lines.ts';
import { movementOf } from './movement.ts';
import {
  outcome,
  unshown,
  type Movement,
  type NeutralDirection,
  type ToldDirection,
  type Progress,
  type ProgressState,
} from './outcome.ts';
import { whyCannotTell } from './certainty.ts';
import { asText, dueInWords, figureInWords, readingInWords, tooOldInWords } from './words.ts';

/** True when a target is for a number to go up; false when it is to go down. */
export function wantsMore({ direction }: Target): boolean {
  return direction === 'increase' || direction === 'at_least';
}

/**
 * Judges one line against a target that gives a direction and no number, on a day: by the change from the
 * first comparable number in or after the year `since` to the latest, or to the last one of the due year once
 * the due date has passed. The target's own direction decides, not the indicator's polarity. A movement counts only
 * where the trend rule bears it out and figures that are read together with it agree.
 */
export function judgeDirection(
  target: Target,
  held: TargetSeries,
  line: Line,
  today: PartialDate,
  since: number | null,
): Progress {
  const due = hasPassed(target.due, today) ? target.due : null;
  const until = due ? due.year + 1 : null;
  const movement = movementOf(held, line, since, until);
  const latest = readingsOf(line).at(-1) ?? null;
  const parts = {
    indicator: held.indicator,
    latest,
    judged: movement.to,
    movements: [movement],
  };
  if (due && movement.to && isTooOld(movement.to, due)) {
    const finding = tooOldInWords(due, held, line, movement.to);
    return outcome(unshown, asText([finding, ...movement.caveats]), parts);
  }
  if (movement.direction === 'cannot be said') {
    const state = stateUnsaid(movement, due !== null, latest !== null);
    const finding = whyUnsaid(held, line, movement, due);
    return outcome(state, asText([finding, ...movement.caveats]), parts);
  }
  const finding = pathSentence(target, held, line, movement, due);
  const doubts =
    movement.direction === 'little changed'
      ? []
      : whyCannotTell(target, held, line, movement, since, until);
  const state = doubts.length > 0 ? 'cannot tell' : stateOf(movement.direction, wantsMore(target));
  return outcome(state, asText([finding, ...doubts, ...movement.caveats]), parts);
}

function stateOf(way: NeutralDirection, more: boolean): ProgressState {
  if (way === 'little changed') return 'little change';
  return (way === 'up') === more ? 'moving the right way' : 'moving the wrong way';
}

function stateUnsaid({ from, to }: Movement, passed: boolean, hasLatest: boolean): ProgressState {
  if (passed && !to) return unshown;
  return passed || !hasLatest || from ? 'not comparable' : 'not yet due';
}

function pathSentence(
  target: Target,
  held: TargetSeries,
  line: Line,
  { direction: way, from, to }: Movement,
  due: PartialDate | null,
): Phrase {
  const told = way as ToldDirection;
  const words = { up: 'rose', down: 'fell', 'little changed': 'was little changed,' }[told];
  const verb: Said = from && to ? movedClaim(told, words, from, to, held.indicator) : words;
  const start: Said = from ? phrase` from ${readingInWords(from, held)}` : '';
  const end: Said = to ? phrase` to ${readingInWords(to, held)}` : '';
  const bound = due ? `, the last figure by the due date, ${dueInWords(due)}` : '';
  const aim = `the aim ${due ? 'was' : 'is'} a ${wantsMore(target) ? 'rise' : 'fall'}`;
  return capitalised(phrase`${figureInWords(held, line)} ${verb}${start}${end}${bound}; ${aim}.`);
}

function whyUnsaid(
  held: TargetSeries,
  line: Line,
  { from, to }: Movement,
  due: PartialDate | null,
): Phrase {
  const figure = figureInWords(held, line);
  const date = due ? `the due date (${dueInWords(due)})` : '';
  if (from && to) return [`No change can be told in ${figure}.`];
  if (to) {
    const by = due ? `by ${date}` : 'so far';
    return phrase`Only one figure that can be compared is held ${by}: ${figure} was ${readingInWords(to, held)}, so no change can be told.`;
  }
  const all = readingsOf(line);
  const [first, ...others] = all;
  const last = all.at(-1);
  if (!first || !last) return [`No number is held: ${figure} is not shown for any period.`];
  const isLate = due !== null && first.period.order > due.year + 1;
  const side = isLate ? `after ${date}` : 'from before the strategy starts';
  return others.length === 0
    ? phrase`Only one figure is held so far: ${figure} was ${readingInWords(first, held)}, ${side}, so no change can be told.`
    : phrase`No figure is held for the time of the promise: ${figure} was last ${readingInWords(last, held)}.`;
}
