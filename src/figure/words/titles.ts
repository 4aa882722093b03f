import { formatList } from '../../domain/format.ts';
import type { DatasetDescriptor } from '../../domain/indicator.ts';
import type { ChartKind } from '../../domain/selection.ts';
import type { TimePeriod } from '../../domain/time-period.ts';
import type { Selection } from '../../query/selected.ts';
import { itemsInWords, periodInWords, splitInWords } from './places.ts';

/** Measure, filter items, places, period: the statistical title of a figure. */
export function subtitleOf(
  selection: Selection,
  descriptor: DatasetDescriptor,
  periods: readonly TimePeriod[],
): string {
  const { indicator, areas } = selection;
  const items = itemsInWords(selection, descriptor.filters);
  return [
    indicator.title,
    splitInWords(selection),
    ...items,
    formatList(areas.map(({ name }) => name)),
    spanOf(periods, descriptor),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function spanOf(periods: readonly TimePeriod[], descriptor: DatasetDescriptor): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return '';
  return first === last ? periodInWords(first, descriptor) : `${first.label} to ${last.label}`;
}

const kinds: Record<ChartKind, string> = {
  line: 'Line chart',
  bar: 'Bar chart',
  dot: 'Dot plot',
  table: 'Table',
};

/** Chart kind, what and when, then the points that matter; at most about 90 words. */
export function altTextOf(kind: ChartKind, subtitle: string, summary: readonly string[]): string {
  const start = `${kinds[kind]}: ${subtitle}.`;
  let text = start;
  for (const sentence of summary) {
    const longer = `${text} ${sentence}`;
    if (longer.split(/\s+/).length > 90) break;
    text = longer;
  }
  return text;
}
