import { nameInSentence, type Area } from '../domain/area.ts';
import { formatPeriodMeaning } from '../domain/words/format.ts';
import type { Filter } from '../domain/indicator.ts';
import type { DatasetDescriptor } from '../domain/descriptor.ts';
import { months, type TimePeriod } from '../domain/time/time-period.ts';
import type { Selection } from '../query/select/selection.ts';

/** An area's name inside a sentence: most regions take an article ("the North West"). */
export function areaInWords(area: Area): string {
  return area.level === 'Regional' ? nameInSentence(area.name) : area.name;
}

/** What several areas are called together: "councils" where each of them is one. */
export function kindInWords(areas: readonly Area[]): string {
  return areas.every(({ level }) => level === 'Local authority') ? 'councils' : 'areas';
}

/** "January 2026", or "2025 (December 2024 to February 2025)" where the plain name would mislead. */
export function periodInWords(period: TimePeriod, descriptor: DatasetDescriptor): string {
  const meaning = formatPeriodMeaning(period, descriptor.periodMeaning);
  return meaning ? `${period.label} (${meaning})` : period.label;
}

/** What one period of the time axis is: "January each year", "Academic year", "Month". Empty where it has several kinds. */
export function timeTitleOf(periods: readonly TimePeriod[], descriptor: DatasetDescriptor): string {
  const identifier = periods.at(-1)?.identifier ?? '';
  const last = periods.at(-1);
  if (descriptor.periodMeaning && last) {
    return `Year (${last.code}: ${formatPeriodMeaning(last, descriptor.periodMeaning)})`;
  }
  const kinds = new Set(periods.map((period) => period.identifier));
  if (kinds.size > 1) {
    if ([...kinds].every((kind) => months.includes(kind))) return 'Month';
    return [...kinds].every((kind) => kind.endsWith(' term')) ? 'Term' : '';
  }
  if (/year$/i.test(identifier)) return identifier;
  return identifier ? `${identifier} each year` : '';
}

/** The items shown that narrow the figure down, totals left out: "School phase: Special". */
export function itemsInWords(
  selection: Pick<Selection, 'items'>,
  filters: readonly Filter[],
): readonly string[] {
  return filters.flatMap((filter) => {
    const items = selection.items.get(filter.column) ?? [];
    const [only] = items;
    if (items.length !== 1 || only === undefined || only === filter.totalItem) return [];
    return [`${filter.title}: ${only}`];
  });
}

/** The items shown that narrow the figure down, totals left out, each by its bare name: "Special", "Age 10". */
export function itemNames(
  selection: Pick<Selection, 'items'>,
  filters: readonly Filter[],
): readonly string[] {
  return filters.flatMap((filter) => {
    const [only, ...others] = selection.items.get(filter.column) ?? [];
    if (others.length > 0 || only === undefined || only === filter.totalItem) return [];
    return [/^\d/.test(only) ? `${uncapitalise(filter.title)} ${only}` : only];
  });
}

/**
 * A title without the "by age band" that it ends with, where one item of that filter is all that is shown and its name
 * stands after the title: "EHC plans" for age band 5 to 10.
 */
export function withoutSplit(
  title: string,
  { items }: Selection,
  filters: readonly Filter[],
): string {
  const named = filters.find((filter) => {
    const shown = items.get(filter.column) ?? [];
    const isOne = shown.length === 1 && shown[0] !== filter.totalItem;
    return isOne && title.endsWith(` by ${uncapitalise(filter.title)}`);
  });
  return named ? title.slice(0, -` by ${named.title}`.length) : title;
}

/** "by age band", unless the indicator's own title says so already. */
export function splitInWords({ indicator, splitBy }: Selection): string {
  const named = splitBy
    .map(({ title }) => uncapitalise(title))
    .filter((title) => !namesSplit(indicator.title, title));
  return named.length > 0 ? `by ${named.join(' and ')}` : '';
}

/** True when a title's own "by …" says what the filter does: "by SEN" for "SEN provision". */
function namesSplit(title: string, filterTitle: string): boolean {
  const [, after = ''] = title.split(/ by ([^,]*)/);
  const said = significantWords(after);
  const wanted = significantWords(filterTitle);
  if (said.length === 0 || wanted.length === 0) return false;
  return wanted.every((word) => said.includes(word)) || said.every((word) => wanted.includes(word));
}

function significantWords(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[^a-z0-9]+/);
  return words.filter((word) => word.length > 2 && word !== 'the' && word !== 'and');
}

/** An item as it can stand in a sentence: a bare number takes the filter's name ("Age 13"). */
export function itemInWords(selection: Selection, label: string): string {
  const [filter] = selection.splitBy;
  return filter && selection.splitBy.length === 1 && /^\d/.test(label)
    ? `${filter.title} ${label}`
    : label;
}

export { capitalise } from '../domain/words/format.ts';

/** Lower-cases the first letter of a title unless its first word is an acronym or a name. */
export function uncapitalise(text: string): string {
  const [first = ''] = text.split(/[ ,]/);
  const keep =
    first.slice(1) !== first.slice(1).toLowerCase() ||
    /^(England|Ofsted|Attainment)$/.test(first) ||
    /\d/.test(first);
  return keep ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
