import { formatDifference, formatNumber } from '../../domain/words/format.ts';
import {
  littleChangedPercent,
  littleChangedPoints,
  littleChangedShare,
} from '../../query/measure/little.ts';
import type { ProgressState } from './outcome.ts';

const points = formatDifference(littleChangedPoints, { unit: '%', decimalPlaces: 1 });
const [share, percent] = [littleChangedShare, littleChangedPercent].map((one) =>
  formatNumber(one, { unit: '%', decimalPlaces: 0 }),
);
const little = `at most ${points} and at most ${share} of the earlier figure, for a percentage, or at most ${percent} of it, for other numbers`;

/**
 * What each state means, in plain words and in the order readers meet them: the one place where the rules are
 * written, shown on the About page and followed by `progressOf`. They are this project's own, but for what
 * counts as little change (see little.ts). In all of them:
 * - Numbers are compared unrounded, and nothing is worked out across a break in series.
 * - The target says which way is good; the polarity of the indicator is not asked.
 * - A date is the document's own. A promise without one is never late.
 * - A date means its end: "2025" has passed on 1 January 2026. The figure for a due date is the last one whose
 *   period ends by the end of that year.
 * - Counts of several filter items are summed, where each that the file has in that period is a number; a total
 *   is not summed with its parts. Percentages and scores are never summed: each is judged, and a state is
 *   given only when all have the same.
 * - A symbol is not a number: it is passed over and named.
 * - A related figure runs to the latest one held, whatever the due date, and is only ever told as up or down.
 */
export const progressRules: readonly { readonly state: ProgressState; readonly rule: string }[] = [
  {
    state: 'achieved',
    rule: 'The latest figure meets the number promised, or the figure for the due date did. Figures are compared before they are rounded.',
  },
  {
    state: 'on track',
    rule: 'The target is not due yet. The latest figure is level with or better than a straight line from the starting figure to the number promised.',
  },
  {
    state: 'behind',
    rule: 'The target is not due yet. The latest figure falls short of the straight line from the starting figure to the number promised.',
  },
  {
    state: 'missed',
    rule: 'The due date has passed, and neither the figure for that date nor the latest one meets the number promised. The figure for the date is the last one that ends by the end of that year, or the latest when we hold none so early.',
  },
  {
    state: 'moving the right way',
    rule: `The promise gives a direction but no number, and the figure moved that way, by more than little change, with a trend that bears it out. We measure from the year the strategy starts, or the first later figure that compares, to the latest figure. Once the due date has passed, we stop at the last figure of that year.`,
  },
  {
    state: 'moving the wrong way',
    rule: `The promise gives a direction but no number, and the figure moved the other way, by more than little change, measured over the same time.`,
  },
  {
    state: 'little change',
    rule: `The promise gives a direction but no number, and the figure changed by ${little}.`,
  },
  {
    state: 'cannot tell',
    rule: 'The promise gives a direction but no number, and the figure moved. But there are too few years to call a trend, or the years show none, or a figure that is read together with it, such as NEET or not known with NEET, moved another way.',
  },
  {
    state: 'not yet due',
    rule: 'The target is not due yet and is not met so far, and there is no earlier figure to measure progress from.',
  },
  {
    state: 'not comparable',
    rule: 'The figures we hold cannot decide. Either we hold only a related figure, or the way of measuring changed after the promise was made, or figures are hidden or missing, or part of a file could not be used, or figures for different groups do not agree.',
  },
  {
    state: 'no series held',
    rule: 'This site holds no figures that measure the promise. Others may exist.',
  },
  {
    state: 'no number to measure',
    rule: 'The promise is something to do, or an aim in words, so no number can show whether it was kept.',
  },
  {
    state: 'date passed, nothing published shows whether it was done',
    rule: 'The date that the document gives has passed. No figure for that date is published that would show whether it was done: we hold none, or only a related one, or one of another time.',
  },
];
