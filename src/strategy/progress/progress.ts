import type { Dataset } from '../../domain/dataset.ts';
import { faultOf } from '../../domain/words/fault.ts';
import type { Target } from '../../domain/strategy.ts';
import type { PartialDate } from '../../domain/time/partial-date.ts';
import { judgeDirection } from './direction.ts';
import { joinOutcomes } from './joint.ts';
import { seriesForTarget } from './lines.ts';
import { relatedOf } from './movement.ts';
import { judgeNumber } from './number.ts';
import { hasPassed } from './due.ts';
import { outcome, unshown, type Progress } from './outcome.ts';
import { dueInWords } from './words.ts';

/**
 * What can be said of a target for one area (a GSS code) on a day, by the rules of `progressRules`.
 * `dataset` holds the target's indicator; null when there is none or it could not be loaded. `since` is the year
 * in which the strategy starts; null when it names none, and then the first comparable figure counts.
 * Never throws for a target that does not fit the dataset: the state and the reason say so.
 */
export function progressOf(
  target: Target,
  areaCode: string,
  dataset: Dataset | null,
  today: PartialDate,
  since: number | null = null,
): Progress {
  const fault = dataset ? faultOf(dataset) : '';
  if (fault !== '' && target.evidence !== 'none') {
    return outcome('not comparable', fault, { target: target.value });
  }
  const isNumberless = target.direction === 'complete' || target.direction === 'qualitative';
  const passed = hasPassed(target.due, today) ? passedInWords(target.due) : '';
  if (target.evidence === 'none') {
    if (passed) return outcome(unshown, passed);
    return isNumberless
      ? outcome('no number to measure', numberless(target))
      : outcome('no series held', noSeries);
  }
  if (target.evidence === 'proxy') {
    const related = relatedOf(target, areaCode, dataset, since);
    const parts = { indicator: related.indicator, target: null, related };
    if (passed) {
      const reason = `${passed} A related figure cannot show whether this promise was kept.`;
      return outcome(unshown, reason, parts);
    }
    if (isNumberless) {
      const done = target.direction === 'complete' ? 'done' : 'met';
      const reason = `${numberless(target)} A related figure cannot show whether this promise was ${done}.`;
      return outcome('no number to measure', reason, parts);
    }
    if (!dataset) return outcome('not comparable', notLoaded, parts);
    const reason =
      'Only a related figure is held, and it cannot decide whether this promise was met.';
    return outcome('not comparable', reason, parts);
  }
  if (isNumberless) {
    return passed ? outcome(unshown, passed) : outcome('no number to measure', numberless(target));
  }
  if (!dataset) return outcome('not comparable', notLoaded, { target: target.value });
  return judgeDirect(target, areaCode, dataset, today, since);
}

function judgeDirect(
  target: Target,
  areaCode: string,
  dataset: Dataset,
  today: PartialDate,
  since: number | null,
): Progress {
  const held = seriesForTarget(target, areaCode, dataset);
  if (!held) return outcome('no series held', noSeries, { target: target.value });
  const { indicator, lines } = held;
  const { value, unit } = target;
  if (value === null) {
    const judged = lines.map((line) => judgeDirection(target, held, line, today, since));
    return joinOutcomes(held, judged);
  }
  if (unit !== '' && unit !== indicator.unit) {
    const reason = 'The number promised and the figure held are in different units.';
    return outcome('not comparable', reason, { indicator });
  }
  // A baseline is of one figure; which of several it would be of is not stated.
  const alone = lines.length > 1 ? { ...target, baseline: null } : target;
  const judged = lines.map((line) => judgeNumber(alone, value, held, line, today, since));
  return joinOutcomes(held, judged);
}

function passedInWords(due: PartialDate): string {
  return `The date set for this promise, ${dueInWords(due)}, has passed, and nothing published shows whether it was done.`;
}

const noSeries =
  'No figures that measure this promise are held here, which does not mean that there are none.';
const notLoaded = 'The figures for this promise could not be loaded, so nothing can be said of it.';

function numberless({ direction }: Target): string {
  return direction === 'complete'
    ? 'This promise is something to do, so there is no number to measure.'
    : 'This promise is in words, with no number or direction to measure.';
}
