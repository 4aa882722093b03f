import {
  formatDifference,
  formatList,
  formatRatio,
  formatWhole,
  readsAsZero,
} from '../../domain/words/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { direction, type Change, type MeasuredChange } from '../../query/measure/change.ts';
import type { AreaFacts } from './facts.ts';
import { areaInWords, capitalise } from '../names.ts';
import { say, type Sentence } from './sentence.ts';
import { singular } from './singular.ts';

/** "rose by 1,061 (15.6%)", "little changed (+0.4 percentage points, about 45 young people)". */
export function changeInWords(change: MeasuredChange, indicator: Indicator): string {
  const way = direction(change, indicator);
  const size = formatDifference(change.absolute, indicator);
  const behind = [
    ...(change.percent === null ? [] : [formatRatio(Math.abs(change.percent))]),
    ...(change.people === null || change.people === 0
      ? []
      : [singular(`about ${formatWhole(Math.abs(change.people))} ${indicator.noun || 'people'}`)]),
  ];
  const bracket = behind.length > 0 ? ` (${behind.join(', ')})` : '';
  if (way !== 'little changed') return `${way} by ${size}${bracket}`;
  if (change.absolute === 0) return 'did not change';
  if (readsAsZero(change.absolute, indicator)) return 'was little changed';
  const side = change.absolute > 0 ? 'up' : 'down';
  return `was little changed, ${side} ${size}${bracket}`;
}

/** Each area's change, areas with the same dates in one sentence; those without a change say why. */
export function changeSentences(
  indicator: Indicator,
  facts: readonly AreaFacts[],
  which: 'sincePrevious' | 'sinceFirst',
): readonly Sentence[] {
  const groups = new Map<string, string[]>();
  const reasons = new Map<string, string[]>();
  for (const one of facts) {
    const change = one[which];
    if (change.kind === 'none') {
      const reason = which === 'sincePrevious' ? whyNoChange(one, change, indicator) : '';
      if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), areaInWords(one.area)]);
      continue;
    }
    const since = change.earlier.period.label;
    const words = `in ${areaInWords(one.area)} it ${changeInWords(change, indicator)}`;
    groups.set(since, [...(groups.get(since) ?? []), words]);
  }
  return [
    ...say(
      'change',
      ...[...groups].map(([since, words]) => `Since ${since}, ${formatList(words)}.`),
    ),
    ...say(
      'no change',
      ...[...reasons].map(
        ([reason, places]) => `No change is given for ${formatList(places)}: ${reason}.`,
      ),
    ),
  ];
}

function whyNoChange(facts: AreaFacts, change: Change, indicator: Indicator): string {
  if (change.kind !== 'none' || facts.cell === undefined) return '';
  const since = change.from ? ` since ${change.from.label}` : '';
  switch (change.reason) {
    case 'break':
      return `the way of counting changed${since}`;
    case 'small cohort':
      return `the percentage is of ${indicator.noun ? `fewer than 30 ${indicator.noun}` : 'a group of fewer than 30'}`;
    case 'symbol':
      return typeof facts.cell === 'number' ? 'the year before has no number' : '';
    case 'missing':
      return '';
  }
}

/** The trend of each area in Fingertips' words; nothing when there is too little to tell and none expects it. */
export function trendSentence(facts: readonly AreaFacts[]): string {
  const told = facts.filter(({ trend }) => trend.word !== 'cannot be calculated');
  if (told.length === 0) return '';
  const wordOf = ({ trend }: AreaFacts): string =>
    `${trend.word}${trend.reading ? ` and ${trend.reading}` : ''}`;
  const distinct = new Set(told.map(wordOf));
  const [same] = distinct;
  const alike = told.length > 1 && told.length === facts.length && distinct.size === 1;
  const spans = new Set(told.map(({ trend }) => `${trend.from?.label} to ${trend.to?.label}`));
  const [span] = spans;
  const over = spans.size === 1 && span ? ` (${span})` : '';
  if (alike && same) return `Trend${over}: ${same} in ${told.length === 2 ? 'both' : 'all'}.`;
  const places = (word: string): string =>
    formatList(told.filter((one) => wordOf(one) === word).map(({ area }) => areaInWords(area)));
  const words = [...distinct].map((word) => `${word} in ${places(word)}`);
  return `Trend${over}: ${told.length > 2 ? words.join('; ') : formatList(words)}.`;
}

/** For a short place: what moved since the year before, or why nothing is said. */
export function changeNote(facts: AreaFacts, indicator: Indicator): string {
  const change = facts.sincePrevious;
  if (change.kind === 'none') {
    const reason = whyNoChange(facts, change, indicator);
    return reason ? `No change given: ${reason}` : '';
  }
  return `${capitalise(changeInWords(change, indicator))} since ${change.earlier.period.label}`;
}
