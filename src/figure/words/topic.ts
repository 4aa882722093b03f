import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Selection } from '../../query/select/selection.ts';
import { itemsInWords, measureInWords, periodInWords } from '../names.ts';

/** What every sentence about a figure names, so that it is true when it is quoted alone. */
export interface Topic {
  /** "the share of EHC plans issued within 20 weeks". */
  readonly measure: string;
  /** The items that narrow it, behind a period: " (Age band: 5 to 10)"; empty for none. */
  readonly qualifier: string;
  readonly descriptor: DatasetDescriptor;
}

export function topicOf(
  selection: Pick<Selection, 'indicator' | 'items'>,
  descriptor: DatasetDescriptor,
): Topic {
  const items = itemsInWords(selection, descriptor.filters);
  return {
    measure: measureInWords(selection.indicator),
    qualifier: items.length > 0 ? ` (${items.join('; ')})` : '',
    descriptor,
  };
}

/** "January 2026 (Age band: 5 to 10)". */
export function whenOf({ qualifier, descriptor }: Topic, period: TimePeriod): string {
  return `${periodInWords(period, descriptor)}${qualifier}`;
}

/** "From January 2025 to January 2026 (Age band: 5 to 10)". */
export function spanOf({ qualifier }: Topic, earlier: TimePeriod, later: TimePeriod): string {
  return `From ${earlier.label} to ${later.label}${qualifier}`;
}
