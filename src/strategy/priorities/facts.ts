import { statedGapInWords } from '../../claims/stated.ts';
import { formatNumber, formatSigned } from '../../domain/words/format.ts';
import { units, type Indicator } from '../../domain/indicator.ts';
import { sourceInWords } from '../../domain/source.ts';
import type { StrategySource, Target } from '../../domain/strategy.ts';
import type { Reading } from '../progress/outcome.ts';
import type { TargetCard } from '../targets/target-card.ts';

/** A line of what is known about a target beyond its statement, state and reason. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** The numbers of a target in words; an empty text for what was not published or cannot be worked out. */
export interface TargetNumbers {
  /** "at least 74%", "at most 20 days". */
  readonly promised: string;
  readonly start: string;
  readonly judged: string;
  /** Empty where it is the figure judged. */
  readonly latest: string;
  readonly gap: string;
  readonly needed: string;
  readonly achieved: string;
}

/** All that is known about a target: its numbers, what was said beside it, and where it was found. */
export function targetFacts(card: TargetCard, source: StrategySource | null): readonly Fact[] {
  const { target, progress } = card;
  const numbers = numbersOf(card);
  const facts: readonly Fact[] = [
    { label: 'Number promised', text: numbers.promised },
    { label: 'Starting figure', text: numbers.start },
    { label: 'Figure judged', text: numbers.judged },
    { label: 'Latest figure', text: numbers.latest },
    { label: 'Gap to the number promised', text: numbers.gap },
    { label: 'Change needed', text: numbers.needed },
    { label: 'Change so far', text: numbers.achieved },
    { label: 'Related figure', text: progress.related?.sentence ?? '' },
    { label: 'Lead', text: target.lead || 'none named' },
    { label: 'Found in', text: target.locator || 'section not given' },
    { label: 'Source', text: source ? sourceInWords(source) : 'not known' },
    { label: 'Note', text: target.note },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** The number promised and where it started, and what an indicator's figures make of it. */
export function numbersOf({ target, progress }: TargetCard): TargetNumbers {
  const promised = promisedInWords(target);
  const start = baselineInWords(target);
  const { indicator, judged, latest, gap, requiredPerYear, achievedPerYear } = progress;
  if (!indicator) {
    return { promised, start, judged: '', latest: '', gap: '', needed: '', achieved: '' };
  }
  const isLatest = judged !== null && latest?.period.order === judged.period.order;
  const aYear = (change: number | null): string =>
    change === null ? '' : `${formatSigned(change, indicator)} a year`;
  const isKnown = judged !== null && gap !== null && target.value !== null;
  const apart = isKnown ? `${statedGapInWords(judged.value, target.value, indicator)} it` : '';
  const gapText = gap === 0 ? 'none' : apart;
  return {
    promised,
    start,
    judged: readingInWords(judged, indicator),
    latest: isLatest ? '' : readingInWords(latest, indicator),
    gap: gapText,
    needed: aYear(requiredPerYear),
    achieved: aYear(achievedPerYear),
  };
}

function readingInWords(reading: Reading | null, indicator: Indicator): string {
  return reading ? `${formatNumber(reading.value, indicator)} in ${reading.period.label}` : '';
}

function baselineInWords({ baseline, unit }: Target): string {
  if (!baseline) return '';
  const when = baseline.period ? ` in ${baseline.period}` : '';
  return `${amountInWords(baseline.value, unit)}${when}`;
}

function promisedInWords({ value, unit, direction }: Target): string {
  if (value === null) return '';
  const amount = amountInWords(value, unit);
  if (direction === 'at_least' || direction === 'increase') return `at least ${amount}`;
  if (direction === 'at_most' || direction === 'decrease') return `at most ${amount}`;
  return amount;
}

/** "74%", "6 weeks", "20 days": a document may use a unit that no statistic here has. */
function amountInWords(value: number, unit: string): string {
  const decimalPlaces = String(value).split('.')[1]?.length ?? 0;
  const known = units.find((one) => one === unit);
  const text = formatNumber(value, { unit: known ?? 'count', decimalPlaces });
  return known ? text : `${text} ${unit}`.trim();
}
