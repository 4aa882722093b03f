import { togetherClaim } from '../../claims/claim.ts';
import { changeClaim } from '../../claims/compare.ts';
import { capitalised, joined, listed, phrase, type Phrase } from '../../claims/phrase.ts';
import { trendClaim } from '../../claims/trend.ts';
import { valueClaim } from '../../claims/value.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Change, MeasuredChange } from '../../query/measure/change.ts';
import { formatList } from '../../domain/words/format.ts';
import { isTooSmall } from '../../query/select/small-numbers.ts';
import { areaInWords } from '../names.ts';
import type { AreaFacts } from './facts.ts';
import { sentences, type Sentence } from './sentence.ts';

/**
 * "rose by 1,061 (15.6%)", "was little changed, up 0.4 percentage points (898 of 10,687 to 981 of 11,151)". The people
 * behind a percentage are told only where both counts were published beside both percentages.
 */
export function changeInWords(change: MeasuredChange, facts: AreaFacts): Phrase {
  const from = facts.countsOf(change.earlier);
  const to = facts.countsOf(change.later);
  const claim = changeClaim(change);
  if (!from || !to) return [claim];
  const counts = [from, to].map(
    ({ part, whole }) => phrase`${valueClaim(part)} of ${valueClaim(whole)}`,
  );
  return phrase`${claim} (${joined([counts[0] ?? '', ' to ', counts[1] ?? ''])})`;
}

/** Each area's change, areas with the same dates in one sentence; those without a change say why. */
export function changeSentences(
  indicator: Indicator,
  facts: readonly AreaFacts[],
  which: 'sincePrevious' | 'sinceFirst',
): readonly Sentence[] {
  const groups = new Map<string, Phrase[]>();
  const reasons = new Map<string, string[]>();
  for (const one of facts) {
    const change = one[which];
    if (change.kind === 'none') {
      const reason = which === 'sincePrevious' ? whyNoChange(one, change, indicator) : '';
      if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), areaInWords(one.area)]);
      continue;
    }
    const since = change.earlier.period.label;
    const words = phrase`in ${areaInWords(one.area)} it ${changeInWords(change, one)}`;
    groups.set(since, [...(groups.get(since) ?? []), words]);
  }
  return [
    ...sentences(
      'change',
      ...[...groups].map(([since, words]) => phrase`Since ${since}, ${listed(words)}.`),
    ),
    ...sentences(
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
    case 'uncompared':
      return 'the publisher’s notes warn against comparing these figures';
    case 'small cohort':
      return `the percentage is of ${indicator.noun ? `fewer than 30 ${indicator.noun}` : 'a group of fewer than 30'}`;
    case 'symbol':
      return typeof facts.cell === 'number' ? 'the year before has no number' : '';
    case 'missing':
      return '';
  }
}

/** The trend of each area in Fingertips' words; null when there is too little to tell. */
export function trendSentence(facts: readonly AreaFacts[]): Phrase | null {
  const told = facts.filter(
    ({ trend, cohortOf }) =>
      trend.word !== 'cannot be calculated' &&
      !trend.numbers.some((number) => isTooSmall(cohortOf(number))),
  );
  if (told.length === 0) return null;
  const spans = new Set(told.map(({ trend }) => `${trend.from?.label} to ${trend.to?.label}`));
  const [span] = spans;
  const over = spans.size === 1 && span ? ` (${span})` : '';
  const claims = told.map(({ trend }) => trendClaim(trend, trend.numbers));
  const isShared = told.length > 1 && new Set(claims.map(({ words }) => words)).size === 1;
  if (isShared && told.length === facts.length) {
    return phrase`Trend${over}: ${togetherClaim(claims)} in ${told.length === 2 ? 'both' : 'all'}.`;
  }
  const words = told.map(({ area }, at) => phrase`${claims[at] ?? ''} in ${areaInWords(area)}`);
  return phrase`Trend${over}: ${told.length > 2 ? listed(words, '; ', '; ') : listed(words)}.`;
}

/** For a short place: what moved since the year before, or why nothing is said. */
export function changeNote(facts: AreaFacts, indicator: Indicator): Phrase {
  const change = facts.sincePrevious;
  if (change.kind === 'none') {
    const reason = whyNoChange(facts, change, indicator);
    return reason ? [`No change given: ${reason}`] : [];
  }
  return capitalised(phrase`${changeInWords(change, facts)} since ${change.earlier.period.label}`);
}
