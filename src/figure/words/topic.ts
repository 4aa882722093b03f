import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Selection } from '../../query/select/selection.ts';
import { formatPeriodMeaning } from '../../domain/words/format.ts';
import { measureInWords } from '../../domain/words/measure.ts';
import { itemNames, itemsInWords } from '../names.ts';

/** What every sentence about a figure names, so that it is true when it is quoted alone. */
export interface Topic {
  /** "the share of EHC plans issued within 20 weeks". */
  readonly measure: string;
  /** The items that narrow it, behind a period: "Age band: 5 to 10"; none where nothing does. */
  readonly items: readonly string[];
  /** The same without the names of their filters, where room is short: "Mainstream". */
  readonly names: readonly string[];
  readonly descriptor: DatasetDescriptor;
}

export function topicOf(
  selection: Pick<Selection, 'indicator' | 'items'>,
  descriptor: DatasetDescriptor,
): Topic {
  return {
    measure: measureInWords(selection.indicator),
    items: itemsInWords(selection, descriptor.filters),
    names: itemNames(selection, descriptor.filters),
    descriptor,
  };
}

/**
 * "January 2026 (Age band: 5 to 10)", "2025 (December 2024 to February 2025; SEN provision: EHC plan)". `items` are the
 * topic's, by default with the names of their filters.
 */
export function whenOf(topic: Topic, period: TimePeriod, items = topic.items): string {
  const meaning = formatPeriodMeaning(period, topic.descriptor.periodMeaning);
  return `${period.label}${inBrackets([...(meaning ? [meaning] : []), ...items])}`;
}

/** "From January 2025 to January 2026 (Age band: 5 to 10)". */
export function spanOf({ items }: Topic, earlier: TimePeriod, later: TimePeriod): string {
  return `From ${earlier.label} to ${later.label}${inBrackets(items)}`;
}

function inBrackets(words: readonly string[]): string {
  return words.length > 0 ? ` (${words.join('; ')})` : '';
}
