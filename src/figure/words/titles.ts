import { formatList } from '../../domain/words/format.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import type { Selection } from '../../query/select/selection.ts';
import { itemsInWords, periodInWords, splitInWords, withoutSplit } from '../names.ts';

/** What a figure is of: measure, filter items, places. Figures of a local file say so first. */
export function nameOf(selection: Selection, descriptor: DatasetDescriptor): string {
  const { indicator, areas } = selection;
  const { local } = descriptor;
  const words = joined([
    withoutSplit(indicator.title, selection, descriptor.filters),
    splitInWords(selection),
    ...itemsInWords(selection, descriptor.filters),
    formatList(areas.map(({ name }) => name)),
  ]);
  return local ? `Local data from the file ${local.name}: ${words}` : words;
}

/** The statistical title of a figure: what it is of, and the periods shown. */
export function subtitleOf(
  name: string,
  periods: readonly TimePeriod[],
  descriptor: DatasetDescriptor,
): string {
  return joined([name, spanOf(periods, descriptor)]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function spanOf(periods: readonly TimePeriod[], descriptor: DatasetDescriptor): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return '';
  return first === last ? periodInWords(first, descriptor) : `${first.label} to ${last.label}`;
}
