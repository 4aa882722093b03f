import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import {
  endOfDate,
  partialDateInWords,
  startOfDate,
  type PartialDate,
} from '../../domain/time/partial-date.ts';
import type { PlainFigure } from '../figure.ts';

/**
 * A figure that says so where the day on which its publisher was to release newer numbers has passed: what is latest
 * here may not be the latest there is. Nothing is said of a file whose next release is not stated.
 */
export function withNewerDue(
  figure: PlainFigure,
  { title, nextRelease }: Pick<DatasetDescriptor, 'title' | 'nextRelease'>,
  today: PartialDate,
): PlainFigure {
  if (!nextRelease || startOfDate(today) < endOfDate(nextRelease)) return figure;
  const on = nextRelease.day === null ? 'in' : 'on';
  const newerDue = `A newer release of \u201C${title}\u201D was due ${on} ${partialDateInWords(nextRelease)}; it is not held here yet.`;
  return { ...figure, newerDue, notes: [newerDue, ...figure.notes] };
}
