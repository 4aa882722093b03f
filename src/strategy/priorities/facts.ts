import { formatNumber, formatSigned } from '../../domain/format.ts';
import { units, type Indicator } from '../../domain/indicator.ts';
import { sourceInWords } from '../../domain/source.ts';
import type { StrategySource, Target } from '../../domain/strategy.ts';
import type { Reading } from '../progress/outcome.ts';
import { gapInWords } from '../progress/words.ts';
import type { TargetCard } from '../targets/target-card.ts';

/** A line of what is known about a target beyond its statement, state and reason. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** All that is known about a target: its numbers, what was said beside it, and where it was found. */
export function targetFacts(card: TargetCard, source: StrategySource | null): readonly Fact[] {
  const { target, progress } = card;
  const facts: readonly Fact[] = [
    { label: 'Number promised', text: promisedInWords(target) },
    { label: 'Starting figure', text: baselineInWords(target) },
    ...(progress.indicator ? measuredFacts(card, progress.indicator) : []),
    { label: 'Related figure', text: progress.related?.sentence ?? '' },
    { label: 'Lead', text: target.lead || 'none named' },
    { label: 'Found in', text: target.locator || 'section not given' },
    { label: 'Source', text: source ? sourceInWords(source) : 'not known' },
    { label: 'Note', text: target.note },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** What an indicator's figures make of a number promised; empty texts for what cannot be worked out. */
function measuredFacts({ progress }: TargetCard, indicator: Indicator): readonly Fact[] {
  const { judged, latest, gap, requiredPerYear, achievedPerYear } = progress;
  const isLatest = judged !== null && latest?.period.order === judged.period.order;
  const aYear = (change: number | null): string =>
    change === null ? '' : `${formatSigned(change, indicator)} a year`;
  const gapText = gap === 0 ? 'none' : gap === null ? '' : `${gapInWords(gap, indicator)} it`;
  return [
    { label: 'Figure judged', text: readingInWords(judged, indicator) },
    { label: 'Latest figure', text: isLatest ? '' : readingInWords(latest, indicator) },
    { label: 'Gap to the number promised', text: gapText },
    { label: 'Change needed', text: aYear(requiredPerYear) },
    { label: 'Change so far', text: aYear(achievedPerYear) },
  ];
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
