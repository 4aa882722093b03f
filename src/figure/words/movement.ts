import { togetherClaim } from '../../claims/claim.ts';
import { changeClaim } from '../../claims/compare.ts';
import { capitalised, joined, listed, phrase, type Phrase } from '../../claims/phrase.ts';
import { trendClaim } from '../../claims/trend.ts';
import { valueClaim } from '../../claims/value.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Change, MeasuredChange } from '../../query/measure/change.ts';
import { formatList } from '../../domain/words/format.ts';
import { isTooSmall } from '../../query/select/small-numbers.ts';
import { isLargeChange } from '../../query/measure/trend.ts';
import { areaInWords } from '../names.ts';
import type { AreaFacts } from './facts.ts';
import { isShortSentence, sentences, type Sentence, type SentenceKind } from './sentence.ts';
import { spanOf, type Topic } from './topic.ts';

/** More areas than this stay in one sentence, however long: one for each would be no shorter. */
const mostSentences = 3;

/**
 * " (898 of 10,687 to 981 of 11,151)". The people behind a percentage are told only where both counts were published
 * beside both percentages; else nothing.
 */
function countsInWords(change: MeasuredChange, facts: AreaFacts): Phrase {
  const from = facts.countsOf(change.earlier);
  const to = facts.countsOf(change.later);
  if (!from || !to) return [];
  const counts = [from, to].map(
    ({ part, whole }) => phrase`${valueClaim(part)} of ${valueClaim(whole)}`,
  );
  return phrase` (${joined([counts[0] ?? '', ' to ', counts[1] ?? ''])})`;
}

/** A change in a place: as it is told, and without the counts behind it. */
interface Told {
  readonly full: Phrase;
  readonly brief: Phrase;
}

/** "fell by 0.9 percentage points in Liverpool (1,258 of 1,285 to 1,231 of 1,269)". */
function changeInPlace(change: MeasuredChange, facts: AreaFacts): Told {
  const claim = changeClaim(change);
  // "was little changed, up 0.1 percentage points, in Liverpool"
  const comma = claim.words.includes(',') && change.direction === 'little changed' ? ',' : '';
  const brief = phrase`${claim}${comma} in ${areaInWords(facts.area)}`;
  return { full: phrase`${brief}${countsInWords(change, facts)}`, brief };
}

/**
 * The areas' changes, those of the same dates in one sentence where it stays short: "From 2024 to 2025, the share of
 * … fell by 0.9 percentage points in Liverpool and fell by 10.0 percentage points in Sefton." Those without a change
 * say why.
 */
export function changeSentences(
  topic: Topic,
  indicator: Indicator,
  facts: readonly AreaFacts[],
  which: 'sincePrevious' | 'sinceFirst',
): readonly Sentence[] {
  const groups = new Map<string, Told[]>();
  const reasons = new Map<string, string[]>();
  for (const one of facts) {
    const change = one[which];
    if (change.kind === 'none') {
      const reason = which === 'sincePrevious' ? whyNoChange(one, change, indicator) : '';
      const told = `No change in ${topic.measure}${spanOfNone(topic, change)} is given for {places}: ${reason}.`;
      if (reason) reasons.set(told, [...(reasons.get(told) ?? []), areaInWords(one.area)]);
      continue;
    }
    const span = `${spanOf(topic, change.earlier.period, change.later.period)}, ${topic.measure}`;
    groups.set(span, [...(groups.get(span) ?? []), changeInPlace(change, one)]);
  }
  const kind = which === 'sincePrevious' ? 'change' : 'longer change';
  return [
    ...[...groups].flatMap(([span, told]) => together(kind, span, told)),
    ...sentences(
      'no change',
      ...[...reasons].map(([told, places]) => told.replace('{places}', formatList(places))),
    ),
  ];
}

/** One sentence for several places, or one for each where it would be too long: the first is then brief for all. */
function together(kind: SentenceKind, start: string, told: readonly Told[]): readonly Sentence[] {
  const all = phrase`${start} ${listed(told.map(({ full }) => full))}.`;
  const brief = phrase`${start} ${listed(told.map((one) => one.brief))}.`;
  if (isShortSentence(all) || told.length > mostSentences) return [{ kind, phrase: all, brief }];
  return told.map(({ full }, at) => ({
    kind,
    phrase: phrase`${start} ${full}.`,
    brief: at === 0 ? brief : [],
  }));
}

function spanOfNone(topic: Topic, change: Change): string {
  if (change.kind !== 'none' || !change.from || !change.to) return '';
  return ` ${spanOf(topic, change.from, change.to).replace('From', 'from')}`;
}

/** Why no change is told, as a clause; empty where the place has no figure at all, which is said elsewhere. */
export function whyNoChange(facts: AreaFacts, change: Change, indicator: Indicator): string {
  if (change.kind !== 'none' || facts.cell === undefined) return '';
  switch (change.reason) {
    case 'break':
      return 'the way of counting changed in between';
    case 'uncompared':
      return 'the publisher’s notes warn against comparing these figures';
    case 'small cohort':
      return `the percentage is of ${indicator.noun ? `fewer than 30 ${indicator.noun}` : 'a group of fewer than 30'}`;
    case 'symbol':
      return typeof facts.cell === 'number'
        ? `there is no number for ${change.from?.label ?? 'the year before'}`
        : '';
    case 'missing':
      return '';
  }
}

/**
 * The trend of each area in Fingertips' words, areas with the same words and dates in one sentence; none where there is
 * too little to tell. "No significant change" is never said of a number that moved far (`isLargeChange`).
 */
export function trendSentences(topic: Topic, facts: readonly AreaFacts[]): readonly Phrase[] {
  const told = facts.filter(
    ({ trend, cohortOf }) =>
      trend.word !== 'cannot be calculated' &&
      !(trend.word === 'no significant change' && isLargeChange(trend)) &&
      !trend.numbers.some((number) => isTooSmall(cohortOf(number))),
  );
  const groups = new Map<string, AreaFacts[]>();
  for (const one of told) {
    const { from, to, word } = one.trend;
    const key = `${from?.label} ${to?.label} ${word}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first?.trend.from || !first.trend.to) return [];
    const { word, from, to } = first.trend;
    const claim = togetherClaim(group.map(({ trend }) => trendClaim(trend, trend.numbers)));
    const where = formatList(group.map(({ area }) => areaInWords(area)));
    const span = spanOf(topic, from, to);
    const { measure } = topic;
    switch (word) {
      case 'no significant change':
        return [phrase`${span}, ${measure} showed ${claim} in ${where}.`];
      case 'too few years to call a trend':
        return [phrase`${span} there are ${claim} in ${measure} in ${where}.`];
      default:
        return [phrase`${span}, the trend in ${measure} was ${claim} in ${where}.`];
    }
  });
}

/** For a short place: what moved since the year before, or why nothing is said. */
export function changeNote(facts: AreaFacts, indicator: Indicator): Phrase {
  const change = facts.sincePrevious;
  if (change.kind === 'none') {
    const reason = whyNoChange(facts, change, indicator);
    return reason ? [`No change given: ${reason}`] : [];
  }
  return capitalised(
    phrase`${changeClaim(change)}${countsInWords(change, facts)} since ${change.earlier.period.label}`,
  );
}
