import { formatList } from '../../domain/format.ts';
import type { DatasetDescriptor } from '../../domain/indicator.ts';
import type { TimePeriod } from '../../domain/time-period.ts';
import type { Selection } from '../../query/select/selection.ts';
import type { Figure } from '../figure.ts';
import { itemsInWords, periodInWords, splitInWords } from '../names.ts';

/** Measure, filter items, places, period: the statistical title of a figure. Figures of a local file say so first. */
export function subtitleOf(
  selection: Selection,
  descriptor: DatasetDescriptor,
  periods: readonly TimePeriod[],
): string {
  const { indicator, areas } = selection;
  const items = itemsInWords(selection, descriptor.filters);
  const words = [
    indicator.title,
    splitInWords(selection),
    ...items,
    formatList(areas.map(({ name }) => name)),
    spanOf(periods, descriptor),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const { local } = descriptor;
  return local ? `Local data from the file ${local.name}: ${words}` : words;
}

function spanOf(periods: readonly TimePeriod[], descriptor: DatasetDescriptor): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return '';
  return first === last ? periodInWords(first, descriptor) : `${first.label} to ${last.label}`;
}

/**
 * What a figure is of, without when: measure, filter items, places. It stays true where newer figures take the
 * place of those shown, as a headline or a period does not.
 */
export function lastingNameOf(figure: Pick<Figure, 'table' | 'subtitle'>): string {
  const places = `, ${formatList(areaNamesIn(figure))}`;
  const at = `${figure.subtitle}, `.lastIndexOf(`${places}, `);
  return places === ', ' || at < 0 ? figure.subtitle : figure.subtitle.slice(0, at + places.length);
}

/**
 * The names of the chosen areas of a figure, comparators left out. They are the first columns of its table;
 * how many of them were chosen only its subtitle tells. Empty where it names none of them.
 */
export function areaNamesIn({
  table,
  subtitle,
}: Pick<Figure, 'table' | 'subtitle'>): readonly string[] {
  const names = table.columns.map(({ label }) => label);
  const counts = names.map((_, at) => names.length - at);
  const isNamed = (count: number): boolean =>
    `, ${subtitle}, `.includes(`, ${formatList(names.slice(0, count))}, `);
  return names.slice(0, counts.find(isNamed) ?? 0);
}
