import { isNumber } from '../../domain/cell.ts';
import {
  formatCell,
  formatDifference,
  formatList,
  formatRatio,
} from '../../domain/words/format.ts';
import type { Area } from '../../domain/area.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { gapBetween } from '../../query/measure/compare.ts';
import type { Grid } from '../../query/select/grid.ts';
import type { Category } from '../../query/select/selection.ts';
import { shareOf } from '../../query/measure/share.ts';
import { dependsOnSize } from '../series/choose-kind.ts';
import {
  areaInWords,
  capitalise,
  itemInWords,
  itemsInWords,
  periodInWords,
  splitInWords,
} from '../names.ts';
import { say, type Sentence } from './sentence.ts';
import { oneDateSentence } from './summary.ts';

/** The categories with the largest number for an area: several when they tie, none without one above zero. */
export function largestFor(
  { selection, at }: Grid,
  area: Area,
  period: TimePeriod,
): readonly Category[] {
  const numbers = selection.categories.flatMap((category) => {
    const cell = at(area, period, category)?.cell;
    return isNumber(cell) ? [{ category, cell }] : [];
  });
  const highest = Math.max(...numbers.map(({ cell }) => cell));
  if (highest === 0) return [];
  return numbers.filter(({ cell }) => cell === highest).map(({ category }) => category);
}

/**
 * True when the categories are the parts of one whole, so that one of them is the largest part: counts of
 * every part, or percentages that add up to 100 (within rounding) in every area.
 */
export function areParts({ selection, at }: Grid, period: TimePeriod): boolean {
  const { indicator, splitBy, categories, areas } = selection;
  const [filter] = splitBy;
  if (splitBy.length !== 1 || !filter?.isWhole) return false;
  if (dependsOnSize(selection)) return true;
  if (indicator.unit !== '%') return false;
  return areas.every((area) => {
    const cells = categories.map((category) => at(area, period, category)?.cell);
    const sum = cells.filter(isNumber).reduce((total, cell) => total + cell, 0);
    return Math.abs(sum - 100) <= 1;
  });
}

/**
 * The paragraph of a breakdown in one period: what it shows, the largest part (or, for rates that are not
 * parts of a whole, the highest) in each area, for rates the widest gap between the pair, and whether there
 * are other dates.
 */
export function summariseSplit(grid: Grid, period: TimePeriod): readonly Sentence[] {
  const { dataset, selection } = grid;
  const { indicator, areas } = selection;
  const items = itemsInWords(selection, dataset.descriptor.filters);
  const qualifier = items.length > 0 ? ` (${items.join('; ')})` : '';
  const when = periodInWords(period, dataset.descriptor);
  const parts = areParts(grid, period);
  const largest = areas.flatMap((area) => {
    const categories = largestFor(grid, area, period);
    const [first] = categories;
    if (!first) return [];
    const names = formatList(categories.map(({ label }) => itemInWords(selection, label)));
    const each = categories.length > 1;
    return [{ area, names, each, ...sizeOf(grid, area, period, first, parts) }];
  });
  return [
    ...say(
      'opening',
      `${[indicator.title, splitInWords(selection)].filter(Boolean).join(', ')}${qualifier}, ${when}.`,
    ),
    ...say(
      'largest',
      largestSentence(
        largest,
        areas.length,
        parts ? 'largest group' : dependsOnSize(selection) ? 'largest' : 'highest',
      ),
    ),
    ...say('widest gap', widestGap(grid, period)),
    ...say('one date', oneDateSentence(dataset, selection)),
  ];
}

interface Largest {
  readonly area: Area;
  readonly names: string;
  /** True when several share the place. */
  readonly each: boolean;
  readonly size: string;
  /** Of the total; empty where the items are not its parts. */
  readonly share: string;
}

function largestSentence(largest: readonly Largest[], areas: number, what: string): string {
  const [first] = largest;
  if (!first) return '';
  const same = largest.every(({ names }) => names === first.names);
  const of = ({ share }: Largest): string => (share ? `${share} of the total` : '');
  const size = (one: Largest): string => (one.each ? `${one.size} each` : one.size);
  const subject = `The ${first.each && what === 'largest group' ? 'largest groups' : what}`;
  const be = first.each ? 'are' : 'is';
  if (same && largest.length === areas && areas > 1) {
    const sizes = largest.map((one) => {
      const share = of(one);
      return `${size(one)}${share ? ` (${share})` : ''} in ${areaInWords(one.area)}`;
    });
    return `${subject} in ${areas === 2 ? 'both' : 'all'} ${be} ${first.names}: ${formatList(sizes)}.`;
  }
  const each = largest.map((one, at) => {
    const sized = [size(one), of(one)].filter(Boolean).join(', ');
    const verb = at === 0 ? be : first.each && one.each ? 'they are' : 'it is';
    return `in ${areaInWords(one.area)} ${verb} ${one.names} (${sized})`;
  });
  return `${subject} ${each.join('; ')}.`;
}

function sizeOf(
  { dataset, selection, at }: Grid,
  area: Area,
  period: TimePeriod,
  category: Category,
  parts: boolean,
): Pick<Largest, 'size' | 'share'> {
  const { indicator, splitBy } = selection;
  const observation = at(area, period, category);
  const [filter] = splitBy;
  const share = filter && parts ? shareOf(dataset, observation, filter) : null;
  return {
    size: formatCell(observation?.cell, indicator),
    share: share?.kind === 'share' ? formatRatio(share.percent) : '',
  };
}

/** Counts of areas of different sizes differ everywhere, so only rates get this sentence. */
function widestGap({ selection, at }: Grid, period: TimePeriod): string {
  const { indicator, areas, categories } = selection;
  const [first, second] = areas;
  if (!first || !second || dependsOnSize(selection)) return '';
  const gaps = categories.flatMap((category) => {
    const a = at(first, period, category);
    const b = at(second, period, category);
    const gap = gapBetween(a, b);
    return gap.kind === 'gap' && gap.higher ? [{ category, gap, higher: gap.higher, a, b }] : [];
  });
  const widest = gaps.sort((a, b) => Math.abs(b.gap.difference) - Math.abs(a.gap.difference))[0];
  if (!widest) return '';
  const size = formatDifference(widest.gap.difference, indicator);
  return (
    `${capitalise(areaInWords(first))} and ${areaInWords(second)} differ most in ${itemInWords(selection, widest.category.label)}: ` +
    `${formatCell(widest.a?.cell, indicator)} and ${formatCell(widest.b?.cell, indicator)}, ` +
    `${size} higher in ${areaInWords(widest.higher)}.`
  );
}
