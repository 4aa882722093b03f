import { togetherClaim, type Claim } from '../../claims/claim.ts';
import { largestClaim, shareClaim } from '../../claims/parts.ts';
import { capitalised, listed, phrase, type Phrase, type Said } from '../../claims/phrase.ts';
import { valueClaim } from '../../claims/value.ts';
import type { Area } from '../../domain/area.ts';
import { isNumber } from '../../domain/cell.ts';
import { sumOf } from '../../domain/numbers/exact.ts';
import { formatList } from '../../domain/words/format.ts';
import type { Observation } from '../../domain/observation.ts';
import type { TimePeriod } from '../../domain/time/time-period.ts';
import { shareOf } from '../../query/measure/share.ts';
import { partsOf } from '../../query/select/filter-items.ts';
import type { Grid } from '../../query/select/grid.ts';
import { cohortOf, observe } from '../../query/select/observe.ts';
import type { Selection } from '../../query/select/selection.ts';
import { isTooSmall } from '../../query/select/small-numbers.ts';
import { areaInWords, itemInWords, itemsInWords, periodInWords, splitInWords } from '../names.ts';
import { dependsOnSize } from '../series/choose-kind.ts';
import { itemSumSentence, itemSumsOf } from './item-sum.ts';
import { sentences, type Sentence } from './sentence.ts';
import { oneDateSentence } from './summary.ts';

/** The items with the largest number of a place, and what they are the largest of. */
export interface Largest {
  readonly area: Area;
  readonly top: readonly Observation[];
  readonly claim: Claim;
  /** "Autistic spectrum disorder", several of a tie joined. */
  readonly names: string;
}

/**
 * The largest items of a place among every item of the filter, the total left out; null where it cannot be said: an item
 * without a number, no number above zero, several filters, fewer than 30 behind it, or a rate of the total above every
 * item's, which shows that there are others nobody gives. Where only some items are chosen, it is said of those shown.
 */
export function largestOf(grid: Grid, area: Area, period: TimePeriod): Largest | null {
  const { dataset, selection } = grid;
  const { indicator, splitBy, categories } = selection;
  const [filter] = splitBy;
  if (!filter || splitBy.length !== 1) return null;
  const at = (items: Readonly<Record<string, string>>): Observation | undefined =>
    observe(dataset, indicator, area, period, items);
  const shown = categories.flatMap(({ items }) =>
    items[filter.column] === filter.totalItem ? [] : (at(items) ?? []),
  );
  const items = categories[0]?.items ?? {};
  const every = partsOf(dataset, filter).flatMap(
    (item) => at({ ...items, [filter.column]: item }) ?? [],
  );
  const numbers = shown.map(({ cell }) => cell).filter(isNumber);
  if (numbers.length < shown.length || numbers.length < 2) return null;
  const highest = Math.max(...numbers);
  if (highest <= 0) return null;
  const isFew = dependsOnSize(selection)
    ? indicator.unit === 'count' && isTooSmall(sumOf(numbers))
    : shown.some((one) => isTooSmall(cohortOf(dataset, one)));
  if (isFew) return null;
  const isAll = shown.length === every.length;
  const total = at({ ...items, [filter.column]: filter.totalItem })?.cell;
  if (isAll && !dependsOnSize(selection) && isNumber(total) && total > highest) return null;
  const top = shown.filter(({ cell }) => cell === highest);
  const what = superlative(selection, areParts(grid, period), top.length > 1);
  const words = isAll ? what : `${what} of those shown`;
  return {
    area,
    top,
    claim: largestClaim(words, top, shown),
    names: formatList(top.map((one) => itemInWords(selection, one.items[filter.column] ?? ''))),
  };
}

function superlative(selection: Selection, parts: boolean, isTie: boolean): string {
  if (parts) return isTie ? 'the largest groups' : 'the largest group';
  return dependsOnSize(selection) ? 'the largest' : 'the highest';
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
    return Math.abs(sumOf(cells.filter(isNumber)) - 100) <= 1;
  });
}

/**
 * The paragraph of a breakdown in one period: what it shows, the largest part (or, for rates that are not
 * parts of a whole, the highest) in each area, and whether there are other dates.
 */
export function summariseSplit(
  grid: Grid,
  largest: readonly Largest[],
  period: TimePeriod,
): readonly Sentence[] {
  const { dataset, selection } = grid;
  const { indicator } = selection;
  const items = itemsInWords(selection, dataset.descriptor.filters);
  const qualifier = items.length > 0 ? ` (${items.join('; ')})` : '';
  const when = periodInWords(period, dataset.descriptor);
  return [
    ...sentences(
      'opening',
      `${[indicator.title, splitInWords(selection)].filter(Boolean).join(', ')}${qualifier}, ${when}.`,
    ),
    ...sentences('sum', itemSumSentence(itemSumsOf(grid, selection.areas, period))),
    ...sentences('largest', largestSentence(grid, largest)),
    ...sentences('one date', oneDateSentence(grid)),
  ];
}

function largestSentence(grid: Grid, largest: readonly Largest[]): Phrase | null {
  const [first] = largest;
  if (!first) return null;
  const { areas } = grid.selection;
  const alike = largest.every(
    ({ names, claim }) => names === first.names && claim.words === first.claim.words,
  );
  const be = first.top.length > 1 ? 'are' : 'is';
  if (alike && largest.length === areas.length && areas.length > 1) {
    const claim = togetherClaim(largest.map((one) => one.claim));
    const sizes = largest.map((one) => phrase`${sizeOf(grid, one)} in ${areaInWords(one.area)}`);
    const all = areas.length === 2 ? 'both' : 'all';
    return capitalised(phrase`${claim} in ${all} ${be} ${first.names}: ${listed(sizes)}.`);
  }
  const each = largest.map((one) => {
    const verb = one.top.length > 1 ? 'are' : 'is';
    return phrase`in ${areaInWords(one.area)} ${one.claim} ${verb} ${one.names}: ${sizeOf(grid, one)}`;
  });
  return capitalised(phrase`${listed(each, '; ', '; ')}.`);
}

/** "2,013 (29.5% of the total)", "14 each". */
function sizeOf({ dataset, selection }: Grid, { top }: Largest): Said {
  const [first] = top;
  const [filter] = selection.splitBy;
  if (!first || !filter) return '';
  const value = valueClaim(first);
  if (top.length > 1) return phrase`${value} each`;
  const share = shareOf(dataset, first, filter);
  if (share.kind !== 'share') return value;
  return phrase`${value} (${shareClaim(share.percent, first, share.parts, share.whole)} of the total)`;
}
