import { isNumber } from '../../domain/cell.ts';
import { formatCell, formatDifference, formatList, formatRatio } from '../../domain/format.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Area } from '../../domain/area.ts';
import type { TimePeriod } from '../../domain/time-period.ts';
import { gapBetween } from '../../query/compare.ts';
import { observe } from '../../query/select.ts';
import type { Category, Selection } from '../../query/selected.ts';
import { shareOf } from '../../query/share.ts';
import { dependsOnSize } from '../choose-kind.ts';
import { areaInWords, capitalise, itemsInWords, periodInWords, splitInWords } from './places.ts';

/** The category with the largest number for an area; null when none has one, or two share the place. */
export function largestFor(
  dataset: Dataset,
  selection: Selection,
  area: Area,
  period: TimePeriod,
): Category | null {
  const numbers = selection.categories.flatMap((category) => {
    const cell = observe(dataset, selection.indicator, area, period, category.items)?.cell;
    return isNumber(cell) ? [{ category, cell }] : [];
  });
  const highest = Math.max(...numbers.map(({ cell }) => cell));
  const top = numbers.filter(({ cell }) => cell === highest);
  return top.length === 1 ? (top[0]?.category ?? null) : null;
}

/**
 * The paragraph of a breakdown in one period: the largest group in each area, with its share of the whole
 * where the parts make one; for rates the widest gap between the pair; how many dates there are.
 */
export function summariseSplit(
  dataset: Dataset,
  selection: Selection,
  period: TimePeriod,
  periodCount: number,
): readonly string[] {
  const { indicator, areas } = selection;
  const items = itemsInWords(selection, dataset.descriptor.filters);
  const qualifier = items.length > 0 ? ` (${items.join('; ')})` : '';
  const when = periodInWords(period, dataset.descriptor);
  const largest = areas.flatMap((area) => {
    const category = largestFor(dataset, selection, area, period);
    if (!category) return [];
    return [{ area, category, size: sizeOf(dataset, selection, area, period, category) }];
  });
  return [
    `${[indicator.title, splitInWords(selection)].filter(Boolean).join(', ')}${qualifier}, ${when}.`,
    largestSentence(largest, areas.length),
    widestGap(dataset, selection, period),
    periodCount === 1 ? 'Figures are held for this date only, so no change or trend is given.' : '',
  ].filter((sentence) => sentence !== '');
}

interface Largest {
  readonly area: Area;
  readonly category: Category;
  readonly size: string;
}

function largestSentence(largest: readonly Largest[], areas: number): string {
  const [first] = largest;
  if (!first) return '';
  const same = largest.every(({ category }) => category === first.category);
  if (same && largest.length === areas && areas > 1) {
    const sizes = largest.map(({ area, size }) => `${size} in ${areaInWords(area)}`);
    return `The largest group in ${areas === 2 ? 'both' : 'all'} is ${first.category.label}: ${formatList(sizes)}.`;
  }
  const each = largest.map(
    ({ area, category, size }) => `${category.label} in ${areaInWords(area)} (${size})`,
  );
  return `The largest group is ${formatList(each)}.`;
}

function sizeOf(
  dataset: Dataset,
  selection: Selection,
  area: Area,
  period: TimePeriod,
  category: Category,
): string {
  const { indicator, splitBy } = selection;
  const observation = observe(dataset, indicator, area, period, category.items);
  const text = formatCell(observation?.cell, indicator);
  const [filter] = splitBy;
  if (!filter || splitBy.length > 1) return text;
  const share = shareOf(dataset, observation, filter);
  return share.kind === 'share' ? `${text} (${formatRatio(share.percent)} of all)` : text;
}

/** Counts of areas of different sizes differ everywhere, so only rates get this sentence. */
function widestGap(dataset: Dataset, selection: Selection, period: TimePeriod): string {
  const { indicator, areas, categories } = selection;
  const [first, second] = areas;
  if (!first || !second || dependsOnSize(selection)) return '';
  const gaps = categories.flatMap((category) => {
    const a = observe(dataset, indicator, first, period, category.items);
    const b = observe(dataset, indicator, second, period, category.items);
    const gap = gapBetween(a, b);
    return gap.kind === 'gap' && gap.higher ? [{ category, gap, higher: gap.higher, a, b }] : [];
  });
  const widest = gaps.toSorted(
    (a, b) => Math.abs(b.gap.difference) - Math.abs(a.gap.difference),
  )[0];
  if (!widest) return '';
  const size = formatDifference(widest.gap.difference, indicator);
  return (
    `${capitalise(areaInWords(first))} and ${areaInWords(second)} differ most in ${widest.category.label}: ` +
    `${formatCell(widest.a?.cell, indicator)} and ${formatCell(widest.b?.cell, indicator)}, ` +
    `${size} higher in ${areaInWords(widest.higher)}.`
  );
}
