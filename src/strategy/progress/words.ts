import { listed, phrase, wordsOf, type Phrase, type Said } from '../../claims/phrase.ts';
import { isSymbol, type DataSymbol } from '../../domain/cell.ts';
import { rawAt, symbolMeaning, type Dataset } from '../../domain/dataset.ts';
import {
  asSentence,
  formatCell,
  formatList,
  formatNumber,
  formatPeriodMeaning,
  capitalise,
} from '../../domain/words/format.ts';
import { nameInSentence, type Area } from '../../domain/area.ts';
import type { Break, Indicator } from '../../domain/indicator.ts';
import { measureInWords } from '../../domain/words/measure.ts';
import type { Observation } from '../../domain/observation.ts';
import { partialDateInWords, type PartialDate } from '../../domain/time/partial-date.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { readingClaim } from './claims.ts';
import type { TargetSeries, Line } from './lines.ts';
import type { Reading } from './outcome.ts';

/** "the end of 2025", "the end of July 2022", "6 March 2019". */
export function dueInWords(due: PartialDate): string {
  return `${due.day === null ? 'the end of ' : ''}${partialDateInWords(due)}`;
}

/** "2024/25", or "2025 (December 2024 to February 2025)" where the plain name would mislead. */
export function periodInWords(period: TimePeriod, { descriptor }: Dataset): string {
  const meaning = formatPeriodMeaning(period, descriptor.periodMeaning);
  return meaning ? `${period.label} (${meaning})` : period.label;
}

/** "65.2% in 2024/25". */
export function readingInWords(
  reading: Reading,
  { dataset }: Pick<TargetSeries, 'dataset'>,
): Phrase {
  return phrase`${readingClaim(reading)} in ${periodInWords(reading.period, dataset)}`;
}

/** A number as a document states it, with as many decimal places as it has there: "74%". */
export function statedInWords(value: number, { unit }: Indicator): string {
  const decimalPlaces = String(value).split('.')[1]?.length ?? 0;
  return formatNumber(value, { unit, decimalPlaces });
}

/** "the NEET rate at 16 and 17 in Sefton", with what narrows it: "the share of … in Sefton (EHC plan)". */
export function figureInWords(
  { area, indicator }: Pick<TargetSeries, 'area' | 'indicator'>,
  { name }: Pick<Line, 'name'>,
): string {
  return `${measureInWords(indicator)} in ${placeInWords(area)}${name ? ` (${name})` : ''}`;
}

/** A place within a sentence: "Sefton", "the North West". */
export function placeInWords(area: Area): string {
  return area.level === 'Regional' ? nameInSentence(area.name) : area.name;
}

/** "16 and 17 year olds NEET, Sefton", with what narrows it: what a figure is called before a colon. */
export function titleInWords(
  { area, indicator }: Pick<TargetSeries, 'area' | 'indicator'>,
  { name }: Pick<Line, 'name'>,
): string {
  return `${indicator.title}, ${area.name}${name ? ` (${name})` : ''}`;
}

/** That no figure is held for a due date that has passed, and which is the last one. */
export function tooOldInWords(
  due: PartialDate,
  held: TargetSeries,
  line: Line,
  last: Reading,
): Phrase {
  return phrase`No figure is held yet for the due date, ${dueInWords(due)}: ${figureInWords(held, line)} was last ${readingInWords(last, held)}, more than a year before it.`;
}

/** What changed in between, in the data package's own words, and what follows from it. */
export function breakInWords(breaks: readonly Break[], soThat: string): string {
  return [...breaks.map(({ note }) => asSentence(capitalise(note))), asSentence(soThat)].join(' ');
}

/** That figures before a break are left out: the break in the package's own words, and of which figure it is said. */
export function leftOutInWords(breaks: readonly Break[], held: TargetSeries, line: Line): string {
  return breakInWords(breaks, `For “${titleInWords(held, line)}”, earlier figures are left out`);
}

/**
 * One sentence for each symbol that stands where a number of the line could, after `after` and up to `until`
 * (orders; null for no bound), and one for sums that lack a part.
 */
export function symbolsInWords(
  held: TargetSeries,
  line: Line,
  after: number | null,
  until: number | null,
): readonly string[] {
  const { dataset, indicator } = held;
  const within = line.points.filter(
    ({ period }) =>
      (after === null || period.order > after) && (until === null || period.order <= until),
  );
  const kinds = new Map<string, { symbol: DataSymbol; meaning: string; labels: string[] }>();
  for (const { period, symbols } of within) {
    for (const observation of symbols) {
      if (!isSymbol(observation.cell)) continue;
      const meaning = meaningIn(dataset, observation, observation.cell);
      const key = `${observation.cell} ${meaning}`;
      const kind = kinds.get(key) ?? { symbol: observation.cell, meaning, labels: [] };
      if (!kind.labels.includes(period.label)) kind.labels.push(period.label);
      kinds.set(key, kind);
    }
  }
  const figure = figureInWords(held, line);
  const symbols = [...kinds.values()].map(
    ({ symbol, meaning, labels }) =>
      `There is no number for ${figure} in ${formatList(labels)}: ${formatCell(symbol, indicator)} means ${meaning}.`,
  );
  const partial = within.filter((point) => point.isPartial).map(({ period }) => period.label);
  return partial.length === 0
    ? symbols
    : [
        ...symbols,
        `There is no sum for ${figure} in ${formatList(partial)}: a part of it has no figure.`,
      ];
}

function meaningIn(dataset: Dataset, { ref, index }: Observation, symbol: DataSymbol): string {
  const raw = rawAt(dataset, ref.column, index);
  return symbolMeaning(dataset.descriptor, symbol, raw);
}

/** Sentences, each once, with a space between. */
export function asText(sentences: readonly Said[]): Phrase {
  const byWords = new Map(sentences.map((one) => [wordsOf(one), one]));
  byWords.delete('');
  return listed([...byWords.values()], ' ', ' ');
}
