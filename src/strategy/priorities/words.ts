import { capitalise, formatList, formatWhole } from '../../domain/words/format.ts';
import { standingOf, yearsInWords } from '../targets/words.ts';
import type { Priority, PriorityTheme, Strategy, TargetKind } from '../../domain/strategy.ts';

/** The themes close to one, by the data package's own reading. */
export function themesCloseTo(theme: string, themes: readonly PriorityTheme[]): readonly string[] {
  return themes.find(({ id }) => id === theme)?.close ?? [];
}

/** A theme as a reader meets it; one without a name of its own is its id in words. */
export function themeName(theme: string, themes: readonly PriorityTheme[]): string {
  if (theme === '') return 'No theme given';
  const words = theme.replaceAll('-', ' ');
  const named = themes.find(({ id }) => id === theme)?.title;
  return named ?? capitalise(words);
}

export const kindNames: Readonly<Record<TargetKind, string>> = {
  numeric: 'Number to reach',
  standard: 'Standard for every case',
  measure: 'Measure of success',
  milestone: 'Milestone',
  action: 'Action',
};

export const evidenceNames = { series: 'With a series', none: 'No series' } as const;

/** "2. Early identification and intervention". */
export function priorityName({ number, title }: Priority): string {
  return number === '' ? title : `${number}. ${title}`;
}

/** "Liverpool Area SEND Strategy 2023-2026 (2023 to 2026, adopted)". */
export function strategyInWords(strategy: Strategy): string {
  return `${strategy.title} ${standingInBrackets(strategy)}`;
}

/** "(2023 to 2026, adopted)": what stands after the title of a strategy. */
export function standingInBrackets(strategy: Strategy): string {
  const parts = [yearsInWords(strategy), standingOf(strategy.status)].filter(Boolean);
  return `(${parts.join(', ')})`;
}

/** That so many promises have no figures or no number: a finding about the evidence, not about a council. */
export function findingInWords(noSeries: number, noNumber: number): string {
  const series = noSeries > 0 ? `For ${promisesInWords(noSeries)} we hold no series` : '';
  const subject = series ? formatWhole(noNumber) : promisesInWords(noNumber);
  const verb = noNumber === 1 ? 'sets' : 'set';
  const number =
    noNumber > 0
      ? `${subject} ${verb} out something to do or a quality, with no number to measure`
      : '';
  const found = [series, number].filter(Boolean).join('; ');
  return found ? `${found}. That is a finding, not a failing of either council.` : '';
}

/** "1 promise", "123 promises". */
export function promisesInWords(count: number): string {
  return `${formatWhole(count)} ${count === 1 ? 'promise' : 'promises'}`;
}

interface ShownCounts {
  readonly shown: number;
  readonly shownSuperseded: number;
  readonly all: number;
}

/** "All 123 promises, 6 of them in a superseded strategy", "21 of 123 promises: Sefton; due by 2022". */
export function shownInWords({ shown, shownSuperseded, all }: ShownCounts, choice: string): string {
  const number =
    shown === all
      ? `All ${promisesInWords(all)}`
      : `${formatWhole(shown)} of ${promisesInWords(all)}`;
  const old =
    shownSuperseded > 0 ? `, ${formatWhole(shownSuperseded)} of them in a superseded strategy` : '';
  return `${number}${choice ? ` (${choice})` : ''}${old}`;
}

/**
 * The finding of the page, by rule: how many promises of the strategies in force are past their date, and how many
 * official figures can judge. `councils` are the names of those whose strategies they are. Empty without any promise.
 */
export function pastInWords(counts: CountsInForce, councils: readonly string[]): string {
  return comesToInWords(counts, `current promises of ${formatList(councils)}`);
}

/** What promises come to, by the same rule; `what` they are: "promises in “Liverpool Area SEND Strategy 2023-2026”". Empty without any. */
export function comesToInWords(
  { promises, past, judged, unchecked }: CountsInForce,
  what: string,
): string {
  if (promises === 0) return '';
  const verb = past <= 1 ? 'is past its' : 'are past their';
  const all = `${past === 0 ? 'None' : formatWhole(past)} of the ${formatWhole(promises)} ${what} ${verb} date.`;
  const can = `Official figures can judge ${judged === 0 ? 'none' : formatWhole(judged)} of the ${formatWhole(promises)}`;
  return unchecked === 0
    ? `${all} ${can}.`
    : `${all} ${can}; for ${formatWhole(unchecked)} no figure is held.`;
}

type CountsInForce = Readonly<Record<'promises' | 'past' | 'judged' | 'unchecked', number>>;
